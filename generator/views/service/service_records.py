"""A service where it stands in the directory, before any word of it is told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.model.addresses import service_code
from generator.model.codes import Status
from generator.model.contact import Contact
from generator.model.location import Location, PublicLocation
from generator.model.organization import Organization
from generator.model.service import Service


@dataclass(frozen=True)
class ServiceRecord:
    """A service with its organization and their ids."""

    organization_id: str
    service_id: str
    organization: Organization
    service: Service

    @property
    def id(self) -> str:
        """`organization/service`."""
        return f"{self.organization_id}/{self.service_id}"

    @cached_property
    def code(self) -> str:
        """The six letters of its page."""
        return service_code(self.organization_id, self.service_id)

    @property
    def status(self) -> Status:
        """The status that holds: its own where it is closed for good, else that of the organization."""
        own, of_all = self.service.status, self.organization.status
        return own if own.is_closed or of_all is Status.ACTIVE else of_all

    @cached_property
    def contacts(self) -> dict[str, Contact]:
        """Its own contacts by `organization/contact`; ids that name none are left out."""
        known = self.organization.contacts
        keys = (key for key in self.service.contacts if key in known)
        return {f"{self.organization_id}/{key}": known[key] for key in keys}

    @cached_property
    def locations(self) -> tuple[Location, ...]:
        """Its places; ids that name none are left out."""
        known = self.organization.locations
        return tuple(known[key] for key in self.service.locations if key in known)

    @property
    def reached_through(self) -> tuple[str, ...]:
        """Ids of the organizations that take people in, for places that are not public; each once."""
        hidden = (place for place in self.locations if not isinstance(place, PublicLocation))
        return tuple(dict.fromkeys(key for place in hidden for key in place.reached_through))
