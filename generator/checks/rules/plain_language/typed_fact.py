"""Finds hours and prices that were typed into a sentence.

An hour or a price in a sentence is forgotten when the office changes it, and each language tells another one.
Hours, prices and their words come from fields of the record, and so are the same everywhere (SA-L7).
Telephone numbers have a rule of their own, `typed-number`.

Fails:

    summary:
      en: Open from 8 am. A check costs $5.

Passes:

    summary:
      en: They look at your papers within 7 days.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex
from babel.core import UnknownLocaleError
from babel.numbers import get_currency_symbol

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.passages import all_passages
from generator.checks.silences import is_silenced
from generator.model.language import TypedFacts
from generator.problems import Message, Severity, message

RULE = "typed-fact"
_DIGIT = regex.compile(r"\d")
_CLOCK = r"(?<![\d.:/-])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d.:/-])"
_SYMBOLS = r"[$€£¥₹₫฿₱]|\b(?:USD|EUR)\b"


class _Patterns(NamedTuple):
    hour: regex.Pattern[str]
    price: regex.Pattern[str]


def _find(context: Context) -> Iterator[Finding]:
    currency = context.directory.country.currency
    for passage, language in all_passages(context):
        if not _DIGIT.search(passage.text):
            continue
        patterns = _patterns(language.typed_facts, currency, passage.locale)
        for found, wrong, hint in _typed(passage.text, patterns):
            if not is_silenced(context, passage.file, RULE, found):
                yield passage.place(context), wrong, hint


def _typed(text: str, patterns: _Patterns) -> Iterator[tuple[str, Message, Message]]:
    if match := patterns.hour.search(text):
        wrong = message("here an hour is typed into a text: `{words}`", words=match[0])
        yield match[0], wrong, message("take it out; hours stand in `schedules`")
    if match := patterns.price.search(text):
        wrong = message("here a price is typed into a text: `{words}`", words=match[0])
        yield match[0], wrong, message("take it out; prices stand in `cost`")


@cache
def _patterns(facts: TypedFacts, currency: str, locale: str) -> _Patterns:
    hours = [
        _CLOCK,
        *(rf"\b{regex.escape(word)}\s+\d{{1,2}}\b" for word in facts.before_hours),
        *(rf"\b\d{{1,2}}\s*{regex.escape(word)}(?!\w)" for word in facts.after_hours),
    ]
    money = (
        rf"(?:{_SYMBOLS}|{regex.escape(currency)}|{regex.escape(_symbol(currency, locale))})"
    )
    prices = [
        rf"(?<!\w){money}[.\s]*\d[\d.,]*",
        *(rf"\b\d[\d.,]*\s*{regex.escape(word)}(?!\w)" for word in facts.after_prices),
    ]
    return _Patterns(_any(hours), _any(prices))


def _any(patterns: list[str]) -> regex.Pattern[str]:
    return regex.compile("|".join(patterns), regex.IGNORECASE)


def _symbol(currency: str, locale: str) -> str:
    try:
        return str(get_currency_symbol(currency, locale=locale.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return currency


CHECK = Check(RULE, _find, Severity.WARNING)
