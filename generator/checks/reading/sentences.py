"""Sentences and words of a text, and how hard they are together.

A sentence ends at a full stop of any script, as Unicode lists them
(https://www.unicode.org/reports/tr29/#Sentence_Boundaries).

LIX is words per sentence plus the percentage of words longer than six letters (Björnsson 1968): it needs
neither syllables nor a dictionary, and tells easy Indonesian from that of laws, which English formulas do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from generator.checks.reading.words import words_of
from generator.model.unspaced_scripts import UNSPACED, is_unspaced

_STOP = r"[\p{Sentence_Break=STerm}.:…]"
_SENTENCE_END = regex.compile(
    rf"(?<={_STOP})[\"'”’»)]*\s+|(?<=[\p{{Sentence_Break=STerm}}--[!?]])(?=[{UNSPACED}])|\n+",
    regex.VERSION1,
)
"""In scripts without spaces there is none behind a full stop either."""
_CITATION = regex.compile(r"(?<=[.!?])\s+(\([^)]*\))\s*")
"""Brackets of their own behind a sentence, such as the article of a law."""
_LETTER = regex.compile(r"\p{L}")

LONG_WORD = 6


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its text and its words.

    `is_counted` says whether its words can be counted: not in a script that puts no space between them.
    """

    text: str
    words: tuple[str, ...]
    is_counted: bool = True

    @property
    def word_count(self) -> int:
        """How many words it has; 0 where they cannot be counted."""
        return len(self.words) if self.is_counted else 0


@dataclass(frozen=True, slots=True)
class Measure:
    """How hard a text is."""

    sentences: int
    words: int
    long_words: int

    @property
    def mean_sentence(self) -> float:
        """Words per sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def lix(self) -> float:
        """Words per sentence plus percent of words over six letters."""
        return self.mean_sentence + 100 * self.long_words / self.words if self.words else 0.0


@cache
def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text; line breaks end a sentence, as in lists and headings."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    for part in _SENTENCE_END.split(_CITATION.sub("\n\\1\n", text)):
        words = words_of(part)
        if words:
            yield Sentence(part.strip(), words, not is_unspaced(part))


def measure(parts: Sequence[Sentence]) -> Measure:
    """Return how hard those of `parts` are together whose words can be counted."""
    counted = [part for part in parts if part.is_counted]
    words = [word for part in counted for word in part.words]
    long = [word for word in words if len(word) > LONG_WORD and _letters(word) > LONG_WORD]
    return Measure(len(counted), len(words), len(long))


def _letters(word: str) -> int:
    """Return how many letters a word has; a vowel sign is none. Figures count as they stand."""
    return sum(1 for _ in _LETTER.finditer(word)) or len(word)
