"""What most pages are: a heading and sections; tiles, notices, and lists that go on over several pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.components.fragment import Fragment
from generator.outputs.site.cards import Cards, part_path, parts_of
from generator.outputs.site.shell import NOTHING, SitePage, Shell
from generator.views.publishing.groups import ServiceGroup
from generator.views.read_model.text_view import Link, Text

LONG = 6
"""With so many services on it, a page offers to show only those that fit."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page, with or without a heading of its own: of a record, or in interface words.

    `anchor` is the id of the heading, empty where nothing leads to it.
    """

    body: Fragment
    heading: Text | str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of services that may need several parts.

    `notices` are whole sentences; they and `opening` stand on the first part only, `closing` on the last. `groups` go on over the
    parts.
    """

    path: str
    title: str
    heading: Text
    groups: Sequence[ServiceGroup]
    notices: Sequence[Text] = ()
    opening: Sequence[Section] = ()
    closing: Sequence[Section] = ()
    steps: tuple[Link, ...] = ()


def sections_page(
    shell: Shell, path: str, heading: Text, sections: Iterable[Section]
) -> Fragment:
    """Return a heading and the sections that have something to say."""
    return _page(shell, path, heading=heading, sections=_shown(shell, sections))


def _page(shell: Shell, path: str, **values: object) -> Fragment:
    names = ("call_note", "narrow", "pager")
    nothing = {"notices": (), "groups": (), "closing": (), **dict.fromkeys(names, NOTHING)}
    return shell.compose("sections", path, **{**nothing, **values})


def _shown(shell: Shell, sections: Iterable[Section]) -> list[dict[str, object]]:
    return [
        {
            "heading": _heading(shell, section.heading),
            "anchor": section.anchor,
            "body": section.body,
        }
        for section in sections
        if section.body
    ]


def _heading(shell: Shell, heading: Text | str) -> Text | None:
    if isinstance(heading, Text):
        return heading
    return shell.own(heading) if heading else None


def listing_page(shell: Shell, cards: Cards, listing: Listing, number: int) -> SitePage:
    """Return part `number`, counted from 1, of a list of services."""
    path, title = part_path(listing.path, number), listing.title
    parts = parts_of(listing.groups)
    is_first = number == 1
    body = _page(
        shell,
        path,
        heading=listing.heading,
        notices=listing.notices if is_first else (),
        sections=_shown(shell, listing.opening if is_first else ()),
        groups=cards.listed(parts[number - 1], path),
        narrow=shell.compose("narrow", path) if _is_long(parts[number - 1]) else NOTHING,
        call_note=cards.call_note(path) if listing.groups or listing.closing else NOTHING,
        closing=_shown(shell, listing.closing if number == len(parts) else ()),
        pager=cards.pager(listing.path, number, len(parts)),
    )
    if not is_first:
        title = shell.words("{title}, part {number}", title=title, number=number)
    return SitePage(path, title, body, listing.steps)


def _is_long(groups: Sequence[ServiceGroup]) -> bool:
    return sum(len(group.services) for group in groups) >= LONG


def tiles(shell: Shell, path: str, made: Iterable[Fragment]) -> Fragment:
    """Return tiles side by side; nothing where there are none."""
    held = list(made)
    return shell.compose("tiles", path, tiles=held) if held else NOTHING


def tile(shell: Shell, path: str, link: Link, picture: str = "", note: str = "") -> Fragment:
    """Return a tile of the page at `path`: where it leads, its pictogram, and a note below its words."""
    return shell.compose(
        "need_tile", path, path=link.path, name=link.words, picture=picture, note=note
    )


def links(shell: Shell, path: str, targets: Sequence[Link]) -> Fragment:
    """Return links one below the other or side by side; nothing where there are none."""
    return shell.compose("link_list", path, links=targets) if targets else NOTHING


def sentences(shell: Shell, path: str, said: Sequence[str]) -> Fragment:
    """Return whole sentences, a paragraph each."""
    return shell.compose("sentences", path, sentences=said) if said else NOTHING
