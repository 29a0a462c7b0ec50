"""The algebra of opening hours: overlap means the same minute of the same day."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.reading.opening_hours import MINUTES_OF_WEEK, overlap, stretches
from generator.model.codes import Weekday
from generator.model.schedule import Schedule

DAYS = tuple(Weekday)
SLOW_MACHINE = settings(deadline=None)

times = st.builds("{:02d}:{:02d}".format, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
dates = st.none() | st.dates().map(lambda day: day.isoformat())


@st.composite
def bands(draw: st.DrawFn) -> Schedule:
    opens = draw(times)
    closes = draw((times | st.just("24:00")).filter(lambda time: time != opens))
    days = draw(st.sets(st.sampled_from(DAYS), min_size=1))
    ends = sorted(day for day in (draw(dates), draw(dates)) if day is not None)
    return Schedule(
        byday=tuple(sorted(days, key=DAYS.index)),
        opens_at=opens,
        closes_at=closes,
        valid_from=ends[0] if len(ends) == 2 else None,
        valid_to=ends[1] if len(ends) == 2 else None,
    )


def minutes(band: Schedule) -> set[int]:
    return {minute for start, end in stretches(band) for minute in range(start, end)}


def next_day(band: Schedule) -> Schedule:
    days = tuple(DAYS[(DAYS.index(day) + 1) % 7] for day in band.byday)
    return band.model_copy(update={"byday": days})


@SLOW_MACHINE
@given(bands(), bands())
def test_overlap_is_the_same_from_both_sides(first: Schedule, second: Schedule) -> None:
    assert overlap(first, second) is overlap(second, first)


@SLOW_MACHINE
@given(bands())
def test_a_band_overlaps_with_itself(band: Schedule) -> None:
    assert overlap(band, band)


@SLOW_MACHINE
@given(bands(), bands())
def test_a_day_later_nothing_changes(first: Schedule, second: Schedule) -> None:
    assert overlap(next_day(first), next_day(second)) is overlap(first, second)


@SLOW_MACHINE
@given(bands(), bands())
def test_bands_without_a_common_minute_never_overlap(first: Schedule, second: Schedule) -> None:
    if not minutes(first) & minutes(second):
        assert not overlap(first, second)


@SLOW_MACHINE
@given(bands(), bands())
def test_what_has_ended_never_overlaps(first: Schedule, second: Schedule) -> None:
    old = first.model_copy(update={"valid_from": None, "valid_to": "2020-12-31"})
    new = second.model_copy(update={"valid_from": "2021-01-01", "valid_to": None})
    assert not overlap(old, new)


@SLOW_MACHINE
@given(bands())
def test_a_week_has_no_minute_more(band: Schedule) -> None:
    assert minutes(band) <= set(range(MINUTES_OF_WEEK))
    assert len(minutes(band)) <= len(band.byday) * 24 * 60


@SLOW_MACHINE
@given(bands())
def test_a_night_is_an_evening_and_a_morning(band: Schedule) -> None:
    if band.closes_at > band.opens_at or band.closes_at == "00:00":
        return
    evening = band.model_copy(update={"closes_at": "24:00"})
    morning = next_day(band).model_copy(update={"opens_at": "00:00"})
    assert minutes(band) == minutes(evening) | minutes(morning)


def band(days: str, opens: str, closes: str) -> Schedule:
    return Schedule.model_validate(
        {"byday": days.split(), "opens_at": opens, "closes_at": closes}
    )


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (band("MO", "08:00", "12:00"), band("MO", "12:00", "16:00"), False),
        (band("MO", "08:00", "12:00"), band("MO", "11:59", "16:00"), True),
        (band("MO", "08:00", "12:00"), band("TU", "08:00", "12:00"), False),
        (band("SU", "22:00", "06:00"), band("MO", "05:00", "12:00"), True),
        (band("SU", "22:00", "06:00"), band("MO", "06:00", "12:00"), False),
        (band("SU", "22:00", "06:00"), band("SU", "05:00", "12:00"), False),
        (band("FR", "20:00", "06:00"), band("SA SU", "00:00", "24:00"), False),
        (band("SA", "00:00", "24:00"), band("SA", "10:00", "11:00"), True),
        (band("SA", "00:00", "24:00"), band("SA", "00:00", "01:00"), True),
        (band("SA", "00:00", "24:00"), band("SU", "00:00", "24:00"), False),
    ],
)
def test_overlap(first: Schedule, second: Schedule, expected: bool) -> None:  # noqa: FBT001
    assert overlap(first, second) is expected
