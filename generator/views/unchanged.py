"""Which organizations an edit leaves as they were, so that what was told of them still holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model.directory import Directory
from generator.model.localized import localized_texts
from generator.model.location import PublicLocation
from generator.model.organization import Organization
from generator.model.text import TextKey


def unchanged(before: Directory, now: Directory) -> frozenset[str]:
    """Return the ids of organizations of which nothing can have to be told otherwise.

    Their records are the very same, as are those they name as the way in, the records common to all, and the
    state of their translations. An empty set stands for doubt.
    """
    if _of_all(before) != _of_all(now):
        return frozenset()
    same = {
        key
        for key, organization in now.organizations.items()
        if before.organizations.get(key) is organization
        and before.folders.get(key) == now.folders.get(key)
    }
    others = (before.organizations.keys() | now.organizations.keys()) - same
    otherwise_stale = _otherwise_stale(before, now)
    return frozenset(
        key
        for key in same
        if others.isdisjoint(_ways_in(now.organizations[key]))
        and not (otherwise_stale and _says(now.organizations[key], otherwise_stale))
    )


def _of_all(directory: Directory) -> Directory:
    """Return what is common to all organizations; hand-written pages are told anew each time."""
    nothing: dict[str, Organization] = {}
    return replace(
        directory,
        organizations=nothing,
        folders={},
        pages={},
        stale_texts={},
        stale_pages=frozenset(),
    )


def _ways_in(organization: Organization) -> Iterator[str]:
    for place in organization.locations.values():
        if not isinstance(place, PublicLocation):
            yield from place.reached_through


def _otherwise_stale(before: Directory, now: Directory) -> set[TextKey]:
    """Return the texts of which other translations are stale now than before."""
    old, new = before.stale_texts, now.stale_texts
    return {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}


def _says(organization: Organization, texts: set[TextKey]) -> bool:
    return any(text.key in texts for _, text in localized_texts(organization))
