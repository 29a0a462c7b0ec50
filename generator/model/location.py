"""Places: a withheld address is its own type, with nothing in it that could be printed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.codes import Access, AddressVisibility
from generator.model.record import Known, Record, ShortText, Slug
from generator.model.schedule import Schedules
from generator.model.text import LocalizedText


class Point(Record):
    """A point on the map: WGS 84 degrees."""

    latitude: float = Field(ge=-90, le=90)
    """Degrees north, negative south."""
    longitude: float = Field(ge=-180, le=180)
    """Degrees east, negative west."""


class PublicLocation(Record):
    """A place anybody may know."""

    address_visibility: Literal[AddressVisibility.PUBLIC]
    """`public`: the address may be printed."""
    region: Slug
    """Id of the district the place is in."""
    name: LocalizedText | None = None
    """Name of the building, if it has one."""
    address_1: ShortText | None = None
    """Street and number, as the source writes it; left out when not known."""
    postal_code: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9 -]{3,10}$")] | None = None
    """Postal code, as text."""
    directions: LocalizedText | None = None
    """How to get there, in a few words."""
    point: Point | None = None
    """Point of the entrance, if it is public."""
    accessibility: Known[tuple[Access, ...]] = None
    """What makes the place reachable."""
    schedules: Known[Schedules] = None
    """When the place is open, if it differs from the service."""


class IntakeLocation(Record):
    """A place of which only the way in is told: whom to contact first (REQ-D03)."""

    address_visibility: Literal[AddressVisibility.INTAKE_ONLY]
    """`intake_only`: the address is told by the office that takes people in."""
    reached_through: tuple[Slug, ...] = Field(min_length=1)
    """Ids of the organizations to contact first."""
    accessibility: Known[tuple[Access, ...]] = None
    """What makes the place reachable."""


class WithheldLocation(Record):
    """A place whose address is known to nobody who reads this: it has no address to print (REQ-D02)."""

    address_visibility: Literal[AddressVisibility.WITHHELD]
    """`withheld`: the address must never be in this repository."""
    reached_through: tuple[Slug, ...] = Field(min_length=1)
    """Ids of the organizations to contact first."""


Location = Annotated[
    PublicLocation | IntakeLocation | WithheldLocation,
    Field(discriminator="address_visibility"),
]
"""A place; `address_visibility` decides which fields it can have at all."""
