"""Needs and situations: help that can be had from anywhere, at once, and the way to help nearby."""

from __future__ import annotations

from generator.outputs.site.listing import Listing, Section, links, tile, tiles
from generator.outputs.site.shell import Shell
from generator.views.publishing.groups import groups_from_anywhere
from generator.views.read_model.need_view import NeedView, SituationView


def need(shell: Shell, wanted: NeedView) -> Listing:
    """Return the page of one need: what belongs here, where it exists, and whom to call from anywhere."""
    return Listing(
        wanted.path,
        wanted.title,
        wanted.name,
        groups_from_anywhere(shell.words, wanted.national),
        opening=_need_opening(shell, wanted),
    )


def _need_opening(shell: Shell, wanted: NeedView) -> list[Section]:
    path = wanted.path
    everywhere = shell.link("places.html", shell.words("All places"))
    return [
        Section(shell.compose("need", path, need=wanted)),
        Section(links(shell, path, (*wanted.places, everywhere)), shell.words("Help near you")),
    ]


def situation(shell: Shell, happened: SituationView) -> Listing:
    """Return the page of one situation: the needs it leads to, and whom to call from anywhere."""
    return Listing(
        happened.path,
        happened.title,
        happened.name,
        groups_from_anywhere(shell.words, happened.national),
        opening=_situation_opening(shell, happened),
        steps=(shell.link("w/index.html", shell.words("What happened?")),),
    )


def _situation_opening(shell: Shell, happened: SituationView) -> list[Section]:
    path = happened.path
    icons = {need.path: need.icon for need in shell.view.needs}
    made = [
        tile(shell, path, link, icons.get(link.path.partition("#")[0], ""))
        for link in happened.needs
    ]
    return [Section(tiles(shell, path, made), shell.words("This may help"))]

