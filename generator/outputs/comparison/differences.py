"""Compares two finished sites page by page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.outputs.comparison.page_contents import (
    PageKind,
    contents_of,
    kind_and_locale,
    visible_part,
)


class What(StrEnum):
    """What differs between two states of a page."""

    PAGE_ADDED = "page added"
    PAGE_REMOVED = "page removed"
    FIRST_WAY = "first way"
    FIRST_ENTRY = "first service"
    WAY_ADDED = "way added"
    WAY_REMOVED = "way removed"
    WARNING_ADDED = "warning added"
    WARNING_REMOVED = "warning removed"


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """The same change on some pages of one kind and locale.

    `locale` is a BCP 47 tag. `old` and `new` are the values before and after: targets of links such as
    `tel:129`, names of services, texts of warnings; empty where there was or is none, and for whole pages.
    `pages` are POSIX paths in the site, sorted.
    """

    what: What
    kind: PageKind
    locale: str
    old: str
    new: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """How two sites differ; `compared` counts the pages both have, by kind and locale."""

    compared: Mapping[tuple[PageKind, str], int]
    differences: tuple[Difference, ...]

    def pages_with(self, what: What, kind: PageKind, locale: str) -> int:
        """Return how many pages of a kind and locale differ in `what`."""
        found = (one for one in self.differences if one.what is what)
        return len(
            {p for one in found if (one.kind, one.locale) == (kind, locale) for p in one.pages}
        )


def compare(old: Path, new: Path) -> Comparison:
    """Return how the pages below the folder `new` differ, for a reader, from those below `old`.

    Differences come by what they are, then those on most pages first.
    """
    before, after = _pages(old), _pages(new)
    compared: Counter[tuple[PageKind, str]] = Counter()
    pages: defaultdict[tuple[What, PageKind, str, str, str], list[str]] = defaultdict(list)
    for path in sorted({*before, *after}):
        contents = [side[path].read_bytes() for side in (before, after) if path in side]
        kind, locale = kind_and_locale(path, contents[-1])
        if path in before and path in after:
            compared[kind, locale] += 1
            changes = _changes(*contents)
        else:
            changes = [(What.PAGE_ADDED if path in after else What.PAGE_REMOVED, "", "")]
        for what, was, now in changes:
            pages[what, kind, locale, was, now].append(path)
    found = (Difference(*key, tuple(paths)) for key, paths in pages.items())
    order = list(What)
    return Comparison(
        compared,
        tuple(sorted(found, key=lambda one: (order.index(one.what), -len(one.pages), one))),
    )


def _pages(site: Path) -> dict[str, Path]:
    return {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}


def _changes(old: bytes, new: bytes) -> Iterable[tuple[What, str, str]]:
    if old == new:
        return ()
    old_html, new_html = visible_part(old), visible_part(new)
    return _changes_of_html(old_html, new_html) if old_html != new_html else ()


def _changes_of_html(old: str, new: str) -> Iterator[tuple[What, str, str]]:
    """Yield what a reader of a page sees changed, with the values before and after."""
    was, now = contents_of(old), contents_of(new)
    if was.first_way != now.first_way:
        yield What.FIRST_WAY, was.first_way, now.first_way
    if was.first_entry != now.first_entry:
        yield What.FIRST_ENTRY, was.first_entry, now.first_entry
    yield from ((What.WAY_ADDED, "", way) for way in now.ways - was.ways)
    yield from ((What.WAY_REMOVED, way, "") for way in was.ways - now.ways)
    yield from ((What.WARNING_ADDED, "", text) for text in now.warnings - was.warnings)
    yield from ((What.WARNING_REMOVED, text, "") for text in was.warnings - now.warnings)
