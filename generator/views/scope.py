"""What every part of a view is built from: the records, one locale, one day, and names to link by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from generator.checks.reading.sensitive_words import SensitiveWords, sensitive_words
from generator.model.directory import NATIONAL, Directory
from generator.model.location import PublicLocation
from generator.model.organization import Organization
from generator.model.schedule import Schedules
from generator.views.language.localizer import Localizer
from generator.views.paths import district_path, need_path, province_path
from generator.views.place.zones import Zone, zone_on
from generator.views.read_model.contact_view import HoursView
from generator.views.read_model.text_view import Link, Text
from generator.views.service.hours import hours_view


@dataclass(frozen=True)
class Scope:
    """The records, the locale they are told in, and the day."""

    directory: Directory
    localizer: Localizer
    today: date
    _hours: dict[tuple[Schedules | None, str], HoursView] = field(
        default_factory=dict, repr=False, compare=False
    )

    @cached_property
    def sensitive(self) -> SensitiveWords:
        """Words that may stand nowhere where others can see them, of all locales."""
        return sensitive_words(self.directory.country)

    @cached_property
    def region_names(self) -> dict[str, Text]:
        """Names of all provinces and districts, by id."""
        names = {key: province.name for key, province in self.directory.provinces.items()}
        names |= {key: district.name for key, district in self.directory.districts.items()}
        return {key: self.localizer.text(name) for key, name in names.items()}

    @cached_property
    def region_links(self) -> dict[str, Link]:
        """Links to all provinces and districts, by id."""
        return {
            key: Link(
                district_path(key) if key in self.directory.districts else province_path(key),
                name,
            )
            for key, name in self.region_names.items()
        }

    @cached_property
    def need_links(self) -> dict[str, Link]:
        """Links to all needs and kinds of help, by code such as `health` or `health/doctor`."""
        links: dict[str, Link] = {}
        for code, need in self.directory.taxonomy.needs.items():
            path = need_path(code)
            links[code] = Link(path, self.localizer.text(need.name))
            for number, (kind, service) in enumerate(need.services.items(), start=1):
                target = f"{path}#{need_anchor(number)}"
                links[f"{code}/{kind}"] = Link(target, self.localizer.text(service.name))
        return links

    @cached_property
    def language_names(self) -> dict[str, str]:
        """Names of the locales of the edition in themselves, for languages that CLDR does not name."""
        return {entry.locale: entry.name for entry in self.directory.settings.locales}

    def neutral_title(self, *candidates: str) -> str:
        """Return the first candidate that holds no sensitive word; the last one is trusted."""
        return next(
            (
                words
                for words in candidates[:-1]
                if words and self.sensitive.word_in(words) is None
            ),
            candidates[-1],
        )

    @cached_property
    def zones(self) -> dict[str, Zone]:
        """Time zones of the country pack and the provinces, by IANA name."""
        labels = self.directory.country.time_zones
        names = dict.fromkeys(
            [*labels, *(p.time_zone for p in self.directory.provinces.values())]
        )
        spoken = self.localizer.spoken
        words = {
            name: self.localizer.text(label).among(spoken) for name, label in labels.items()
        }
        return {name: zone_on(self.today, name, words.get(name, name)) for name in names}

    def hours(self, schedules: Schedules | None, zone: Zone) -> HoursView:
        """Return opening hours in words; the same hours are told once."""
        key = (schedules, zone.name)
        if key not in self._hours:
            self._hours[key] = hours_view(self.localizer, schedules, zone, self.today)
        return self._hours[key]

    def zone_of(self, organization_id: str, organization: Organization) -> Zone:
        """Return the time zone of an organization: that of its place, else that of its folder.

        A national organization without a public place keeps the time of the first zone of the country pack.
        """
        regions = [
            p.region for p in organization.locations.values() if isinstance(p, PublicLocation)
        ]
        regions.append(self.directory.folders.get(organization_id, NATIONAL))
        for region in regions:
            province = self.directory.provinces.get(
                self.directory.province_of.get(region, region)
            )
            if province is not None:
                return self.zones[province.time_zone]
        return next(iter(self.zones.values()))


def need_anchor(number: int) -> str:
    """Return the neutral id, inside the page of a need, of its kind of help number `number`, from 1."""
    return f"k{number}"


def links(names: dict[str, Link], keys: Sequence[str]) -> tuple[Link, ...]:
    """Return the links of `keys` that exist, in their order."""
    return tuple(names[key] for key in keys if key in names)
