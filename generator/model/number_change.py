"""Changes of numbers: what stood before, and who has asked whether the new one is right (SA-X7, SA-X8)."""

from __future__ import annotations

from datetime import date, timedelta

from pydantic import Field

from generator.model.codes import Proof, YesNo
from generator.model.contact import DialledNumber
from generator.model.record import Code, Record, Slug

NEEDED_CHECKS = 2
"""So many people have asked, each in another way or on another day."""


class NumberCheck(Record):
    """One person has asked whether a number is right."""

    proof: Proof
    """Where was asked: old_number, other_number, own_website, office_above, visit, letter."""
    assured_date: date
    """Day of the check, ISO date."""
    assured_by: Code
    """Role of who checked, such as `editor`; never a person's name."""


class NumberChange(Record):
    """A number that was changed, added or taken out."""

    contact: Slug
    """Id of the contact whose number it is, or was."""
    changed: date
    """Day of the change, ISO date."""
    old: DialledNumber | None = None
    """Number that stood here before; left out when there was none."""
    new: DialledNumber | None = None
    """Number that stands here now; left out when it was taken out."""
    old_answers: YesNo | None = None
    """Whether the old number still answers; `no` only if it is known to be dead."""
    checks: tuple[NumberCheck, ...] = Field(min_length=1)
    """Two checks by two people, in two ways or on two days."""

    def counted_checks(self, days: int) -> frozenset[tuple[Proof, date]]:
        """Return the checks that count: not after the change, at most `days` before it, each once."""
        earliest = self.changed - timedelta(days=days)
        return frozenset(
            (check.proof, check.assured_date)
            for check in self.checks
            if earliest <= check.assured_date <= self.changed
        )

    def is_proven(self, days: int) -> bool:
        """Say whether two checks count, and the old number was asked unless it is dead."""
        counted = self.counted_checks(days)
        asked_before = any(proof is Proof.OLD_NUMBER for proof, _ in counted)
        needs_old_number = self.old is not None and self.old_answers is not YesNo.NO
        return len(counted) >= NEEDED_CHECKS and (asked_before or not needs_old_number)

    def is_waiting(self, days: int, today: date) -> bool:
        """Say whether the old number is still shown beside the new one on `today`."""
        has_both = self.old is not None and self.new is not None
        answers = has_both and self.old_answers is YesNo.YES
        return answers and self.changed <= today < self.changed + timedelta(days=days)
