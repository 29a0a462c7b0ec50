"""How far a check of a fact holds on the day of a build."""

from __future__ import annotations

from enum import StrEnum


class CheckState(StrEnum):
    """How far a fact can be trusted today, the best first.

    What was checked too long ago (`NOT_SHOWN`) stands on its own page with a warning, and in no copy.
    """

    FRESH = "fresh"
    ASK_FIRST = "ask_first"
    NOT_SHOWN = "not_shown"
