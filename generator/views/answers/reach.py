"""Which services people of a place can use: of the place, the province, the country, and nearby."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from generator.model.codes import YesNo
from generator.model.directory import NATIONAL, Directory
from generator.views.place.distances import Neighbourhood
from generator.views.service.service_records import ServiceRecord


class Where(IntEnum):
    """Where a service is, seen from a place, the nearest first."""

    HERE = 0
    PROVINCE = 1
    NATION = 2
    NEIGHBOUR = 3


@dataclass(frozen=True)
class Reach:
    """The services of a directory by the areas they serve; `codes` are what they offer and refer."""

    directory: Directory

    @cached_property
    def records(self) -> Mapping[str, ServiceRecord]:
        """Every service that is not gone, by `organization/service`."""
        found = (ServiceRecord(*one) for one in self.directory.services())
        return {record.id: record for record in found if not record.status.is_closed}

    def of(
        self, place: str | None, codes: frozenset[str]
    ) -> Iterator[tuple[ServiceRecord, Where]]:
        """Yield each service that offers or refers one of `codes`, once, where it is nearest.

        `place` is the id of a district, or `None` for people who name no place: then only what the whole
        country can use.
        """
        seen: set[str] = set()
        for area, where in self._areas(place):
            for code in sorted(codes):
                for record in self._index.get((area, code), ()):
                    if record.id not in seen and not self.is_out_of_reach(record, where):
                        seen.add(record.id)
                        yield record, where

    def nearby(self, place: str) -> tuple[tuple[str, float], ...]:
        """Return the covered districts within `neighbour_km` and how far they are, the nearest first."""
        limit = self.directory.settings.neighbour_km
        return tuple(
            (other, kilometres)
            for other, kilometres in self._neighbourhood.nearest_first(place)
            if kilometres <= limit
        )

    def _areas(self, place: str | None) -> Iterator[tuple[str, Where]]:
        if place is not None:
            yield place, Where.HERE
            province = self.directory.province_of.get(place)
            if province is not None:
                yield province, Where.PROVINCE
        yield NATIONAL, Where.NATION
        if place is not None:
            yield from ((other, Where.NEIGHBOUR) for other, _ in self.nearby(place))

    def is_out_of_reach(self, record: ServiceRecord, where: Where) -> bool:
        """Say whether an office, seen from `where`, is for the residents of its district only, or leads astray.

        A short number reaches the office of the place where it is dialled, or nobody: never the one next door.
        """
        if where is not Where.NEIGHBOUR:
            return False
        if record.service.eligibility.residents_only is YesNo.YES:
            return True
        short = self.directory.country.short_numbers
        return any(one.number in short for one in record.contacts.values())

    @cached_property
    def _index(self) -> Mapping[tuple[str, str], tuple[ServiceRecord, ...]]:
        """Services by (area, code): each code they offer or refer, and its need of the first level."""
        found: dict[tuple[str, str], dict[str, ServiceRecord]] = {}
        for record in self.records.values():
            codes = {*record.service.offers, *record.service.refers}
            codes |= {code.partition("/")[0] for code in record.service.offers}
            for area in record.service.service_area:
                for code in codes:
                    found.setdefault((area, code), {})[record.id] = record
        return {key: tuple(records.values()) for key, records in found.items()}

    @cached_property
    def by_contact(self) -> Mapping[str, tuple[ServiceRecord, ...]]:
        """Services by `organization/contact` of each of their contacts."""
        found: dict[str, list[ServiceRecord]] = {}
        for record in self.records.values():
            for reference in record.contacts:
                found.setdefault(reference, []).append(record)
        return {key: tuple(records) for key, records in found.items()}

    @cached_property
    def _neighbourhood(self) -> Neighbourhood:
        covered = (
            (key, one.point)
            for key, one in self.directory.districts.items()
            if one.covered is YesNo.YES and one.point is not None
        )
        return Neighbourhood(dict(covered))
