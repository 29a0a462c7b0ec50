"""What every typeset sheet is told beside its own data: language, letters, edition, pictures."""

from __future__ import annotations

from generator.components.typesetting.pictograms import pictogram
from generator.components.typesetting.qr import qr_svg
from generator.components.typesetting.scripts import families, script_of
from generator.views.contact_view import HoursView
from generator.views.directory_view import DirectoryView

Document = dict[str, object]


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
    }


def _edition(view: DirectoryView) -> Document:
    edition = view.edition
    return {
        "number": edition.number,
        "date": edition.date,
        "date_words": edition.date_words,
        "draft": edition.draft_notice if edition.is_draft else "",
    }
