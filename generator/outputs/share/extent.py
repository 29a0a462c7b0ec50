"""How much one file holds: everything, and less in a fixed order where that would be too large."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from generator.views.publishing.fact_choices import SHORTENED
from generator.views.publishing.groups import groups_of_district
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.page_view import PageView
from generator.views.read_model.place_view import DistrictView
from generator.views.read_model.service_view import ServiceView

FIRST_PAGES = ("now", "safety", "rights", "questions")
"""Pages that stay longest, in this order; the others follow as on the site."""


class Detail(IntEnum):
    """How much is told of a service: the essential facts, all facts, or also what is not known yet."""

    ESSENTIAL = 0
    FACTS = 1
    ALL = 2


@dataclass(frozen=True, slots=True)
class Extent:
    """Pages of a file, the detail of its services, and the ids of those that are told in essence only."""

    pages: tuple[PageView, ...]
    detail: Detail
    shortened: frozenset[str] = frozenset()

    def detail_of(self, service: ServiceView) -> Detail:
        """Return how much the file tells of `service`."""
        return Detail.ESSENTIAL if service.id in self.shortened else self.detail


def extents(view: DirectoryView, district: DistrictView) -> list[Extent]:
    """Return ever smaller extents; numbers stay in all of them.

    First the pages go that are not among the first, then the lists of what is not known, then the other pages,
    and last the facts of services that are not essential, the farthest services first.
    """
    pages = sorted(view.pages, key=_rank)
    first = [page for page in pages if page.id in FIRST_PAGES]
    found = [
        Extent(tuple(pages[:count]), Detail.ALL)
        for count in range(len(pages), len(first) - 1, -1)
    ]
    found += [Extent(tuple(first[:count]), Detail.FACTS) for count in range(len(first), -1, -1)]
    shortened: set[str] = set()
    for service in _farthest_first(view, district):
        shortened.add(service.id)
        found.append(Extent((), Detail.FACTS, frozenset(shortened)))
    return found


def told(service: ServiceView, detail: Detail) -> ServiceView:
    """Return a service with as much as `detail` asks for."""
    if detail is Detail.ALL:
        return service
    if detail is Detail.FACTS:
        return replace(service, unknown=())
    return replace(service, facts=SHORTENED.of(service), unknown=())


def _rank(page: PageView) -> int:
    return FIRST_PAGES.index(page.id) if page.id in FIRST_PAGES else len(FIRST_PAGES)


def _farthest_first(view: DirectoryView, district: DistrictView) -> Iterator[ServiceView]:
    """Yield the services of a district in the order in which they are shortened."""
    for group in reversed(groups_of_district(view.words, district)):
        yield from reversed(group.services)
