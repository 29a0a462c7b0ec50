"""Compares two states of the records, fact by fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.assurance import Assurance
from generator.model.codes import Status
from generator.model.directory import Directory
from generator.model.files import SETTINGS_FILE, organization_file
from generator.model.organization import Organization
from generator.outputs.changes.number_signs import NumberBook, number_to_call
from generator.outputs.changes.proofs import proofs_of_numbers
from generator.outputs.changes.sensitive_fields import (
    ChangeKind,
    Facts,
    Path,
    Risk,
    facts_of_organization,
    facts_of_settings,
    has_hidden_place,
    kind_of,
    risk_of,
)
from generator.problems import Message, message

StandsSince = Callable[[str, str], date | None]
"""Takes a file and words in it; returns the day these words came in, or `None` where nobody knows."""

_ORDER = tuple(Risk)
_WRITTEN_AS_TOLD = frozenset({"number", "email", "url", "website", "address_1"})
"""Fields whose values stand in the file as they are reported, so that its history can be searched for them."""


@dataclass(frozen=True, slots=True)
class Change:
    """One changed fact: `old` and `new` are empty where it was not, or is no longer, there.

    Of a record with a place that is not public (`is_hidden`) no value is shown (REQ-D02). `call` is the number
    that the record had before, `checked` how the old state was checked, `elsewhere` the contacts
    (`organization/contact`) that have the new number too, `signs` are reasons to be careful. `is_proven` says
    whether two checks of this change of a number are written down, `None` where none are asked for.
    """

    file: str
    path: Path
    kind: ChangeKind
    old: str
    new: str
    is_hidden: bool = False
    call: str = ""
    checked: Assurance | None = None
    stands_since: date | None = None
    elsewhere: tuple[str, ...] = ()
    is_proven: bool | None = None
    signs: tuple[Message, ...] = ()

    @property
    def risk(self) -> Risk:
        """Return what a wrong change of this could do."""
        return risk_of(self.kind)

    @property
    def is_of_new_record(self) -> bool:
        """Return whether the organization did not stand in the older state."""
        return self.checked is None and self.file != SETTINGS_FILE

    @property
    def sort_key(self) -> tuple[int, str, Path]:
        """Order changes by risk, the highest first, then by file and place in it."""
        return _ORDER.index(self.risk), self.file, self.path


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes, sorted; `unread` are files that could not be compared, because one state cannot be read."""

    items: tuple[Change, ...]
    unread: tuple[str, ...] = ()

    @property
    def has_unproven(self) -> bool:
        """Return whether a number changed, came or went without two checks."""
        return any(change.is_proven is False for change in self.items)

    def count(self, risk: Risk) -> int:
        """Return how many changes have a risk."""
        return sum(change.risk is risk for change in self.items)


@dataclass(frozen=True)
class _States:
    old: Directory
    new: Directory
    numbers: NumberBook
    stands_since: StandsSince


def compare(
    old: Directory, new: Directory, stands_since: StandsSince = lambda _file, _words: None
) -> tuple[Change, ...]:
    """Return every changed contact, address, visibility, status and opening hours, sorted by risk."""
    states = _States(old, new, NumberBook(new), stands_since)
    found = list(_changes_of_settings(old, new))
    for key in sorted({*old.organizations, *new.organizations}):
        found += _changes_of_organization(states, key)
    return tuple(sorted(found, key=lambda change: change.sort_key))


def _changes_of_settings(old: Directory, new: Directory) -> Iterator[Change]:
    before, after = facts_of_settings(old.settings), facts_of_settings(new.settings)
    for path in _differing(before, after):
        words = before.get(path, ""), after.get(path, "")
        yield Change(SETTINGS_FILE, path, kind_of(path), *words)


def _differing(before: Facts, after: Facts) -> list[Path]:
    return sorted(
        path for path in {*before, *after} if before.get(path, "") != after.get(path, "")
    )


def _changes_of_organization(states: _States, key: str) -> Iterator[Change]:
    old, new = states.old.organizations.get(key), states.new.organizations.get(key)
    before, after = _facts(old), _facts(new)
    paths = [
        path
        for path in _differing(before, after)
        if (old and new) or _tells_alone(path, before.get(path) or after[path])
    ]
    together = old is not None and sum(kind_of(path) is ChangeKind.NUMBER for path in paths) > 1
    is_hidden = any(one is not None and has_hidden_place(one) for one in (old, new))
    folders = states.old.folders if new is None else states.new.folders
    proofs = proofs_of_numbers(states.old, states.new, key)
    for path in paths:
        told = before.get(path, ""), after.get(path, "")
        signs = list(_signs_of_record(old, new, path))
        if together and kind_of(path) is ChangeKind.NUMBER:
            signs.append(message("more than one number of this record changes at once"))
        if path[-1] == "number":
            signs += states.numbers.signs(key, path[1], *told)
        yield Change(
            file=organization_file(folders[key], key),
            path=path,
            kind=kind_of(path),
            old="" if is_hidden else told[0],
            new="" if is_hidden else told[1],
            is_hidden=is_hidden,
            call="" if is_hidden or old is None else number_to_call(old, path),
            checked=_assurance(old, path),
            stands_since=_since(states, key, path, told[0]),
            elsewhere=states.numbers.elsewhere(key, path, told[1]),
            is_proven=_proof(proofs, path),
            signs=tuple(signs),
        )


def _proof(proofs: Mapping[str, bool], path: Path) -> bool | None:
    """Return whether a change at `path` is proven: of a status, whether all numbers it hides or shows are."""
    if path == ("status",) and proofs:
        return all(proofs.values())
    return proofs.get(path[1]) if path[-1] == "number" else None


def _facts(organization: Organization | None) -> Facts:
    return facts_of_organization(organization) if organization else {}


def _tells_alone(path: Path, words: str) -> bool:
    """Return whether a fact of a whole new or removed record is worth a line of its own."""
    return kind_of(path) is not ChangeKind.WAY and words != Status.ACTIVE


def _since(states: _States, key: str, path: Path, words: str) -> date | None:
    if not words or path[-1] not in _WRITTEN_AS_TOLD:
        return None
    folder = states.old.folders[key]
    return states.stands_since(organization_file(folder, key), words)


def _assurance(organization: Organization | None, path: Path) -> Assurance | None:
    """Return how the fact at `path` was checked: the contact alone, or else the whole record."""
    if organization is None:
        return None
    contact = organization.contacts.get(path[1]) if path[0] == "contacts" else None
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
