"""Ways to reach a service from where the reader is: what can be called, written to, or only visited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from generator.model.codes import Channel, DialFrom
from generator.model.contact import Contact
from generator.model.directory import Directory
from generator.model.location import PublicLocation
from generator.model.organization import Organization
from generator.model.phone_numbers import read_phone_number
from generator.views.answers.evidence import Evidence, evidence_of, limits_of
from generator.views.read_model.check_state import CheckState
from generator.views.service.freshness import state_of
from generator.views.service.service_records import ServiceRecord


class WayKind(IntEnum):
    """How a service can be reached, the best first."""

    CALL = 0
    WRITE = 1
    ADDRESS = 2
    NONE = 3


_KINDS = {
    Channel.VOICE: WayKind.CALL,
    Channel.WHATSAPP: WayKind.WRITE,
    Channel.SMS: WayKind.WRITE,
    Channel.EMAIL: WayKind.WRITE,
}
"""A website is no way to reach somebody: nobody may answer there."""

_QUIET_FIRST = (Channel.WHATSAPP, Channel.SMS, Channel.EMAIL)
"""Silent ways, the one most people have first."""


@dataclass(frozen=True, slots=True)
class Way:
    """One contact that works from where the reader is."""

    reference: str
    """`organization/contact`."""
    contact: Contact
    kind: WayKind
    evidence: Evidence
    is_own: bool
    """False for a contact of another office, which takes people in for this one."""
    is_current: bool
    """False where nobody has checked it for so long that print leaves it out."""

    @property
    def is_sure(self) -> bool:
        """Say whether there is no doubt, and the check is not too old to be printed."""
        return self.is_current and self.contact.doubt is None

    @property
    def may_lead(self) -> bool:
        """Say whether it may be the first contact somebody is given."""
        return self.is_own and self.is_sure and self.evidence.may_lead


@dataclass(frozen=True)
class Ways:
    """Finds the ways to reach services on one day."""

    directory: Directory
    today: date

    def of(self, record: ServiceRecord, *, is_abroad: bool) -> tuple[Way, ...]:
        """Return the ways to reach a service, in the order in which they would be tried.

        A place without a contact of its own is reached through the offices that take people in for it, each by
        the best way it has.
        """
        is_own = bool(record.contacts)
        found = (self._way(*one, is_own=is_own) for one in self._contacts(record))
        usable = [way for way in found if way is not None and self._works(way, is_abroad)]
        ways = sorted(usable, key=_trying_order)
        if is_own:
            return tuple(ways)
        best: dict[str, Way] = {}
        for way in ways:
            best.setdefault(way.reference.partition("/")[0], way)
        return tuple(best.values())

    def place_of(self, record: ServiceRecord) -> WayKind:
        """Return whether a service that nobody can call has an address that may be known."""
        is_public = any(isinstance(place, PublicLocation) for place in record.locations)
        return WayKind.ADDRESS if is_public else WayKind.NONE

    def _contacts(self, record: ServiceRecord) -> Iterator[tuple[str, Organization, Contact]]:
        for reference, contact in record.contacts.items():
            yield reference, record.organization, contact
        if record.contacts:
            return
        for key in record.reached_through:
            organization = self.directory.organizations.get(key)
            if organization is not None and not organization.status.is_closed:
                for name, contact in organization.contacts.items():
                    yield f"{key}/{name}", organization, contact

    def _way(
        self, reference: str, organization: Organization, contact: Contact, *, is_own: bool
    ) -> Way | None:
        kind = _KINDS.get(contact.channel)
        if kind is None:
            return None
        is_help_line = any(
            line.contact == reference for line in self.directory.settings.help_lines
        )
        limits = limits_of(self.directory, contact, is_help_line=is_help_line)
        state = state_of(contact.assurance or organization.assurance, limits, self.today)
        return Way(
            reference,
            contact,
            kind,
            evidence_of(self.directory, organization, contact, self.today),
            is_own=is_own,
            is_current=state is not CheckState.NOT_SHOWN,
        )

    def _works(self, way: Way, is_abroad: bool) -> bool:  # noqa: FBT001 - where the reader is
        if not is_abroad:
            return way.contact.dial_from is not DialFrom.ABROAD
        if way.kind is WayKind.WRITE and way.contact.channel is not Channel.SMS:
            return True
        number = read_phone_number(way.contact.number or "", self.directory.country)
        return (
            way.contact.dial_from is not DialFrom.HOME
            and number is not None
            and bool(number.e164)
            and number.is_valid
        )


def _trying_order(way: Way) -> tuple[bool, bool, WayKind, int, Evidence]:
    channel = way.contact.channel
    place = _QUIET_FIRST.index(channel) if channel in _QUIET_FIRST else 0
    return not way.is_current, not way.may_lead, way.kind, place, way.evidence


def quiet_way(ways: Mapping[str, Way], beside: str) -> str | None:
    """Return the reference of a silent way beside the contact `beside`, `None` where there is none."""
    silent = [
        way
        for reference, way in ways.items()
        if reference != beside and way.is_sure and way.contact.channel in _QUIET_FIRST
    ]
    best = min(silent, key=lambda way: _QUIET_FIRST.index(way.contact.channel), default=None)
    return best.reference if best else None
