"""Places and opening hours as HSDS 3.1 tells them."""

from __future__ import annotations

from generator.model.codes import AddressVisibility
from generator.outputs.exchange.hsds_ids import hsds_id
from generator.views.read_model.contact_view import HoursView
from generator.views.read_model.service_view import PlaceView, ServiceView

Object = dict[str, object]

_WHOLE_DAY = ("00:00", "23:59")
_WEEK = "MO,TU,WE,TH,FR,SA,SU"
_END_OF_DAY = {"24:00": "23:59"}


def schedules(owner: str, hours: HoursView) -> list[Object]:
    """Return one schedule per time of day, its days together; hours without times are words only.

    Times stand as `HH:MM` of the zone `timezone` (hours east of UTC); one that ends before it starts ends on
    the next day, and says so in `notes`.
    """
    if hours.state == "unknown":
        return []
    bands: dict[tuple[str, str], list[str]] = {}
    for band in filter(None, hours.machine.split(";")):
        day, _, times = band.partition(" ")
        opens, _, closes = times.partition("-")
        bands.setdefault((opens, closes), []).append(day)
    if hours.state == "always":
        bands = {_WHOLE_DAY: [_WEEK]}
    words = " ".join(hours.lines)
    if not bands:
        return [{"id": hsds_id("schedule", f"{owner}:{hours.state}"), "description": words}]
    return [
        _schedule(owner, hours, (opens, closes, ",".join(days)))
        for (opens, closes), days in sorted(bands.items())
    ]


def _schedule(owner: str, hours: HoursView, band: tuple[str, str, str]) -> Object:
    opens, closes, days = band
    told: Object = {
        "id": hsds_id("schedule", f"{owner}:{days}:{opens}-{closes}"),
        "freq": "WEEKLY",
        "byday": days,
        "opens_at": opens,
        "closes_at": _END_OF_DAY.get(closes, closes),
        "timezone": hours.offset_minutes / 60,
        "description": " ".join(hours.lines),
    }
    return {**told, "notes": "closes on the next day"} if closes < opens else told


def places(service: ServiceView) -> list[Object]:
    """Return the places of a service; one that is not public is virtual, with nothing to find it by."""
    return [
        {
            "id": hsds_id("service_at_location", f"{service.id}:{number}"),
            "location": _location(f"{service.id}:{number}", place),
        }
        for number, place in enumerate(service.places)
    ]


def _location(name: str, place: PlaceView) -> Object:
    """Return a place. Records name no city, so the address stays in words: HSDS asks for all its parts."""
    location_id = hsds_id("location", name)
    words = ", ".join(line.value for line in place.lines)
    if place.visibility is not AddressVisibility.PUBLIC:
        label = f"location-{place.visibility.replace('_', '-')}"
        attribute = {"id": hsds_id("attribute", f"{location_id}:{label}"), "label": label}
        return {
            "id": location_id,
            "location_type": "virtual",
            "name": words,
            "attributes": [{**attribute, "value": words}],
        }
    told: Object = {
        "id": location_id,
        "location_type": "physical",
        "name": place.name.value if place.name else words,
        "description": words,
    }
    if place.directions:
        told["transportation"] = place.directions.value
    if place.point:
        told["latitude"], told["longitude"] = place.point
    return told
