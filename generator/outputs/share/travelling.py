"""What may travel alone, in a contact or a message: it lies on phones for years, and others may see it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.place_view import DistrictView
from generator.views.read_model.service_view import ServiceView

TOO_OLD = "not_shown"
"""State of a check after which nothing is sent on (REQ-D08)."""


def neutral(view: DirectoryView, words: str) -> bool:
    """Say whether `words` hold none of the words that would tell others what this is about (SA-P3)."""
    folded = words.casefold()
    return not any(word.casefold() in folded for word in view.sensitive_words)


def contacts(service: ServiceView) -> tuple[ContactView, ...]:
    """Return the ways to reach a service that were checked lately enough to be sent on."""
    if service.assurance.state == TOO_OLD:
        return ()
    return tuple(contact for contact in service.contacts if contact.state != TOO_OLD)


def phones_and_mail(service: ServiceView) -> tuple[ContactView, ...]:
    """Return what an address book can hold: numbers, and addresses of mail."""
    return tuple(one for one in contacts(service) if one.is_phone or one.channel == "email")


def in_order(view: DirectoryView, district: DistrictView) -> Iterator[ServiceView]:
    """Yield the services of a district: those of the help lines first, then the nearest."""
    by_path = {service.path: service for service in district.services}
    first = [
        by_path[line.service_path] for line in view.help_lines if line.service_path in by_path
    ]
    yield from {service.id: service for service in (*first, *district.services)}.values()
