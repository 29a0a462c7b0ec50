"""Finds, in a final edition, pages about law or health that nobody who knows has read.

Such a page needs a reviewer, whose role and day of reading are written down; never a name. A draft may
show it, and says that it was not reviewed.

Fails, if the edition is `final`:

    review: {state: unreviewed}

Passes:

    review: {state: reviewed, role: lawyer, date: 2026-11-02}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.codes import EditionState
from generator.model.files import page_file
from generator.model.page import Review, ReviewState
from generator.problems import Message, message


def _find(context: Context) -> Iterator[Finding]:
    is_final = context.directory.settings.edition.state is EditionState.FINAL
    for (locale, page_id), page in context.directory.pages.items():
        review = page.settings.review
        wrong = _fault(review, is_final=is_final) if review is not None else None
        if wrong is not None:
            hint = message(
                "write `review: {{state: reviewed, role: …, date: …}}` once it was read; roles, never names"
            )
            yield context.place(page_file(locale, page_id), ("review",)), wrong, hint


def _fault(review: Review, *, is_final: bool) -> Message | None:
    if review.state is ReviewState.REVIEWED:
        if review.role is None or review.date is None:
            return message(
                "this review does not tell in which role and on which day the page was read"
            )
        return None
    if is_final:
        return message("a final edition must not have a page that waits for a reviewer")
    return None


CHECK = Check("unreviewed-page", _find)
