"""When something is open."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.codes import Weekday
from generator.model.record import Record

TimeOfDay = Annotated[
    str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$")
]
"""A time of day, 24-hour clock, `HH:MM`; `24:00` only as an end."""


class Schedule(Record):
    """One band of opening hours (HSDS `schedule`): an end before the start means the next day."""

    byday: tuple[Weekday, ...] = Field(min_length=1)
    """Days of the week, MO to SU."""
    opens_at: TimeOfDay
    """Opening time, 24-hour clock, such as "08:00"."""
    closes_at: TimeOfDay
    """Closing time; earlier than `opens_at` means after midnight."""
    valid_from: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}-\d{2}$")
    """First day of this band, ISO date."""
    valid_to: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}-\d{2}$")
    """Last day of this band, ISO date."""


ScheduleWord = Literal["always", "office_hours", "by_appointment"]
"""Hours that are known without times: day and night, or only called office hours by the source."""

Schedules = ScheduleWord | tuple[Schedule, ...]
"""Opening hours: a word, or bands."""
