"""Finds short, free and nationwide numbers that are said to work from everywhere.

Such numbers end at the border: abroad they lead to nobody, or to somebody else. Who is still abroad, or
lives near a border, must see that the line is for calls at home.

Fails:

    contacts:
      call:
        channel: voice
        number: "155"

Passes:

    contacts:
      call:
        channel: voice
        number: "155"
        dial_from: home
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.codes import Channel, DialFrom
from generator.model.phone_numbers import NumberKind, read_phone_number
from generator.problems import Severity, message

ENDS_AT_THE_BORDER = frozenset(
    {NumberKind.SHORT, NumberKind.ACCESS, NumberKind.TOLL_FREE, NumberKind.NATIONWIDE}
)


def _find(context: Context) -> Iterator[Finding]:
    country = context.directory.country
    for _, file, organization in context.organizations:
        for key, contact in organization.contacts.items():
            if contact.number is None or contact.dial_from is DialFrom.HOME:
                continue
            number = read_phone_number(contact.number, country)
            is_call = contact.channel in (Channel.VOICE, Channel.SMS)
            if is_call and number is not None and number.kind in ENDS_AT_THE_BORDER:
                wrong = message(
                    "this number works only inside the country, but `dial_from` does not say so"
                )
                place = context.place(file, ("contacts", key, "number"))
                yield place, wrong, message("write `dial_from: home`")


CHECK = Check("unreachable-from-abroad", _find, Severity.WARNING)
