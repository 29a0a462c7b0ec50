"""Finds pages about the law that do not tell where it was read.

A wrong sentence about rights can make somebody give up, or walk into a trap. A page that tells the law
of a country names, for each statement, the article and the page it was read on, and the statement
stands on the page word for word.

Fails:

    jurisdiction: ZZ
    review: {state: unreviewed}

Passes:

    jurisdiction: ZZ
    review: {state: unreviewed}
    statements:
      - text: You can ask for your wages
        article: Sample Act 1/2020 art. 5
        source: https://law.example.org/act
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding, Path
from generator.model.files import page_file
from generator.model.page import Page
from generator.model.prose import items
from generator.problems import Message, message


def _find(context: Context) -> Iterator[Finding]:
    for (locale, page_id), page in context.directory.pages.items():
        for path, wrong, hint in _faults(page):
            yield context.place(page_file(locale, page_id), path), wrong, hint


def _faults(page: Page) -> Iterator[tuple[Path, Message, Message]]:
    settings = page.settings
    if settings.jurisdiction is not None and not settings.statements:
        hint = message("write `statements`, each with `text`, `article` and `source`")
        yield (
            ("jurisdiction",),
            message("this page tells the law, but not where it was read"),
            hint,
        )
    if settings.statements and settings.jurisdiction is None:
        hint = message("write `jurisdiction`, such as `ID`")
        yield (
            ("statements",),
            message("this page does not say which country's law it tells"),
            hint,
        )
    if settings.statements and settings.review is None:
        hint = message(
            "write `review: {{state: unreviewed}}` until somebody who knows the law has read it"
        )
        yield (
            ("statements",),
            message("this page does not say who has read its statements of law"),
            hint,
        )
    written = _plain(" ".join(item.words for item in items(page.markdown)))
    for position, statement in enumerate(settings.statements):
        if _plain(statement.text) not in written:
            hint = message("copy the words from the page, or put them back there")
            yield (
                ("statements", position, "text"),
                message("these words do not stand on the page"),
                hint,
            )


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


CHECK = Check("unsourced-law", _find)
