"""Finds telephone numbers that nobody can dial, or that cost more than a call.

A number is often tried once, in secret, with the last credit. A missing digit, letters among the
digits, a forgotten area code or a premium line takes that one try away. Extensions belong in
`extension`; short numbers must be listed, with a source, in the file of the country.

Fails:

    contacts:
      office:
        channel: voice
        number: 0117 496 01

Passes:

    contacts:
      office:
        channel: voice
        number: 0117 496 0166
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding, Path
from generator.checks.reading.number_faults import NumberFault, fault_of
from generator.model.codes import Channel
from generator.model.contact import Contact
from generator.model.country import Country
from generator.model.organization import Organization
from generator.model.phone_numbers import NumberKind, read_phone_number
from generator.problems import Message, message


def _find(context: Context) -> Iterator[Finding]:
    country = context.directory.country
    for _, file, organization in context.organizations:
        for key, contact in organization.contacts.items():
            if contact.number is None:
                continue
            place_of = ("contacts", key, "number")
            fault = fault_of(contact.number, country)
            if fault is not None:
                yield context.place(file, place_of), *_words(fault)
            elif _is_message_to_short_number(contact, country):
                yield context.place(file, place_of), *_no_messages()
        for path, fault in _of_changes(organization, country):
            yield context.place(file, path), *_words(fault)


def _of_changes(
    organization: Organization, country: Country
) -> Iterator[tuple[Path, NumberFault]]:
    """Yield numbers in the list of changes that nobody can dial: for a while readers get the old one."""
    for position, change in enumerate(organization.changes):
        for key in ("old", "new") if change.contact else ():
            written = getattr(change, key)
            fault = fault_of(written, country) if written else None
            if fault is not None:
                yield ("changes", position, key), fault


def _is_message_to_short_number(contact: Contact, country: Country) -> bool:
    if contact.channel is not Channel.WHATSAPP or contact.number is None:
        return False
    number = read_phone_number(contact.number, country)
    return number is not None and number.kind is NumberKind.SHORT


def _no_messages() -> tuple[Message, Message]:
    return (
        message("a short number cannot get WhatsApp messages"),
        message("write the whole number that the messages go to, or `channel: voice`"),
    )


def _words(fault: NumberFault) -> tuple[Message, Message]:
    match fault:
        case NumberFault.OTHER_DIGITS:
            return (
                message("a number must be written with the digits 0 to 9"),
                message("type the number again; each language shows it in its own way"),
            )
        case NumberFault.NOT_ONLY_DIGITS:
            return (
                message("a number must hold digits, spaces and hyphens only"),
                message(
                    "write the digits to press after the answer as `extension`, words as `label`"
                ),
            )
        case NumberFault.NO_AREA_CODE:
            return (
                message("this number is written without what must be dialled before it"),
                message(
                    "write it as a mobile telephone dials it, with the area code, or with `+` and country"
                ),
            )
        case NumberFault.COSTLY:
            return (
                message("this is a line that costs more than a normal call"),
                message(
                    "look for a free or normal line; leave the contact out if there is none"
                ),
            )
        case NumberFault.UNDIALABLE:
            return (
                message(
                    "nobody can dial this number: it has the wrong length or an unknown beginning"
                ),
                message(
                    "compare it with the source digit by digit; list a short number in the file of the country"
                ),
            )


CHECK = Check("undialable-number", _find)
