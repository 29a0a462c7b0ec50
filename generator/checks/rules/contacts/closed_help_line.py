"""Finds lines shown on every page whose organization is closed.

Help lines and card lines are the numbers people keep. One that nobody answers any more stays in pockets
for years.

Fails, if `open-office` has `status: inactive`:

    card_lines: [open-office/call]

Passes:

    card_lines: [river-desk/desk]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.lines_for_everyone import lines_for_everyone
from generator.model.codes import Status
from generator.model.files import SETTINGS_FILE
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    for path, reference in lines_for_everyone(context.directory.settings):
        organization = context.directory.organizations.get(reference.partition("/")[0])
        if organization is not None and organization.status is not Status.ACTIVE:
            wrong = message(
                "this line is shown on every page or card, but its organization is closed"
            )
            hint = message(
                "choose a line that is answered, or correct `status` of the organization"
            )
            yield context.place(SETTINGS_FILE, path), wrong, hint


CHECK = Check("closed-help-line", _find)
