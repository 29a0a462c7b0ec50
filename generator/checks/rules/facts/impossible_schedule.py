"""Finds opening hours that cannot be: an end at the start, days that do not exist, a week without days.

Who takes a bus to a closed door does not come a second time. Hours after midnight are fine: an end
before the start means the next day.

Fails:

    services:
      talk:
        schedules:
          - {byday: [MO], opens_at: "08:00", closes_at: "08:00"}

Passes:

    services:
      talk:
        schedules:
          - {byday: [MO], opens_at: "20:00", closes_at: "08:00"}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.opening_hours import schedules_of
from generator.model.schedule import Schedule
from generator.problems import Message, message


def _find(context: Context) -> Iterator[Finding]:
    for _, file, organization in context.organizations:
        for path, bands in schedules_of(organization):
            if not bands:
                wrong = message("there are no opening hours in this list")
                hint = message(
                    "write the hours, or `unknown`, `always`, `office_hours` or `by_appointment`"
                )
                yield context.place(file, path), wrong, hint
            for position, band in enumerate(bands):
                for field, wrong, hint in _faults(band):
                    yield context.place(file, (*path, position, field)), wrong, hint


def _faults(band: Schedule) -> Iterator[tuple[str, Message, Message]]:
    if band.opens_at == "24:00":
        hint = message("midnight at the start of a day is `00:00`")
        yield "opens_at", message("`opens_at` must be before the end of the day"), hint
    elif band.opens_at == band.closes_at:
        hint = message('for day and night write `opens_at: "00:00"` and `closes_at: "24:00"`')
        yield "closes_at", message("`closes_at` must differ from `opens_at`"), hint
    if len(set(band.byday)) < len(band.byday):
        yield "byday", message("a day stands here twice"), message("name each day once")
    yield from _faults_of_days(band)


def _faults_of_days(band: Schedule) -> Iterator[tuple[str, Message, Message]]:
    days = {"valid_from": _day(band.valid_from), "valid_to": _day(band.valid_to)}
    for field, written in (("valid_from", band.valid_from), ("valid_to", band.valid_to)):
        if written is not None and days[field] is None:
            wrong = message("there is no such day in the calendar")
            yield field, wrong, message("write year, month and day, such as `2026-09-30`")
    start, end = days["valid_from"], days["valid_to"]
    if start is not None and end is not None and end < start:
        wrong = message("`valid_to` must not be before `valid_from`")
        yield "valid_to", wrong, message("correct one of the two days, or change them round")


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None


CHECK = Check("impossible-schedule", _find)
