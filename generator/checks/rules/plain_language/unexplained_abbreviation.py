"""Finds short forms of capital letters that nobody explains.

Offices know what LPSK is; the reader does not. Where a page first uses a short form, and in each text of a
record, it stands in brackets behind its plain words, or is explained in a note or by "means" (SA-L4). What to
write is in the glossary of the country pack; short forms that every reader knows are in the language's file.

Fails:

    summary:
      en: CAB gives advice.

Passes:

    summary:
      en: An office for advice (CAB) helps you.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.explanations import glossary, is_explained
from generator.checks.reading.passages import Passage, all_passages
from generator.checks.silences import is_silenced
from generator.problems import Message, Severity, message

RULE = "unexplained-abbreviation"
_SHORT_FORM = re.compile(r"\b[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?: [A-Z]{2,})*\b(?!-)")


def _find(context: Context) -> Iterator[Finding]:
    told: set[tuple[str, str]] = set()
    for passage, language in all_passages(context):
        if passage.is_heading or passage.is_explanation:
            continue
        for form in _SHORT_FORM.findall(passage.text):
            key = (passage.file, form)
            if key in told or form in language.known_abbreviations:
                continue
            if is_silenced(context, passage.file, RULE, form):
                continue
            if not is_explained(context, passage, language, form):
                told.add(key)
                yield passage.place(context), *_words(context, passage, form)


def _words(context: Context, passage: Passage, form: str) -> tuple[Message, Message]:
    wrong = message("`{form}` is a short form that nobody explains here", form=form)
    term = glossary(context, passage.locale).get(form.lower())
    if term is None:
        return wrong, message("write what it is, and the short form in brackets behind it")
    return wrong, message("write “{words} ({form})”", words=term.say, form=form)


CHECK = Check(RULE, _find, Severity.WARNING)
