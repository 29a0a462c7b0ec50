"""Finds ids that lead to nothing: a contact, location, organization or region that does not exist.

A service whose contact has a typing error in its id loses its number on every page and sheet, and
nobody sees that it is missing. Records that could not be read are not counted: their own mistake is
told first.

Fails:

    services:
      talk:
        contacts: [ofice]

Passes:

    services:
      talk:
        contacts: [office]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.lines_for_everyone import lines_for_everyone
from generator.checks.reading.suggestion import suggestion
from generator.model.files import SETTINGS_FILE
from generator.model.location import PublicLocation
from generator.model.organization import Organization
from generator.problems import Message, message


def _find(context: Context) -> Iterator[Finding]:
    for _, file, organization in context.organizations:
        yield from _inside(context, file, organization)
        yield from _to_regions(context, file, organization)
        yield from _to_organizations(context, file, organization)
    yield from _lines_for_everyone(context)


def _inside(context: Context, file: str, organization: Organization) -> Iterator[Finding]:
    for key, service in organization.services.items():
        for position, contact in enumerate(service.contacts):
            if contact not in organization.contacts:
                wrong = message("this record has no contact `{id}`", id=contact)
                place = context.place(file, ("services", key, "contacts", position))
                yield place, wrong, suggestion(contact, organization.contacts)
        for position, location in enumerate(service.locations):
            if location not in organization.locations:
                wrong = message("this record has no location `{id}`", id=location)
                place = context.place(file, ("services", key, "locations", position))
                yield place, wrong, suggestion(location, organization.locations)


def _to_regions(context: Context, file: str, organization: Organization) -> Iterator[Finding]:
    regions, districts = context.directory.regions, context.directory.districts
    for key, service in organization.services.items():
        for position, region in enumerate(service.service_area):
            if region not in regions and not context.undecoded_provinces:
                wrong = message("there is no province or district `{id}`", id=region)
                place = context.place(file, ("services", key, "service_area", position))
                yield place, wrong, suggestion(region, regions)
    for key, location in organization.locations.items():
        if not isinstance(location, PublicLocation) or location.region in districts:
            continue
        if not context.undecoded_provinces:
            wrong = message("there is no district `{id}`", id=location.region)
            place = context.place(file, ("locations", key, "region"))
            yield place, wrong, suggestion(location.region, districts)


def _to_organizations(
    context: Context, file: str, organization: Organization
) -> Iterator[Finding]:
    for key, location in organization.locations.items():
        if not isinstance(location, PublicLocation):
            path = ("locations", key, "reached_through")
            yield from _unknown_organizations(context, file, path, location.reached_through)
    for key, contact in organization.contacts.items():
        path = ("contacts", key, "shared_with")
        yield from _unknown_organizations(context, file, path, contact.shared_with)


def _unknown_organizations(
    context: Context, file: str, path: tuple[str, ...], ids: Sequence[str]
) -> Iterator[Finding]:
    known = context.directory.organizations
    for position, organization_id in enumerate(ids):
        if (
            organization_id not in known
            and organization_id not in context.undecoded_organizations
        ):
            wrong = message("there is no organization with this id")
            yield (
                context.place(file, (*path, position)),
                wrong,
                suggestion(organization_id, known),
            )


def _lines_for_everyone(context: Context) -> Iterator[Finding]:
    for path, reference in lines_for_everyone(context.directory.settings):
        organization_id = reference.partition("/")[0]
        if organization_id in context.undecoded_organizations:
            continue
        if context.directory.contact(reference) is None:
            wrong = message("there is no contact `{id}`", id=reference)
            place = context.place(SETTINGS_FILE, path)
            yield place, wrong, _contact_suggestion(context, reference)


def _contact_suggestion(context: Context, reference: str) -> Message:
    known = context.directory.organizations
    organization_id = reference.partition("/")[0]
    near = {organization_id} if organization_id in known else known
    return suggestion(
        reference, (f"{key}/{name}" for key in near for name in known[key].contacts)
    )


CHECK = Check("dangling-reference", _find)
