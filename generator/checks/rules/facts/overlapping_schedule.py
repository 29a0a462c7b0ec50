"""Finds opening hours that cover the same hour twice.

Two bands for one hour mean that one of them is wrong, and nobody knows which. A season needs
`valid_from` and `valid_to`, so that the usual hours end where the season begins.

Fails:

    services:
      talk:
        schedules:
          - {byday: [MO, TU], opens_at: "08:00", closes_at: "12:00"}
          - {byday: [TU], opens_at: "11:00", closes_at: "15:00"}

Passes:

    services:
      talk:
        schedules:
          - {byday: [MO, TU], opens_at: "08:00", closes_at: "12:00"}
          - {byday: [TU], opens_at: "13:00", closes_at: "15:00"}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.opening_hours import overlap, schedules_of
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    for _, file, organization in context.organizations:
        for path, bands in schedules_of(organization):
            for (_, first), (position, second) in combinations(enumerate(bands), 2):
                if overlap(first, second):
                    wrong = message("these hours overlap with others in the same list")
                    hint = message(
                        "leave out one of the two, or let one end before the other starts"
                    )
                    yield context.place(file, (*path, position)), wrong, hint


CHECK = Check("overlapping-schedule", _find)
