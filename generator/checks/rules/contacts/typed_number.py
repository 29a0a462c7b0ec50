"""Finds telephone numbers that were typed into a text.

A number in a text is forgotten when the record is corrected, and lives on. Texts name a contact by its
id, and the number, its cost and its hours come from the record, always as they are now.

Fails on a page:

    You can call 0117 496 0166.

Passes:

    You can call [](contact:open-office/office).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.page_text import prose
from generator.problems import message

FEWEST_DIGITS = 7

_NAMES = frozenset({"name", "neutral_name", "label"})
"""Fields in which a short number may be part of a name, such as `SAPA 129`."""

_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"(?<![\w/.-])\+?\(?\d(?:[\d\s()./-]*\d)?(?![\w%])")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}")
_YEARS = re.compile(r"(?:19|20)\d{2}\s?[-/]\s?(?:19|20)\d{2}")
_AMOUNT = re.compile(r"[1-9]\d{0,2}(?:[. ]\d{3})+")


def _find(context: Context) -> Iterator[Finding]:
    short_numbers = frozenset(context.directory.country.short_numbers)
    wrong = message("here a telephone number is typed into a text")
    hint = message(
        "take it out, and name the contact: on a page `[](contact:organization/contact)`"
    )
    for (locale, page_id), page in context.directory.pages.items():
        for line, text in enumerate(prose(page.markdown)):
            if holds_number(text, short_numbers):
                yield (
                    context.place(f"docs/{locale}/{page_id}.md", ("markdown", line)),
                    wrong,
                    hint,
                )
    for file, path, localized in context.localized:
        if file != context.country_file and _NAMES.isdisjoint(path):
            for locale, words in localized.items():
                if holds_number(words, short_numbers):
                    yield context.place(file, (*path, locale)), wrong, hint


def holds_number(words: str, short_numbers: frozenset[str]) -> bool:
    """Say whether a text holds something to dial; days, years, amounts and short counts are none."""
    return bool(_DIGIT.search(words)) and any(
        _is_number(match[0], short_numbers) for match in _RUN.finditer(words)
    )


def _is_number(run: str, short_numbers: frozenset[str]) -> bool:
    digits = "".join(str(unicodedata.decimal(c)) for c in run if c.isdecimal())
    if digits in short_numbers:
        return True
    harmless = (_DATE, _YEARS, _AMOUNT)
    return len(digits) >= FEWEST_DIGITS and not any(p.fullmatch(run) for p in harmless)


CHECK = Check("typed-number", _find)
