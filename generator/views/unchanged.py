"""Which organizations an edit leaves as they were, so that what was told of them still holds."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.directory import Directory
from generator.model.localized import localized_texts
from generator.model.location import PublicLocation
from generator.model.organization import Organization
from generator.model.record import Record
from generator.model.text import TextKey


def unchanged(before: Directory, now: Directory) -> frozenset[str]:
    """Return the ids of organizations of which nothing can have to be told otherwise.

    Their records are the very same, as are those they name as the way in, the records common to all, and the
    state of all these translations. Hand-written pages are told anew each time. An empty set stands for doubt.
    """
    if not before.differs_in_organizations_only(now):
        return frozenset()
    otherwise_stale = _otherwise_stale(before, now)
    common = (now.settings, now.taxonomy, now.country, *now.provinces.values())
    if any(_says(record, otherwise_stale) for record in common):
        return frozenset()
    same = {
        key
        for key in now.same_organizations(before)
        if not _says(now.organizations[key], otherwise_stale)
    }
    others = (before.organizations.keys() | now.organizations.keys()) - same
    return frozenset(key for key in same if others.isdisjoint(_ways_in(now.organizations[key])))


def _ways_in(organization: Organization) -> Iterator[str]:
    for place in organization.locations.values():
        if not isinstance(place, PublicLocation):
            yield from place.reached_through


def _otherwise_stale(before: Directory, now: Directory) -> set[TextKey]:
    """Return the texts of which other translations are stale now than before."""
    old, new = before.stale_texts, now.stale_texts
    return {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}


def _says(record: Record, texts: set[TextKey]) -> bool:
    return bool(texts) and any(text.key in texts for _, text in localized_texts(record))
