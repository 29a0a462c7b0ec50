"""Whether a change is proven: two independent proofs of exactly this change, written down with it (SA-X7).

Who owns which page, and how long a check counts, is read from the older state: a proposal cannot change the
rule that it is judged by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.model.codes import EditionState, Proof
from generator.model.directory import Directory
from generator.model.fact_change import FactChange
from generator.model.location import PublicLocation
from generator.model.need import Taxonomy
from generator.model.organization import Organization
from generator.model.phone_numbers import is_same_line
from generator.model.settings import Settings
from generator.outputs.changes.changed_facts import Change
from generator.outputs.changes.field_differences import FieldDifference, Path, said, value_at
from generator.outputs.changes.kinds import DIALLED, GATED, PROMISES, ChangeKind
from generator.problems import Message, message
from generator.views.answers.evidence import Backing, evidence_of

ListOfChanges = Organization | Settings | Taxonomy
"""What has a list `changes` of its own."""

_ADDRESS = frozenset({"region", "address_1", "postal_code", "point"})
_STATED_BEFORE = frozenset({ChangeKind.ELIGIBILITY, ChangeKind.ADDRESS})
"""Kinds whose first statement is told and not held back: nothing was taken from anybody."""


@dataclass(frozen=True)
class Gate:
    """Judges the changes of one record between two states of the directory; `None` where there is no record."""

    old: Directory
    new: Directory
    before: ListOfChanges | None
    after: ListOfChanges | None

    def is_proven(self, one: FieldDifference) -> bool | None:
        """Return whether a change is proven, `None` where no proof is asked for."""
        if self.before is None:
            return self._may_come(one)
        if self.after is None:
            return self._may_go(one)
        if one.path == ("status",):
            return self._is_status_proven(one)
        if self._unhides(one.path):
            return self._is_covered(_visibility(one.path), needs_letter=True)
        return self._is_covered(one.path, one) if self._asks(one) else None

    def proofs(self, one: FieldDifference) -> tuple[str, ...]:
        """Return the proofs of a change that are written down, as one line each."""
        what = "/".join(one.path)
        return tuple(
            said(check)
            for entry in self._entries
            if entry.what == what
            for check in entry.checks
        )

    def invented(self, file: str, found: Iterable[FieldDifference]) -> Iterator[Change]:
        """Yield entries that tell a history that never was, and those of before that were taken out."""
        never = message("this history never was: the older state had another value")
        added = message("lines of this list are added, never taken out")
        seen = {"/".join(one.path): (one.old, one.new) for one in found}
        for entry in self._entries:
            told = entry.old or "", entry.new or ""
            were = seen.get(entry.what) or self._values(entry)
            if not (self._same(told[0], were[0]) and self._same(told[1], were[1])):
                yield _history(file, None, entry, never)
        for entry in self.before.changes if self.before and self.after else ():
            if self.after is not None and entry not in self.after.changes:
                yield _history(file, entry, None, added)

    @cached_property
    def _entries(self) -> tuple[FactChange, ...]:
        """The entries that the older state did not have."""
        known = self.before.changes if self.before else ()
        return tuple(
            one for one in (self.after.changes if self.after else ()) if one not in known
        )

    def _values(self, entry: FactChange) -> tuple[str, str]:
        """Return what really stands in both states where an entry says: of a number what readers are given."""
        states = self.before, self.after
        if entry.contact:
            shown = (
                one.shown_numbers if isinstance(one, Organization) else {} for one in states
            )
            old, new = (numbers.get(entry.contact, "") for numbers in shown)
        else:
            path = tuple(entry.what.split("/"))
            old, new = (said(value_at(one, path)) for one in states)
        return old, new

    def _may_come(self, one: FieldDifference) -> bool | None:
        """Of a new organization one source is enough in a draft; an edition that is final asks for more."""
        is_final = self.new.settings.edition.state is EditionState.FINAL
        organization = self.after
        if not (is_final and one.kind in DIALLED and isinstance(organization, Organization)):
            return None
        contact = organization.contacts.get(one.path[1]) if len(one.path) > 1 else None
        if contact is None:
            return None
        day = self.new.settings.edition.date
        return (
            evidence_of(self.new, organization, contact, day).proof is not Backing.ONE_PUBLISHER
        )

    def _may_go(self, one: FieldDifference) -> bool | None:
        """An organization is closed first (`status: defunct`), and taken out later."""
        closed = isinstance(self.before, Organization) and self.before.status.is_closed
        return None if closed or one.kind not in DIALLED | {ChangeKind.RECORD} else False

    def _is_status_proven(self, one: FieldDifference) -> bool | None:
        """Return whether all numbers that a status hides or shows are proven, or the status itself."""
        if not (isinstance(self.before, Organization) and isinstance(self.after, Organization)):
            return None
        shown, shown_now = self.before.shown_numbers, self.after.shown_numbers
        moved = [
            key
            for key in {*shown, *shown_now}
            if not self._same(shown.get(key, ""), shown_now.get(key, ""))
        ]
        if not moved:
            return None
        numbers = (self._is_covered(("contacts", key, "number")) for key in moved)
        return self._is_covered(one.path, one) or all(numbers)

    def _asks(self, one: FieldDifference) -> bool:
        """Return whether a change of something that stood there before needs two proofs."""
        kind = one.kind
        if kind not in GATED or self._is_closed:
            return False
        if one.whole is not None:
            return kind in DIALLED
        if kind in PROMISES:
            return bool(one.new)
        if kind in _STATED_BEFORE:
            is_fact = (
                one.path[-1] in _ADDRESS if kind is ChangeKind.ADDRESS else not one.is_text
            )
            return is_fact and bool(one.old) and not self._hides(one.path)
        return self._asks_more(one)

    def _asks_more(self, one: FieldDifference) -> bool:
        match one.kind:
            case ChangeKind.NUMBER:
                return not self._same(one.old, one.new)
            case ChangeKind.VISIBILITY:
                return not self._hides(one.path)
            case ChangeKind.COST:
                return one.path[-1] == "kind" and bool(one.old and one.new)
            case ChangeKind.HELP_LINE if one.path == ("help_lines",):
                return _lines(self.before) != _lines(self.after)
        return True

    @property
    def _is_closed(self) -> bool:
        """Whether readers were given nothing of this record before, and are given nothing now."""
        states = self.before, self.after
        return all(isinstance(one, Organization) and one.status.is_closed for one in states)

    def _hides(self, path: Path) -> bool:
        """Return whether a public place is hidden now: that is told and never held back."""
        return is_hidden(self.after, path) is True and is_hidden(self.before, path) is not True

    def _unhides(self, path: Path) -> bool:
        """Return whether a place is shown that was hidden, be it under another id."""
        if is_hidden(self.after, path) is not False or is_hidden(self.before, path) is False:
            return False
        if is_hidden(self.before, path):
            return True
        places = self.before.locations if isinstance(self.before, Organization) else {}
        hidden = (
            ("locations", key) for key in places if is_hidden(self.before, ("locations", key))
        )
        return any(is_hidden(self.after, each) is not True for each in hidden)

    def _is_covered(
        self, path: Path, one: FieldDifference | None = None, *, needs_letter: bool = False
    ) -> bool:
        """Return whether an entry proves a change: that of `one`, else what really stood in both states."""
        days, country = self.old.settings.freshness.new_number_days, self.old.country
        for entry in self._entries:
            values = (one.old, one.new) if one else self._values(entry)
            ways = {check.proof for check in entry.counted_checks(days)}
            if (
                entry.what == "/".join(path)
                and self._same(entry.old or "", values[0])
                and self._same(entry.new or "", values[1])
                and entry.is_proven(days, country)
                and (Proof.LETTER in ways or not needs_letter)
            ):
                return True
        return False

    def _same(self, one: str, other: str) -> bool:
        plain = " ".join(one.split()), " ".join(other.split())
        return plain[0] == plain[1] or is_same_line(*plain, self.new.country)


def _history(
    file: str, old: FactChange | None, new: FactChange | None, sign: Message
) -> Change:
    """Return the change of an entry; what one of a place says could be an address, and is not shown."""
    before, after = (
        "" if one is None or _is_of_place(one) else said(one) for one in (old, new)
    )
    entry = old or new
    path = ("changes", *(entry.what.split("/") if entry else ()))
    kind = ChangeKind.HISTORY
    return Change(file, path, kind, before, after, is_proven=False, signs=(sign,))


def _is_of_place(entry: FactChange) -> bool:
    return entry.what.startswith("locations/")


def _visibility(path: Path) -> Path:
    return (*path[:2], "address_visibility")


def is_hidden(record: ListOfChanges | None, path: Path) -> bool | None:
    """Return whether the place at or above `path` is hidden; `None` where there is no place."""
    if not isinstance(record, Organization) or path[0] != "locations" or len(path) < 2:  # noqa: PLR2004
        return None
    place = record.locations.get(path[1])
    return None if place is None else not isinstance(place, PublicLocation)


def _lines(record: ListOfChanges | None) -> list[str]:
    return [line.contact for line in record.help_lines] if isinstance(record, Settings) else []
