"""Numbers, money, dates, lists and names as one locale writes them (CLDR, through Babel)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from generator.model.codes import Weekday

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
WEEK = tuple(Weekday)
"""The days of the week, Monday first."""


@dataclass(frozen=True)
class Formats:
    """The rules of one locale; `locale` is the nearest one that CLDR knows."""

    locale: Locale

    def number(self, value: int) -> str:
        """Return a whole number with the digit groups of the locale."""
        return format_decimal(value, locale=self.locale)

    def money(self, amount: int, currency: str) -> str:
        """Return a price; `amount` counts the smallest unit that people pay with (CLDR cash digits)."""
        fractions = get_global("currency_fractions")
        digits = fractions.get(currency, fractions["DEFAULT"])[2]
        value, rest = divmod(amount, 10**digits)
        pattern = self.locale.currency_formats["standard"]
        shown = pattern.apply(
            value + rest / 10**digits,
            self.locale,
            currency=currency,
            currency_digits=False,
            force_frac=(digits, digits) if rest else (0, 0),
        )
        # Babel leaves out the space that CLDR asks for between a code of letters and a figure.
        return re.sub(rf"(?<={currency})(?=\d)", NO_BREAK_SPACE, str(shown))

    def date(self, day: date) -> str:
        """Return a date with the month in words."""
        return format_date(day, "long", locale=self.locale)

    def partial_date(self, known: str) -> str:
        """Return what is known of a date: `2014`, `2023-09` or `2023-09-21`, the month in words."""
        year, month, day = [*known.split("-"), "", ""][:3]
        if not month:
            return year
        first_day = date(int(year), int(month), int(day or 1))
        if not day:
            return format_skeleton("yMMMM", first_day, locale=self.locale)
        return self.date(first_day)

    def both(self, items: Sequence[str]) -> str:
        """Return `a, b and c`."""
        return format_list(items, locale=self.locale)

    def either(self, items: Sequence[str]) -> str:
        """Return `a, b or c`."""
        return format_list(items, style="or", locale=self.locale)

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
        return self.locale.languages.get(tag.replace("-", "_")) or self.locale.languages.get(
            tag.partition("-")[0]
        )
