"""Picture cards as data for the typesetter: one service, or one district."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.components.typesetting.framing import (
    Document,
    for_direction,
    pictures,
    printed_hours,
    sheet_frame,
    web_address,
)
from generator.components.typesetting.texts import printed, printed_contact
from generator.views.publishing.copies import contacts_to_copy, help_lines_to_copy
from generator.views.publishing.neutral_words import is_neutral
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.place_view import DistrictView
from generator.views.read_model.service_view import ServiceView

MOST_NUMBERS = 3
"""More numbers than this are not read on a small screen."""


def service_card(view: DirectoryView, service: ServiceView) -> Document:
    """Return the card of one service; its name is the neutral one, since a picture lies in a gallery."""
    contacts = contacts_to_copy(service)
    phones = tuple(contact for contact in contacts if contact.is_phone)
    summary, *notices = (
        printed(text, view.locale) if is_neutral(view, text.value) else ""
        for text in (service.summary, *service.notices)
    )
    facts: Document = {
        **_frame(view),
        "record": service.id,
        "title": service.title,
        "numbers": _numbers(view, phones or contacts),
        "notices": [notice for notice in notices if notice],
        "summary": summary,
        "badges": list(service.badge_labels),
        "hours": printed_hours(service.hours),
        "checked": list(service.assurance.sentences),
        "needs": [],
        "address": web_address(view, service.path),
    }
    return {**for_direction(facts, view.direction), "pictures": {}}


def district_card(view: DirectoryView, district: DistrictView) -> Document:
    """Return the card of one district: help lines, and what there is help with."""
    facts: Document = {
        **_frame(view),
        "record": f"district:{district.id}",
        "title": view.words("Services and support in {district}", district=district.name.value),
        "numbers": [
            {
                **printed_contact(line.contact, view.locale),
                "label": printed(line.when, view.locale),
            }
            for line in help_lines_to_copy(view)[:MOST_NUMBERS]
        ],
        "notices": [],
        "summary": "",
        "badges": [],
        "hours": {"lines": [], "known": False, "week": []},
        "checked": [],
        "needs": [
            {"icon": need.icon, "name": printed(need.name, view.locale)} for need in view.needs
        ],
        "address": web_address(view, district.path),
    }
    return {**for_direction(facts, view.direction), "pictures": pictures(facts)}


def _frame(view: DirectoryView) -> Document:
    stop = view.words("Stop using after {date}", date=view.edition.stop_using_words)
    number = view.words("extension {number}", number="{number}")
    return {**sheet_frame(view), "words": {"stop": stop, "extension": number}}


def _numbers(view: DirectoryView, contacts: Sequence[ContactView]) -> list[dict[str, object]]:
    """Return the first contacts; a label that gives away too much is replaced by its channel."""
    shown = (
        contact
        if contact.label is None or is_neutral(view, contact.label.value)
        else replace(contact, label=None)
        for contact in contacts[:MOST_NUMBERS]
    )
    return [printed_contact(contact, view.locale) for contact in shown]
