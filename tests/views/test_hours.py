"""Opening hours: bands in, spoken lines and times for a script out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.codes import Weekday
from generator.model.schedule import Schedule, Schedules
from generator.views.language.localizer import Localizer
from generator.views.language.spoken_hours import DAY, minutes_of, spoken_days, spoken_time
from generator.views.place.zones import Zone
from generator.views.read_model.contact_view import HoursView
from generator.views.service.hours import hours_view

TODAY = date(2026, 11, 23)
ZONE = Zone("Asia/Jakarta", "WIB", 420)
WEEK = list(Weekday)


def speaker(locale: str) -> Localizer:
    return Localizer(locale, (locale, "en"))


def hours(schedules: Schedules | None, locale: str = "en") -> HoursView:
    return hours_view(speaker(locale), schedules, ZONE, TODAY)


def band(days: str, opens_at: str, closes_at: str, **period: str) -> Schedule:
    byday = tuple(Weekday(day) for day in days.split())
    return Schedule(byday=byday, opens_at=opens_at, closes_at=closes_at, **period)


@pytest.mark.parametrize(
    ("bands", "english", "indonesian"),
    [
        (
            (band("MO TU WE TH FR", "08:00", "16:00"),),
            ("Monday to Friday, 8 am to 4 pm",),
            ("Senin sampai Jumat, jam 8 pagi sampai jam 4 sore",),
        ),
        (
            (band("MO TU WE TH", "08:00", "16:00"), band("FR", "08:00", "11:30")),
            ("Monday to Thursday, 8 am to 4 pm", "Friday, 8 am to 11:30 am"),
            (
                "Senin sampai Kamis, jam 8 pagi sampai jam 4 sore",
                "Jumat, jam 8 pagi sampai jam 11.30 siang",
            ),
        ),
        (
            (band("SA", "09:00", "12:00"), band("SA", "13:00", "15:00")),
            ("Saturday, 9 am to noon and 1 pm to 3 pm",),
            ("Sabtu, jam 9 pagi sampai jam 12 siang dan jam 1 siang sampai jam 3 sore",),
        ),
        (
            (band("FR SA", "20:00", "06:00"),),
            ("Friday and Saturday, 8 pm to 6 am the next day",),
            ("Jumat dan Sabtu, jam 8 malam sampai jam 6 pagi besoknya",),
        ),
        (
            (band("MO", "18:00", "24:00"), band("TU", "18:00", "00:00")),
            ("Monday and Tuesday, 6 pm to midnight",),
            ("Senin dan Selasa, jam 6 malam sampai jam 12 malam",),
        ),
        (
            (band("SA SU", "00:00", "24:00"),),
            ("Saturday and Sunday, day and night",),
            ("Sabtu dan Minggu, siang dan malam",),
        ),
        (
            (band("MO TU WE TH FR SA SU", "07:05", "19:45"),),
            ("every day, 7:05 am to 7:45 pm",),
            ("setiap hari, jam 7.05 pagi sampai jam 7.45 malam",),
        ),
    ],
)
def test_bands_are_spoken(
    bands: tuple[Schedule, ...], english: tuple[str, ...], indonesian: tuple[str, ...]
) -> None:
    assert hours(bands).lines == english
    assert hours(bands, "id").lines == indonesian


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ("MO", "Monday"),
        ("MO TU", "Monday and Tuesday"),
        ("MO TU WE", "Monday to Wednesday"),
        ("MO WE FR", "Monday, Wednesday and Friday"),
        ("SU MO TU WE TH", "Sunday to Thursday"),
        ("SA SU MO", "Saturday to Monday"),
        ("MO TU WE FR SA SU", "Friday to Wednesday"),
        ("MO SU", "Sunday and Monday"),
        ("SU MO TU TH FR", "Thursday, Friday and Sunday to Tuesday"),
    ],
)
def test_days_in_a_row_become_one_stretch(days: str, words: str) -> None:
    assert spoken_days(speaker("en"), [Weekday(day) for day in days.split()]) == words


@pytest.mark.parametrize(
    ("time", "english", "indonesian"),
    [
        ("00:00", "midnight", "jam 12 malam"),
        ("00:30", "12:30 am", "jam 12.30 malam"),
        ("01:00", "1 am", "jam 1 pagi"),
        ("10:59", "10:59 am", "jam 10.59 pagi"),
        ("11:00", "11 am", "jam 11 siang"),
        ("12:00", "noon", "jam 12 siang"),
        ("12:30", "12:30 pm", "jam 12.30 siang"),
        ("15:00", "3 pm", "jam 3 sore"),
        ("18:00", "6 pm", "jam 6 malam"),
        ("24:00", "midnight", "jam 12 malam"),
    ],
)
def test_times_bear_the_part_of_the_day(time: str, english: str, indonesian: str) -> None:
    assert spoken_time(speaker("en"), time) == english
    assert spoken_time(speaker("id"), time) == indonesian


def test_words_stand_for_hours_without_times() -> None:
    assert hours("office_hours").lines == ("In office hours; the exact times are not known",)
    assert hours("by_appointment", "id").lines == ("Pada waktu yang disepakati dengan mereka",)
    assert hours("always").state == "always"
    assert hours("always").week == ()


def test_unknown_hours_have_no_line() -> None:
    assert hours(None) == HoursView("unknown", (), (), "", "Asia/Jakarta", "WIB", 420)


def test_a_band_that_has_ended_is_not_told() -> None:
    view = hours((band("MO", "08:00", "09:00", valid_to="2026-11-22"),))
    assert (view.state, view.lines, view.machine) == ("unknown", (), "")


def test_a_band_that_begins_later_is_told_but_not_counted_as_open() -> None:
    view = hours(
        (band("MO", "08:00", "09:00"), band("TU", "08:00", "09:00", valid_from="2027-01-04"))
    )
    assert view.lines == ("Monday, 8 am to 9 am", "Tuesday, 8 am to 9 am (from 4 January 2027)")
    assert view.machine == "MO 08:00-09:00"
    assert [day.is_open for day in view.week] == [True] + [False] * 6


def test_a_period_is_told_with_its_days() -> None:
    view = hours(
        (band("MO", "08:00", "09:00", valid_from="2026-11-01", valid_to="2026-12-24"),), "id"
    )
    assert view.lines == (
        "Senin, jam 8 pagi sampai jam 9 pagi (mulai 1 November 2026 sampai 24 Desember 2026)",
    )


def test_an_end_alone_is_told_too() -> None:
    view = hours((band("MO", "08:00", "09:00", valid_to="2026-12-24"),))
    assert view.lines == ("Monday, 8 am to 9 am (until 24 December 2026)",)


def test_a_locale_without_names_for_the_parts_of_its_day_keeps_24_hours(
    catalogs: Callable[..., None],
) -> None:
    catalogs(jv={"{start} to {end}": "{start} tekan {end}"})
    assert spoken_time(speaker("jv"), "16:00") == "16:00"
    assert hours((band("MO", "00:00", "16:00"),), "jv").lines == ("Senin, 00:00 tekan 16:00",)


TIMES = st.builds(lambda minute: f"{minute // 60:02}:{minute % 60:02}", st.integers(0, DAY - 1))
BANDS = st.builds(
    Schedule,
    byday=st.lists(st.sampled_from(WEEK), min_size=1, max_size=7).map(tuple),
    opens_at=TIMES,
    closes_at=TIMES | st.just("24:00"),
)
PLANS = st.lists(BANDS, min_size=1, max_size=4).map(tuple)


def is_open(bands: tuple[Schedule, ...], day: int, minute: int) -> bool:
    """Say whether a minute of a week lies in a band, straight from what HSDS says of schedules."""
    for one in bands:
        opens, closes = minutes_of(one.opens_at), minutes_of(one.closes_at)
        length = closes - opens if closes > opens else closes - opens + DAY
        for own_day in one.byday:
            start = WEEK.index(own_day) * DAY + opens
            if (day * DAY + minute - start) % (7 * DAY) < length:
                return True
    return False


def is_open_by_machine(machine: str, day: int, minute: int) -> bool:
    """Say the same from the times a script compares, as the page's script does it."""
    for written in machine.split(";"):
        own, opens_at, closes_at = re.fullmatch(r"(\w\w) (\S+)-(\S+)", written).groups()
        opens, closes = minutes_of(opens_at), minutes_of(closes_at)
        is_own, is_next = WEEK[day] == own, WEEK[(day - 1) % 7] == own
        if closes > opens:
            if is_own and opens <= minute < closes:
                return True
        elif (is_own and minute >= opens) or (is_next and minute < closes):
            return True
    return False


