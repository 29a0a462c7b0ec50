"""Compares two states of the records, fact by fact: all that a reader sees or acts on, in every file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.assurance import Assurance
from generator.outputs.changes.field_differences import FieldDifference, Path
from generator.outputs.changes.kinds import ChangeKind, Risk, risk_of
from generator.problems import Message

_ORDER = tuple(Risk)


@dataclass(frozen=True, slots=True)
class Change:
    """One changed fact: `old` and `new` are empty where it was not, or is no longer, there.

    Where a place that is not public could be given away (`is_hidden`) no value is shown (REQ-D02). `call` is
    the number that the record had before, `checked` how the old state was checked, `elsewhere` the contacts
    (`organization/contact`) that have the new number too, `signs` are reasons to be careful. `is_proven` says
    whether two independent proofs of this change are written down, `None` where none are asked for; `proofs`
    are those that are. `is_of_new_record` says that the organization did not stand in the older state.
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
    proofs: tuple[str, ...] = ()
    signs: tuple[Message, ...] = ()
    is_of_new_record: bool = False

    @property
    def risk(self) -> Risk:
        """Return what a wrong change of this could do."""
        return risk_of(self.kind)

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
        """Return whether something that needs two proofs changed without them."""
        return any(change.is_proven is False for change in self.items)

    def count(self, risk: Risk) -> int:
        """Return how many changes have a risk."""
        return sum(change.risk is risk for change in self.items)


def sorted_changes(found: Iterable[Change]) -> tuple[Change, ...]:
    """Return changes in the order of the report."""
    return tuple(sorted(found, key=lambda change: change.sort_key))


def gathered(
    found: Iterable[FieldDifference], alone: frozenset[ChangeKind]
) -> Iterator[FieldDifference]:
    """Yield differences, those of a part that came or went whole as one, but those of a kind in `alone`."""
    together: dict[Path, list[FieldDifference]] = {}
    for one in found:
        if one.whole is None or one.kind in alone:
            yield one
        else:
            together.setdefault(one.whole, []).append(one)
    for whole, parts in together.items():
        yield _as_one(whole, parts)


def _as_one(whole: Path, parts: list[FieldDifference]) -> FieldDifference:
    """Return one difference of all `parts`, of the kind that is the most dangerous among them."""
    if len(parts) == 1 and whole:
        return parts[0]
    kind = min((one.kind for one in parts), key=lambda kind: _ORDER.index(risk_of(kind)))
    kind = kind if whole else ChangeKind.RECORD
    old = "; ".join(_named(whole, one, one.old) for one in parts if one.old)
    new = "; ".join(_named(whole, one, one.new) for one in parts if one.new)
    is_text = any(one.is_text for one in parts)
    return FieldDifference(whole or ("…",), kind, old, new, whole, is_text)


def _named(whole: Path, part: FieldDifference, words: str) -> str:
    return f"{'/'.join(part.path[len(whole) :])}: {words}"
