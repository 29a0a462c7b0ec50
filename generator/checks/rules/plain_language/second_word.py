"""Finds a second word for a thing that has one already.

Two words make two things in a reader's mind (SA-L6). The language pack says which word the directory uses.

Fails, where `lawyer` is the word:

    summary:
      en: An attorney helps you.

Passes:

    summary:
      en: A lawyer helps you.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.passages import words_in_passages
from generator.checks.reading.words import WordList
from generator.checks.silences import is_silenced
from generator.problems import Severity, message

RULE = "second-word"


def _find(context: Context) -> Iterator[Finding]:
    say = {
        key: {word: concept.say for concept in language.concepts for word in concept.instead_of}
        for key, language in context.directory.languages.items()
    }
    lists = {key: WordList(tuple(words)) for key, words in say.items()}
    told: set[tuple[str, str]] = set()
    for passage, _, found in words_in_passages(context, lists):
        if (passage.file, found) in told or passage.is_explanation:
            continue
        told.add((passage.file, found))
        if not is_silenced(context, passage.file, RULE, found):
            wrong = message("this directory has another word for `{word}`", word=found)
            plain = say[passage.locale.partition("-")[0]][found]
            yield passage.place(context), wrong, message("say “{plain}”", plain=plain)


CHECK = Check(RULE, _find, Severity.WARNING)
