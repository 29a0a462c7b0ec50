"""Numbers that changed a short while ago: the old one stands beside the new one, which is marked (SA-X8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.model.contact import Contact
from generator.model.fact_change import FactChange
from generator.model.organization import Organization
from generator.translations.catalog import message_id as _
from generator.views.read_model.contact_view import ContactView
from generator.views.scope import Scope

_BEFORE = "_before"
"""Behind the key of a contact: its old number. No id has a line below."""

_OLD = _("This is the old number. It still works.")
_NEW = _("This number is new. It is still being checked.")


def old_contact(scope: Scope, organization: Organization, contact_id: str) -> Contact | None:
    """Return the contact with its number from before, `None` where only one number is shown on this day."""
    changes = (one for one in organization.changes if one.contact == contact_id)
    newest = max(changes, key=lambda change: change.changed, default=None)
    if newest is None or not _is_waiting(scope, newest):
        return None
    return organization.contacts[contact_id].model_copy(
        update={"number": newest.old, "extension": None}
    )


def _is_waiting(scope: Scope, change: FactChange) -> bool:
    days = scope.directory.settings.freshness.new_number_days
    return change.is_waiting(days, scope.today)


def both_numbers(
    scope: Scope, reference: str, old: ContactView, new: ContactView
) -> dict[str, ContactView]:
    """Return the views of both numbers by their keys, each with a note on which one it is."""
    words = scope.localizer.words
    return {
        reference: replace(new, notes=(words(_NEW), *new.notes), in_doubt=True),
        reference + _BEFORE: replace(old, id=old.id + _BEFORE, notes=(words(_OLD), *old.notes)),
    }


def reference_of(contact: ContactView) -> str:
    """Return the `organization/contact` of the record that a contact, or its old number, was made from."""
    return f"{contact.organization_id}/{contact.id.removesuffix(_BEFORE)}"


def with_old_number(
    contacts: Mapping[str, ContactView], reference: str
) -> dict[str, ContactView]:
    """Return what stands for a contact, by key: the old number, as long as both are shown, and its own."""
    keys = (reference + _BEFORE, reference)
    return {key: contacts[key] for key in keys if key in contacts}


def single_contact(contacts: Mapping[str, ContactView], reference: str) -> ContactView | None:
    """Return the contact where there is room for one number: as long as both are shown the old one."""
    return next(iter(with_old_number(contacts, reference).values()), None)
