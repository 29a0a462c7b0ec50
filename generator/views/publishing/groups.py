"""Services under the area they are for, the nearest first: here, the province, other districts, the country."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.codes import Channel, DialFrom, Level
from generator.views.read_model.place_view import (
    CellView,
    DistrictView,
    NearbyView,
    ProvinceView,
)
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Link
from generator.views.service.labels import DIAL_FROM

Words = Callable[..., str]
"""Interface words of one locale, as `DirectoryView.words`."""

HOME_ONLY = DIAL_FROM[DialFrom.HOME]
FEWEST_ALIKE = 2
"""So many cards with the same note, and it is said once above them."""


@dataclass(frozen=True, slots=True)
class ServiceGroup:
    """Services under one heading, which is empty where a list has only one group."""

    heading: str
    services: tuple[ServiceView, ...]


def groups_of_district(words: Words, district: DistrictView) -> list[ServiceGroup]:
    """Return all services that people of a district can use."""
    own = {service.id for service in district.here}
    others = [service for service in district.services if service.id not in own]
    national = tuple(service for service in others if service.reach is Level.NATIONAL)
    province = tuple(service for service in others if service.reach is not Level.NATIONAL)
    return _filled(
        [
            _here(words, district, district.here),
            _province(words, district.province, province),
            _national(words, national),
        ]
    )


def groups_of_cell(words: Words, district: DistrictView, cell: CellView) -> list[ServiceGroup]:
    """Return what a district has for one need; other districts stand in where it has nothing."""
    return _filled(
        [
            _here(words, district, cell.here),
            _province(words, district.province, cell.province),
            *_neighbours(words, cell.nearby),
            _national(words, cell.national),
        ]
    )


def groups_of_province(words: Words, province: ProvinceView) -> list[ServiceGroup]:
    """Return what serves a whole province."""
    whole = Link(province.path, province.name)
    return _filled([_province(words, whole, province.services)])


def groups_from_anywhere(words: Words, services: Sequence[ServiceView]) -> list[ServiceGroup]:
    """Return what serves the whole country, for a page that belongs to no place."""
    return _filled([_national(words, services)])


def said_once(words: Words, services: Sequence[ServiceView]) -> str:
    """Return what calls from abroad need, once for a whole list of cards; empty where each card says it.

    It takes the place of the note on each card only where every other number says how to reach it from abroad.
    """
    contacts = [service.first_contact for service in services if service.first_contact]
    home_only = words(HOME_ONLY)
    others = [contact for contact in contacts if home_only not in contact.notes]
    is_clear = all(contact.abroad or contact.channel is not Channel.VOICE for contact in others)
    if len(contacts) - len(others) < FEWEST_ALIKE or not is_clear:
        return ""
    return words(
        "Numbers here only work inside the country, unless one for another country stands with them."
    )


def _filled(groups: Iterable[ServiceGroup]) -> list[ServiceGroup]:
    return [group for group in groups if group.services]


def _here(
    words: Words, district: DistrictView, services: Sequence[ServiceView]
) -> ServiceGroup:
    return ServiceGroup(words("In {place}", place=district.name), tuple(services))


def _province(words: Words, province: Link, services: Sequence[ServiceView]) -> ServiceGroup:
    return ServiceGroup(words("For all of {place}", place=province.words), tuple(services))


def _neighbours(words: Words, nearby: Iterable[NearbyView]) -> Iterator[ServiceGroup]:
    for near in nearby:
        heading = words(
            "{place}, about {distance} km away",
            place=near.district.words,
            distance=near.kilometres,
        )
        yield ServiceGroup(heading, (near.service,))


def _national(words: Words, services: Sequence[ServiceView]) -> ServiceGroup:
    return ServiceGroup(words("For the whole country"), tuple(services))
