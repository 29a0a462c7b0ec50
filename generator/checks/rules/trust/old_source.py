"""Finds records that were only read on the web, in a page that is old or bears no date.

Such a page tells how things were, not how they are. The record should be confirmed by a call, or a
newer page be found.

Fails on 2026-11-23:

    sources:
      - {url: "https://openoffice.example.org/contact", published: "2019"}
    assurance: {method: website, assured_date: 2026-11-02, assured_by: editor, certainty: low}

Passes:

    sources:
      - {url: "https://openoffice.example.org/contact", published: "2026-09"}
    assurance: {method: website, assured_date: 2026-11-02, assured_by: editor, certainty: low}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.contract import Check, Context, Finding
from generator.model.codes import AssuranceMethod, Status
from generator.problems import Severity, message

OLDEST_YEARS = 3


def _find(context: Context) -> Iterator[Finding]:
    limit = _years_before(context.today, OLDEST_YEARS)
    hint = message("confirm the record by a call, a visit or a letter, or find a newer page")
    for _, file, organization in context.organizations:
        by_website = organization.assurance.method is AssuranceMethod.WEBSITE
        if not by_website or organization.status is not Status.ACTIVE:
            continue
        days = [source.published for source in organization.sources if source.published]
        if not days:
            yield (
                context.key_place(file, ("sources",)),
                message("no source of this record bears a date"),
                hint,
            )
        elif not any(day >= limit[: len(day)] for day in days):
            wrong = message(
                "the newest source of this record is more than {years} years old",
                years=OLDEST_YEARS,
            )
            yield context.key_place(file, ("sources",)), wrong, hint


def _years_before(day: date, years: int) -> str:
    """Return the ISO text of the same day some years earlier; it only has to sort, so 29 February stays."""
    return f"{day.year - years:04d}-{day.month:02d}-{day.day:02d}"


CHECK = Check("old-source", _find, Severity.WARNING)
