"""Times of day and days of the week as people say them (SA-L7)."""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.model.codes import Weekday
from generator.views.language.formats import WEEK
from generator.views.language.localizer import Localizer

DAY = 24 * 60
"""Minutes of a day."""

SHORTEST_STRETCH = 3
"""How many days in a row are said by their first and last."""


def minutes_of(time: str) -> int:
    """Return the minutes from midnight to `HH:MM`; `24:00` is the end of the day."""
    return int(time[:2]) * 60 + int(time[3:])


def spoken_time(localizer: Localizer, time: str) -> str:
    """Return `HH:MM` (24-hour clock, `24:00` allowed) in words: `8 am`, `jam 8 pagi`, `midnight`.

    A locale whose catalog does not tell how the parts of its day are called keeps the 24-hour clock, which
    nobody can take for the other half of the day.
    """
    # Translators: each part of your day: from which hour of the 24-hour clock it lasts, and its name.
    parts = localizer.words("0 am, 12 pm")
    hour, minute = divmod(minutes_of(time) % DAY, 60)
    part = _part_of_day(parts, hour)
    if part is None or not localizer.speaks("0 am, 12 pm"):
        return time
    if minute == 0 and hour in (0, 12):
        return localizer.words("noon") if hour else localizer.words("midnight")
    clock = str(hour % 12 or 12)
    if minute:
        # Translators: hour and minute on a clock of twelve hours.
        clock = localizer.words("{hour}:{minute}", hour=clock, minute=f"{minute:02}")
    # Translators: a time of day; part is one of the parts of the day.
    return localizer.words("{clock} {part}", clock=clock, part=part)


def _part_of_day(parts: str, hour: int) -> str | None:
    """Return the name that holds at `hour` in a list such as `0 am, 12 pm`; `None` where the list has none."""
    names = re.findall(r"(\d+)\s+([^,]+)", parts)
    return next((name.strip() for start, name in reversed(names) if int(start) <= hour), None)


def spoken_band(localizer: Localizer, opens_at: str, closes_at: str) -> str:
    """Return a band of opening hours in words; a band that ends at or before its start ends the next day."""
    opens, closes = minutes_of(opens_at), minutes_of(closes_at)
    if opens == 0 and closes % DAY == 0:
        return localizer.words("day and night")
    start, end = spoken_time(localizer, opens_at), spoken_time(localizer, closes_at)
    if 0 < closes <= opens:
        return localizer.words("{start} to {end} the next day", start=start, end=end)
    return localizer.words("{start} to {end}", start=start, end=end)


def spoken_days(localizer: Localizer, days: Collection[Weekday]) -> str:
    """Return days of the week in words: `Monday to Friday`, `Saturday and Sunday`, `every day`.

    Days in a row become one stretch, also across the end of the week.
    """
    if len(set(days)) == len(WEEK):
        return localizer.words("every day")
    names = localizer.formats.weekdays
    parts: list[str] = []
    for stretch in _stretches(days):
        if len(stretch) >= SHORTEST_STRETCH:
            first, last = names[stretch[0]], names[stretch[-1]]
            # Translators: days of the week.
            parts.append(localizer.words("{first} to {last}", first=first, last=last))
        else:
            parts += [names[day] for day in stretch]
    return localizer.formats.both(parts)


def _stretches(days: Collection[Weekday]) -> list[list[Weekday]]:
    """Return `days`, not all seven, as runs of neighbouring days, in the order of the week."""
    stretches: list[list[Weekday]] = []
    for number, day in enumerate(WEEK):
        if day not in days:
            continue
        if number and WEEK[number - 1] in days:
            stretches[-1].append(day)
        else:
            stretches.append([day])
    if len(stretches) > 1 and WEEK[0] in days and WEEK[-1] in days:
        stretches[-1] += stretches.pop(0)
    return stretches
