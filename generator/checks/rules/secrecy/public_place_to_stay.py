"""Finds places to stay whose address everybody can read.

Those who look for somebody look there first. Where the address is really public, such as that of a
hospital, the warning stays, and an editor has looked at it once. Else the location is `intake_only` or
`withheld`, and its address is deleted.

Fails:

    locations:
      house:
        address_visibility: public
        region: alder-north

Passes:

    locations:
      house:
        address_visibility: intake_only
        reached_through: [open-office]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.residence import is_residential
from generator.model.location import PublicLocation
from generator.problems import Severity, message


def _find(context: Context) -> Iterator[Finding]:
    for _, file, organization in context.organizations:
        shown = {
            name
            for service in organization.services.values()
            if is_residential(service)
            for name in service.locations
            if isinstance(organization.locations.get(name), PublicLocation)
        }
        for name in sorted(shown):
            wrong = message("people stay at this place, and its address is public")
            hint = message(
                "ask whether the place wants to be found; if not, write `address_visibility: intake_only`"
            )
            yield context.place(file, ("locations", name, "address_visibility")), wrong, hint


CHECK = Check("public-place-to-stay", _find, Severity.WARNING, sensitive=True)
