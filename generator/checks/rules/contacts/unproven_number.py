"""Finds changes of a number that too few people have checked.

The easiest attack on a directory is a kind message: our number has changed. So every change, every new
number of a known office and every number taken out is written down in `number_changes`, with two checks by
two people. One of them has called the old number, unless that is dead. Both have asked in different
ways or on different days, not long before the change (`new_number_days` in `directory.yaml`).

Fails:

    number_changes:
      - contact: office
        changed: 2026-11-16
        old: 0117 496 0155
        new: 0117 496 0166
        old_answers: yes
        checks:
          - {proof: own_website, assured_date: 2026-11-12, assured_by: editor}
          - {proof: letter, assured_date: 2026-11-14, assured_by: outreach_worker}

Passes:

    number_changes:
      - contact: office
        changed: 2026-11-16
        old: 0117 496 0155
        new: 0117 496 0166
        old_answers: yes
        checks:
          - {proof: old_number, assured_date: 2026-11-12, assured_by: editor}
          - {proof: letter, assured_date: 2026-11-14, assured_by: outreach_worker}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.number_change import NEEDED_CHECKS, NumberChange
from generator.model.organization import Organization
from generator.model.phone_numbers import is_same_line
from generator.problems import Message, message


def _find(context: Context) -> Iterator[Finding]:
    days = context.directory.settings.freshness.new_number_days
    for _, file, organization in context.organizations:
        last = {one.contact: at for at, one in enumerate(organization.number_changes)}
        for position, change in enumerate(organization.number_changes):
            path = ("number_changes", position)
            faults = list(_faults(change, days))
            if last[change.contact] == position:
                faults += _misfits(context, organization, change)
            for wrong, hint in faults:
                yield context.place(file, path), wrong, hint


def _faults(change: NumberChange, days: int) -> Iterator[tuple[Message, Message]]:
    if len(change.counted_checks(days)) < NEEDED_CHECKS:
        wrong = message("fewer than two checks count for this change of a number")
        hint = message(
            "two people ask, in two ways or on two days, at most {days} days before `changed`",
            days=days,
        )
        yield wrong, hint
    elif not change.is_proven(days):
        wrong = message("nobody has asked at the old number whether the change is right")
        hint = message(
            "call the OLD number and write it down as `old_number`; if it is dead, `old_answers: no`"
        )
        yield wrong, hint
    if (change.old is None) != (change.old_answers is None):
        wrong = message("`old` and `old_answers` belong together")
        yield wrong, message("write both, or neither where there was no number before")


def _misfits(
    context: Context, organization: Organization, change: NumberChange
) -> Iterator[tuple[Message, Message]]:
    """Yield a mistake where the newest change of a contact does not end at what readers are given now."""
    shown = organization.shown_numbers.get(change.contact, "")
    if not is_same_line(change.new or "", shown, context.directory.country):
        yield (
            message("the newest change of this contact does not end at the number it has now"),
            message("add the change that is missing, or correct `new`"),
        )


CHECK = Check("unproven-number", _find)
