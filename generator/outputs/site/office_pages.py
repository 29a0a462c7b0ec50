"""Kinds of offices: what the rules say of all of them, and where each rule stands."""

from __future__ import annotations

from generator.outputs.site.listing import Section, sections_page
from generator.outputs.site.shell import Shell, SitePage
from generator.views.read_model.answer_view import OfficeView
from generator.views.read_model.text_view import Link


def office(shell: Shell, kind: OfficeView) -> SitePage:
    """Return the page of one kind of office; it has no number, because it is no office."""
    others = [Link(one.path, one.name) for one in shell.view.offices if one is not kind]
    sections = [
        Section(shell.compose("office_rules", kind.path, office=kind)),
        Section(
            shell.compose("link_list", kind.path, links=others),
            shell.words("Other kinds of offices") if others else "",
        ),
    ]
    return SitePage(kind.path, kind.title, sections_page(shell, kind.path, kind.name, sections))
