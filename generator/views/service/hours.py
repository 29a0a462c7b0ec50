"""Builds opening hours: whole spoken lines, a week of days, and times that a script can compare."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.model.codes import Weekday
from generator.model.schedule import Schedule, Schedules
from generator.translations.catalog import message_id as _
from generator.views.language.formats import WEEK
from generator.views.language.localizer import Localizer
from generator.views.language.spoken_hours import minutes_of, spoken_band, spoken_days
from generator.views.place.zones import Zone
from generator.views.read_model.contact_view import DayView, HoursView

_LINES = {
    "always": _("Day and night, every day"),
    "office_hours": _("In office hours; the exact times are not known"),
    "by_appointment": _("At a time you agree on with them"),
}


def hours_view(
    localizer: Localizer, schedules: Schedules | None, zone: Zone, today: date
) -> HoursView:
    """Return opening hours in words, as they are known on `today`; no lines where nothing is known.

    Bands that have ended are left out; bands that begin later are told, but are not part of the week.
    """
    if not isinstance(schedules, tuple):
        return _without_times(localizer, schedules or "unknown", zone)
    bands = [
        band for band in schedules if not band.valid_to or band.valid_to >= today.isoformat()
    ]
    if not bands:
        return _without_times(localizer, "unknown", zone)
    current = [
        band for band in bands if not band.valid_from or band.valid_from <= today.isoformat()
    ]
    return HoursView(
        state="bands",
        lines=_lines(localizer, bands),
        week=tuple(_day(localizer, day, current) for day in WEEK),
        machine=_machine(current),
        zone=zone.name,
        zone_label=zone.label,
        offset_minutes=zone.offset_minutes,
    )


def _without_times(localizer: Localizer, state: str, zone: Zone) -> HoursView:
    message = _LINES.get(state)
    lines = (localizer.words(message),) if message else ()
    return HoursView(state, lines, (), "", zone.name, zone.label, zone.offset_minutes)


def _lines(localizer: Localizer, bands: Sequence[Schedule]) -> tuple[str, ...]:
    """Return one line per set of days with the same hours, the earliest day first."""
    periods: dict[tuple[str, str], dict[Weekday, list[Schedule]]] = {}
    for band in bands:
        days = periods.setdefault((band.valid_from or "", band.valid_to or ""), {})
        for day in band.byday:
            days.setdefault(day, []).append(band)
    return tuple(
        _with_period(localizer, line, *period)
        for period, days in sorted(periods.items())
        for line in _lines_of_period(localizer, days)
    )


def _lines_of_period(localizer: Localizer, days: dict[Weekday, list[Schedule]]) -> list[str]:
    grouped: dict[str, list[Weekday]] = {}
    for day in WEEK:
        if day in days:
            hours = localizer.formats.both(_spoken_bands(localizer, days[day]))
            grouped.setdefault(hours, []).append(day)
    return [
        # Translators: days of the week, then times of day.
        localizer.words("{days}, {hours}", days=spoken_days(localizer, same_days), hours=hours)
        for hours, same_days in grouped.items()
    ]


def _with_period(localizer: Localizer, line: str, valid_from: str, valid_to: str) -> str:
    if not valid_from and not valid_to:
        return line
    start, end = (
        localizer.formats.partial_date(d) if d else "" for d in (valid_from, valid_to)
    )
    if not end:
        return localizer.words("{line} (from {start})", line=line, start=start)
    if not start:
        return localizer.words("{line} (until {end})", line=line, end=end)
    return localizer.words("{line} (from {start} until {end})", line=line, start=start, end=end)


def _spoken_bands(localizer: Localizer, bands: Sequence[Schedule]) -> list[str]:
    ordered = sorted(
        {(minutes_of(band.opens_at), band.opens_at, band.closes_at) for band in bands}
    )
    return [
        spoken_band(localizer, opens_at, closes_at) for _start, opens_at, closes_at in ordered
    ]


def _day(localizer: Localizer, day: Weekday, bands: Sequence[Schedule]) -> DayView:
    open_bands = [band for band in bands if day in band.byday]
    return DayView(
        name=localizer.formats.weekdays[day],
        short=localizer.formats.short_weekdays[day],
        is_open=bool(open_bands),
        bands=tuple(_spoken_bands(localizer, open_bands)),
    )


def _machine(bands: Sequence[Schedule]) -> str:
    times = {
        (number, band.opens_at, band.closes_at)
        for band in bands
        for number, day in enumerate(WEEK)
        if day in band.byday
    }
    return ";".join(
        f"{WEEK[number]} {opens}-{closes}" for number, opens, closes in sorted(times)
    )
