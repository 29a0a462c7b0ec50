"""Builds places: a public one with its address, any other only with whom to contact first (REQ-D01 to D03)."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.addresses import service_code
from generator.model.location import IntakeLocation, Location, PublicLocation, WithheldLocation
from generator.views.paths import service_path
from generator.views.read_model.service_view import PlaceView
from generator.views.read_model.text_view import Link, Text
from generator.views.scope import Scope


def place_view(scope: Scope, location: Location) -> PlaceView:
    """Return a place as far as it may be known."""
    if isinstance(location, PublicLocation):
        return _public_place(scope, location)
    return _place_behind_others(scope, location)


def _public_place(scope: Scope, location: PublicLocation) -> PlaceView:
    localizer = scope.localizer
    district = scope.region_names.get(location.region, localizer.plain(""))
    parts = (location.address_1, location.postal_code)
    address = ", ".join(part for part in parts if part)
    return PlaceView(
        visibility=location.address_visibility,
        name=localizer.text(location.name) if location.name else None,
        lines=(*((localizer.local(address),) if address else ()), district),
        district=district,
        directions=localizer.text(location.directions) if location.directions else None,
        contact_first=(),
        point=(location.point.latitude, location.point.longitude) if location.point else None,
    )


def _place_behind_others(
    scope: Scope, location: IntakeLocation | WithheldLocation
) -> PlaceView:
    first = contact_first(scope, location.reached_through)
    return PlaceView(
        visibility=location.address_visibility,
        name=None,
        lines=(_how_to_get_there(scope, [link.words for link in first]),),
        # The district of such a place is not told: the area of the service is all a reader may know.
        district=scope.localizer.plain(""),
        directions=None,
        contact_first=first,
    )


def _how_to_get_there(scope: Scope, names: Sequence[Text]) -> Text:
    localizer = scope.localizer
    if not names:
        return localizer.sentence("The address is not public.")
    offices = localizer.formats.either([localizer.embed(name) for name in names])
    return localizer.sentence(
        "The address is not public. First contact {offices}.", offices=offices
    )


def contact_first(scope: Scope, organization_ids: Sequence[str]) -> tuple[Link, ...]:
    """Return links to the first service of each organization that takes people in and still exists."""
    links = []
    for organization_id in organization_ids:
        organization = scope.directory.organizations.get(organization_id)
        if organization is not None and not organization.status.is_closed:
            path = service_path(
                service_code(organization_id, next(iter(organization.services)))
            )
            links.append(Link(path, scope.localizer.text(organization.name)))
    return tuple(links)
