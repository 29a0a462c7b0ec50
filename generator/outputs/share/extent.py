"""How much one file holds: everything, and less in a fixed order where that would be too large."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum

from generator.views.publishing.fact_choices import SHORTENED, rules_of_entry
from generator.views.publishing.groups import groups_of_district
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.page_view import PageView
from generator.views.read_model.place_view import DistrictView
from generator.views.read_model.service_view import ServiceView

FIRST_PAGES = ("now", "safety", "rights", "questions")
"""Pages that stay longest, in this order; the others follow as on the site."""


class Detail(IntEnum):
    """How much is told of a service.

    Only its name, what it does and its first number; the essential facts; all facts; or also what is
    not known yet.
    """

    NAMED = 0
    ESSENTIAL = 1
    FACTS = 2
    ALL = 3


@dataclass(frozen=True, slots=True)
class Extent:
    """Pages of a file, the detail of its services, and what is told of those that are shortened, by id."""

    pages: tuple[PageView, ...]
    detail: Detail
    shortened: Mapping[str, Detail] = field(default_factory=dict)

    def detail_of(self, service: ServiceView) -> Detail:
        """Return how much the file tells of `service`."""
        return self.shortened.get(service.id, self.detail)


def extents(view: DirectoryView, district: DistrictView) -> list[Extent]:
    """Return ever smaller extents; the first number of each service stays in all of them.

    First the pages go that are not among the first, then the lists of what is not known, then the other pages,
    then of services for a wider area the facts that are not essential, and all but name and number, the
    farthest first; then the same of those of the district without a number, and last of the others.
    """
    pages = sorted(view.pages, key=_rank)
    first = [page for page in pages if page.id in FIRST_PAGES]
    found = [
        Extent(tuple(pages[:count]), Detail.ALL)
        for count in range(len(pages), len(first) - 1, -1)
    ]
    found += [Extent(tuple(first[:count]), Detail.FACTS) for count in range(len(first), -1, -1)]
    shortened: dict[str, Detail] = {}
    for services in _least_needed_first(view, district):
        for detail in (Detail.ESSENTIAL, Detail.NAMED):
            for service in services:
                shortened = {**shortened, service.id: detail}
                found.append(Extent((), Detail.FACTS, shortened))
    return found


def told(service: ServiceView, detail: Detail) -> ServiceView:
    """Return a service with as much as `detail` asks for."""
    if detail is Detail.ALL:
        return service
    if detail is Detail.FACTS:
        return replace(service, unknown=(), by_rule=rules_of_entry(service))
    short = replace(service, facts=SHORTENED.of(service), unknown=(), by_rule=())
    if detail is Detail.ESSENTIAL:
        return short
    return replace(short, facts=(), contacts=service.contacts[:1], places=())


def _rank(page: PageView) -> int:
    return FIRST_PAGES.index(page.id) if page.id in FIRST_PAGES else len(FIRST_PAGES)


def _least_needed_first(
    view: DirectoryView, district: DistrictView
) -> tuple[list[ServiceView], ...]:
    """Return the services of a district in the order in which they are shortened."""
    groups = groups_of_district(view.words, district)
    farthest_first = [s for group in reversed(groups) for s in reversed(group.services)]
    own = {service.id for service in district.here}
    return (
        [service for service in farthest_first if service.id not in own],
        [
            service
            for service in farthest_first
            if service.id in own and not service.can_be_asked
        ],
        [service for service in farthest_first if service.id in own and service.can_be_asked],
    )
