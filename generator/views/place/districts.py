"""Builds provinces and districts: what is there for each need, and what to do where nothing is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.codes import YesNo
from generator.model.keys import ChoiceKey
from generator.model.need import Need
from generator.model.office_kind import OfficeExists
from generator.translations.catalog import message_id as _
from generator.views.answers.answer_views import AnswerBuilder
from generator.views.answers.reach import Where
from generator.views.paths import cell_path, choice_path, district_path, province_path
from generator.views.place.listings import Listings, Services
from generator.views.publishing.copies import is_dependable
from generator.views.read_model.answer_view import AnswerView, OfficeView
from generator.views.read_model.place_view import (
    CellView,
    ChoiceView,
    DistrictView,
    NearbyView,
    ProvinceView,
)
from generator.views.read_model.service_view import ServiceView
from generator.views.scope import Scope
from generator.views.service.choices import CHOICES, Choice, is_excluded, supports_by_rule

MOST_NEARBY = 3
"""How many services of other districts stand in for missing ones."""

_GAP = _("We know of no service of this kind in {place} itself.")
_GAP_OF_OLD = _("We are not sure of any service of this kind in {place} itself.")
_GAP_MEN = _("We know of no service of this kind for men in {place}.")


@dataclass(frozen=True)
class PlaceBuilder:
    """Builds the pages of places out of the services that were found for each."""

    scope: Scope
    listings: Listings
    told: AnswerBuilder

    @cached_property
    def covered(self) -> list[str]:
        """Ids of the districts this edition covers, province after province."""
        districts = self.scope.directory.districts.items()
        return [key for key, district in districts if district.covered is YesNo.YES]

    def provinces(self, districts: dict[str, DistrictView]) -> Iterator[ProvinceView]:
        """Yield every province, with the views of its covered districts."""
        for province_id, province in self.scope.directory.provinces.items():
            name = self.scope.region_names[province_id]
            yield ProvinceView(
                id=province_id,
                path=province_path(province_id),
                title=name.value,
                name=name,
                is_covered=province.covered is YesNo.YES,
                districts=tuple(
                    districts[key] for key in province.districts if key in districts
                ),
                not_covered=tuple(
                    self.scope.region_names[key]
                    for key in province.districts
                    if key not in districts
                ),
                services=self.listings.of_area(province_id),
            )

    def district(self, district_id: str) -> DistrictView:
        """Return one district with all its needs and choices."""
        scope = self.scope
        district = scope.directory.districts[district_id]
        province_id = scope.directory.province_of[district_id]
        name = scope.region_names[district_id]
        here, province, national = self.listings.of_district(district_id)
        needs = scope.directory.taxonomy.needs
        services = here + province + national
        return DistrictView(
            id=district_id,
            code=district.code,
            path=district_path(district_id),
            title=name.value,
            name=name,
            province_id=province_id,
            province=scope.region_links[province_id],
            seat=district.seat or "",
            cells=tuple(self._cell(district_id, need) for need in needs),
            choices=tuple(self._choices(district_id, here, services)),
            answers=tuple(self._answers(district_id)),
            here=here,
            services=services,
            time_zone_label=scope.zones[scope.directory.provinces[province_id].time_zone].label,
            point=(district.point.latitude, district.point.longitude)
            if district.point
            else None,
        )

    def _answers(self, district_id: str) -> Iterator[AnswerView]:
        for situation in self.scope.directory.taxonomy.situations.values():
            yield from self.told.situation(situation, district_id)

    def _cell(self, district_id: str, need: str) -> CellView:
        localizer = self.scope.localizer
        here, province, national = self.listings.of_district(district_id, need)
        listed = here + province + national
        for_men = any(ChoiceKey.MEN in view.badges for view in listed if is_dependable(view))
        has_own = any(is_dependable(view) for view in here)
        gap = _GAP_OF_OLD if here else _GAP
        names = {
            "need": self.scope.need_links[need].words,
            "place": self.scope.region_names[district_id],
        }
        return CellView(
            need_code=need,
            path=cell_path(district_id, need),
            title=f"{self._need_titles[need]} – {names['place']}",
            # Translators: a need, such as "Health care", and a district.
            heading=localizer.words("{need} in {place}", **names),
            here=here,
            province=province,
            national=national,
            nearby=() if has_own else tuple(self._nearby(district_id, need)),
            gap=None if has_own else localizer.words(gap, **names),
            gap_men=localizer.words(_GAP_MEN, **names) if listed and not for_men else None,
            kinds=tuple(self.told.kinds(need, self._taxonomy[need], district_id)),
        )

    @property
    def _taxonomy(self) -> Mapping[str, Need]:
        return self.scope.directory.taxonomy.needs

    @cached_property
    def _need_titles(self) -> dict[str, str]:
        needs = self.scope.directory.taxonomy.needs
        return {
            code: self.scope.localizer.text(need.title).value for code, need in needs.items()
        }

    def _nearby(self, district_id: str, need: str) -> Iterator[NearbyView]:
        """Yield services of districts nearby that can be asked from here, the nearest district first."""
        found: set[str] = set()
        for other, kilometres in self.told.answers.reach.nearby(district_id):
            for view in filter(is_dependable, self.listings.of_area(other, need)):
                if view.id not in found and self._can_be_asked_from_outside(view):
                    found.add(view.id)
                    link = self.scope.region_links[other]
                    yield NearbyView(view, link, max(1, round(kilometres)))
                if len(found) == MOST_NEARBY:
                    return

    def _can_be_asked_from_outside(self, view: ServiceView) -> bool:
        reach = self.told.answers.reach
        is_within = not reach.is_out_of_reach(reach.records[view.id], Where.NEIGHBOUR)
        return is_within and view.can_be_called

    def _choices(
        self, district_id: str, here: Services, services: Services
    ) -> Iterator[ChoiceView]:
        """Yield the choices that lead anywhere; one that nothing fits is not offered."""
        for choice in CHOICES:
            view = self._choice(district_id, choice, here, services)
            if view.services or view.by_rule or view.offices:
                yield view

    def _choice(
        self, district_id: str, choice: Choice, here: Services, services: Services
    ) -> ChoiceView:
        place = self.scope.region_names[district_id]
        words = self.scope.localizer.words
        is_here = any(choice.key in view.badges for view in here if is_dependable(view))
        silent = [view for view in services if self._says_nothing(choice, view)]
        by_rule = [view for view in silent if self._is_by_rule(choice, view)]
        return ChoiceView(
            key=choice.key,
            path=choice_path(district_id, choice.number),
            title=f"{words(choice.title)} – {place}",
            heading=words(choice.heading, place=place),
            services=tuple(view for view in services if choice.key in view.badges),
            gap=None if is_here else words(choice.gap, place=place),
            by_rule=tuple(by_rule),
            offices=tuple(self._offices(choice)),
            open_to_ask=tuple(
                view for view in silent if view not in by_rule and view.can_be_called
            ),
        )

    def _says_nothing(self, choice: Choice, view: ServiceView) -> bool:
        """Say whether what is known of a service speaks neither for nor against a choice."""
        record = self.told.answers.reach.records[view.id]
        is_no = is_excluded(choice.key, record.organization, record.service)
        return choice.key not in view.badges and not is_no

    def _is_by_rule(self, choice: Choice, view: ServiceView) -> bool:
        record = self.told.answers.reach.records[view.id]
        kind = self.scope.directory.office_kind_of(record.organization)
        return kind is not None and supports_by_rule(choice.key, kind.codes)

    def _offices(self, choice: Choice) -> Iterator[OfficeView]:
        for code, kind in self.scope.directory.office_kinds.items():
            is_everywhere = kind.exists is OfficeExists.IN_EVERY_DISTRICT
            if is_everywhere and supports_by_rule(choice.key, kind.codes):
                yield self.told.office(code)
