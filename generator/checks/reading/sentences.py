"""Sentences and words of a text, and how hard they are together.

LIX is words per sentence plus the percentage of words longer than six letters (Björnsson 1968): it needs
neither syllables nor a dictionary, and tells easy Indonesian from that of laws, which English formulas do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

_SENTENCE_END = re.compile(r"(?<=[.!?:…])[\"'”’)]*\s+|(?<=[。！？។။])\s*|\n+")
_CITATION = re.compile(r"(?<=[.!?])\s+(\([^)]*\))\s*")
"""Brackets of their own behind a sentence, such as the article of a law."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,:/-]*")

LONG_WORD = 6


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its text and its words."""

    text: str
    words: tuple[str, ...]


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
        words = tuple(_WORD.findall(part))
        if words:
            yield Sentence(part.strip(), words)


def measure(parts: Sequence[Sentence]) -> Measure:
    """Return how hard `parts` are together."""
    words = [word for part in parts for word in part.words]
    return Measure(len(parts), len(words), sum(len(word) > LONG_WORD for word in words))
