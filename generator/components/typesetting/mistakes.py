"""What cannot be printed, found in the data before it is set: missing glyphs and words that are too long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from PIL import ImageFont

from generator.components.typesetting.framing import NOT_WORDS
from generator.components.typesetting.scripts import FONTS, SCRIPTS, characters
from generator.model.unspaced_scripts import is_unspaced
from generator.problems import Message, message

WIDEST_WORD = 22.0
"""Width of the longest word, in em of bold letters, that the narrowest column of running text holds."""

WIDEST_NAME_WORD = 11.5
"""The same for names, which stand on a folded leaflet beside a pictogram."""

WIDEST_NEED_WORD = 8.2
"""The same for names of needs, which stand in two columns beside pictogram and page number."""

_MEASURED_FROM = 7
"""Words of fewer letters always fit."""


@dataclass(frozen=True, slots=True)
class PrintMistake:
    """Something that cannot be printed: in which record (or `words`), the text, and what is wrong."""

    record: str
    text: str
    problem: Message
    hint: Message


class PrintError(Exception):
    """A document cannot be printed; `mistakes` say why, sorted by record."""

    def __init__(self, mistakes: list[PrintMistake]) -> None:
        super().__init__(mistakes)
        self.mistakes = mistakes

    def __str__(self) -> str:
        """Return all of them in English."""
        return "; ".join(f"{m.record}: {m.problem.in_words()}" for m in self.mistakes)


def print_mistakes(document: object) -> list[PrintMistake]:
    """Return every mistake in the words of `document`, each one once, in a fixed order."""
    found: dict[PrintMistake, None] = {}
    for record, key, text in _texts(document, "words", ""):
        limit = _limit(record, key)
        for mistake in _missing(record, text), _too_long(record, text, limit):
            if mistake:
                found[mistake] = None
    return sorted(found, key=lambda mistake: (mistake.record, mistake.text))


def _texts(value: object, record: str, key: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(value, str):
        yield record, key, value
    elif isinstance(value, dict):
        inner = str(value.get("record", record))
        for name, part in value.items():
            if name not in NOT_WORDS:
                yield from _texts(part, inner, key if name == "t" else name)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _texts(part, record, key)


def _limit(record: str, key: str) -> float:
    if key != "name" or record == "words":
        return WIDEST_WORD
    return WIDEST_NEED_WORD if record.startswith("need:") else WIDEST_NAME_WORD


def _missing(record: str, text: str) -> PrintMistake | None:
    strange = _strange_characters(text)
    if not strange:
        return None
    named = ", ".join(f"{mark} (U+{ord(mark):04X})" for mark in strange)
    return PrintMistake(
        record,
        text,
        message("print has no letter for: {characters}", characters=named),
        message(
            "use another character, or add a font for this script (scripts/subset_fonts.py)"
        ),
    )


@cache
def _strange_characters(text: str) -> str:
    return "".join(sorted(set(text) - characters() - {"\n"}))


def _too_long(record: str, text: str, limit: float) -> PrintMistake | None:
    word = _widest_word(text)
    if _width(word) <= limit:
        return None
    return PrintMistake(
        record,
        text,
        message("the word {word} is too long for a printed line", word=word),
        message("write it in two words, or use a shorter one"),
    )


@cache
def _widest_word(text: str) -> str:
    words = text.replace("-", "- ").replace("/", "/ ").replace("@", "@ ").split()
    spaced = [word for word in words if not _runs_on(word)]
    return max(spaced, key=_width, default="")


def _runs_on(word: str) -> bool:
    """Say whether the typesetter itself finds where a stretch of letters may be broken."""
    return is_unspaced(word[0])


@cache
def _width(word: str) -> float:
    if len(word) < _MEASURED_FROM:
        return 0.0
    return _bold().getlength(word) / 100


@cache
def _bold() -> ImageFont.FreeTypeFont:
    path = next((FONTS / SCRIPTS["Latn"].folder).glob("*-Bold.ttf"))
    return ImageFont.truetype(str(path), 100, layout_engine=ImageFont.Layout.BASIC)
