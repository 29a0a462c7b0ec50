"""What somebody can act on in a text: numbers to dial, addresses to write to, links to open."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import NamedTuple

from generator.checks.reading.hosts import MAP_LINK


class Action(StrEnum):
    """What can be done with it."""

    NUMBER = "number"
    """Digits as pressed, without separators; what is pressed afterwards follows a comma."""
    MAIL = "mail"
    """Address of a mailbox, in small letters."""
    WEB = "web"
    """Address of a page."""
    MAP = "map"
    """A point on a map."""


class Written(NamedTuple):
    """A value as it stands in a file.

    `kind` says what it is, `text` is how it is written. `is_link` says that a press on it acts at once. Of a
    number in a text `before` and `after` are the words around it, by which dates and amounts are known.
    """

    kind: Action
    text: str
    is_link: bool = False
    before: str = ""
    after: str = ""


AROUND = 16
"""So many characters around a number are looked at."""

_BETWEEN = r"[\s\-\u2010-\u2015\u2212./()·•_,:|\u00ad\u200b-\u200f\u2060-\u2069\ufeff]"
_RUN = re.compile(rf"\+?\(?\d(?:{_BETWEEN}{{0,3}}\d){{2,}}")
"""Three digits or more of any script, whatever stands between them; `pieces` takes them apart."""

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(r"\bhttps?://[^\s<>\"'\\|]+", re.IGNORECASE)
_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):(.*)", re.IGNORECASE | re.DOTALL)
_NUMBER_LINK = re.compile(
    r"https?://(?:wa\.me/|(?:api|web)\.whatsapp\.com/send/?\?(?:.*&)?phone=)(\+?\d*)",
    re.IGNORECASE,
)
_STOPS = ".,;:!?…'\"’”»)]}"

_DIALLED = frozenset({"tel", "sms", "smsto", "callto", "facetime"})
_WEBBED = frozenset({"http", "https"})
_INSIDE = frozenset({"data", "blob", "cid"})
"""Schemes of what a file carries itself."""


def written_in_text(text: str) -> list[Written]:
    """Return what a text without markup shows: links typed out, mailboxes, and whatever has three digits."""
    found: list[Written] = []
    if "://" in text:
        for match in _WEB.finditer(text):
            found += written_in_link(match[0].rstrip(_STOPS), is_link=False)
        text = _WEB.sub(" ; ", text)
    if "@" in text:
        found += [Written(Action.MAIL, m[0].lower().rstrip(".")) for m in _MAIL.finditer(text)]
        text = _MAIL.sub(" ; ", text)
    found += [
        Written(
            Action.NUMBER,
            match[0],
            before=text[max(0, match.start() - AROUND) : match.start()],
            after=text[match.end() : match.end() + AROUND],
        )
        for match in _RUN.finditer(text)
    ]
    return found


def written_in_link(target: str, *, is_link: bool = True) -> list[Written]:
    """Return where a link leads; nothing where that is a place in the same files."""
    match = _SCHEME.match(target)
    if match is None:
        return [Written(Action.WEB, target, is_link)] if target.startswith("//") else []
    scheme, rest = match[1].lower(), match[2]
    if scheme in _INSIDE:
        return []
    if scheme in _DIALLED:
        return [Written(Action.NUMBER, rest.partition("?")[0], is_link)]
    if scheme == "mailto":
        return _mailboxes(rest, is_link=is_link)
    if scheme in _WEBBED:
        return [_web(target.strip(), is_link=is_link)]
    return [Written(Action.MAP if scheme == "geo" else Action.WEB, target, is_link)]


def _mailboxes(rest: str, *, is_link: bool) -> list[Written]:
    to = rest.partition("?")[0].replace("%40", "@")
    return [Written(Action.MAIL, box.strip().lower(), is_link) for box in to.split(",") if box]


def _web(address: str, *, is_link: bool) -> Written:
    number = _NUMBER_LINK.match(address)
    if number is not None and number[1]:
        return Written(Action.NUMBER, number[1], is_link)
    kind = Action.MAP if MAP_LINK.search(address) else Action.WEB
    return Written(kind, address, is_link)


def digits_of(text: str) -> str:
    """Return the digits of a text, of whatever script, as those of ASCII."""
    return "".join(str(unicodedata.decimal(c)) for c in text if c.isdecimal())


class Piece(NamedTuple):
    """Digits of a run that stand together, where they are in it, and what separates them from the next."""

    digits: str
    start: int
    end: int


_GROUP = re.compile(r"\d+")


def pieces(run: str) -> list[Piece]:
    """Return the groups of digits of a run, in order."""
    return [Piece(digits_of(m[0]), m.start(), m.end()) for m in _GROUP.finditer(run)]
