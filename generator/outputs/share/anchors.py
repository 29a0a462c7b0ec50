"""Places inside one file: every address of the site that has its counterpart there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.model.link_schemes import LinkScheme
from generator.views.paths import HELP_LINES_PATH
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.page_view import Block, PageView, Span
from generator.views.read_model.place_view import DistrictView
from generator.views.read_model.service_view import PlaceView, ServiceView
from generator.views.read_model.text_view import Link

_ON_THE_SITE = (LinkScheme.PAGE, LinkScheme.PLACE)
"""What a file may lack: pages for which it has no room, and other places. Links to these lead to the site."""


def anchor(path: str) -> str:
    """Return the id that the page at `path`, perhaps with a place in it, has inside a file."""
    return path.replace(".html", "").replace("/", "-").replace("#", "-")


class Anchors:
    """Turns links of the site into links inside one file."""

    def __init__(self, ids: dict[str, str], site: str = "") -> None:
        """Take the id of every address that the file holds, and the address of the locale's root on the web."""
        self._ids = ids
        self._site = site if site.startswith("https:") else ""

    def of(self, path: str) -> str:
        """Return the link inside the file that stands for `path`; empty where the file holds no such thing."""
        found = self._ids.get(path) or self._ids.get(path.partition("#")[0])
        return f"#{found}" if found else ""

    def with_pages(self, pages: Iterable[PageView]) -> Anchors:
        """Return the places inside a file that holds `pages` too."""
        paths = [page.path for page in pages]
        paths += [f"{page.path}#{b.id}" for page in pages for b in page.blocks if b.id]
        return Anchors(self._ids | {path: anchor(path) for path in paths}, self._site)

    def links(self, links: Iterable[Link]) -> tuple[Link, ...]:
        """Return those of `links` that lead to something in the file, the first to each place."""
        found: dict[str, Link] = {}
        for link in links:
            target = self.of(link.path)
            if target:
                found.setdefault(target, Link(target, link.words))
        return tuple(found.values())

    def service(self, service: ServiceView) -> ServiceView:
        """Return a service whose links stay inside the file."""
        places = tuple(self._place(place) for place in service.places)
        return replace(service, path=self.of(service.path), places=places)

    def _place(self, place: PlaceView) -> PlaceView:
        return replace(place, contact_first=self.links(place.contact_first))

    def blocks(self, page: PageView) -> tuple[Block, ...]:
        """Return the blocks of a hand-written page one heading lower, with ids and links of the file."""
        return tuple(
            replace(
                block,
                level=block.level + 1,
                id=anchor(f"{page.path}#{block.id}") if block.id else "",
                items=tuple(tuple(self._span(span) for span in item) for item in block.items),
            )
            for block in page.blocks
        )

    def _span(self, span: Span) -> Span:
        if not span.href or span.href.startswith("https:"):
            return span
        elsewhere = (
            f"{self._site}{span.href}" if span.scheme in _ON_THE_SITE and self._site else ""
        )
        return replace(span, href=self.of(span.href) or elsewhere)


def anchors_of(
    view: DirectoryView, district: DistrictView, services: Iterable[ServiceView]
) -> Anchors:
    """Return the places inside the file of `district` that holds these services, and no pages."""
    paths = [
        *(need.path for need in view.needs),
        *(choice.path for choice in district.choices),
        *(service.path for service in services),
    ]
    needs = {need.code: need.path for need in view.needs}
    ids = {path: anchor(path) for path in paths}
    ids |= {cell.path: anchor(needs[cell.need_code]) for cell in district.cells}
    ids |= {happened.path: "happened" for happened in view.situations}
    return Anchors(
        ids
        | {HELP_LINES_PATH: "help", "search.html": "main", "index.html": "main"}
        | {"w/index.html": "happened", district.path: "main", district.province.path: "main"},
        f"{view.site_url}{view.prefix}",
    )
