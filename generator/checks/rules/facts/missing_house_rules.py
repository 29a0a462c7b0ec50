"""Finds places to stay that do not tell their rules.

Many people were locked in before. Whether they may keep their telephone, go out and have visitors
decides whether they dare to come. `unknown` is allowed, and shown as not known; silence is not.

Fails:

    services:
      rooms:
        delivery: [stay]

Passes:

    services:
      rooms:
        delivery: [stay]
        house_rules:
          phone: free
          going_out: limited
          visitors: unknown
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.residence import is_residential
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    for _, file, organization in context.organizations:
        for key, service in organization.services.items():
            if is_residential(service) and service.house_rules is None:
                wrong = message("people stay here, but `house_rules` is missing")
                hint = message(
                    "write `phone`, `going_out` and `visitors`, or `unknown` where nobody knows"
                )
                yield context.key_place(file, ("services", key)), wrong, hint


CHECK = Check("missing-house-rules", _find)
