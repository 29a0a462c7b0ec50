"""Which contacts leave the house: a number nobody has checked for too long stays on our page alone."""

from __future__ import annotations

from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.service_view import ServiceView

_TOO_OLD = "not_shown"


def contacts_of(service: ServiceView) -> tuple[ContactView, ...]:
    """Return the contacts of a service that print may show too: copies are never called back."""
    return tuple(contact for contact in service.contacts if contact.state != _TOO_OLD)
