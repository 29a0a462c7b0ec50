"""Finds facts that nobody has checked for too long.

Numbers change, offices move. `freshness` in `directory.yaml` says after how many days a fact is marked
"ask first" and when print leaves it out; help lines, which stand on every page, have a limit of their
own. A call to the number that is written down is enough; then `assured_date` is that day.

Fails on 2026-11-23, if numbers are to be checked every 180 days:

    assurance: {method: phone, assured_date: 2026-01-10, assured_by: editor, certainty: high}

Passes:

    assurance: {method: phone, assured_date: 2026-11-02, assured_by: editor, certainty: high}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.codes import Status
from generator.model.organization import Organization
from generator.model.settings import FreshnessLimits
from generator.problems import Message, Severity, message


def _find(context: Context) -> Iterator[Finding]:
    freshness = context.directory.settings.freshness
    for key, file, organization in context.organizations:
        if organization.status is not Status.ACTIVE:
            continue
        limits = [freshness.description, *_limits_without_own_check(context, key, organization)]
        age = (context.today - organization.assurance.assured_date).days
        wrong = _too_old(age, min(limits, key=lambda limit: limit.ask_first_days))
        if wrong is not None:
            yield context.place(file, ("assurance", "assured_date")), wrong, _hint()
        for name, contact in organization.contacts.items():
            if contact.assurance is not None:
                age = (context.today - contact.assurance.assured_date).days
                wrong = _too_old(age, _limit(context, f"{key}/{name}"))
                if wrong is not None:
                    path = ("contacts", name, "assurance", "assured_date")
                    yield context.place(file, path), wrong, _hint()


def _limits_without_own_check(
    context: Context, key: str, organization: Organization
) -> Iterator[FreshnessLimits]:
    for name, contact in organization.contacts.items():
        if contact.assurance is None:
            yield _limit(context, f"{key}/{name}")


def _limit(context: Context, reference: str) -> FreshnessLimits:
    settings = context.directory.settings
    is_help_line = any(line.contact == reference for line in settings.help_lines)
    return settings.freshness.emergency if is_help_line else settings.freshness.contact


def _too_old(age: int, limit: FreshnessLimits) -> Message | None:
    if age > limit.not_shown_days:
        return message(
            "this was last checked {days} days ago, and print leaves it out", days=age
        )
    if age > limit.ask_first_days:
        return message(
            "this was last checked {days} days ago, and readers are told to ask first", days=age
        )
    return None


def _hint() -> Message:
    return message(
        "call or write to the number that stands here, then write the day and `method` of the check"
    )


CHECK = Check("overdue-assurance", _find, Severity.WARNING)
