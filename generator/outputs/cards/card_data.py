"""Picture cards as data for the typesetter: one service, or one district."""

from __future__ import annotations

from generator.components.typesetting.framing import (
    Document,
    for_direction,
    pictures,
    printed_hours,
    sheet_frame,
    web_address,
)
from generator.components.typesetting.texts import printed, printed_contact
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.place_view import DistrictView
from generator.views.read_model.service_view import ServiceView

TOO_OLD = "not_shown"
"""State of a check after which a picture, which travels for years, leaves it out."""

MOST_NUMBERS = 3
"""More numbers than this are not read on a small screen."""


def service_card(view: DirectoryView, service: ServiceView) -> Document:
    """Return the card of one service; its name is the neutral one, since a picture lies in a gallery."""
    fresh = [contact for contact in service.contacts if contact.state != TOO_OLD]
    phones = [contact for contact in fresh if contact.is_phone]
    summary = service.summary.value.casefold()
    tells_too_much = any(word.casefold() in summary for word in view.sensitive_words)
    facts: Document = {
        **_frame(view),
        "record": service.id,
        "title": service.title,
        "numbers": _numbers(phones or fresh, view.locale),
        "summary": "" if tells_too_much else printed(service.summary, view.locale),
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
            for line in view.help_lines[:MOST_NUMBERS]
        ],
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


def _numbers(contacts: list[ContactView], locale: str) -> list[dict[str, object]]:
    return [printed_contact(contact, locale) for contact in contacts[:MOST_NUMBERS]]
