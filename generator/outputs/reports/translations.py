"""How far every language is: texts of records, hand-written pages, words of the program."""

from __future__ import annotations

from collections.abc import Iterator

from generator.loading.locked_texts import record_texts
from generator.model.directory import Directory
from generator.model.settings import LocaleSettings
from generator.outputs.reports.table import Cell, Column, Table
from generator.problems import message
from generator.translations.completeness import find_gaps
from generator.translations.extraction import ExtractedMessage, extract_messages

COLUMNS = (
    Column("locale", message("language")),
    Column("status", message("state")),
    Column("kind", message("what")),
    Column("all", message("all")),
    Column("translated", message("translated")),
    Column("stale", message("fallen behind")),
    Column("missing", message("missing")),
    Column("checker", message("checked by")),
    Column("checked", message("checked on")),
)


def translations(directory: Directory) -> Table:
    """Return three rows per locale: records, pages and words of the program.

    `stale` are translations whose source has changed since; readers are shown the source instead.
    """
    messages = extract_messages()
    locales = directory.settings.locales
    rows = (row for locale in locales for row in _rows(directory, locale, messages))
    return Table("translations", COLUMNS, tuple(rows))


def _rows(
    directory: Directory, locale: LocaleSettings, messages: list[ExtractedMessage]
) -> Iterator[tuple[Cell, ...]]:
    made = locale.translation
    by_whom = (
        made.checker if made else None,
        made.checked.isoformat() if made and made.checked else None,
    )
    for kind, everything, missing, stale in (
        ("records", *_records(directory, locale.locale)),
        ("pages", *_pages(directory, locale.locale)),
        ("program", *_program(locale.locale, messages)),
    ):
        done = everything - missing - stale
        yield (
            locale.locale, locale.status.value, kind, everything, done, stale, missing, *by_whom
        )  # fmt: skip


def _records(directory: Directory, locale: str) -> tuple[int, int, int]:
    texts = [text.words for text in record_texts(directory)]
    missing = sum(locale not in words for words in texts)
    stale = sum(
        locale in directory.stale_texts.get(frozenset(words.items()), ()) for words in texts
    )
    return len(texts), missing, stale


def _pages(directory: Directory, locale: str) -> tuple[int, int, int]:
    every = {page_id for _, page_id in directory.pages}
    missing = sum((locale, page_id) not in directory.pages for page_id in every)
    stale = sum((locale, page_id) in directory.stale_pages for page_id in every)
    return len(every), missing, stale


def _program(locale: str, messages: list[ExtractedMessage]) -> tuple[int, int, int]:
    missing = {gap.message for gap in find_gaps(messages, locale) if not gap.translated}
    return len({message.singular for message in messages}), len(missing), 0
