"""Finds short forms of capital letters that nobody explains.

Offices know what LPSK is; the reader does not. At its first use on a page, or in a text of a record, a short
form stands in brackets behind its plain words, or is followed by them in brackets (SA-L4).

Fails:

    summary:
      id: LPSK melindungi Anda.

Passes:

    summary:
      id: Kantor negara (LPSK) melindungi Anda.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.passages import Passage, all_passages
from generator.checks.silences import is_silenced
from generator.model.language import Language
from generator.problems import Severity, message

RULE = "unexplained-abbreviation"
_SHORT_FORM = re.compile(r"(?<![\w(])[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?:[- ][A-Z]{2,})*(?![\w)])")


def _find(context: Context) -> Iterator[Finding]:
    explained: set[tuple[str, str]] = set()
    for passage, language in all_passages(context):
        unit = passage.page and passage.file
        explained.update((unit, form) for form in _explained_in(passage, language) if unit)
        for form in _unexplained(passage, language):
            if (unit, form) in explained or is_silenced(context, passage.file, RULE, form):
                continue
            if unit:
                explained.add((unit, form))
            yield _finding(passage, language, form)


def _explained_in(passage: Passage, language: Language) -> Iterator[str]:
    for form in language.abbreviations:
        if (
            f"({form})" in passage.text
            or f"{form} (" in passage.text
            or (passage.is_note and form in passage.text)
        ):
            yield form


def _unexplained(passage: Passage, language: Language) -> Iterator[str]:
    for match in _SHORT_FORM.finditer(passage.text):
        form = match[0]
        if form in language.known_abbreviations or passage.text[match.end() :].startswith(" ("):
            continue
        if not passage.is_note:
            yield form


def _finding(passage: Passage, language: Language, form: str) -> Finding:
    wrong = message("`{form}` is a short form that nobody explains here", form=form)
    words = language.abbreviations.get(form)
    if words is None:
        hint = message("write what it is, and the short form in brackets behind it")
    else:
        hint = message("write “{words} ({form})”", words=words, form=form)
    return passage.place(), wrong, hint


CHECK = Check(RULE, _find, Severity.WARNING)
