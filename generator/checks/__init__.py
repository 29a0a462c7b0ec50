"""The checks: one module per mistake, in `rules`; `running` runs them all."""

from __future__ import annotations

from datetime import date

from generator.checks.contract import Context
from generator.checks.rules import CHECKS
from generator.checks.running import Checked, check_all
from generator.loading.sources import Sources
from generator.model.directory import Directory
from generator.problems import Problem

__all__ = ["CHECKS", "check", "check_again"]


def check(directory: Directory, sources: Sources, today: date) -> list[Problem]:
    """Return every mistake the checks find in the records as of `today`, sorted, each one once.

    No line of a record with a hidden place is ever quoted, and no message repeats words of it.
    """
    return list(check_again(directory, sources, today).problems)


def check_again(
    directory: Directory, sources: Sources, today: date, before: Checked | None = None
) -> Checked:
    """Return the same as `check`, sooner after an edit, with all that is needed to do so once more."""
    return check_all(CHECKS, Context(directory, sources, today), before)
