"""Texts and contacts as values for the typesetter: plain data, never source."""

from __future__ import annotations

from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.text_view import Text

Words = str | dict[str, str]
"""Words of the page's own language, or `{t, lang, dir}` for words of another."""


def printed(text: Text, locale: str) -> Words:
    """Return `text` for a page in `locale`, marked with its language where that is another."""
    if text.lang == locale:
        return text.value
    return {"t": text.value, "lang": text.lang, "dir": text.direction}


def plain(words: Words) -> str:
    """Return the bare words of a printed text."""
    return words if isinstance(words, str) else words["t"]


def printed_contact(contact: ContactView, locale: str) -> dict[str, object]:
    """Return a contact with what must stand beside it: number, way, label, notes, own hours."""
    return {
        "display": contact.display,
        "dial": contact.dial,
        "href": contact.href,
        "abroad": contact.abroad,
        "extension": contact.extension,
        "channel": contact.channel_label,
        "kind": contact.channel,
        "label": printed(contact.label, locale) if contact.label else "",
        "notes": list(contact.notes),
        "hours": list(contact.hours.lines) if contact.hours else [],
        "phone": contact.is_phone,
    }
