"""Where a value that nobody stands for was written: the line of a record or a page."""

from __future__ import annotations

import re

from generator.checks.reading.address_patterns import plain_words
from generator.loading.sources import Sources
from generator.model.files import HASHES_FILE
from generator.outputs.ledger.values import digits_of
from generator.problems import Place

_MARKUP = re.compile(r"[*_`~\\]+|</?\w+>")
_SHORT = 6
_THREE_TO_SIX = re.compile(r"(?<!\d)\d{3,6}(?!\d)")


def line_with_number(digits: str, sources: Sources) -> Place | None:
    """Return the first line in which all of `digits` stand, whatever stands between them."""
    whole = re.compile(rf"(?<!\d){digits}(?!\d)") if len(digits) <= _SHORT else None
    for file, number, line in _lines(sources):
        if whole.search(line) if whole else digits in digits_of(line):
            return Place(file, number)
    return None


def line_with_words(words: str, sources: Sources) -> Place | None:
    """Return the first line in which `words` stand."""
    for file, text in (*sources.files.items(), *sources.other_pages.items()):
        before, found, _ = text.partition(words)
        if found:
            return Place(file, before.count("\n") + 1)
    return None


def short_numbers_in(sources: Sources) -> frozenset[str]:
    """Return all that could be short numbers in what people wrote: records and pages."""
    return frozenset(
        found for _, _, line in _lines(sources) for found in _THREE_TO_SIX.findall(line)
    )


def _lines(sources: Sources) -> list[tuple[str, int, str]]:
    return [
        (file, number, plain_words(_MARKUP.sub("", line)))
        for file, text in (*sources.files.items(), *sources.other_pages.items())
        if file != HASHES_FILE
        for number, line in enumerate(text.split("\n"), 1)
        if any(character.isdecimal() for character in line)
    ]
