"""Changes of facts: what stood before, and who stands for what stands now (SA-X7, SA-X8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from urllib.parse import urlsplit

from pydantic import Field

from generator.model.codes import Proof, YesNo
from generator.model.country import Country
from generator.model.record import Code, FactPath, Record, ShortText, Url

PAGES = frozenset({Proof.OWN_WEBSITE, Proof.PAGE})
"""Proofs that were read: two pages of one owner are one voice."""


class ChangeCheck(Record):
    """One person has asked or read whether a fact is right."""

    proof: Proof
    """Where was asked: old_number, other_number, own_website, page, office_above, visit, letter."""
    url: Url | None = None
    """Address of the page that was read, for `own_website` and `page`."""
    assured_date: date
    """Day of the check, ISO date."""
    assured_by: Code
    """Role of who checked, such as `editor`; never a person's name."""

    def is_independent_of(self, other: ChangeCheck, country: Country) -> bool:
        """Say whether two checks are two proofs: two owners of pages, two ways, or two people on two days."""
        if self.proof in PAGES and other.proof in PAGES:
            return self._owner(country) != other._owner(country)
        if self.proof is not other.proof:
            return True
        is_other_day = self.assured_date != other.assured_date
        return is_other_day and self.assured_by != other.assured_by

    def _owner(self, country: Country) -> str:
        return country.owner_of(urlsplit(self.url).netloc) if self.url else ""


class FactChange(Record):
    """One fact that was changed, added or taken out."""

    what: FactPath
    """Where the fact stands in this file, such as `contacts/desk/number`."""
    changed: date
    """Day of the change, ISO date."""
    old: ShortText | None = None
    """What stood here before, as `directory changes` writes it; left out when there was nothing."""
    new: ShortText | None = None
    """What stands here now; left out when it was taken out."""
    old_answers: YesNo | None = None
    """Of a number: whether the old one still answers; `no` only if it is known to be dead."""
    checks: tuple[ChangeCheck, ...] = Field(min_length=1)
    """Two independent checks: two owners of pages, two ways, or two people on two days."""

    @property
    def contact(self) -> str:
        """Return the id of the contact whose number it is, or was; nothing for other facts."""
        match self.what.split("/"):
            case ["contacts", contact, "number"]:
                return contact
        return ""

    def counted_checks(self, days: int) -> Iterator[ChangeCheck]:
        """Yield the checks that count: not after the change, at most `days` before it."""
        earliest = self.changed - timedelta(days=days)
        for check in self.checks:
            if earliest <= check.assured_date <= self.changed:
                yield check

    def has_two_proofs(self, days: int, country: Country) -> bool:
        """Say whether two of the checks that count are independent of each other."""
        pairs = combinations(self.counted_checks(days), 2)
        return any(one.is_independent_of(other, country) for one, other in pairs)

    def is_proven(self, days: int, country: Country) -> bool:
        """Say whether there are two proofs, and an old number was asked unless it is dead."""
        ways = {check.proof for check in self.counted_checks(days)}
        is_number = bool(self.contact) and self.old is not None
        needs_old_number = is_number and self.old_answers is not YesNo.NO
        is_asked = Proof.OLD_NUMBER in ways or not needs_old_number
        return is_asked and self.has_two_proofs(days, country)

    def is_waiting(self, days: int, today: date) -> bool:
        """Say whether the old number is still shown beside the new one on `today`."""
        has_both = self.old is not None and self.new is not None
        answers = has_both and self.old_answers is YesNo.YES
        return answers and self.changed <= today < self.changed + timedelta(days=days)
