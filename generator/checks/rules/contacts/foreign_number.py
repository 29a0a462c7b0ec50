"""Finds numbers of another country without a word on why they are listed.

A number abroad costs a lot to call, and is a way to catch people with a false listing. Some are right,
such as that of an embassy: then the record says so in `foreign_reason`.

Fails:

    contacts:
      office:
        channel: voice
        number: +1 201 555 0123

Passes:

    contacts:
      office:
        channel: voice
        number: +1 201 555 0123
        foreign_reason: Embassy
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.phone_numbers import read_phone_number
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    country = context.directory.country
    for _, file, organization in context.organizations:
        for key, contact in organization.contacts.items():
            if contact.number is None or contact.foreign_reason is not None:
                continue
            number = read_phone_number(contact.number, country)
            if number is None or not number.is_valid or number.region == country.phone_region:
                continue
            wrong = message("this is a number of another country")
            hint = message(
                "if that is right, say why in `foreign_reason`, such as `embassy`; else correct the number"
            )
            yield context.place(file, ("contacts", key, "number")), wrong, hint


CHECK = Check("foreign-number", _find)
