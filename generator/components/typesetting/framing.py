"""What every typeset document is given beside its own data: language, fonts, edition, pictures."""

from __future__ import annotations

from typing import cast
from unicodedata import bidirectional

from generator.components.typesetting.pictograms import pictogram
from generator.components.typesetting.qr import qr_svg
from generator.components.typesetting.scripts import families, script_of
from generator.views.read_model.contact_view import HoursView
from generator.views.read_model.directory_view import DirectoryView

Document = dict[str, object]

STRONG = ("L", "R", "AL")
"""Bidirectional classes that give a text its direction (UAX #9)."""

NOT_WORDS = frozenset(
    {
        "address",
        "copy",
        "date",
        "dial",
        "dir",
        "display",
        "href",
        "icon",
        "id",
        "kind",
        "lang",
        "layout",
        "letters",
        "page",
        "pictures",
        "qr",
        "record",
        "code",
        "whole",
        "codes",
    }
)
"""Keys of a document that hold codes, addresses and numbers, not words."""


def sheet_frame(view: DirectoryView) -> Document:
    """Return language, letters, name, publisher and edition of a locale's sheets."""
    return {
        "lang": view.locale,
        "dir": view.direction,
        "letters": _letters(view.locale),
        "name": view.name,
        "tagline": view.tagline,
        "publisher": view.edition.publisher,
        "edition": _edition(view),
    }


def web_address(view: DirectoryView, path: str) -> str:
    """Return the short address of a page of this locale, without scheme, as print shows it (REQ-P05)."""
    host = (view.short_url or view.site_url.partition("://")[2]).rstrip("/")
    return f"{host}/{view.prefix}{path}".removesuffix("index.html").rstrip("/")


def printed_hours(hours: HoursView) -> Document:
    """Return opening hours: whole lines, and seven boxes where the times are known."""
    return {
        "lines": list(hours.lines),
        "known": hours.state != "unknown",
        "week": [{"short": day.short, "open": day.is_open} for day in hours.week],
    }


def directed(value: object) -> object:
    """Return `value` with every text that begins in Latin letters kept left-to-right, for a page that is not.

    Such texts are words nobody has translated yet; the isolates hold their full stops in place.
    """
    if isinstance(value, str):
        first = next((mark for mark in value if bidirectional(mark) in STRONG), "")
        return f"\u2066{value}\u2069" if bidirectional(first or " ") == "L" else value
    if isinstance(value, dict):
        return {
            key: part if key in NOT_WORDS else directed(part) for key, part in value.items()
        }
    return [directed(part) for part in value] if isinstance(value, (list, tuple)) else value


def for_direction(facts: Document, direction: str) -> Document:
    """Return `facts` as they are for a left-to-right page, and with foreign words held for the other."""
    return cast("Document", directed(facts)) if direction == "rtl" else facts


def pictures(value: object) -> dict[str, str]:
    """Return every picture that `value` names, by its key: `icon` codes and `qr` payloads."""
    found: dict[str, str] = {}
    if isinstance(value, dict):
        if isinstance(value.get("icon"), str):
            found[f"icon:{value['icon']}"] = pictogram(value["icon"])
        if value.get("qr"):
            found[f"qr:{value['qr']}"] = qr_svg(str(value["qr"]))
        for part in value.values():
            found |= pictures(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            found |= pictures(part)
    return found


def _letters(locale: str) -> Document:
    script = script_of(locale)
    return {
        "families": families(locale),
        "digits": "Noto Sans",
        "leading": script.leading,
        "tall": script.tall,
        "head_room": script.head_room,
    }


def _edition(view: DirectoryView) -> Document:
    edition = view.edition
    return {
        "number": edition.number,
        "date": edition.date,
        "date_words": edition.date_words,
        "draft": edition.draft_notice if edition.is_draft else "",
    }
