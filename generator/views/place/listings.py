"""Which services stand in which list, and in which order: found once for all districts and needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.model.directory import NATIONAL, Directory
from generator.views.answers.answer import Answers
from generator.views.answers.asking import Ask, ask_of_need
from generator.views.answers.fit import Fit
from generator.views.publishing.copies import is_dependable
from generator.views.read_model.service_view import ServiceView

ALTERNATIVES = 5
"""How many services the page of a closed one leads to."""

Services = tuple[ServiceView, ...]


def needs_of(view: ServiceView) -> tuple[str, ...]:
    """Return the needs, of the first level, that a service helps with; what it is there for comes first."""
    return tuple(dict.fromkeys(code.partition("/")[0] for code in view.need_codes))


def _asks(directory: Directory) -> Iterator[tuple[str, Ask]]:
    """Yield what each list is asked for: nothing in particular, or one need."""
    yield "", Ask(())
    for code, need in directory.taxonomy.needs.items():
        yield code, ask_of_need(code, need)


def _lateness(view: ServiceView, need: str) -> tuple[bool, bool]:
    """Move back what is closed for now or old, and moving in where people look for something else (BAR-08)."""
    return not is_dependable(view), view.is_residential and need not in needs_of(view)[:1]


def _ordered(members: list[ServiceView], rank: Mapping[str, Fit], need: str) -> Services:
    fitting = sorted((view for view in members if view.id in rank), key=lambda v: rank[v.id])
    others = (view for view in members if view.id not in rank)
    return tuple(sorted((*fitting, *others), key=partial(_lateness, need=need)))


class Listings:
    """The services of each area, all together and by need; closed ones are left out."""

    def __init__(
        self, directory: Directory, views: Mapping[str, ServiceView], answers: Answers
    ) -> None:
        """Find every list once, in the order of `answers`."""
        self._directory = directory
        self._in_several: set[str] = set()
        found: dict[tuple[str, str], list[ServiceView]] = {}
        for view in views.values():
            if view.status.is_closed:
                continue
            if len({self._level(area) for area in view.areas}) > 1:
                self._in_several.add(view.id)
            for area in dict.fromkeys(view.areas):
                for need in ("", *needs_of(view)):
                    found.setdefault((area, need), []).append(view)
        ranks = {need: answers.rank(ask) for need, ask in _asks(directory)}
        self._lists = {
            key: _ordered(members, ranks.get(key[1], {}), key[1])
            for key, members in found.items()
        }

    def _level(self, area: str) -> str:
        if area == NATIONAL:
            return NATIONAL
        return "province" if area in self._directory.provinces else "district"

    def of_area(self, area: str, need: str = "") -> Services:
        """Return the services for exactly this area, an id or `national`, perhaps for one need."""
        return self._lists.get((area, need), ())

    def of_district(
        self, district_id: str, need: str = ""
    ) -> tuple[Services, Services, Services]:
        """Return the services people of a district can use: of the district, the province, the country.

        Each service stands once, where it is nearest.
        """
        here = self.of_area(district_id, need)
        province = self.of_area(self._directory.province_of[district_id], need)
        national = self.of_area(NATIONAL, need)
        if self._in_several:
            province = _without(province, here)
            national = _without(national, here + province)
        return here, province, national

    def alternatives(self, closed: ServiceView) -> Services:
        """Return other services for the needs of a closed one, the nearest first."""
        found: dict[str, ServiceView] = {}
        for area in closed.areas:
            for wider in dict.fromkeys(
                (area, self._directory.province_of.get(area, area), NATIONAL)
            ):
                for need in needs_of(closed):
                    found |= {
                        view.id: view
                        for view in self.of_area(wider, need)
                        if view.id not in found
                    }
        return tuple(found.values())[:ALTERNATIVES]


def _without(services: Services, others: Services) -> Services:
    ids = {view.id for view in others}
    return tuple(view for view in services if view.id not in ids)
