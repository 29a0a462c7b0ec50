"""Finds hard words that the glossary has plain words for.

Offices write for offices. The glossary of the country pack keeps, for each hard word, what to say instead. The
hard word may stand where it is explained: in a boxed note, in brackets behind the plain words, or by "means".
Words of the lists of words to avoid are told by `forbidden-word`.

Fails, where the glossary has `referral`:

    summary:
      en: They give you a referral.

Passes:

    summary:
      en: They call another office with you (referral).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.explanations import glossary, is_explained
from generator.checks.reading.passages import words_in_passages
from generator.checks.reading.word_rules import word_rules
from generator.checks.reading.words import WordList
from generator.checks.silences import is_silenced
from generator.model.country import GlossaryTerm
from generator.problems import Message, Severity, message

RULE = "glossary-word"


def _find(context: Context) -> Iterator[Finding]:
    told: set[tuple[str, str]] = set()
    rules = word_rules(context.directory.country)
    for passage, language, found in words_in_passages(context, context.shared(_lists)):
        key = (passage.file, found)
        if key in told or passage.is_heading:
            continue
        told.add(key)
        if any(rules.found(found, passage.locale, for_readers=True)):
            continue
        if is_silenced(context, passage.file, RULE, found):
            continue
        if not is_explained(context, passage, language, found):
            term = glossary(context, passage.locale)[found.lower()]
            yield passage.place(context), *_words(found, term)


def _lists(context: Context) -> dict[str, WordList]:
    """Return the hard words by language, but short forms: `unexplained-abbreviation` looks for those."""
    words: dict[str, list[str]] = {}
    for locale, terms in context.directory.country.glossary.items():
        hard = words.setdefault(locale.partition("-")[0], [])
        hard += [word for word in terms if not word.isupper()]
    return {locale: WordList(tuple(hard)) for locale, hard in words.items()}


def _words(found: str, term: GlossaryTerm) -> tuple[Message, Message]:
    wrong = message("`{word}` is a word of offices", word=found)
    hint = message(
        "say “{plain}”, or put it in brackets behind the plain words: “{plain} ({word})”",
        plain=term.say,
        word=found,
    )
    return wrong, hint


CHECK = Check(RULE, _find, Severity.WARNING)
