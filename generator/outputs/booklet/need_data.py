"""Needs of one district as data for print: whom to ask first, what else helps, and what there is not."""

from __future__ import annotations

from collections.abc import Mapping

from generator.components.typesetting.texts import printed, printed_contact
from generator.model.codes import AddressVisibility, Level
from generator.translations.catalog import message_id as _
from generator.views.publishing.copies import (
    contacts_alone,
    contacts_to_copy,
    is_dependable,
    may_be_copied,
)
from generator.views.read_model.answer_view import AdviceView, OfficeView
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.need_view import NeedView
from generator.views.read_model.place_view import CellView, DistrictView, NearbyView
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Text

_UNREACHED = _("Others are listed on the site; how to reach them is not known yet: {count}")
MOST_WHOLE = 50
"""With more whole entries than these a booklet has too many pages for a long stapler."""
MOST_OFFICES = 2
"""So many kinds of offices by rule have room where nobody can be called."""


def chief_need(service: ServiceView) -> str:
    """Return the need under which print shows the whole entry: the first one of the record."""
    return service.need_codes[0].partition("/")[0]


def services_told_whole(district: DistrictView) -> dict[str, ServiceView]:
    """Return the services that a booklet shows with a whole entry, by id.

    Where there are too many to be stapled, only those of the district and its province that can be reached:
    what serves the whole country has a line under each need, and the rest is counted.
    """
    copied = {one.id: one for one in district.services if may_be_copied(one)}
    if len(copied) <= MOST_WHOLE:
        return copied
    return {key: one for key, one in copied.items() if _is_reached_near(one)}


def _is_reached_near(service: ServiceView) -> bool:
    is_near = service.reach is not Level.NATIONAL
    return is_near and bool(contacts_to_copy(service) or _whereabouts(service))


def printed_needs(view: DirectoryView, district: DistrictView) -> list[dict[str, object]]:
    """Return every need in the order of the site, with its services: each one is shown whole only once."""
    needs = {need.code: need for need in view.needs}
    whole = services_told_whole(district)
    return [
        _need(view, needs[cell.need_code], cell, whole)
        for cell in district.cells
        if cell.need_code in needs
    ]


def _need(
    view: DirectoryView, need: NeedView, cell: CellView, told: Mapping[str, ServiceView]
) -> dict[str, object]:
    locale = view.locale
    services = [service for service in cell.services if may_be_copied(service)]
    whole = [one for one in services if one.id in told and chief_need(one) == need.code]
    also = [
        one
        for one in services
        if one not in whole and is_dependable(one) and (one.id in told or contacts_alone(one))
    ]
    unreached = sum(one.id not in told and not contacts_alone(one) for one in services)
    return {
        "record": f"need:{need.code}",
        "code": need.code,
        "icon": need.icon,
        "name": printed(need.name, locale),
        "explanation": printed(need.explanation, locale),
        "page": need.path,
        "gaps": [sentence for sentence in (cell.gap, cell.gap_men) if sentence],
        "whole": [service.code for service in whole],
        "first": _first(cell.first, view) if cell.first else None,
        "offices": [_office(one, locale) for one in cell.offices_first[:MOST_OFFICES]],
        "also": [brief_service(service, view) for service in also],
        "unreached": view.words(_UNREACHED, count=unreached) if unreached else "",
        "nearby": [_nearby(view, near) for near in cell.nearby if _is_reached(near.service)],
    }


def _first(advice: AdviceView, view: DirectoryView) -> dict[str, object]:
    """Return the one contact that a sheet has room for: the one every page and list names first."""
    return _line(advice.service, (advice.contact,), view)


def _office(office: OfficeView, locale: str) -> dict[str, object]:
    """Return where to ask by rule."""
    return {
        "code": office.code,
        "name": printed(office.name, locale),
        "exists": office.exists,
        "how_found": printed(office.how_found, locale) if office.how_found else "",
    }


def brief_service(service: ServiceView, view: DirectoryView) -> dict[str, object]:
    """Return one line of a service: its name and the number to call first."""
    return _line(service, contacts_alone(service)[:1], view)


def _line(
    service: ServiceView, contacts: tuple[ContactView, ...], view: DirectoryView
) -> dict[str, object]:
    return {
        "record": service.id,
        "code": service.code,
        "name": printed(service.name, view.locale),
        "organization": printed(service.organization, view.locale),
        "contacts": [printed_contact(contact, view.locale) for contact in contacts],
    }


def _address(service: ServiceView, locale: str) -> list[object]:
    """Return where to go: for a service in another district that has no number, and no page here."""
    return [printed(line, locale) for line in _whereabouts(service)]


def _is_reached(service: ServiceView) -> bool:
    """Say whether print can tell how to reach a service in another district: else its line leads nowhere."""
    known = contacts_alone(service) or _whereabouts(service)
    return is_dependable(service) and bool(known)


def _whereabouts(service: ServiceView) -> tuple[Text, ...]:
    """Return the lines of the first public address; none where only the area is known."""
    lines = (
        place.lines for place in service.places if place.visibility is AddressVisibility.PUBLIC
    )
    return next((found for found in lines if len(found) > 1), ())


def _nearby(view: DirectoryView, near: NearbyView) -> dict[str, object]:
    distance = view.words("{kilometres} km away", kilometres=near.kilometres)
    return {
        **brief_service(near.service, view),
        "where": printed(near.district.words, view.locale),
        "distance": distance,
        "address": [] if contacts_alone(near.service) else _address(near.service, view.locale),
    }
