"""Finds hard words that the glossary has plain words for.

Offices write for offices. The glossary of the country pack keeps, for each hard word, what to say instead. The
hard word may stand where it is explained: in a boxed note, or in brackets behind the plain words.

Fails:

    summary:
      id: Kami membantu reintegrasi.

Passes:

    summary:
      id: Kami membantu Anda kembali ke keluarga.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.passages import Passage, all_passages
from generator.checks.silences import is_silenced
from generator.checks.words import WordList
from generator.model.country import GlossaryTerm
from generator.problems import Severity, message

RULE = "glossary-word"


def _find(context: Context) -> Iterator[Finding]:
    lists = {
        locale: WordList(tuple(terms))
        for locale, terms in context.directory.country.glossary.items()
    }
    told: set[tuple[str, str]] = set()
    for passage, _ in all_passages(context):
        words = lists.get(passage.locale)
        if words is None or passage.is_note:
            continue
        found = words.first_in(passage.text)
        if found is None or (passage.file, found) in told or _is_explained(passage, found):
            continue
        if not is_silenced(context, passage.file, RULE, found):
            told.add((passage.file, found))
            term = context.directory.country.glossary[passage.locale][found]
            yield _finding(passage, found, term)


def _is_explained(passage: Passage, found: str) -> bool:
    text, word = passage.text.lower(), found.lower()
    return f"({word}" in text or f"{word} (" in text or passage.is_heading


def _finding(passage: Passage, found: str, term: GlossaryTerm) -> Finding:
    wrong = message("`{word}` is a word of offices", word=found)
    hint = message(
        "say “{plain}”, or put it in brackets behind the plain words: “{plain} ({word})”",
        plain=term.say,
        word=found,
    )
    return passage.place(), wrong, hint


CHECK = Check(RULE, _find, Severity.WARNING)
