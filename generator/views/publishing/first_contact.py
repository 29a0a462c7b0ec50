"""The order in which the ways to reach a service are tried: the first stands for all where room is short."""

from __future__ import annotations

from collections.abc import Iterable

from generator.views.read_model.check_state import CheckState
from generator.views.read_model.contact_view import ContactView


def best_first(contacts: Iterable[ContactView]) -> tuple[ContactView, ...]:
    """Return the contacts of one service in the order of every product; equal ones as the record has them.

    What nobody has checked for too long comes last (SA-X14). Before it numbers stand before mail and web, and
    what is sure before what is in doubt.
    """
    return tuple(sorted(contacts, key=_rank))


def _rank(contact: ContactView) -> tuple[bool, bool, bool]:
    return contact.state is CheckState.NOT_SHOWN, not contact.is_phone, contact.in_doubt
