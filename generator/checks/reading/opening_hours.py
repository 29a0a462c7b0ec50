"""Opening hours of a record: where they stand, and when in a week they run."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.codes import Weekday
from generator.model.localized import Steps
from generator.model.location import PublicLocation
from generator.model.organization import Organization
from generator.model.schedule import Schedule, Schedules

MINUTES_OF_DAY = 24 * 60
MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY

_DAYS = tuple(Weekday)


def schedules_of(organization: Organization) -> Iterator[tuple[Steps, tuple[Schedule, ...]]]:
    """Yield every list of bands in a record with its path; hours told by one word have no bands."""
    for path, schedules in _written(organization):
        if isinstance(schedules, tuple):
            yield path, schedules


def _written(organization: Organization) -> Iterator[tuple[Steps, Schedules | None]]:
    for key, contact in organization.contacts.items():
        yield ("contacts", key, "schedules"), contact.schedules
    for key, location in organization.locations.items():
        if isinstance(location, PublicLocation):
            yield ("locations", key, "schedules"), location.schedules
    for key, service in organization.services.items():
        yield ("services", key, "schedules"), service.schedules


def stretches(band: Schedule) -> list[tuple[int, int]]:
    """Return when a band runs, as (first, last + 1) minutes of a week that starts on Monday, sorted.

    A band that ends before it starts runs into the next day; what runs past Sunday runs on Monday.
    """
    return sorted((max(start, 0), min(end, MINUTES_OF_WEEK)) for start, end in _runs(band))


def _runs(band: Schedule) -> list[tuple[int, int]]:
    """Return every run of a band uncut; one that goes past Sunday stands at both ends of the week."""
    opens, closes = minute(band.opens_at), minute(band.closes_at)
    length = closes - opens if closes > opens else closes - opens + MINUTES_OF_DAY
    starts = [_DAYS.index(day) * MINUTES_OF_DAY + opens for day in sorted(set(band.byday))]
    runs = [(start, start + length) for start in starts]
    past = [(start, end) for start, end in runs if end > MINUTES_OF_WEEK]
    return runs + [(start - MINUTES_OF_WEEK, end - MINUTES_OF_WEEK) for start, end in past]


def minute(time_of_day: str) -> int:
    """Return the minutes since midnight of `HH:MM`."""
    hours, minutes = time_of_day.split(":")
    return int(hours) * 60 + int(minutes)


def overlap(first: Schedule, second: Schedule) -> bool:
    """Say whether two bands cover the same minute of the same day; one may start when the other ends.

    A night that runs into a day whose own hours start at midnight is no overlap: people write it so.
    """
    if not _share_days(first, second):
        return False
    return any(
        start < other_end and other_start < end and not _goes_on(start, other_start)
        for start, end in _runs(first)
        for other_start, other_end in _runs(second)
    )


def _goes_on(start: int, other_start: int) -> bool:
    """Say whether the later of two stretches starts at midnight, after the earlier one."""
    return start != other_start and max(start, other_start) % MINUTES_OF_DAY == 0


def _share_days(first: Schedule, second: Schedule) -> bool:
    # Days are ISO texts, which sort as days; a missing one is open.
    starts_late = (first.valid_from or "") > (second.valid_to or "9999")
    ends_early = (first.valid_to or "9999") < (second.valid_from or "")
    return not starts_late and not ends_early
