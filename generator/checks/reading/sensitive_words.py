"""Words that must not stand where others can see them: in titles, addresses and file names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from generator.checks.reading.words import LONG_WORD, WordList

if TYPE_CHECKING:
    from generator.model.country import Country

_GAPS = regex.compile(r"[\W_]+")


class SensitiveWords:
    """The list `sensitive` of a country, all languages together: who looks over a shoulder may read any."""

    def __init__(self, words: tuple[str, ...]) -> None:
        """Take the words as they are listed."""
        self.list = WordList(words)
        self._squeezed = {_GAPS.sub("", word.lower()): word for word in reversed(words)}
        self._long = {
            " ".join(word.casefold().split()): word
            for word in reversed(words)
            if len(word) >= LONG_WORD
        }
        self._word_in = cache(self._find_word)
        self._part_of = cache(self._find_part)

    def word_in(self, text: str) -> str | None:
        """Return a sensitive word of a text, as it is listed.

        A long word counts wherever it stands, since languages set their articles before and their endings
        behind it; a short one only as a whole word, since `lpsk` is not `psk`.
        """
        return self._word_in(text)

    def part_of(self, name: str) -> str | None:
        """Return the sensitive word an id, address or file name contains.

        A long word counts across hyphens too, since the words of a name run into each other; a short one only
        as a whole part.
        """
        return self._part_of(name)

    def _find_word(self, text: str) -> str | None:
        found = self.list.first_in(text)
        if found is not None or not text:
            return found
        words = " ".join(text.casefold().split())
        return next((word for long, word in self._long.items() if long in words), None)

    def _find_part(self, name: str) -> str | None:
        parts = _GAPS.split(name.lower())
        whole = "".join(parts)
        for squeezed, word in self._squeezed.items():
            if squeezed in parts or (len(squeezed) >= LONG_WORD and squeezed in whole):
                return word
        return None


@cache
def _of(words: tuple[str, ...]) -> SensitiveWords:
    return SensitiveWords(words)


def sensitive_words(country: Country) -> SensitiveWords:
    """Return the sensitive words of a country pack."""
    return _of(tuple(word for words in country.words.sensitive.values() for word in words))
