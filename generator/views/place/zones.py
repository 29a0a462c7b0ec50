"""Time zones, as they are on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone on one day: IANA name, short name in words, minutes east of UTC."""

    name: str
    label: str
    offset_minutes: int


def zone_on(day: date, name: str, label: str) -> Zone:
    """Return the time zone of an IANA name as it is at noon of `day`.

    Raises:
        zoneinfo.ZoneInfoNotFoundError: there is no zone of this name.
    """
    offset = ZoneInfo(name).utcoffset(datetime.combine(day, time(12)))
    return Zone(name, label, int(offset.total_seconds()) // 60 if offset else 0)
