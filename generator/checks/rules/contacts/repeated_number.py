"""Finds one telephone number under two organizations that do not know of each other.

Mostly one of the two was copied and never corrected: then a person who asks for a doctor reaches a
stranger. Where two organizations rightly share a line, one of them names the other in `shared_with`.

Fails, if another organization has the same number:

    contacts:
      office:
        channel: voice
        number: 0117 496 0166

Passes:

    contacts:
      office:
        channel: voice
        number: 0117 496 0166
        shared_with: [open-office]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.contract import Check, Context, Finding
from generator.model.contact import Contact
from generator.model.country import Country
from generator.model.phone_numbers import read_phone_number
from generator.problems import message


class _Use(NamedTuple):
    organization: str
    file: str
    key: str
    shared_with: tuple[str, ...]


def _find(context: Context) -> Iterator[Finding]:
    uses: dict[str, list[_Use]] = defaultdict(list)
    for organization_id, file, organization in context.organizations:
        for key, contact in organization.contacts.items():
            number = _normal(contact, context.directory.country)
            if number:
                uses[number].append(_Use(organization_id, file, key, contact.shared_with))
    for same in uses.values():
        yield from _strangers(context, same)


def _normal(contact: Contact, country: Country) -> str | None:
    """Return what is equal for equal lines: the number as any country dials it, and the extension."""
    number = read_phone_number(contact.number, country) if contact.number else None
    if number is None:
        return None
    return f"{number.e164 or number.dialled};{contact.extension or ''}"


def _strangers(context: Context, uses: list[_Use]) -> Iterator[Finding]:
    for position, use in enumerate(uses[1:], start=1):
        if not any(_know_each_other(use, earlier) for earlier in uses[:position]):
            wrong = message("`{file}` has the same number", file=uses[0].file)
            hint = message(
                "correct the wrong one; if both share the line, write `shared_with: [{id}]`",
                id=uses[0].organization,
            )
            yield context.place(use.file, ("contacts", use.key, "number")), wrong, hint


def _know_each_other(one: _Use, other: _Use) -> bool:
    is_same = one.organization == other.organization
    return (
        is_same
        or one.organization in other.shared_with
        or other.organization in one.shared_with
    )


CHECK = Check("repeated-number", _find)
