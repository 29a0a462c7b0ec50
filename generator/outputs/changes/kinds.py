"""What a changed fact is about, what a wrong one could do, and which field is which.

A field that stands in no table is told all the same, as `ChangeKind.OTHER`: nothing is left out because
somebody forgot to name it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from generator.model.contact import Contact
from generator.model.country import AddressPatterns, Country, WordLists
from generator.model.language import Language
from generator.model.location import IntakeLocation, PublicLocation, WithheldLocation
from generator.model.need import Fork, Need, NeedService, Situation, Taxonomy
from generator.model.office_kind import OfficeKind, OfficeKinds
from generator.model.organization import Organization
from generator.model.page import PageSettings
from generator.model.record import Record
from generator.model.region import District, Province
from generator.model.service import Cost, Eligibility, FirstContact, Service
from generator.model.settings import Settings


class ChangeKind(StrEnum):
    """What a changed fact is about."""

    NUMBER = "number"
    EXTENSION = "extension"
    MAIL = "mail"
    WEB = "web"
    LINK = "link"
    HELP_LINE = "help_line"
    LINE_HOURS = "line_hours"
    FIRST = "first"
    CHANNEL = "channel"
    WAY = "way"
    VISIBILITY = "visibility"
    ADDRESS = "address"
    POLICE = "police"
    SECRECY = "secrecy"
    ANONYMITY = "anonymity"
    TESTIMONY = "testimony"
    ELIGIBILITY = "eligibility"
    COST = "cost"
    FIGURES = "figures"
    RECORD = "record"
    RESEMBLANCE = "resemblance"
    HISTORY = "history"
    HOURS = "hours"
    STATUS = "status"
    DOUBT = "doubt"
    OFFER = "offer"
    NAME = "name"
    TEXT = "text"
    PAGE = "page"
    EVIDENCE = "evidence"
    NEED = "need"
    REGION = "region"
    COUNTRY = "country"
    OFFICE_KIND = "office_kind"
    LANGUAGE = "language"
    SETTING = "setting"
    LIMIT = "limit"
    EDITION = "edition"
    CATALOG = "catalog"
    FILE = "file"
    NOTE = "note"
    OTHER = "other"


class Risk(StrEnum):
    """What a wrong change could do: high leads somebody to a stranger, low costs a wasted call."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


_HIGH = frozenset(
    {
        ChangeKind.NUMBER,
        ChangeKind.EXTENSION,
        ChangeKind.MAIL,
        ChangeKind.WEB,
        ChangeKind.LINK,
        ChangeKind.HELP_LINE,
        ChangeKind.LINE_HOURS,
        ChangeKind.FIRST,
        ChangeKind.CHANNEL,
        ChangeKind.VISIBILITY,
        ChangeKind.ADDRESS,
        ChangeKind.POLICE,
        ChangeKind.SECRECY,
        ChangeKind.ANONYMITY,
        ChangeKind.TESTIMONY,
        ChangeKind.ELIGIBILITY,
        ChangeKind.COST,
        ChangeKind.FIGURES,
        ChangeKind.RECORD,
        ChangeKind.RESEMBLANCE,
        ChangeKind.HISTORY,
    }
)
_LOW = frozenset({ChangeKind.HOURS, ChangeKind.TEXT, ChangeKind.NOTE})

GATED = _HIGH - {
    ChangeKind.FIGURES,
    ChangeKind.RECORD,
    ChangeKind.RESEMBLANCE,
    ChangeKind.HISTORY,
    ChangeKind.LINK,
}
"""Kinds whose change needs two independent proofs."""

PROMISES = frozenset(
    {ChangeKind.POLICE, ChangeKind.SECRECY, ChangeKind.ANONYMITY, ChangeKind.TESTIMONY}
)
"""Promises people trust their safety to: the first one needs proofs too, where others may be filled in."""

DIALLED = frozenset({ChangeKind.NUMBER, ChangeKind.EXTENSION, ChangeKind.MAIL, ChangeKind.WEB})
"""What a reader calls, writes to or opens."""

ALONE = DIALLED | {
    ChangeKind.HELP_LINE,
    ChangeKind.FIRST,
    ChangeKind.ADDRESS,
    ChangeKind.VISIBILITY,
    ChangeKind.FIGURES,
    ChangeKind.LINK,
}
"""Kinds that get lines of their own in a record that is new or gone; the rest of it is told together."""


def risk_of(kind: ChangeKind) -> Risk:
    """Return what a wrong change of a fact could do; of a kind that no list names, medium."""
    if kind in _HIGH:
        return Risk.HIGH
    return Risk.LOW if kind in _LOW else Risk.MEDIUM


