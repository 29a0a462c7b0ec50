"""Words of texts, lists of words, and where in many files they may occur: found once, used by every check.

What is a letter of a word is said by Unicode (https://www.unicode.org/reports/tr29/#Word_Boundaries), through
the package `regex`: in `re` each vowel sign of an Indic or Arabic word would end it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import regex

from generator.model.unspaced_scripts import is_unspaced

LONG_WORD = 5
"""From this length on a word also matches with a short ending, such as `korbannya` or `victims`."""

LONGEST_ENDING = 3

_LETTERS = r"\p{L}[\p{L}\p{M}\u200c\u200d]*+"
"""Letters with their marks, and the two joiners, which are part of spelling in Persian and Indic scripts."""

_WORD = regex.compile(
    rf"{_LETTERS}(?:[-'’\u05be\u05f3\u05f4]{_LETTERS})*+|\p{{Nd}}[\p{{Nd}}.,:/-]*+"
)
_TOKEN = regex.compile(r"\w+")
_KEY = regex.compile(r"^ *+(?:- )*+[a-z0-9_-]++: *+(?=$|[{\[>|])", regex.MULTILINE)
"""A key on a line of its own: `eligibility:` stands in every record, and is none of its words."""


def words_of(text: str) -> tuple[str, ...]:
    """Return the words and figures of a text, in order; in scripts without spaces, stretches of letters."""
    return tuple(_WORD.findall(text))


@dataclass(frozen=True)
class WordList:
    """Words and phrases to look for, whatever their case."""

    words: tuple[str, ...]

    def first_in(self, text: str, allowed: regex.Pattern[str] | None = None) -> str | None:
        """Return the first listed word in `text`, as listed; names that match `allowed` are passed over."""
        if self._pattern is None:
            return None
        if allowed is not None:
            text = allowed.sub(" ", text)
        match = self._pattern.search(text)
        return None if match is None else self._listed(match)

    def all_in(self, text: str) -> Iterator[str]:
        """Yield every listed word in `text`, as listed, each as often as it stands there."""
        if self._pattern is not None:
            yield from map(self._listed, self._pattern.finditer(text))

    def _listed(self, match: regex.Match[str]) -> str:
        found = " ".join(match[0].lower().split())
        return self._as_listed.get(found, found)

    @cached_property
    def _as_listed(self) -> Mapping[str, str]:
        return {" ".join(word.lower().split()): word for word in reversed(self.words)}

    @cached_property
    def _pattern(self) -> regex.Pattern[str] | None:
        longest_first = sorted(self._as_listed, key=lambda word: (-len(word), word))
        if not longest_first:
            return None
        spaced = [word for word in longest_first if not is_unspaced(word)]
        glued = [word for word in longest_first if is_unspaced(word)]
        short = [word for word in spaced if len(word) < LONG_WORD]
        long = [word for word in spaced if len(word) >= LONG_WORD]
        parts = (
            rf"(?<!\w){_any(long)}(?=\w{{0,{LONGEST_ENDING}}}(?!\w))" if long else "",
            rf"(?<!\w){_any(short)}(?!\w)" if short else "",
            _any(glued) if glued else "",
        )
        return regex.compile("|".join(part for part in parts if part), regex.IGNORECASE)

    @cached_property
    def spaced(self) -> tuple[tuple[tuple[str, ...], bool], ...]:
        """Entries as (words in lower case, whether the last may have an ending)."""
        entries = (word for word in self._as_listed if not is_unspaced(word))
        return tuple((tuple(_TOKEN.findall(word)), len(word) >= LONG_WORD) for word in entries)

    @cached_property
    def unspaced(self) -> tuple[str, ...]:
        """Entries that can only be found as a stretch of characters, lower case."""
        return tuple(word for word in self._as_listed if is_unspaced(word))


def _any(words: Iterable[str]) -> str:
    return (
        "(?:" + "|".join(r"\s+".join(map(regex.escape, word.split())) for word in words) + ")"
    )


def names_pattern(names: Iterable[str]) -> regex.Pattern[str] | None:
    """Return a pattern of whole names, whatever their case; `None` where there are none."""
    ordered = sorted(
        {" ".join(name.split()) for name in names}, key=lambda name: (-len(name), name)
    )
    return (
        regex.compile(rf"(?<!\w){_any(ordered)}(?!\w)", regex.IGNORECASE) if ordered else None
    )


class WordIndex:
    """Which of many files hold which words, whatever field they stand in."""

    def __init__(self, files: Mapping[str, str]) -> None:
        """Read the words of `files`, name to text."""
        self._texts = files
        self._files: dict[str, list[str]] = {}
        # Inside double quotes a word may be spelled with escapes: such a file is always looked at.
        self._escaped = [file for file, text in files.items() if "\\" in text]
        for file, text in files.items():
            for word in set(_TOKEN.findall(_KEY.sub("", text.lower()))):
                self._files.setdefault(word, []).append(file)
        self._words = sorted(self._files)

    def files_with(self, words: WordList) -> list[str]:
        """Return, sorted, the files that may hold an entry of `words`; all others hold none."""
        found = set(self._escaped)
        for entry, has_endings in words.spaced:
            found |= self._files_with_all(entry, has_endings=has_endings)
        for stretch in words.unspaced:
            found.update(file for file, text in self._texts.items() if stretch in text.lower())
        return sorted(found)

    def _files_with_all(self, entry: tuple[str, ...], *, has_endings: bool) -> set[str]:
        if not entry:
            return set()
        *first, last = entry
        found = self._files_with_start(last) if has_endings else set(self._files.get(last, ()))
        for word in first:
            found.intersection_update(self._files.get(word, ()))
        return found

    def _files_with_start(self, start: str) -> set[str]:
        found: set[str] = set()
        for position in range(bisect_left(self._words, start), len(self._words)):
            word = self._words[position]
            if not word.startswith(start):
                break
            found.update(self._files[word])
        return found
