"""Everything one district's print editions say, as data for the typesetter.

All editions of a district and locale are set from this one document: same facts, same order.
"""

from __future__ import annotations

import unicodedata

from generator.components.typesetting.framing import (
    Document,
    for_direction,
    pictures,
    printed_hours,
    sheet_frame,
)
from generator.components.typesetting.texts import printed, printed_contact
from generator.model.codes import AddressVisibility
from generator.outputs.booklet.copy_code import copy_code
from generator.outputs.booklet.interface_words import (
    booklet_words,
    checking_words,
    keeping_words,
    using_words,
    worker_words,
)
from generator.outputs.booklet.line_data import printed_lines
from generator.outputs.booklet.need_data import printed_needs, services_told_whole
from generator.outputs.booklet.page_data import printed_pages, reading_pages
from generator.outputs.booklet.service_data import (
    page_address,
    printed_facts,
    printed_rules,
    printed_service,
)
from generator.views.publishing.copies import card_lines_to_copy, may_be_copied
from generator.views.publishing.groups import groups_of_district
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.place_view import DistrictView
from generator.views.read_model.service_view import ServiceView


def district_document(view: DirectoryView, district: DistrictView) -> Document:
    """Return all that the editions of one district may place."""
    copied = [service for service in district.services if may_be_copied(service)]
    services = list(services_told_whole(district).values())
    facts: Document = {
        **frame(view),
        "district": printed(district.name, view.locale),
        "title": view.words("Services and support in {district}", district=district.name.value),
        "needs": printed_needs(view, district),
        "services": {service.code: printed_service(service, view) for service in copied},
        "pages": printed_pages(view),
        "whole": [service.code for service in services],
        "places": _places(services, view),
        "index": _index(services),
        "week_shown": _week_shown(services),
        "questions": list(dict.fromkeys(label for one in services for label in one.unknown)),
        "worker": {**worker_words(view), "groups": _groups(district, view)},
        "checking": checking_words(
            view, len(copied), sum(service.assurance.confirmed for service in copied)
        ),
        "home": page_address(view, district.path),
    }
    return seal(facts, view)


def frame(view: DirectoryView) -> Document:
    """Return what every printed sheet of a locale shares: language, letters, lines and words."""
    return {
        **sheet_frame(view),
        **printed_lines(view),
        "card_lines": [
            printed_contact(contact, view.locale) for contact in card_lines_to_copy(view)
        ],
        "words": booklet_words(view),
        "keeping": keeping_words(view),
        "using": using_words(view),
    }


def seal(facts: Document, view: DirectoryView) -> Document:
    """Return `facts` with their copy code and the pictures they name."""
    placed = for_direction(facts, view.direction)
    code = copy_code(facts, view.edition.code)
    return {**placed, "copy": code, "pictures": pictures(facts)}


def copy_codes(view: DirectoryView) -> dict[str, str]:
    """Return the code of the newest copy of each district, by district id: is my copy still right?"""
    return {
        district.id: str(district_document(view, district)["copy"])
        for district in view.districts.values()
    }


def reading_document(view: DirectoryView) -> Document:
    """Return all that the booklet to read places: the same in every district."""
    facts: Document = {
        **frame(view),
        "district": "",
        "title": view.words("Pages to read"),
        "pages": {"read": reading_pages(view)},
        "home": page_address(view, ""),
    }
    return seal(facts, view)


def service_document(view: DirectoryView, service: ServiceView) -> Document:
    """Return all that the sheet of one service places."""
    facts: Document = {
        **frame(view),
        "title": service.title,
        "service": printed_service(service, view),
        "facts": printed_facts(service, view),
        "rules": printed_rules(service, view),
    }
    return seal(facts, view)


def _groups(district: DistrictView, view: DirectoryView) -> list[Document]:
    groups: list[Document] = [
        {
            "heading": group.heading,
            "codes": [one.code for one in group.services if may_be_copied(one)],
        }
        for group in groups_of_district(view.words, district)
    ]
    return [group for group in groups if group["codes"]]


def _week_shown(services: list[ServiceView]) -> Document:
    """Return the first week that the booklet shows as boxes: its signs are explained only if there is one."""
    return next(
        (printed_hours(one.hours) for one in services if one.hours.week),
        {"lines": [], "known": False, "week": []},
    )


def _places(services: list[ServiceView], view: DirectoryView) -> list[Document]:
    areas: dict[str, dict[str, Document]] = {}
    for service in services:
        entry: Document = {
            "record": service.id,
            "code": service.code,
            "name": printed(service.name, view.locale),
        }
        for place in service.places:
            if place.visibility is AddressVisibility.PUBLIC and place.district.value:
                areas.setdefault(place.district.value, {})[service.code] = entry
    return [
        {"area": area, "entries": list(areas[area].values())}
        for area in sorted(areas, key=sorting_key)
    ]


def _index(services: list[ServiceView]) -> list[Document]:
    found: dict[str, set[str]] = {}
    for service in services:
        for words in (service.name.value, service.organization.value):
            found.setdefault(words, set()).add(service.code)
    return [
        {"words": words, "codes": sorted(found[words])}
        for words in sorted(found, key=sorting_key)
    ]


def sorting_key(words: str) -> tuple[str, str]:
    """Return the key by which names are sorted: without case and marks first."""
    bare = unicodedata.normalize("NFKD", words.casefold())
    return ("".join(mark for mark in bare if not unicodedata.combining(mark)), words)
