"""Which services stand in which list, and in which order: found once for all districts and needs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from generator.model.codes import Channel
from generator.model.directory import NATIONAL, Directory
from generator.views.publishing.copies import is_dependable
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.service_view import ServiceView

ALTERNATIVES = 5
"""How many services the page of a closed one leads to."""

_STATES = list(CheckState)

Services = tuple[ServiceView, ...]


def needs_of(view: ServiceView) -> tuple[str, ...]:
    """Return the needs, of the first level, that a service helps with; what it is there for comes first."""
    return tuple(dict.fromkeys(code.partition("/")[0] for code in view.need_codes))


def helps_with(view: ServiceView, code: str) -> bool:
    """Say whether a service helps with a need, or with one kind of help under it."""
    need = code.partition("/")[0]
    return any(
        own in (code, need) or (own.partition("/")[0] == code) for own in view.need_codes
    )


def _rank(view: ServiceView) -> tuple[int, int, str, str]:
    """Order services: first what can be phoned, then what can be reached, what was checked best, by name."""
    state = _STATES.index(view.assurance.state)
    return _distance_to_a_voice(view), state, view.name.value.casefold(), view.id


def _distance_to_a_voice(view: ServiceView) -> int:
    """Return 0 where a person can be phoned, then messages, then mail and pages, last what has no contact."""
    if has_direct_phone(view):
        return 0
    if view.can_be_called:
        return 1
    return 2 if view.contacts else 3


def _lateness(view: ServiceView, need: str) -> tuple[bool, bool]:
    """Move back what is closed for now or old, and moving in where people look for something else (BAR-08)."""
    return not is_dependable(view), view.is_residential and need not in needs_of(view)[:1]


def has_direct_phone(view: ServiceView) -> bool:
    """Say whether a service can be phoned itself, not only through another organization."""
    organization_id = view.id.partition("/")[0]
    return any(
        contact.channel is Channel.VOICE and contact.organization_id == organization_id
        for contact in view.contacts
    )


class Listings:
    """The services of each area, all together and by need; closed ones are left out."""

    def __init__(self, directory: Directory, views: Mapping[str, ServiceView]) -> None:
        """Find every list once."""
        self._directory = directory
        self._lists: dict[tuple[str, str], Services] = {}
        self._in_several: set[str] = set()
        found: dict[tuple[str, str], list[ServiceView]] = {}
        for view in sorted(views.values(), key=_rank):
            if view.status.is_closed:
                continue
            if len({self._level(area) for area in view.areas}) > 1:
                self._in_several.add(view.id)
            for area in dict.fromkeys(view.areas):
                for need in ("", *needs_of(view)):
                    found.setdefault((area, need), []).append(view)
        for (area, need), members in found.items():
            self._lists[area, need] = tuple(sorted(members, key=partial(_lateness, need=need)))

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
