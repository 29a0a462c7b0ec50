"""Needs: whom to ask from anywhere for each kind of help, and the way to help nearby."""

from __future__ import annotations

from generator.components.fragment import Fragment
from generator.outputs.site.answer_pages import kinds
from generator.outputs.site.listing import Section, sections_page, sentences
from generator.outputs.site.shell import SitePage, Shell
from generator.views.paths import cell_path
from generator.views.read_model.need_view import NeedView


def need(shell: Shell, wanted: NeedView) -> SitePage:
    """Return the page of one need: the places first, which keep the need, then each kind of help."""
    path, words = wanted.path, shell.words
    sections = [
        Section(shell.compose("need", path, need=wanted)),
        Section(_areas(shell, wanted), words("Where are you?")),
        Section(sentences(shell, path, [words("From anywhere in the country:")])),
        *kinds(shell, path, wanted.kinds, wanted.national),
    ]
    return SitePage(path, wanted.title, sections_page(shell, path, wanted.name, sections))


def _areas(shell: Shell, wanted: NeedView) -> Fragment:
    near = {link.path: link for link in wanted.places}
    areas = [
        {
            "name": shell.words("Places in {province}", province=province.name),
            "links": [
                near[path]
                for district in province.districts
                if (path := cell_path(district.id, wanted.code)) in near
            ],
        }
        for province in shell.view.provinces
        if province.is_covered
    ]
    return shell.compose("areas", wanted.path, areas=areas, is_open=False)
