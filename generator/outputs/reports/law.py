"""Every statement of law on the pages, with its article and source: the list a lawyer goes through."""

from __future__ import annotations

from generator.model.directory import Directory
from generator.model.files import page_file
from generator.outputs.reports.table import Column, Table
from generator.problems import message

COLUMNS = (
    Column("page", message("page")),
    Column("review", message("review")),
    Column("lawyer_should_confirm", message("lawyer")),
    Column("article", message("article")),
    Column("statement", message("statement")),
    Column("source", message("source")),
)


def law(directory: Directory) -> Table:
    """Return one row per statement; `review` tells whether somebody who knows has read its page.

    `lawyer_should_confirm` tells for which one a lawyer is asked first.
    """
    rows = (
        (
            page_file(locale, page_id),
            page.settings.review.state.value if page.settings.review else None,
            statement.lawyer_should_confirm.value,
            statement.article,
            statement.text,
            statement.source,
        )
        for (locale, page_id), page in directory.pages.items()
        for statement in page.settings.statements
    )
    return Table("law", COLUMNS, tuple(rows))