_PLACE = {
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
_FIELDS: Mapping[type[Record], Mapping[str, ChangeKind]] = {
    Contact: {
        "number": ChangeKind.NUMBER,
        "extension": ChangeKind.EXTENSION,
        "email": ChangeKind.MAIL,
        "url": ChangeKind.WEB,
        "channel": ChangeKind.CHANNEL,
        "label": ChangeKind.NAME,
        "schedules": ChangeKind.HOURS,
        "doubt": ChangeKind.DOUBT,
        "seen_at": ChangeKind.EVIDENCE,
        "assurance": ChangeKind.EVIDENCE,
        "foreign_reason": ChangeKind.NOTE,
    },
    PublicLocation: _PLACE,
    IntakeLocation: _PLACE,
    WithheldLocation: _PLACE,
    Eligibility: {"eligibility_description": ChangeKind.ELIGIBILITY},
    Cost: {"kind": ChangeKind.COST},
    FirstContact: {"anonymous": ChangeKind.ANONYMITY},
    Service: {
        "name": ChangeKind.NAME,
        "neutral_name": ChangeKind.NAME,
        "offers": ChangeKind.OFFER,
        "refers": ChangeKind.OFFER,
        "summary": ChangeKind.TEXT,
        "status": ChangeKind.STATUS,
        "service_area": ChangeKind.WAY,
        "contacts": ChangeKind.FIRST,
        "locations": ChangeKind.WAY,
        "eligibility": ChangeKind.ELIGIBILITY,
        "cost": ChangeKind.COST,
        "police_contact": ChangeKind.POLICE,
        "testimony_required": ChangeKind.TESTIMONY,
        "confidentiality": ChangeKind.SECRECY,
        "confidentiality_exceptions": ChangeKind.SECRECY,
        "schedules": ChangeKind.HOURS,
        "alert": ChangeKind.TEXT,
        "family_explainer": ChangeKind.TEXT,
    },
    Organization: {
        "name": ChangeKind.NAME,
        "neutral_name": ChangeKind.NAME,
        "alternate_name": ChangeKind.NAME,
        "status": ChangeKind.STATUS,
        "website": ChangeKind.WEB,
        "listing_consent": ChangeKind.EVIDENCE,
        "sources": ChangeKind.EVIDENCE,
        "assurance": ChangeKind.EVIDENCE,
        "changes": ChangeKind.EVIDENCE,
        "editor_note": ChangeKind.NOTE,
    },
    Settings: {
        "help_lines": ChangeKind.HELP_LINE,
        "card_lines": ChangeKind.HELP_LINE,
        "publisher_address": ChangeKind.SETTING,
        "report_email": ChangeKind.MAIL,
        "report_url": ChangeKind.WEB,
        "site_url": ChangeKind.WEB,
        "short_url": ChangeKind.WEB,
        "exit_targets": ChangeKind.LINK,
        "changes": ChangeKind.EVIDENCE,
        "name": ChangeKind.SETTING,
        "freshness": ChangeKind.LIMIT,
        "edition": ChangeKind.EDITION,
        "reader_test": ChangeKind.EDITION,
    },
    Taxonomy: {
        "changes": ChangeKind.EVIDENCE,
        "needs": ChangeKind.NEED,
        "situations": ChangeKind.NEED,
    },
    NeedService: {"ask_first": ChangeKind.FIRST},
    Situation: {"ask_first": ChangeKind.FIRST},
    Fork: {"ask_first": ChangeKind.FIRST},
    Need: {"icon": ChangeKind.NOTE},
    Province: {"name": ChangeKind.REGION},
    District: {"name": ChangeKind.REGION},
    Country: {"short_numbers": ChangeKind.NUMBER, "number_prefixes": ChangeKind.NUMBER},
    AddressPatterns: {"street": ChangeKind.COUNTRY},
    WordLists: {"sensitive": ChangeKind.COUNTRY},
    OfficeKinds: {"office_kinds": ChangeKind.OFFICE_KIND},
    OfficeKind: {"codes": ChangeKind.OFFICE_KIND},
    PageSettings: {
        "title": ChangeKind.PAGE,
        "heading": ChangeKind.PAGE,
        "summary": ChangeKind.PAGE,
        "translates": ChangeKind.NOTE,
        "review": ChangeKind.EVIDENCE,
    },
}
_MODELS: Mapping[type[Record], ChangeKind] = {
    Settings: ChangeKind.SETTING,
    Taxonomy: ChangeKind.NEED,
    Province: ChangeKind.REGION,
    Country: ChangeKind.COUNTRY,
    OfficeKinds: ChangeKind.OFFICE_KIND,
    Language: ChangeKind.LANGUAGE,
    PageSettings: ChangeKind.PAGE,
}
"""What all of a file is about that no field of it says better."""

Step = tuple[type[Record], str]
"""A field of a model that a value was reached through."""


def kind_of(steps: Iterable[Step]) -> ChangeKind:
    """Return what a value is about: the nearest of its fields decides that a table names, from inside."""
    reached = tuple(steps)
    for model, field in reversed(reached):
        if kind := _FIELDS.get(model, {}).get(field):
            return kind
    return _MODELS.get(reached[0][0], ChangeKind.OTHER) if reached else ChangeKind.OTHER
