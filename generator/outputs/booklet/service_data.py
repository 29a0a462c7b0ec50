"""One service as data for print."""

from __future__ import annotations

import json

from generator.components.typesetting.framing import printed_hours, web_address
from generator.components.typesetting.texts import printed, printed_contact
from generator.views.publishing.copies import contacts_to_copy
from generator.views.publishing.fact_choices import SHEET, facts_of_entry, rules_of_entry
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.rule_view import RuleView
from generator.views.read_model.service_view import Fact, PlaceView, ServiceView
from generator.views.read_model.text_view import Origin

LONG_ENTRY = 450
"""Characters of data from which an entry fills nearly half a page, and may go on overleaf."""

ASKED_FIRST = 3
"""Open questions named in a booklet entry; all of them stand once in the front of the booklet."""


def printed_service(service: ServiceView, view: DirectoryView) -> dict[str, object]:
    """Return everything a printed entry shows of `service`, in the order of the site."""
    locale = view.locale
    facts = [_fact(fact, locale) for fact in facts_of_entry(service)]
    contacts = [printed_contact(contact, locale) for contact in contacts_to_copy(service)]
    places = [_place(place, locale) for place in service.places]
    return {
        "record": service.id,
        "code": service.code,
        "name": printed(service.name, locale),
        "organization": _organization(service, locale),
        "badges": list(service.badge_labels),
        "notices": [printed(notice, locale) for notice in service.notices],
        "summary": printed(service.summary, locale),
        "contacts": contacts,
        "facts": facts,
        "by_rule": [_rule(rule, locale) for rule in rules_of_entry(service)],
        "unknown": list(service.unknown),
        "asked_first": list(service.unknown[:ASKED_FIRST]),
        "hours": printed_hours(service.hours),
        "places": places,
        "checked": list(service.assurance.sentences),
        "foreign": _foreign_words(service),
        "helps": [printed(need.words, locale) for need in service.needs],
        "page": service.path,
        "long": _length([contacts, facts, places]) > LONG_ENTRY,
        **page_address(view, service.path),
    }


def printed_facts(service: ServiceView, view: DirectoryView) -> list[dict[str, object]]:
    """Return every fact of `service`, for the sheet that shows it alone."""
    return [_fact(fact, view.locale) for fact in SHEET.of(service)]


def printed_rules(service: ServiceView, view: DirectoryView) -> list[dict[str, object]]:
    """Return all that the rules say of `service`, for the sheet that shows it alone."""
    return [_rule(rule, view.locale) for rule in service.by_rule]


def page_address(view: DirectoryView, path: str) -> dict[str, object]:
    """Return the short address of a page of this locale, and what its code holds."""
    address = web_address(view, path)
    return {"address": address, "qr": f"https://{address}"}


def _length(value: object) -> int:
    return len(json.dumps(value, ensure_ascii=False))


def _organization(service: ServiceView, locale: str) -> object:
    same = service.organization.value == service.name.value
    return "" if same else printed(service.organization, locale)


def _fact(fact: Fact, locale: str) -> dict[str, object]:
    return {
        "question": fact.question,
        "answers": [printed(answer, locale) for answer in fact.answers],
        "steps": fact.is_steps,
    }


def _rule(rule: RuleView, locale: str) -> dict[str, object]:
    return {
        "question": rule.question,
        "answers": [printed(rule.statement, locale)],
        "steps": False,
    }


def _place(place: PlaceView, locale: str) -> dict[str, object]:
    return {
        "name": printed(place.name, locale) if place.name else "",
        "lines": [printed(line, locale) for line in place.lines],
        "directions": printed(place.directions, locale) if place.directions else "",
    }


def _foreign_words(service: ServiceView) -> bool:
    return any(
        text.origin is not Origin.OWN for text in (service.name, service.summary)
    ) or any(
        answer.origin is not Origin.OWN for fact in service.facts for answer in fact.answers
    )
