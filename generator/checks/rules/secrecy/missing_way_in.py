"""Finds hidden places without a way in.

The address of such a place is told by somebody who answers a call or a door. If neither the record nor
the organizations of `reached_through` have a contact or a public address, nobody can ever get there.

Fails, if `quiet-office` has no contact and no public place:

    locations:
      house:
        address_visibility: withheld
        reached_through: [quiet-office]

Passes:

    locations:
      house:
        address_visibility: withheld
        reached_through: [open-office]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.location import PublicLocation
from generator.model.organization import Organization
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    known = context.directory.organizations
    for _, file, organization in context.organizations:
        if organization.status.is_closed:
            continue
        for key, location in organization.locations.items():
            if isinstance(location, PublicLocation):
                continue
            ways = [known[name] for name in location.reached_through if name in known]
            is_told = len(ways) == len(location.reached_through)
            if is_told and not any(map(_can_be_reached, ways)):
                wrong = message(
                    "nobody can find out how to get here: those who know the way cannot be reached"
                )
                hint = message(
                    "name an organization with a contact or a public address in `reached_through`"
                )
                yield context.place(file, ("locations", key, "reached_through")), wrong, hint


def _can_be_reached(organization: Organization) -> bool:
    has_door = any(isinstance(p, PublicLocation) for p in organization.locations.values())
    return not organization.status.is_closed and (has_door or bool(organization.contacts))


CHECK = Check("missing-way-in", _find)
