"""Kinds of offices: what the rules say of all of them, and where each rule stands."""

from __future__ import annotations

from generator.outputs.site.listing import Section, sections_page
from generator.outputs.site.shell import Shell, SitePage
from generator.views.read_model.answer_view import OfficeView


def office(shell: Shell, kind: OfficeView) -> SitePage:
    """Return the page of one kind of office; it has no number, because it is no office."""
    sections = [Section(shell.compose("office_rules", kind.path, office=kind))]
    return SitePage(kind.path, kind.title, sections_page(shell, kind.path, kind.name, sections))
