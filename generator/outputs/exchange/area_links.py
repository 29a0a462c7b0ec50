"""The areas that services are for, by the ids that records name them by."""

from __future__ import annotations

from generator.model.directory import NATIONAL
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.text_view import Link, Text


def area_links(view: DirectoryView) -> dict[str, Link]:
    """Return name and page of every province and covered district by id; the whole country has no page."""
    everywhere = Text(view.words("In the whole country"), view.locale, view.direction)
    return {
        **{one.id: Link(one.path, one.name) for one in view.provinces},
        **{one.id: Link(one.path, one.name) for one in view.districts.values()},
        NATIONAL: Link("", everywhere),
    }
