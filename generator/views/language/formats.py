"""Numbers, money, dates, lists and names as one locale writes them (CLDR, through Babel)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Literal

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from generator.model.codes import Weekday

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
MANY = 4096
"""How many different numbers, dates and lists are remembered; records share a few."""

WEEK = tuple(Weekday)
"""The days of the week, Monday first."""


@dataclass(frozen=True)
class Formats:
    """The rules of one locale; `locale` is the nearest one that CLDR knows."""

    locale: Locale

    def number(self, value: int) -> str:
        """Return a whole number with the digit groups of the locale."""
        return _whole_number(value, self.locale)

    def money(self, amount: int, currency: str) -> str:
        """Return a price; `amount` counts the smallest unit that people pay with (CLDR cash digits)."""
        fractions = get_global("currency_fractions")
        digits = fractions.get(currency, fractions["DEFAULT"])[2]
        value, rest = divmod(amount, 10**digits)
        pattern = copy(self.locale.currency_formats["standard"])
        pattern.frac_prec = (digits, digits) if rest else (0, 0)
        shown = pattern.apply(
            value + rest / 10**digits, self.locale, currency=currency, currency_digits=False
        )
        # Babel leaves out the space that CLDR asks for between a code of letters and a figure.
        return re.sub(rf"(?<={currency})(?=\d)", NO_BREAK_SPACE, str(shown))

    def date(self, day: date) -> str:
        """Return a date with the month in words."""
        return _long_date(self.locale, day)

    def partial_date(self, known: str) -> str:
        """Return what is known of a date: `2014`, `2023-09` or `2023-09-21`, the month in words."""
        year, month, day = [*known.split("-"), "", ""][:3]
        if not month:
            return year
        first_day = date(int(year), int(month), int(day or 1))
        return _long_date(self.locale, first_day) if day else _month(self.locale, first_day)

    def both(self, items: Sequence[str]) -> str:
        """Return `a, b and c`."""
        return _list(self.locale, "standard", tuple(items))

    def either(self, items: Sequence[str]) -> str:
        """Return `a, b or c`."""
        return _list(self.locale, "or", tuple(items))

    @cached_property
    def weekdays(self) -> dict[Weekday, str]:
        """Names of the days inside a sentence."""
        names = self.locale.days["format"]["wide"]
        return {day: names[number] for number, day in enumerate(WEEK)}

    @cached_property
    def short_weekdays(self) -> dict[Weekday, str]:
        """Names of the days for a narrow column."""
        names = self.locale.days["stand-alone"]["abbreviated"]
        return {day: names[number] for number, day in enumerate(WEEK)}

    def language(self, tag: str) -> str | None:
        """Return the name of a language, or `None` where CLDR has none in this locale."""
        names = self._languages
        return names.get(tag.replace("-", "_")) or names.get(tag.partition("-")[0])

    @cached_property
    def _languages(self) -> dict[str, str]:
        return dict(self.locale.languages)


@lru_cache(maxsize=MANY)
def _whole_number(value: int, locale: Locale) -> str:
    return format_decimal(value, locale=locale)


@lru_cache(maxsize=MANY)
def _list(locale: Locale, style: Literal["standard", "or"], items: tuple[str, ...]) -> str:
    return format_list(items, style=style, locale=locale)


@lru_cache(maxsize=MANY)
def _long_date(locale: Locale, day: date) -> str:
    return format_date(day, "long", locale=locale)


@lru_cache(maxsize=MANY)
def _month(locale: Locale, day: date) -> str:
    return format_skeleton("yMMMM", day, locale=locale)
