"""What may stand in copies: on paper, in pictures, in files, in messages, in what other systems read.

A page is made anew every day; a copy lies about for years and nobody can call it back. So a copy never tells
what was checked too long ago (REQ-D08). A service that is closed for some time stands in copies, as on pages,
with its notice beside it; where there is no room for a notice, it does not stand at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.codes import Status
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.contact_view import ContactView, HelpLineView
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.place_view import DistrictView
from generator.views.read_model.service_view import ServiceView


def is_current(contact: ContactView) -> bool:
    """Say whether a contact was checked lately enough to stand in copies, and among words of a page."""
    return contact.state is not CheckState.NOT_SHOWN


def is_too_old(service: ServiceView) -> bool:
    """Say whether nobody has checked the service for so long that no copy tells it."""
    return service.assurance.state is CheckState.NOT_SHOWN


def may_be_copied(service: ServiceView) -> bool:
    """Say whether copies tell the service: it still exists, and was checked lately enough."""
    return not service.status.is_closed and not is_too_old(service)


def is_dependable(service: ServiceView) -> bool:
    """Say whether somebody can be sent there without a further word: it is open, and may be copied."""
    return service.status is Status.ACTIVE and may_be_copied(service)


def contacts_to_copy(service: ServiceView) -> tuple[ContactView, ...]:
    """Return the contacts that copies tell beside the notices of the service, the best first."""
    if not may_be_copied(service):
        return ()
    return tuple(filter(is_current, service.contacts))


def contacts_alone(service: ServiceView) -> tuple[ContactView, ...]:
    """Return the contacts for a line that has no room for notices: no doubtful one, none while it is closed."""
    if not is_dependable(service):
        return ()
    return tuple(one for one in contacts_to_copy(service) if not one.has_doubt)


def first_alone(service: ServiceView) -> ContactView | None:
    """Return the contact for a line without notices."""
    return next(iter(contacts_alone(service)), None)


def help_lines_to_copy(view: DirectoryView) -> tuple[HelpLineView, ...]:
    """Return the lines of every page that copies tell."""
    return tuple(line for line in view.help_lines if is_current(line.contact))


def card_lines_to_copy(view: DirectoryView) -> tuple[ContactView, ...]:
    """Return the numbers of wallet cards that may be printed."""
    return tuple(filter(is_current, view.card_lines))


def help_lines_first(view: DirectoryView, district: DistrictView) -> Iterator[ServiceView]:
    """Yield the services of a district, each once: those of the help lines, then the nearest."""
    by_path = {service.path: service for service in district.services}
    first = [
        by_path[line.service_path] for line in view.help_lines if line.service_path in by_path
    ]
    yield from {service.id: service for service in (*first, *district.services)}.values()
