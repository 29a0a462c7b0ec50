"""Finds words that give orders.

A person who was ordered about for months decides for themself here: they can, they may, they need (SA-T11). The
words, and what to write instead, are data of each language.

Fails, where `must` is on the list:

    summary:
      en: You must call the office.

Passes:

    summary:
      en: You can call the office.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.passages import words_in_passages
from generator.checks.reading.words import WordList
from generator.checks.silences import is_silenced
from generator.problems import Severity, message

RULE = "ordering-word"


def _find(context: Context) -> Iterator[Finding]:
    lists = {
        key: WordList(tuple(language.ordering_words))
        for key, language in context.directory.languages.items()
    }
    for passage, language, found in words_in_passages(context, lists):
        if passage.is_explanation or is_silenced(context, passage.file, RULE, found):
            continue
        wrong = message("`{word}` sounds like an order", word=found)
        hint = message("say “{plain}”", plain=language.ordering_words[found])
        yield passage.place(context), wrong, hint


CHECK = Check(RULE, _find, Severity.WARNING)
