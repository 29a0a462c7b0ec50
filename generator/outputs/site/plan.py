"""Which pages one locale has, and how each is made: any page can be made alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator.outputs.site import (
    door_pages,
    need_pages,
    place_pages,
    search_page,
    service_pages,
)
from generator.outputs.site.cards import Cards, part_path
from generator.outputs.site.listing import Listing, listing_page
from generator.outputs.site.shell import Page, Shell

MakePage = Callable[[], Page]


def plan(shell: Shell) -> dict[str, MakePage]:
    """Return for every path, in a fixed order, the function that makes its page."""
    cards = Cards(shell)
    pages: dict[str, MakePage] = {
        "index.html": partial(door_pages.home, shell),
        "lines.html": partial(door_pages.lines, shell),
        "places.html": partial(place_pages.places, shell),
        "search.html": partial(search_page.search, shell),
        "w/index.html": partial(door_pages.situations, shell),
    }
    for page in shell.view.pages:
        pages[page.path] = partial(door_pages.hand_written, shell, page)
    for listing in _listings(shell):
        for number in range(1, listing.parts() + 1):
            pages[part_path(listing.path, number)] = partial(
                listing_page, shell, cards, listing, number
            )
    for district in shell.view.districts.values():
        pages[district.path] = partial(place_pages.district, shell, district)
    for service in shell.view.services.values():
        pages[service.path] = partial(service_pages.service, shell, cards, service)
    return pages


def _listings(shell: Shell) -> Iterator[Listing]:
    view = shell.view
    for need in view.needs:
        yield need_pages.need(shell, need)
    for situation in view.situations:
        yield need_pages.situation(shell, situation)
    for province in view.provinces:
        yield place_pages.province(shell, province)
    for district in view.districts.values():
        for cell in district.cells:
            yield place_pages.cell(shell, district, cell)
        for choice in district.choices:
            yield place_pages.choice(shell, district, choice)
