"""What speaks against a new number: none of it proves anything, two of it ask for a third person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import phonenumbers

from generator.checks.reading.number_faults import fault_of
from generator.model.codes import Channel
from generator.model.directory import Directory
from generator.model.organization import Organization
from generator.model.phone_numbers import NumberKind, PhoneNumber, read_phone_number
from generator.outputs.changes.field_differences import Path
from generator.problems import Message, message

_OFFICE = frozenset(
    {
        NumberKind.FIXED,
        NumberKind.SHORT,
        NumberKind.ACCESS,
        NumberKind.TOLL_FREE,
        NumberKind.NATIONWIDE,
    }
)
_FREE = frozenset({NumberKind.TOLL_FREE, NumberKind.SHORT})
_BY_PHONE = frozenset({Channel.VOICE, Channel.WHATSAPP, Channel.SMS})


class NumberBook:
    """All numbers of a directory: who has them, and which area codes stand in which folder."""

    def __init__(self, directory: Directory) -> None:
        """Read every number of `directory` once."""
        self._directory = directory
        self._holders: dict[str, list[str]] = defaultdict(list)
        self._area_codes: dict[str, dict[str, str]] = defaultdict(dict)
        for key, organization in directory.organizations.items():
            for contact_id, contact in organization.contacts.items():
                if number := self._read(contact.number or ""):
                    reference = f"{key}/{contact_id}"
                    self._holders[_normal(number)].append(reference)
                    self._area_codes[directory.folders[key]][reference] = _area_code(number)

    def elsewhere(self, organization_id: str, path: Path, written: str) -> tuple[str, ...]:
        """Return the other contacts that have the number `written` at `path` of an organization."""
        number = self._read(written) if path[-1] == "number" else None
        own = f"{organization_id}/{path[1]}" if len(path) > 1 else ""
        holders = self._holders.get(_normal(number), ()) if number else ()
        return tuple(sorted(reference for reference in holders if reference != own))

    def signs(
        self, organization_id: str, contact_id: str, old: str, new: str
    ) -> Iterator[Message]:
        """Yield what speaks against the number `new` of a contact, where `old` stood before."""
        before, after = self._read(old), self._read(new)
        if f"{organization_id}/{contact_id}" in self._lines_of_every_page():
            yield message("this line stands on every page or card")
        if new and fault_of(new, self._directory.country) is not None:
            yield message("the new number cannot be dialled as it is written, or costs extra")
        if after is None:
            return
        if before:
            yield from _signs_of_kinds(before.kind, after.kind)
        if after.region and after.region != self._directory.country.phone_region:
            yield message("the new number belongs to another country")
        if self._is_foreign_area(organization_id, contact_id, after):
            yield message("no other number of this district has this area code")
        if self.elsewhere(organization_id, ("contacts", contact_id, "number"), new):
            yield message("another contact has the new number too")

    def _is_foreign_area(
        self, organization_id: str, contact_id: str, number: PhoneNumber
    ) -> bool:
        """Return whether others in the same folder have area codes, and none of them has this one."""
        folder = self._directory.folders[organization_id]
        own = f"{organization_id}/{contact_id}"
        others = {c for ref, c in self._area_codes[folder].items() if ref != own and c}
        area_code = _area_code(number)
        return bool(area_code and others) and area_code not in others

    def _lines_of_every_page(self) -> frozenset[str]:
        settings = self._directory.settings
        return frozenset(
            {*(line.contact for line in settings.help_lines), *settings.card_lines}
        )

    def _read(self, written: str) -> PhoneNumber | None:
        return read_phone_number(written, self._directory.country) if written else None


def _signs_of_kinds(before: NumberKind, after: NumberKind) -> Iterator[Message]:
    if before in _OFFICE and after is NumberKind.MOBILE:
        yield message("the new number is a mobile number, and the old one was none")
    if before in _FREE and after not in _FREE:
        yield message("the old number was free, and the new one is not")


def number_to_call(organization: Organization, path: Path) -> str:
    """Return the number to ask about a change: that of the changed contact, else the first one to call."""
    contacts = organization.contacts
    own = contacts.get(path[1]) if path[0] == "contacts" and len(path) > 1 else None
    asked = [own] if own else []
    asked += [contact for contact in contacts.values() if contact.channel is Channel.VOICE]
    asked += [contact for contact in contacts.values() if contact.channel in _BY_PHONE]
    return next((contact.number for contact in asked if contact.number), "")


def _normal(number: PhoneNumber) -> str:
    return number.e164 or number.dialled


def _area_code(number: PhoneNumber) -> str:
    """Return the area code of a fixed line, empty for other lines."""
    if not number.e164 or number.kind is not NumberKind.FIXED:
        return ""
    parsed = phonenumbers.parse(number.e164)
    length = phonenumbers.length_of_geographical_area_code(parsed)
    return phonenumbers.national_significant_number(parsed)[:length]
