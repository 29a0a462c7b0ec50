"""What cannot be printed, found in the data before it is set: missing glyphs and words that are too long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.reading.printed_words import (
    WIDEST_NAME_WORD,
    WIDEST_NEED_WORD,
    WIDEST_WORD,
    unprintable_characters,
    widest_word,
    width,
)
from generator.components.typesetting.framing import NOT_WORDS
from generator.problems import Message, message


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
    strange = unprintable_characters(text)
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


def _too_long(record: str, text: str, limit: float) -> PrintMistake | None:
    word = widest_word(text)
    if width(word) <= limit:
        return None
    return PrintMistake(
        record,
        text,
        message("the word {word} is too long for a printed line", word=word),
        message("write it in two words, or use a shorter one"),
    )
