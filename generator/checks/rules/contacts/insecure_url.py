"""Finds websites that are not reached by a secure address.

Whoever runs the network can read what is looked at on such a page, and change it. Many offices have a
secure address that nobody has written down yet. Where there is none, the warning stays, and readers are
not sent there.

Fails:

    website: http://openoffice.example.org

Passes:

    website: https://openoffice.example.org
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.problems import Severity, message


def _find(context: Context) -> Iterator[Finding]:
    for _, file, organization in context.organizations:
        if organization.website is not None and not organization.website.startswith("https://"):
            wrong = message("this website is not reached by a secure address")
            hint = message("try it with `https://`, and write that if the same page appears")
            yield context.place(file, ("website",)), wrong, hint


CHECK = Check("insecure-url", _find, Severity.WARNING)