@given(PLANS, st.integers(0, 6), st.integers(0, DAY - 1))
def test_every_minute_is_open_exactly_if_it_lies_in_a_band(
    bands: tuple[Schedule, ...], day: int, minute: int
) -> None:
    assert is_open_by_machine(hours(bands).machine, day, minute) == is_open(bands, day, minute)


@given(PLANS, st.sampled_from(["en", "id", "ar", "jv", "min", "su"]))
def test_any_hours_can_be_told_in_any_locale(bands: tuple[Schedule, ...], locale: str) -> None:
    view = hours(bands, locale)
    told_days = {day for day, shown in zip(WEEK, view.week, strict=True) if shown.is_open}
    assert told_days == {day for one in bands for day in one.byday}
    assert all(line.strip() and "{" not in line for line in view.lines)
    assert all(bool(day.bands) == day.is_open for day in view.week)


@given(st.sets(st.sampled_from(WEEK), min_size=1))
def test_the_words_of_days_name_the_first_and_the_last_of_every_stretch(
    days: set[Weekday],
) -> None:
    words = spoken_days(speaker("en"), days)
    names = speaker("en").formats.weekdays
    if len(days) < 7:
        assert all(
            names[day] in words
            for number, day in enumerate(WEEK)
            if day in days
            and (WEEK[number - 1] not in days or WEEK[(number + 1) % 7] not in days)
        )
        assert not any(names[day] in words for day in WEEK if day not in days)
