"""What addresses look like: the patterns of a country, and what points to a place anywhere in the world."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from generator.checks.reading.hosts import MAP_LINK

if TYPE_CHECKING:
    from generator.model.country import Country


class AddressKind(StrEnum):
    """What gives a place away."""

    STREET = "street"
    NEIGHBOURHOOD = "neighbourhood"
    POSTAL_CODE = "postal_code"
    LANDMARK = "landmark"
    POINT = "point"


_POINTS = (
    # One coordinate with four decimals is a house; two with two decimals are a quarter (WGS 84 degrees).
    r"(?<![\d.,])[-+]?(?:1[0-7]\d|180|\d{1,2})[.,]\d{4,8}(?!\d)",
    r"(?<![\d.,])[-+]?\d{1,2}\.\d{2,}\s*[,;/ ]\s*[-+]?1?\d{1,2}\.\d{2,}(?!\d)",
    r"\d{1,3}\s*[°º]\s*\d{0,2}",
    # Open Location Codes, whole or shortened (https://github.com/google/open-location-code).
    r"\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,4}(?!\w)",
    r"///\s*\w+\.\w+\.\w+",
    MAP_LINK.pattern,
)


@dataclass(frozen=True)
class Patterns:
    """Compiled patterns by kind, tried in order on all ways to read a text."""

    by_kind: tuple[tuple[AddressKind, re.Pattern[str]], ...]

    def kind_in(self, words: str, *, with_postal_codes: bool = True) -> AddressKind | None:
        """Return what in a text could lead to a place, `None` if nothing does."""
        readings = list(_readings(words))
        for kind, pattern in self.by_kind:
            if kind is AddressKind.POSTAL_CODE and not with_postal_codes:
                continue
            if any(pattern.search(reading) for reading in readings):
                return kind
        return None

    def kind_in_url(self, url: str) -> AddressKind | None:
        """Return what in a web address could lead to a place; numbers of articles are no postal codes."""
        kind = self.kind_in(url, with_postal_codes=False)
        return kind or self.kind_in(re.sub(r"[-_/+?=&%.]+", " ", url), with_postal_codes=False)


def _readings(words: str) -> Iterator[str]:
    """Yield a text as it may be meant: plain, with the spaces it lacks, without those it has too many of."""
    plain = plain_words(words)
    yield plain
    parted = _parted(plain)
    if parted != plain:
        yield parted
    joined = _SPACED_OUT.sub(lambda match: re.sub(r"[\s_-]+", "", match[0]), plain)
    if joined != plain:
        yield joined
        yield _parted(joined)


_SPACED_OUT = re.compile(r"(?<!\w)\w(?:(?:[\s_-]++(?:[.,][\s_-]*+)?+|[.,][\s_-]++)\w\b){3,}")
"""Four or more single letters or digits in a row: `J l . M a w a r`, `1 2 3 4 5`."""

_LOST_SPACE = re.compile(r"(?<=[.,:;])(?=\w)|(?<=[a-z])(?=[A-Z0-9])")


def _parted(words: str) -> str:
    return _LOST_SPACE.sub(" ", words)


def plain_words(words: str) -> str:
    """Return a text with ASCII digits and usual letters, no invisible characters, and single spaces."""
    if not words.isascii():
        words = unicodedata.normalize("NFKC", words)
        words = "".join(_plain_character(c) for c in words if unicodedata.category(c) != "Cf")
    return " ".join(words.split())


def _plain_character(character: str) -> str:
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)


def address_patterns(country: Country) -> Patterns:
    """Return the patterns of a country pack; those that do not work are left to `broken-pattern`."""
    own = country.address_patterns
    return _compiled(
        (
            (AddressKind.POINT, _POINTS),
            (AddressKind.STREET, own.street),
            (AddressKind.NEIGHBOURHOOD, own.neighbourhood),
            (AddressKind.LANDMARK, own.landmark),
            (AddressKind.POSTAL_CODE, own.postal_code),
        )
    )


@cache
def _compiled(groups: tuple[tuple[AddressKind, tuple[str, ...]], ...]) -> Patterns:
    return Patterns(
        tuple(
            (kind, pattern)
            for kind, sources in groups
            for source in sources
            if (pattern := compiled_pattern(source)) is not None and not pattern.search("")
        )
    )


def finder_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of `words`, public although they look like an address; the longest first."""
    longest_first = sorted(words, key=lambda one: (-len(one), one))
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")


def compiled_pattern(source: str) -> re.Pattern[str] | None:
    """Return a pattern that ignores case, `None` if it is no regular expression."""
    try:
        return re.compile(source, re.IGNORECASE)
    except re.error:
        return None
