"""What most pages are: a heading and sections; tiles, notices, and lists that go on over several pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.components.fragment import Fragment
from generator.outputs.site.cards import Cards, Group, part_path, parts_of
from generator.outputs.site.shell import NOTHING, Page, Shell
from generator.views.text_view import Link, Text


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page, with or without a heading of its own."""

    body: Fragment
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of services that may need several parts.

    `opening` makes what stands on the first part only; `groups` go on over the parts.
    """

    path: str
    title: str
    heading: Text
    groups: Sequence[Group]
    opening: Callable[[], Sequence[Section]] = tuple
    steps: tuple[Link, ...] = ()

    def parts(self) -> int:
        """Return how many parts the list has, at least one."""
        return len(parts_of(self.groups))


def sections_page(
    shell: Shell, path: str, heading: Text, sections: Iterable[Section]
) -> Fragment:
    """Return a heading and the sections that have something to say."""
    shown = [
        {"heading": section.heading, "body": section.body}
        for section in sections
        if section.body
    ]
    return shell.compose("sections", path, heading=heading, sections=shown)


def listing_page(shell: Shell, cards: Cards, listing: Listing, number: int) -> Page:
    """Return part `number`, counted from 1, of a list of services."""
    path = part_path(listing.path, number)
    parts = parts_of(listing.groups)
    opening = listing.opening() if number == 1 else ()
    services = cards.listed(parts[number - 1], path) if listing.groups else NOTHING
    pager = Section(cards.pager(listing.path, number, len(parts)))
    body = sections_page(shell, path, listing.heading, [*opening, Section(services), pager])
    title = listing.title
    if number > 1:
        title = shell.words("{title}, part {number}", title=title, number=number)
    return Page(path, title, body, listing.steps)


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


def notice(shell: Shell, path: str, sentence: str | None) -> Fragment:
    """Return a sentence that must not be missed; nothing for none."""
    if not sentence:
        return NOTHING
    return shell.compose("notice", path, kind="alert", sentence=sentence)
