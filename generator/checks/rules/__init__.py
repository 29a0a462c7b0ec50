"""Every check, found by looking: one module per mistake, in the folder of what it is about.

A new check is a new module with a `CHECK`; no list names it. The folders stand here in the order in which
an editor should read them: what can cost a life comes first.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from generator.checks.contract import Check
from generator.checks.rules import (
    contacts,
    facts,
    languages,
    plain_language,
    references,
    secrecy,
    trust,
)

GROUPS = (secrecy, contacts, facts, trust, references, languages, plain_language)


def _checks() -> Iterator[Check]:
    for group in GROUPS:
        for module in sorted(iter_modules(group.__path__), key=lambda module: module.name):
            check: Check = import_module(f"{group.__name__}.{module.name}").CHECK
            yield check


CHECKS: tuple[Check, ...] = tuple(_checks())
"""All checks: group by group, in each group by name."""
