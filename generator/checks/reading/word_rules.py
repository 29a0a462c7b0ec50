"""The two lists of words that must not be published, with what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import regex

from generator.checks.reading.words import WordList, names_pattern
from generator.model.country import Country


@dataclass(frozen=True)
class _Rule:
    language: str
    words: WordList
    instead: Mapping[str, str]
    is_for_readers_only: bool


@dataclass(frozen=True)
class WordRules:
    """Forbidden words by language; a list of `en` also holds for `en-GB`."""

    rules: tuple[_Rule, ...]
    allowed: regex.Pattern[str] | None

    def all_lists(self) -> Iterator[WordList]:
        """Yield every list."""
        yield from (rule.words for rule in self.rules)

    def found(
        self, text: str, locale: str | None, *, for_readers: bool
    ) -> Iterator[tuple[str, str]]:
        """Yield (word, what to write instead) for each list a text in `locale` breaks.

        Text without a locale, such as a note, is held against the lists of all languages.
        """
        for rule in self.rules:
            if rule.is_for_readers_only and not for_readers:
                continue
            if locale is not None and locale.partition("-")[0] != rule.language:
                continue
            word = rule.words.first_in(text, self.allowed)
            if word is not None:
                yield word, rule.instead.get(word, "…")


def word_rules(country: Country) -> WordRules:
    """Return the rules of a country pack."""
    words = country.words
    nowhere = _rules(words.forbidden, is_for_readers_only=False)
    labels = _rules(words.not_for_readers, is_for_readers_only=True)
    return WordRules((*nowhere, *labels), names_pattern(words.allowed_in))


def _rules(
    lists: Mapping[str, Mapping[str, str]], *, is_for_readers_only: bool
) -> tuple[_Rule, ...]:
    return tuple(
        _Rule(locale.partition("-")[0], _list(tuple(words)), words, is_for_readers_only)
        for locale, words in sorted(lists.items())
    )


@cache
def _list(words: tuple[str, ...]) -> WordList:
    return WordList(words)
