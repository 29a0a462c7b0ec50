"""The search page: the whole list to browse, which a script narrows while somebody types."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.outputs.site.shell import SitePage, Shell
from generator.views.read_model.need_view import NeedView
from generator.views.read_model.text_view import Link


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """A line of the list: a link, and other words by which people may look for it.

    `need` is the code of a need and `place` says that it is a district, so that the script can join both.
    """

    link: Link
    found_by: str = ""
    need: str = ""
    place: bool = False


def search(shell: Shell) -> SitePage:
    """Return the search page: needs, kinds of help, situations, places and pages; no services."""
    view, words, path = shell.view, shell.words, "search.html"
    heading = words("Search")
    sections = [
        {"heading": words("What you need"), "entries": list(_needs(view.needs))},
        {
            "heading": words("What happened?"),
            "entries": [
                SearchEntry(Link(happened.path, happened.name), "|".join(happened.synonyms))
                for happened in view.situations
            ],
        },
        {
            "heading": words("Places"),
            "entries": [
                SearchEntry(Link(district.path, district.name), district.seat, place=True)
                for province in view.provinces
                for district in province.districts
            ],
        },
        {
            "heading": words("To read"),
            "entries": [SearchEntry(Link(page.path, page.heading)) for page in view.pages],
        },
    ]
    shown = [section for section in sections if section["entries"]]
    box = shell.compose("search_box", path)
    body = shell.compose("search", path, heading=heading, box=box, sections=shown)
    return SitePage(path, f"{heading} – {view.name}", body)


def _needs(needs: Iterable[NeedView]) -> Iterable[SearchEntry]:
    for need in needs:
        yield SearchEntry(Link(need.path, need.name), "|".join(need.synonyms), need.code)
        for kind in need.services:
            target = Link(f"{need.path}#{kind.anchor}", kind.name)
            yield SearchEntry(target, "|".join(kind.synonyms))
