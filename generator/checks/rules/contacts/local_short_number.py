"""Finds short numbers of some districts that are shown to everybody.

Some short numbers, such as a shared emergency number, exist only where a local government runs them.
Shown on every page or card, such a number rings nowhere for most readers.

Fails, if `everywhere: false` stands at `112` in the file of the country:

    help_lines:
      - contact: city-line/call

Passes:

    help_lines:
      - contact: open-office/call
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding, Path
from generator.checks.reading.lines_for_everyone import lines_for_everyone
from generator.model.contact import Contact
from generator.model.directory import NATIONAL
from generator.model.files import SETTINGS_FILE
from generator.model.phone_numbers import read_phone_number
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    for file, path, contact in _shown_everywhere(context):
        if _is_local(context, contact):
            wrong = message(
                "this short number works only in some districts, but is shown everywhere"
            )
            hint = message(
                "choose a line that works in the whole country, or name the districts it serves"
            )
            yield context.place(file, path), wrong, hint


def _shown_everywhere(context: Context) -> Iterator[tuple[str, Path, Contact]]:
    for path, reference in lines_for_everyone(context.directory.settings):
        if contact := context.directory.contact(reference):
            yield SETTINGS_FILE, path, contact
    for _, file, organization in context.organizations:
        for key, service in organization.services.items():
            if NATIONAL in service.service_area:
                for position, name in enumerate(service.contacts):
                    if contact := organization.contacts.get(name):
                        yield file, ("services", key, "contacts", position), contact


def _is_local(context: Context, contact: Contact) -> bool:
    country = context.directory.country
    number = read_phone_number(contact.number, country) if contact.number else None
    short_number = country.short_numbers.get(number.dialled) if number else None
    return short_number is not None and not short_number.everywhere


CHECK = Check("local-short-number", _find)
