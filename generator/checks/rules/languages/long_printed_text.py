"""Finds texts for which paper has no room, before the press refuses the whole edition.

What help lines say of themselves stands on one panel of a sheet that is folded eight times, four lines with
their numbers above each other. On the web there is always room; on paper one sentence too many stops every
booklet. Short is better for readers too: who is afraid looks for the number. How much room there is depends on
the script: marks above and below letters need taller lines.

Fails:

    help_lines:
      - contact: open-office/call
        when:
          en: >-
            You are in danger now. You have been hurt before. You do not know whom you can still trust. You want
            to ask somebody about it. You want that nobody else hears about it afterwards.
      - contact: open-office/call
        when:
          en: >-
            You cannot talk aloud because somebody is near you. You want to write to somebody. They read what
            you write. They answer you within some minutes. You can write at night too.

Passes:

    help_lines:
      - contact: open-office/call
        when:
          en: You are in danger now, or want to ask something
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from generator.checks.contract import Check, Context, Finding, Path
from generator.model.files import SETTINGS_FILE, province_file
from generator.model.text import LocalizedText
from generator.problems import message

LINES_TOGETHER = 4
"""So many help lines stand on one panel."""


class Room(NamedTuple):
    """Characters for which there is room in one script; nothing is promised where it is `None`.

    `help_lines` is for what four lines say together, `tagline` for the cover of the folded sheet, `remember_as`
    for each of the two numbers to remember, `alert` for a picture card with three numbers and their names,
    `district_name` for the foot of each page.
    """

    help_lines: int
    tagline: int
    remember_as: int | None = None
    alert: int | None = None
    district_name: int | None = None


ROOM: Mapping[str, Room] = {
    "LATIN": Room(help_lines=360, tagline=240, remember_as=60, alert=400, district_name=44),
    "ARABIC": Room(help_lines=140, tagline=65),
    "KHMER": Room(help_lines=280, tagline=160, alert=150),
    "LAO": Room(help_lines=150, tagline=100, alert=50),
    "MYANMAR": Room(help_lines=110, tagline=30),
    "THAI": Room(help_lines=140, tagline=120, alert=90),
}
"""Room by script, as Unicode calls it in the names of its letters; for others that of Latin.

A tenth to a third less than what was printed with letters of 10 points, the smallest of these sheets, and
texts of that script (`tests/outputs/booklet/test_room.py` prints as much as this).
"""


def _find(context: Context) -> Iterator[Finding]:
    for locale in context.directory.settings.printed_locales:
        yield from _help_lines(context, locale)
        for file, path, text, most_of in _singles(context):
            words = _own(text, locale)
            most = most_of(_room(words))
            if most is not None and len(words) > most:
                wrong = message(
                    "this text has {count} characters; in print there is room for {most}",
                    count=len(words),
                    most=most,
                )
                place = context.place(file, (*path, locale))
                yield place, wrong, message("say it in fewer words")


Single = tuple[str, Path, LocalizedText | None, Callable[[Room], int | None]]
"""A text that has room of its own: its file, its path there, the text, and which room that is."""


def _singles(context: Context) -> Iterator[Single]:
    settings = context.directory.settings
    yield SETTINGS_FILE, ("tagline",), settings.tagline, lambda room: room.tagline
    for number, line in enumerate(settings.help_lines):
        path = ("help_lines", number, "remember_as")
        yield SETTINGS_FILE, path, line.remember_as, lambda room: room.remember_as
    for key, province in context.directory.provinces.items():
        for district, place in province.districts.items():
            where = ("districts", district, "name")
            yield province_file(key), where, place.name, lambda room: room.district_name
    for _, file, organization in context.organizations:
        for key, service in organization.services.items():
            yield file, ("services", key, "alert"), service.alert, lambda room: room.alert


def _own(text: LocalizedText | None, locale: str) -> str:
    return (text.get(locale) if text is not None else None) or ""


def _help_lines(context: Context, locale: str) -> Iterator[Finding]:
    """Find what lines say together; any four, because one that is too old gives its place to the next."""
    lines = context.directory.settings.help_lines
    said = {number: _own(line.when, locale) for number, line in enumerate(lines)}
    longest = sorted(said, key=lambda number: (-len(said[number]), number))[:LINES_TOGETHER]
    words = "".join(said[number] for number in longest)
    most = _room(words).help_lines
    if len(words) > most:
        wrong = message(
            "the longest {lines} of these texts have {count} characters together; on the folded sheet "
            "there is room for {most}",
            lines=len(longest),
            count=len(words),
            most=most,
        )
        hint = message(
            "say in a few words for whom a line is; the page of its office tells more"
        )
        yield (
            context.place(SETTINGS_FILE, ("help_lines", longest[0], "when", locale)),
            wrong,
            hint,
        )


def _room(words: str) -> Room:
    scripts = Counter(
        unicodedata.name(letter, "").partition(" ")[0] for letter in words if letter.isalpha()
    )
    [(script, _)] = scripts.most_common(1) or [("LATIN", 0)]
    return ROOM.get(script, ROOM["LATIN"])


CHECK = Check("long-printed-text", _find)
