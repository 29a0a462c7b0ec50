"""Finds words that hurt, blame or label the people who read them, and words only offices use.

The country file has two lists for each language: words that stand nowhere, and labels that do not
stand in text for readers. Each has the words to write instead. Official names are left alone: the
`name` of a record, and what `allowed_in` lists. So are words a page explains, marked in bold: a quoted
paragraph that begins in bold, and the bold word at the start of a list item.

Fails, where `beneficiary` is on the list:

    services:
      talk:
        summary:
          en: Each beneficiary can talk about anything.

Passes:

    services:
      talk:
        summary:
          en: You can talk about anything.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding, Path
from generator.checks.reading.page_text import without_explained_words
from generator.checks.reading.texts import SEARCH_WORDS, RecordText, TextShape, texts
from generator.checks.reading.word_rules import WordRules, word_rules
from generator.model.files import page_file
from generator.model.page import Audience
from generator.model.record import Record
from generator.problems import Message, message

OFFICIAL_NAMES = frozenset({"name", "alternate_name", "publisher", "statements"})
"""Fields that hold a name as its owner writes it, or the words of a law."""


def _find(context: Context) -> Iterator[Finding]:
    rules = word_rules(context.directory.country)
    candidates = {
        file for words in rules.all_lists() for file in context.word_index.files_with(words)
    }
    for file, record in context.records.items():
        if file in candidates:
            for path, word, instead in _in_record(rules, record):
                yield context.place(file, path), *_words(word, instead)
    for (locale, page_id), page in context.directory.pages.items():
        for_readers = page.settings.audience is not Audience.WORKER
        for prose in without_explained_words(page.markdown):
            for word, instead in rules.found(prose.text, locale, for_readers=for_readers):
                path = ("markdown", prose.line_of(word))
                yield context.place(page_file(locale, page_id), path), *_words(word, instead)


def _in_record(rules: WordRules, record: Record) -> Iterator[tuple[Path, str, str]]:
    for text in texts(record):
        is_name = not OFFICIAL_NAMES.isdisjoint(_fields(text.path))
        if text.shape is not TextShape.WORDS or SEARCH_WORDS in text.path or is_name:
            continue
        for word, instead in _in_text(rules, text):
            yield text.path, word, instead


def _in_text(rules: WordRules, text: RecordText) -> Iterator[tuple[str, str]]:
    yield from rules.found(text.words, text.locale, for_readers=text.is_for_readers)


def _fields(path: Path) -> list[str | int]:
    """Return the last two steps: the field, and for a localized text the field above the locale."""
    return list(path[-2:]) if "statements" not in path else ["statements"]


def _words(word: str, instead: str) -> tuple[Message, Message]:
    wrong = message("`{word}` must not stand here", word=word)
    return wrong, message("write instead: {instead}", instead=instead)


CHECK = Check("forbidden-word", _find)
