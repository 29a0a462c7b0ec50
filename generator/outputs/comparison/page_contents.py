"""What a reader can act on, and is warned of, taken out of the HTML of one finished page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from html import unescape


class PageKind(StrEnum):
    """What a page is, by its public address."""

    HOME = "home"
    LINES = "help lines"
    PLACES = "all places"
    PLACE = "place"
    ANSWER = "place × need"
    CHOICE = "place × choice"
    NEED = "need"
    SITUATION = "situation"
    SERVICE = "service"
    TEXT = "hand-written page"
    SHARED = "file to pass on"
    PRINT = "files to print"
    SEARCH = "search"
    HAPPENED_HERE = "place × what happened"
    OFFICE = "kind of office"
    OTHER = "other"


_KINDS = (
    (r"index\.html", PageKind.HOME),
    (r"lines\.html", PageKind.LINES),
    (r"places\.html", PageKind.PLACES),
    (r"search\.html", PageKind.SEARCH),
    (r"p/[^/]+\.html", PageKind.PLACE),
    (r"p/[^/]+/c\d+(?:-\d+)?\.html", PageKind.CHOICE),
    (r"p/[^/]+/w\d+(?:-\d+)?\.html", PageKind.HAPPENED_HERE),
    (r"p/[^/]+/[^/]+\.html", PageKind.ANSWER),
    (r"n/.+\.html", PageKind.NEED),
    (r"w/.+\.html", PageKind.SITUATION),
    (r"o/.+\.html", PageKind.OFFICE),
    (r"s/.+\.html", PageKind.SERVICE),
    (r"i/.+\.html", PageKind.TEXT),
    (r"f/.+\.html", PageKind.SHARED),
    (r"b/.+\.html", PageKind.PRINT),
)

_LANGUAGE = re.compile(rb"<html[^>]*\blang=\"?([\w-]+)")
_LOCALE_FOLDER = re.compile(r"([a-z]{2,3}(?:-[A-Za-z0-9]+)*)/(.+)")
_UNSEEN = re.compile(r"<(head|script|style|svg|template)\b.*?</\1>", re.DOTALL)
_TEXT = re.compile(r"<main\b.*?</main>", re.DOTALL)
_WAY = re.compile(r"<a\b[^>]*\bhref=[\"']?((?:tel:|sms:|mailto:|https://wa\.me/)[^\"'\s>]+)")
_ENTRY = re.compile(
    r"<a\b[^>]*\bhref=[\"']?[^\"'\s>]*\bs/(\w+)\.html[^>]*>(.*?)</a>", re.DOTALL
)
_WARNING = re.compile(
    r"<(\w+)\b[^>]*\bclass=[\"']?(?:[^\"'>]*\s)?(?:notice|doubt|alert)\b[^>]*>(.*?)</\1>",
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class PageContents:
    """What one page says: `ways` are targets of links to call or write to, such as `tel:+62215550100`.

    `first_way` is the first of them in the text of the page, `first_entry` the first service there by name and
    code; both are empty where there is none. `warnings` are the texts of notices and doubts.
    """

    first_way: str = ""
    first_entry: str = ""
    ways: frozenset[str] = frozenset()
    warnings: frozenset[str] = frozenset()


def kind_and_locale(path: str, page: bytes) -> tuple[PageKind, str]:
    """Return what the page at `path`, a POSIX path in the site, is, and the BCP 47 tag of its locale.

    The locale is the folder it lies in; in no such folder it is the language the page says it is written in.
    """
    folder = _LOCALE_FOLDER.fullmatch(path)
    if folder and (kind := _kind_of(folder[2])):
        return kind, folder[1]
    language = _LANGUAGE.search(page, 0, 1024)
    return _kind_of(path) or PageKind.OTHER, language[1].decode() if language else "und"


def _kind_of(path: str) -> PageKind | None:
    return next((kind for pattern, kind in _KINDS if re.fullmatch(pattern, path)), None)


def visible_part(page: bytes) -> str:
    """Return the HTML of a page without its head, scripts, styles and drawings."""
    return _UNSEEN.sub("", page.decode("utf-8", "replace"))


def contents_of(html: str) -> PageContents:
    """Return what a page says, from its `visible_part`.

    It is searched, not parsed: these are pages of our own templates, thousands of them, and a parser written
    in Python takes ten times as long.
    """
    main = _TEXT.search(html)
    text = main[0] if main else html
    first_way, entry = _WAY.search(text), _ENTRY.search(text)
    return PageContents(
        unescape(first_way[1]) if first_way else "",
        f"{_words(entry[2])} ({entry[1]})" if entry else "",
        frozenset(unescape(way) for way in _WAY.findall(html)),
        frozenset(_words(inner) for _, inner in _WARNING.findall(html)),
    )


def _words(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())
