"""Finds services that nobody can call, write to or visit.

A person who reads about help and cannot reach it has lost time and hope. Sometimes no number has been
found yet; then somebody should look for one, and the warning keeps the place.

Fails:

    services:
      talk:
        contacts: []

Passes:

    services:
      talk:
        contacts: [office]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.codes import Status
from generator.problems import Severity, message


def _find(context: Context) -> Iterator[Finding]:
    for _, file, organization in context.organizations:
        if organization.status is not Status.ACTIVE:
            continue
        for key, service in organization.services.items():
            if (
                service.status is Status.ACTIVE
                and not service.contacts
                and not service.locations
            ):
                wrong = message(
                    "nobody can reach this service: it has no contact and no location"
                )
                hint = message(
                    "add a contact or a location to the service, or look for one and tell in `editor_note`"
                )
                yield context.key_place(file, ("services", key)), wrong, hint


CHECK = Check("unreachable-service", _find, Severity.WARNING)
