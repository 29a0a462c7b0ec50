"""Help lines as data for print."""

from __future__ import annotations

from generator.components.typesetting.framing import Document
from generator.components.typesetting.texts import printed, printed_contact
from generator.views.publishing.copies import help_lines_to_copy
from generator.views.read_model.contact_view import HelpLineView
from generator.views.read_model.directory_view import DirectoryView

MOST_TO_REMEMBER = 2
"""More numbers are not remembered, and the foot of a page has no room for them."""


def lines_to_remember(view: DirectoryView) -> list[HelpLineView]:
    """Return the lines chosen to be remembered, at most two.

    Of two numbers for the same people, as while an old number still works, it is the first.
    """
    chosen: dict[str, HelpLineView] = {}
    for line in help_lines_to_copy(view):
        if line.remember_as:
            chosen.setdefault(line.remember_as.value, line)
    return list(chosen.values())[:MOST_TO_REMEMBER]


def printed_lines(view: DirectoryView) -> Document:
    """Return the help lines, and the notes that are true of every one of them, which are said once.

    A line with `remember` is one to remember: it stands at the foot of every page, with these words.
    """
    lines = help_lines_to_copy(view)
    common = _common_notes(lines)
    to_remember = lines_to_remember(view)
    return {
        "lines": [
            {
                **_line(line, view.locale, common),
                "remember": printed(line.remember_as, view.locale)
                if line.remember_as and line in to_remember
                else "",
            }
            for line in lines
        ],
        "line_notes": common,
    }


def _line(line: HelpLineView, locale: str, common: list[str]) -> Document:
    contact = printed_contact(line.contact, locale)
    notes = [note for note in line.contact.notes if note not in common]
    return {
        "name": printed(line.name, locale),
        "when": printed(line.when, locale),
        "contact": {**contact, "notes": notes},
        "qr": line.contact.href if line.contact.is_phone else "",
    }


def _common_notes(lines: tuple[HelpLineView, ...]) -> list[str]:
    if len(lines) < 2:  # noqa: PLR2004 - what is common needs two
        return []
    first, *others = (line.contact.notes for line in lines)
    return [note for note in first if all(note in notes for notes in others)]
