"""Which facts of a record are sensitive: all that decide whom a reader reaches, where and when."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from generator.model.location import Location, Point, PublicLocation
from generator.model.organization import Organization
from generator.model.record import Record
from generator.model.schedule import Schedule
from generator.model.settings import Settings
from generator.model.text import LocalizedText

Path = tuple[str, ...]
"""Keys that lead to a value in a record, such as ("contacts", "desk", "number")."""

Facts = dict[Path, str]
"""What a record says, by path; what it does not say, or says is unknown, is left out."""


class ChangeKind(StrEnum):
    """What a changed fact is about."""

    NUMBER = "number"
    MAIL = "mail"
    WEB = "web"
    HELP_LINE = "help_line"
    WAY = "way"
    VISIBILITY = "visibility"
    ADDRESS = "address"
    HOURS = "hours"
    STATUS = "status"


class Risk(StrEnum):
    """What a wrong change could do: high leads somebody to a stranger, low costs a wasted call."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


_CONTACT = {
    "number": ChangeKind.NUMBER,
    "extension": ChangeKind.NUMBER,
    "email": ChangeKind.MAIL,
    "url": ChangeKind.WEB,
    "channel": ChangeKind.WAY,
    "dial_from": ChangeKind.WAY,
    "call_cost": ChangeKind.WAY,
    "shared_with": ChangeKind.WAY,
    "calls_recorded": ChangeKind.WAY,
    "callback_safety": ChangeKind.WAY,
    "doubt": ChangeKind.STATUS,
    "schedules": ChangeKind.HOURS,
}
_LOCATION = {
    "address_visibility": ChangeKind.VISIBILITY,
    "reached_through": ChangeKind.VISIBILITY,
    "region": ChangeKind.ADDRESS,
    "name": ChangeKind.ADDRESS,
    "address_1": ChangeKind.ADDRESS,
    "postal_code": ChangeKind.ADDRESS,
    "directions": ChangeKind.ADDRESS,
    "point": ChangeKind.ADDRESS,
    "schedules": ChangeKind.HOURS,
}
_SERVICE = {
    "status": ChangeKind.STATUS,
    "contacts": ChangeKind.WAY,
    "locations": ChangeKind.WAY,
    "service_area": ChangeKind.WAY,
    "schedules": ChangeKind.HOURS,
}
_ORGANIZATION = {
    "status": ChangeKind.STATUS,
    "website": ChangeKind.WEB,
    "listing_consent": ChangeKind.VISIBILITY,
}
_SETTINGS = {
    "help_lines": ChangeKind.HELP_LINE,
    "card_lines": ChangeKind.HELP_LINE,
    "report_email": ChangeKind.MAIL,
    "report_url": ChangeKind.WEB,
    "site_url": ChangeKind.WEB,
    "short_url": ChangeKind.WEB,
    "exit_targets": ChangeKind.WEB,
}
_RISKS = {
    ChangeKind.NUMBER: Risk.HIGH,
    ChangeKind.MAIL: Risk.HIGH,
    ChangeKind.HELP_LINE: Risk.HIGH,
    ChangeKind.VISIBILITY: Risk.HIGH,
    ChangeKind.ADDRESS: Risk.HIGH,
    ChangeKind.WEB: Risk.MEDIUM,
    ChangeKind.WAY: Risk.MEDIUM,
    ChangeKind.STATUS: Risk.MEDIUM,
    ChangeKind.HOURS: Risk.LOW,
}


def kind_of(path: Path) -> ChangeKind:
    """Return what the fact at `path` is about."""
    field = path[-1]
    tables = {"contacts": _CONTACT, "locations": _LOCATION, "services": _SERVICE}
    table = tables.get(path[0], {}) if len(path) > 1 else {**_ORGANIZATION, **_SETTINGS}
    return table[field]


def risk_of(kind: ChangeKind) -> Risk:
    """Return what a wrong change of a fact could do."""
    return _RISKS[kind]


def facts_of_organization(organization: Organization) -> Facts:
    """Return the sensitive facts of an organization."""
    found = dict(_facts(organization, (), _ORGANIZATION))
    for key, contact in organization.contacts.items():
        found.update(_facts(contact, ("contacts", key), _CONTACT))
    for key, location in organization.locations.items():
        found.update(_facts(location, ("locations", key), _LOCATION))
    for key, service in organization.services.items():
        found.update(_facts(service, ("services", key), _SERVICE))
    return found


def facts_of_settings(settings: Settings) -> Facts:
    """Return the sensitive facts of the directory itself."""
    return dict(_facts(settings, (), _SETTINGS))


def has_hidden_place(organization: Organization) -> bool:
    """Return whether the organization has a place that is not public: then no value of it is shown."""
    return any(not _is_public(place) for place in organization.locations.values())


def _is_public(place: Location) -> bool:
    return isinstance(place, PublicLocation)


def _facts(
    record: Record, path: Path, fields: dict[str, ChangeKind]
) -> Iterator[tuple[Path, str]]:
    for name in fields:
        said = _said(getattr(record, name, None))
        if said:
            yield (*path, name), said


def _said(value: object) -> str:
    """Return a value as one line of text."""
    if isinstance(value, Schedule):
        return _band(value)
    if isinstance(value, Point):
        return f"{value.latitude}, {value.longitude}"
    if isinstance(value, tuple):
        return "; ".join(map(_said, value))
    return "" if value is None else _said_by_name(value)


def _said_by_name(value: object) -> str:
    """Return what has named parts, such as a text in several locales, with these names."""
    if isinstance(value, LocalizedText):
        named: list[tuple[str, object]] = [*value.items()]
    elif isinstance(value, dict):
        named = sorted(value.items())
    elif isinstance(value, Record):
        named = [(name, getattr(value, name)) for name in type(value).model_fields]
    else:
        return str(value)
    return "; ".join(f"{name}: {_said(part)}" for name, part in named if part is not None)


def _band(band: Schedule) -> str:
    period = " … ".join(part or "" for part in (band.valid_from, band.valid_to))
    days = " ".join(day.value for day in band.byday)
    dated = f" ({period.strip()})" if period.strip(" …") else ""
    return f"{days} {band.opens_at}–{band.closes_at}{dated}"
