"""Which pages one locale has, and how each is made: any page can be made alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator.outputs.site import (
    answer_pages,
    landing_pages,
    need_pages,
    office_pages,
    place_pages,
    print_pages,
    search_page,
    service_pages,
)
from generator.outputs.site.cards import Cards, part_path, parts_for
from generator.outputs.site.listing import Listing, listing_page
from generator.outputs.site.shell import SitePage, Shell
from generator.views.read_model.need_view import SituationView

MakePage = Callable[[], SitePage]
MakeListing = Callable[[], Listing]


def plan(shell: Shell) -> dict[str, MakePage]:
    """Return for every path, in a fixed order, the function that makes its page."""
    cards = Cards(shell)
    pages: dict[str, MakePage] = {
        "index.html": partial(landing_pages.home, shell),
        "lines.html": partial(landing_pages.lines, shell),
        "places.html": partial(place_pages.places, shell),
        "search.html": partial(search_page.search, shell),
        "w/index.html": partial(landing_pages.situations, shell),
    }
    for page in shell.view.pages:
        pages[page.path] = partial(landing_pages.hand_written, shell, page)
    for path, count, make in _listings(shell):
        for number in range(1, parts_for(count) + 1):
            pages[part_path(path, number)] = partial(_part, shell, cards, make, number)
    for need in shell.view.needs:
        pages[need.path] = partial(need_pages.need, shell, need)
    pages.update(_answers(shell))
    for office in shell.view.offices:
        pages[office.path] = partial(office_pages.office, shell, office)
    for district in shell.view.districts.values():
        for cell in district.cells:
            pages[cell.path] = partial(place_pages.cell, shell, district, cell)
        pages[district.path] = partial(place_pages.district, shell, district)
        if print_pages.has_files(shell, district):
            path = print_pages.print_path(district.id)
            pages[path] = partial(print_pages.printing, shell, district)
    for service in shell.view.services.values():
        pages[service.path] = partial(service_pages.service, shell, cards, service)
    return pages


def _answers(shell: Shell) -> Iterator[tuple[str, MakePage]]:
    """Yield the answers to what happened: without a place, and for each district."""
    by_number: dict[str, SituationView] = {}
    for happened in shell.view.situations:
        for told in happened.answers:
            by_number[told.path.partition("/")[2]] = happened
            yield told.path, partial(answer_pages.situation, shell, happened, told)
    for district in shell.view.districts.values():
        for told in district.answers:
            happened = by_number[told.path.rpartition("/w")[2]]
            yield (
                told.path,
                partial(answer_pages.situation_here, shell, happened, told, district),
            )


def _part(shell: Shell, cards: Cards, make: MakeListing, number: int) -> SitePage:
    return listing_page(shell, cards, make(), number)


def _listings(shell: Shell) -> Iterator[tuple[str, int, MakeListing]]:
    """Yield the path of every list, how many services it has, and the function that makes it."""
    view = shell.view
    for province in view.provinces:
        make = partial(place_pages.province, shell, province)
        yield province.path, len(province.services), make
    for district in view.districts.values():
        for choice in district.choices:
            make = partial(place_pages.choice, shell, district, choice)
            yield choice.path, len(choice.services), make
