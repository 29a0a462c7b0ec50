"""Two states of a project side by side: records, pages, other files, and whom answers recommend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.directory import Directory
from generator.outputs.changes.changed_answers import changes_of_answers
from generator.outputs.changes.changed_copies import changes_of_copies
from generator.outputs.changes.changed_facts import Changes, sorted_changes
from generator.outputs.changes.changed_files import changes_of_files
from generator.outputs.changes.changed_organizations import OrganizationChanges, StandsSince
from generator.outputs.changes.changed_pages import changes_of_pages


@dataclass(frozen=True)
class State:
    """A project at one time: records, files that are none (`copies`), and those nobody can read (`unread`)."""

    directory: Directory
    copies: Mapping[str, bytes] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()


def compare(
    old: State,
    new: State,
    today: date | None = None,
    stands_since: StandsSince = lambda _file, _words: None,
) -> Changes:
    """Return all that changes for readers, sorted by risk.

    Whom answers recommend is compared as of `today`; without a day, or where a file cannot be read, only
    what is written is. A file that cannot be read in one of the states is named and not compared.
    """
    unread = old.unread | new.unread
    before, after = old.directory, new.directory
    found = [
        *changes_of_files(before, after, unread),
        *OrganizationChanges(before, after, unread, stands_since),
        *changes_of_pages(before, after, unread),
        *changes_of_copies(old.copies, new.copies),
    ]
    if today is not None and not unread and found:
        found += changes_of_answers(before, after, today)
    return Changes(sorted_changes(found), tuple(sorted(unread)))
