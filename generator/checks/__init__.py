"""The checks: one module per mistake, in `rules`."""

from __future__ import annotations

from datetime import date

from generator.checks.contract import Context
from generator.checks.masking import Masking
from generator.checks.rules import CHECKS
from generator.loading.sources import Sources
from generator.model.directory import Directory
from generator.problems import Problem, sort_problems

__all__ = ["CHECKS", "check"]


def check(directory: Directory, sources: Sources, today: date) -> list[Problem]:
    """Return every mistake the checks find in the records as of `today`, sorted, each one once.

    No line of a record with a hidden place is ever quoted, and no message repeats words of it.
    """
    context = Context(directory, sources, today)
    found = (problem for check in CHECKS for problem in check.problems(context))
    return sort_problems(list(Masking(context).masked(found)))
