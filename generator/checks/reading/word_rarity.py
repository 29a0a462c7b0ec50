"""How rare a word is, by word lists that come with the package wordfreq."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Protocol

from generator.model.language import RareWords, Stemmer


class _Stems(Protocol):
    def stem(self, text: str) -> str: ...


class WordRarity:
    """How common words are in one language, each looked up once."""

    def __init__(self, rare_words: RareWords) -> None:
        """Take the rules of a language pack."""
        self._rules = rare_words
        self._known = dict.fromkeys(rare_words.known, 7.0)

    def zipf(self, word: str) -> float:
        """Return how common `word` is, from 0 (never seen) to about 7; the best of the word and its stems."""
        folded = word.lower().replace("’", "'")
        rarity = self._known.get(folded)
        if rarity is None:
            rarity = self._known[folded] = self._look_up(folded)
        return rarity

    def _look_up(self, word: str) -> float:
        known = _frequencies(self._rules.word_list)
        best = max(_scale(known.get(part, 0.0)) for part in {word, *word.split("-")})
        if best >= _COMMON:
            return best
        stems = _stems(word, self._rules)
        return max(best, *(_scale(known.get(stem, 0.0)) for stem in stems))


def _stems(word: str, rare_words: RareWords) -> Iterator[str]:
    yield word
    if rare_words.stemmer is Stemmer.SASTRAWI:
        yield from _sastrawi().stem(word).split()
    for ending in rare_words.endings:
        if word.endswith(ending):
            yield word.removesuffix(ending)


_COMMON = 4.0
"""From here on a word is so common that its stem need not be looked for."""


def _scale(frequency: float) -> float:
    return round(math.log10(frequency) + 9, 2) if frequency > 0 else 0.0


@cache
def _frequencies(word_list: str) -> Mapping[str, float]:
    # The lists take a tenth of a second to load: only where words are judged.
    from wordfreq import get_frequency_dict  # noqa: PLC0415

    frequencies: Mapping[str, float] = get_frequency_dict(word_list)
    return frequencies


@cache
def _sastrawi() -> _Stems:
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory  # noqa: PLC0415

    stemmer: _Stems = StemmerFactory().create_stemmer()
    return stemmer
