"""Finds changes of a fact that too few people have checked.

The easiest attack on a directory is a kind message: our number has changed. So every change of what a reader
calls, opens or visits, or trusts their safety to, is written down in `changes`, with two independent checks:
two pages of different owners, two ways of asking, or two people on two days, not long before the change
(`new_number_days` in `directory.yaml`). Of a number one has called the old one, unless that is dead.
`directory changes` writes old and new as they belong here, and compares them with what really stood there.

Fails:

    changes:
      - what: contacts/office/number
        changed: 2026-11-16
        old: 0117 496 0155
        new: 0117 496 0166
        old_answers: yes
        checks:
          - {proof: own_website, assured_date: 2026-11-12, assured_by: editor}
          - {proof: letter, assured_date: 2026-11-14, assured_by: outreach_worker}

Passes:

    changes:
      - what: contacts/office/number
        changed: 2026-11-16
        old: 0117 496 0155
        new: 0117 496 0166
        old_answers: yes
        checks:
          - {proof: old_number, assured_date: 2026-11-12, assured_by: editor}
          - {proof: letter, assured_date: 2026-11-14, assured_by: outreach_worker}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.contract import Check, Context, Finding
from generator.model.fact_change import FactChange
from generator.model.files import SETTINGS_FILE, TAXONOMY_FILE
from generator.model.organization import Organization
from generator.model.phone_numbers import is_same_line
from generator.problems import Message, message


def _find(context: Context) -> Iterator[Finding]:
    directory = context.directory
    for file, changes in (
        (SETTINGS_FILE, directory.settings.changes),
        (TAXONOMY_FILE, directory.taxonomy.changes),
    ):
        yield from _findings(context, file, changes, None)
    for _, file, organization in context.organizations:
        yield from _findings(context, file, organization.changes, organization)


def _findings(
    context: Context,
    file: str,
    changes: Sequence[FactChange],
    organization: Organization | None,
) -> Iterator[Finding]:
    before: dict[str, FactChange] = {}
    last = {one.what: position for position, one in enumerate(changes)}
    for position, change in enumerate(changes):
        faults = list(_faults(context, change))
        if change.what in before:
            faults += _gaps(context, before[change.what], change)
        if organization is not None and change.contact and last[change.what] == position:
            faults += _misfits(context, organization, change)
        before[change.what] = change
        for wrong, hint in faults:
            yield context.place(file, ("changes", position)), wrong, hint


def _faults(context: Context, change: FactChange) -> Iterator[tuple[Message, Message]]:
    directory = context.directory
    days = directory.settings.freshness.new_number_days
    if not change.has_two_proofs(days, directory.country):
        wrong = message("fewer than two independent checks count for this change")
        hint = message(
            "two owners of pages, two ways, or two people on two days, at most {days} days before `changed`",
            days=days,
        )
        yield wrong, hint
    elif not change.is_proven(days, directory.country):
        wrong = message("nobody has asked at the old number whether the change is right")
        hint = message(
            "call the OLD number and write it down as `old_number`; if it is dead, `old_answers: no`"
        )
        yield wrong, hint
    if change.contact and (change.old is None) != (change.old_answers is None):
        wrong = message("`old` and `old_answers` belong together")
        yield wrong, message("write both, or neither where there was no number before")


def _gaps(
    context: Context, earlier: FactChange, later: FactChange
) -> Iterator[tuple[Message, Message]]:
    """Yield a mistake where a change does not begin at what the one before it ended at."""
    ends, begins = earlier.new or "", later.old or ""
    if ends != begins and not is_same_line(ends, begins, context.directory.country):
        yield (
            message("this change does not begin where the one before it ends"),
            message("write as `old` what the earlier change has as `new`"),
        )


def _misfits(
    context: Context, organization: Organization, change: FactChange
) -> Iterator[tuple[Message, Message]]:
    """Yield a mistake where the newest change of a contact does not end at what readers are given now."""
    shown = organization.shown_numbers.get(change.contact, "")
    if not is_same_line(change.new or "", shown, context.directory.country):
        yield (
            message("the newest change of this contact does not end at the number it has now"),
            message("add the change that is missing, or correct `new`"),
        )


CHECK = Check("unproven-change", _find)
