"""Finds days of checks and sources that have not come yet.

A check of tomorrow makes an old number look fresh for longer than it is. Mostly the year or the month
is a typing error.

Fails on 2026-11-23:

    assurance: {method: phone, assured_date: 2027-11-02, assured_by: editor, certainty: high}

Passes:

    assurance: {method: phone, assured_date: 2026-11-02, assured_by: editor, certainty: high}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding, Path
from generator.model.files import page_file
from generator.model.organization import Organization
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    today = context.today.isoformat()
    for file, path, day in _days(context):
        # Partial dates are ISO texts: a year is compared with the year, a month with the month.
        if day > today[: len(day)]:
            wrong = message("this day has not come yet")
            yield (
                context.place(file, path),
                wrong,
                message("correct the day, the month or the year"),
            )


def _days(context: Context) -> Iterator[tuple[str, Path, str]]:
    """Yield every day on which something was checked or published, as (file, path, ISO text)."""
    for _, file, organization in context.organizations:
        yield from ((file, path, day) for path, day in _days_of(organization))
    for (locale, page_id), page in context.directory.pages.items():
        review = page.settings.review
        if review is not None and review.date is not None:
            yield page_file(locale, page_id), ("review", "date"), review.date.isoformat()


def _days_of(organization: Organization) -> Iterator[tuple[Path, str]]:
    yield ("assurance", "assured_date"), organization.assurance.assured_date.isoformat()
    for position, source in enumerate(organization.sources):
        if source.published is not None:
            yield ("sources", position, "published"), source.published
    for key, contact in organization.contacts.items():
        if contact.assurance is not None:
            path = ("contacts", key, "assurance", "assured_date")
            yield path, contact.assurance.assured_date.isoformat()
    for position, change in enumerate(organization.changes):
        yield ("changes", position, "changed"), change.changed.isoformat()


CHECK = Check("future-date", _find)
