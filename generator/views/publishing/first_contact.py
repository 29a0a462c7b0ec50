"""The order in which the ways to reach a service are tried: the first stands for all where room is short."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.views.answers.ways import Way
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.contact_view import ContactView
from generator.views.service.new_numbers import reference_of


def best_first(contacts: Iterable[ContactView], ways: Sequence[Way]) -> tuple[ContactView, ...]:
    """Return the contacts of one service in the order of every product.

    That is the order of `ways`, by which answers recommend one of them (`views.answers.ways`). What is no way
    to reach somebody from home, such as a website, comes behind; last what nobody has checked for too long
    (SA-X14). A number and the old one it stands for keep their order.
    """
    places = {way.reference: place for place, way in enumerate(ways)}

    def rank(contact: ContactView) -> tuple[bool, int]:
        is_old = contact.state is CheckState.NOT_SHOWN
        return is_old, places.get(reference_of(contact), len(places))

    return tuple(sorted(contacts, key=rank))
