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
from itertools import chain

from generator.checks.contract import Check, Context, Finding, Path
from generator.checks.reading.page_text import page_items
from generator.checks.reading.web_addresses import without_addresses
from generator.model.files import page_file
from generator.problems import message

FEWEST_DIGITS = 7

_NAMES = frozenset({"name", "neutral_name", "label"})
"""Fields in which a short number may be part of a name, such as `SAPA 129`."""

_FIELDS_OF_PAGES = ("title", "heading", "summary")

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
    for file, path in chain(
        _on_pages(context, short_numbers), _in_records(context, short_numbers)
    ):
        yield context.place(file, path), wrong, hint


def _in_records(context: Context, short_numbers: frozenset[str]) -> Iterator[tuple[str, Path]]:
    for file, path, localized in context.localized:
        if file != context.country_file and _NAMES.isdisjoint(path):
            for locale, words in localized.items():
                if first_number(words, short_numbers) is not None:
                    yield file, (*path, locale)


def _on_pages(context: Context, short_numbers: frozenset[str]) -> Iterator[tuple[str, Path]]:
    for (locale, page_id), page in context.directory.pages.items():
        for field in _FIELDS_OF_PAGES:
            if first_number(getattr(page.settings, field), short_numbers) is not None:
                yield page_file(locale, page_id), (field,)
    for file, _, item in page_items(context):
        found = first_number(without_addresses(item.words), short_numbers)
        if found is not None:
            yield file, ("markdown", item.line_at(found))


def first_number(words: str, short_numbers: frozenset[str]) -> int | None:
    """Return where in a text something to dial starts; days, years, amounts and short counts are none."""
    if not _DIGIT.search(words):
        return None
    numbers = (m for m in _RUN.finditer(words) if _is_number(m[0], short_numbers))
    return next((match.start() for match in numbers), None)


def _is_number(run: str, short_numbers: frozenset[str]) -> bool:
    digits = "".join(str(unicodedata.decimal(c)) for c in run if c.isdecimal())
    if digits in short_numbers:
        return True
    harmless = (_DATE, _YEARS, _AMOUNT)
    return len(digits) >= FEWEST_DIGITS and not any(p.fullmatch(run) for p in harmless)


CHECK = Check("typed-number", _find)
