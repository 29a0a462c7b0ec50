"""Compares two states of organizations: whom a reader reaches, where and when, and what they are promised."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from generator.model.assurance import Assurance
from generator.model.directory import Directory
from generator.model.files import organization_file
from generator.model.organization import Organization
from generator.outputs.changes.changed_facts import Change, gathered
from generator.outputs.changes.field_differences import (
    FieldDifference,
    Path,
    differences,
    figures,
)
from generator.outputs.changes.kinds import ALONE, DIALLED, PROMISES, ChangeKind
from generator.outputs.changes.number_signs import NumberBook, number_to_call
from generator.outputs.changes.proofs import Gate, is_hidden
from generator.outputs.changes.resemblance import resemblances
from generator.problems import Message, message

StandsSince = Callable[[str, str], date | None]
"""Takes a file and words in it; returns the day these words came in, or `None` where nobody knows."""

_WRITTEN_AS_TOLD = DIALLED | {ChangeKind.ADDRESS}
"""Kinds whose values stand in the file as they are reported, so that its history can be searched for them."""


@dataclass(frozen=True)
class OrganizationChanges:
    """What changed in the organizations of a directory between two states."""

    old: Directory
    new: Directory
    unread: Collection[str] = ()
    stands_since: StandsSince = lambda _file, _words: None

    def __iter__(self) -> Iterator[Change]:
        """Yield every change of every organization; files that nobody can read are left out."""
        for key in sorted({*self.old.organizations, *self.new.organizations}):
            before, after = (each.organizations.get(key) for each in (self.old, self.new))
            files = {self._file(each, key) for each in (self.old, self.new)}
            if files.isdisjoint(self.unread) and before is not after:
                yield from self._changes(key, before, after)
                yield from self._moved(key, before, after)

    @cached_property
    def _numbers(self) -> NumberBook:
        return NumberBook(self.new)

    @cached_property
    def _lines(self) -> frozenset[str]:
        """The contacts that stand on every page or card, in either state."""
        both = (self.old.settings, self.new.settings)
        return frozenset(
            reference
            for settings in both
            for reference in (
                *(line.contact for line in settings.help_lines),
                *settings.card_lines,
            )
        )

    def _file(self, directory: Directory, key: str) -> str:
        other = self.old if directory is self.new else self.new
        folder = directory.folders.get(key) or other.folders[key]
        return organization_file(folder, key)

    def _changes(
        self, key: str, old: Organization | None, new: Organization | None
    ) -> Iterator[Change]:
        found = [self._in_context(key, one, old, new) for one in differences(old, new)]
        alone = ALONE if old is None or new is None else ALONE | PROMISES
        told = list(gathered(found, alone))
        gate = Gate(self.old, self.new, old, new)
        together = old is not None and sum(one.kind in DIALLED for one in told) > 1
        for one in told:
            signs = list(_signs_of_record(old, new, one.path))
            if together and one.kind in DIALLED:
                signs.append(message("more than one number of this record changes at once"))
            yield self._change(key, one, (old, new), gate, signs)
        yield from gate.invented(self._file(self.new, key), found)
        if old is None and new is not None:
            yield from resemblances(self.old, key, new, self._file(self.new, key))

    def _change(
        self,
        key: str,
        one: FieldDifference,
        states: tuple[Organization | None, Organization | None],
        gate: Gate,
        signs: list[Message],
    ) -> Change:
        old, new = states
        if one.path[-1] == "number":
            signs += self._numbers.signs(key, one.path[1], one.old, one.new)
        is_proven = gate.is_proven(one)
        hidden = _hidden(states, one, is_proven=is_proven)
        return Change(
            file=self._file(self.new if new is not None else self.old, key),
            path=one.path,
            kind=one.kind,
            old=_shown(one, one.old) if hidden else one.old,
            new=_shown(one, one.new) if hidden else one.new,
            is_hidden=hidden,
            call=number_to_call(old, one.path) if old is not None else "",
            checked=_assurance(old, one.path),
            stands_since=None if hidden else self._since(key, one),
            elsewhere=self._numbers.elsewhere(key, one.path, one.new),
            is_proven=is_proven,
            proofs=gate.proofs(one),
            signs=tuple(signs),
            is_of_new_record=old is None,
        )

    def _in_context(
        self, key: str, one: FieldDifference, old: Organization | None, new: Organization | None
    ) -> FieldDifference:
        """Return a difference with the kind it has here: some fields weigh more on a line of every page."""
        kind = one.kind
        is_line = self._is_line(key, one.path, old, new)
        if kind is ChangeKind.HOURS and is_line:
            kind = ChangeKind.LINE_HOURS
        elif kind is ChangeKind.DOUBT and (is_line or not one.new):
            # A line that must no longer lead, and a number that may lead again.
            kind = ChangeKind.HELP_LINE if is_line else ChangeKind.FIRST
        elif kind is ChangeKind.FIRST and _first(one.old) == _first(one.new):
            kind = ChangeKind.WAY
        return replace(one, kind=kind)

    def _is_line(
        self, key: str, path: Path, old: Organization | None, new: Organization | None
    ) -> bool:
        """Return whether what lies at `path` belongs to a line of every page."""
        if len(path) < 2:  # noqa: PLR2004 - a table and a key in it
            return False
        if path[0] == "contacts":
            return f"{key}/{path[1]}" in self._lines
        services = (one.services.get(path[1]) for one in (old, new) if one is not None)
        contacts = {contact for one in services if one for contact in one.contacts}
        return path[0] == "services" and any(f"{key}/{one}" in self._lines for one in contacts)

    def _moved(
        self, key: str, old: Organization | None, new: Organization | None
    ) -> Iterator[Change]:
        before, after = self.old.folders.get(key, ""), self.new.folders.get(key, "")
        if old is not None and new is not None and before != after:
            yield Change(self._file(self.new, key), ("folder",), ChangeKind.WAY, before, after)

    def _since(self, key: str, one: FieldDifference) -> date | None:
        if not one.old or one.kind not in _WRITTEN_AS_TOLD:
            return None
        return self.stands_since(self._file(self.old, key), one.old)


def _first(words: str) -> str:
    return words.partition("; ")[0]


def _hidden(
    states: tuple[Organization | None, Organization | None],
    one: FieldDifference,
    *,
    is_proven: bool | None,
) -> bool:
    """Return whether a value may give a place away that is not public.

    Numbers, codes and links are shown in any record: they are public. Never shown is the address of a place
    that is hidden now, that of one that was until now and whose organization sent no letter, and free words
    of a record that had a hidden place before, or of a new one that has one.
    """
    old, new = states
    if one.path[0] == "locations" and len(one.path) > 1:
        was, now = (is_hidden(each, one.path) is True for each in states)
        is_code = one.path[-1] in {"address_visibility", "reached_through"}
        return not is_code and (now or (was and is_proven is not True))
    if one.path == ("changes",):
        return any(each is not None and each.has_hidden_place for each in states)
    guarding = old if old is not None else new
    return guarding is not None and guarding.has_hidden_place and one.is_text


def _shown(one: FieldDifference, words: str) -> str:
    """Return what is shown of hidden words: their figures, so that a number is seen, but nothing of a place."""
    return "" if one.path[0] in {"locations", "changes"} else " ".join(figures(words))


def _assurance(organization: Organization | None, path: Path) -> Assurance | None:
    """Return how the fact at `path` was checked: the contact alone, or else the whole record."""
    if organization is None:
        return None
    is_contact = path[0] == "contacts" and len(path) > 1
    contact = organization.contacts.get(path[1]) if is_contact else None
    return (contact.assurance if contact else None) or organization.assurance


def _signs_of_record(
    old: Organization | None, new: Organization | None, path: Path
) -> Iterator[Message]:
    if old is None:
        yield message("this record is new")
        return
    before, after = _assurance(old, path), _assurance(new, path)
    if before and after and after.assured_date <= before.assured_date:
        yield message("the day of the check is the old one: nobody says to have checked this")
