"""Compares every file of records that is no organization: settings, needs, country, places, languages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.model.directory import Directory
from generator.model.files import language_file
from generator.model.need import Taxonomy
from generator.model.record import Record
from generator.model.settings import Settings
from generator.outputs.changes.changed_facts import Change, gathered
from generator.outputs.changes.field_differences import differences
from generator.outputs.changes.proofs import Gate


def changes_of_files(
    old: Directory, new: Directory, unread: Collection[str]
) -> Iterator[Change]:
    """Yield what changed in every file of records that is no organization, but not in `unread`."""
    before, after = _records(old), _records(new)
    for file in sorted({*before, *after} - set(unread)):
        states = before.get(file), after.get(file)
        found = list(gathered(differences(*states), frozenset()))
        gate = _gate(old, new, *states)
        for one in found:
            is_proven = gate.is_proven(one) if gate else None
            proofs = gate.proofs(one) if gate else ()
            yield Change(
                file, one.path, one.kind, one.old, one.new, is_proven=is_proven, proofs=proofs
            )
        if gate:
            yield from gate.invented(file, found)


def _gate(
    old: Directory, new: Directory, before: Record | None, after: Record | None
) -> Gate | None:
    """Return the gate of a file that has a list of changes; `None` for the others."""
    if isinstance(before, Settings | Taxonomy) and isinstance(after, Settings | Taxonomy):
        return Gate(old, new, before, after)
    return None


def _records(directory: Directory) -> Mapping[str, Record]:
    """Return every record that is no organization and no page, by its file."""
    languages = {language_file(key): one for key, one in directory.languages.items()}
    return {**directory.common_records, **languages}
