"""Finds numbers and mailboxes that look as if they belonged to one person.

People leave, change numbers, and can be found by those who look for somebody. A record lists offices
only. A mobile number that an office has published as its own is marked `office_mobile: yes`.

Fails:

    contacts:
      mail:
        channel: email
        email: first.last@openoffice.example.org

Passes:

    contacts:
      mail:
        channel: email
        email: office@openoffice.example.org
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.hosts import FREE_MAIL, belongs_to
from generator.checks.reading.lists import read_list
from generator.model.codes import YesNo
from generator.model.contact import Contact
from generator.model.country import Country
from generator.model.phone_numbers import NumberKind, read_phone_number
from generator.problems import Severity, message

_SHORTEST_NAME = 3

_OFFICE_WORDS = read_list("office_words")


def _find(context: Context) -> Iterator[Finding]:
    country = context.directory.country
    for organization_id, file, organization in context.organizations:
        for key, contact in organization.contacts.items():
            if _is_unmarked_mobile(contact, country):
                yield _unmarked_mobile(context, file, key)
            local, _, host = (contact.email or "").partition("@")
            if _names_a_person(local, f"{host} {organization_id}"):
                wrong = message("this mailbox looks like that of a person")
                hint = message("find the mailbox of the office; leave it out if there is none")
                yield context.place(file, ("contacts", key, "email")), wrong, hint
            elif belongs_to(host, FREE_MAIL):
                wrong = message("this mailbox is at a provider where anybody can open one")
                hint = message(
                    "make sure that the office has published it as its own, and note where in `sources`"
                )
                yield context.place(file, ("contacts", key, "email")), wrong, hint


def _unmarked_mobile(context: Context, file: str, key: str) -> Finding:
    wrong = message("this is a mobile number, which may belong to a person")
    hint = message(
        "if the office has published it as its own line, write `office_mobile: yes`; else take it out"
    )
    return context.place(file, ("contacts", key, "number")), wrong, hint


def _is_unmarked_mobile(contact: Contact, country: Country) -> bool:
    if contact.number is None or contact.office_mobile is YesNo.YES:
        return False
    number = read_phone_number(contact.number, country)
    return number is not None and number.kind is NumberKind.MOBILE


def _names_a_person(local: str, known: str) -> bool:
    """Say whether a mailbox has the form first.last, where neither part is a word of the office."""
    parts = re.split(r"[._-]", local.lower())
    if len(parts) != 2:  # noqa: PLR2004 - a first and a last name
        return False
    first, last = (re.sub(r"\d+$", "", part) for part in parts)
    is_a_name = min(len(first), len(last)) >= _SHORTEST_NAME and (first + last).isalpha()
    of_the_office = _OFFICE_WORDS | set(re.findall(r"\w+", known.lower()))
    return is_a_name and first not in of_the_office and last not in of_the_office


CHECK = Check("personal-contact", _find, Severity.WARNING, sensitive=True)
