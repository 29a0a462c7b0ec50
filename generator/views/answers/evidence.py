"""Why a number may be believed: computed from its sources and checks, never felt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from urllib.parse import urlsplit

from generator.model.codes import YesNo
from generator.model.contact import Contact
from generator.model.country import Country
from generator.model.directory import Directory
from generator.model.organization import Organization
from generator.model.phone_numbers import NumberKind, read_phone_number
from generator.model.settings import FreshnessLimits
from generator.views.read_model.check_state import CheckState
from generator.views.service.freshness import is_confirmed, state_of

INDEPENDENT = 2
"""So many publishers, of different owners, stand for each other."""


class Backing(IntEnum):
    """Who stands behind a contact, the best first."""

    CONFIRMED = 0
    """Somebody phoned, visited or had a letter, within the limit."""
    OFFICE = 1
    """The office itself says so."""
    TWO_PUBLISHERS = 2
    """Two publishers say so that do not belong to each other."""
    ONE_PUBLISHER = 3
    """One publisher says so."""


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Why a contact may be believed; the smaller, the better."""

    grade: int
    """0 confirmed, 1 said by the office or by two publishers, 2 said by one."""
    is_mobile: bool
    """True for a mobile number: one that lapsed is sold again, so it counts less than a landline."""
    proof: Backing
    """Who stands behind it, for the sentence readers get."""

    @property
    def may_lead(self) -> bool:
        """False for a mobile number that nobody phoned and one publisher printed: never first, never large."""
        return not (self.is_mobile and self.proof is Backing.ONE_PUBLISHER)


_GRADES = {
    Backing.CONFIRMED: 0,
    Backing.OFFICE: 1,
    Backing.TWO_PUBLISHERS: 1,
    Backing.ONE_PUBLISHER: 2,
}


def evidence_of(
    directory: Directory, organization: Organization, contact: Contact, today: date
) -> Evidence:
    """Return the evidence of a contact on `today`."""
    is_mobile = is_mobile_number(contact, directory.country)
    proof = _proof(directory, organization, contact, today)
    return Evidence(_GRADES[proof], is_mobile, proof)


def limits_of(directory: Directory, contact: Contact, *, is_help_line: bool) -> FreshnessLimits:
    """Return after how many days a contact is asked about first, and no longer printed."""
    limits = directory.settings.freshness
    if is_help_line:
        return limits.emergency
    if limits.mobile is not None and is_mobile_number(contact, directory.country):
        return limits.mobile
    return limits.contact


def is_mobile_number(contact: Contact, country: Country) -> bool:
    """Say whether a contact is a mobile number of this or another country."""
    number = read_phone_number(contact.number or "", country)
    is_known = number is not None and number.kind is NumberKind.MOBILE
    return is_known or contact.office_mobile is YesNo.YES


def _proof(
    directory: Directory, organization: Organization, contact: Contact, today: date
) -> Backing:
    assurance = contact.assurance or organization.assurance
    limits = limits_of(directory, contact, is_help_line=False)
    if is_confirmed(assurance) and state_of(assurance, limits, today) is CheckState.FRESH:
        return Backing.CONFIRMED
    owners = set()
    for url, by_office in _seen(organization, contact):
        if by_office:
            return Backing.OFFICE
        owners.add(directory.country.owner_of(urlsplit(url).netloc))
    return Backing.TWO_PUBLISHERS if len(owners) >= INDEPENDENT else Backing.ONE_PUBLISHER


def _seen(organization: Organization, contact: Contact) -> Iterator[tuple[str, bool]]:
    """Yield the pages on which the contact was read, and whether each is the office's own.

    A contact that names no page was read on the first one of its record.
    """
    seen = contact.seen_at or tuple(source.url for source in organization.sources[:1])
    for source in organization.sources:
        if source.url in seen:
            yield source.url, source.by_office is YesNo.YES
