"""Needs and situations: help that can be had from anywhere, at once, and the way to help nearby."""

from __future__ import annotations

from generator.outputs.site.cards import Group
from generator.outputs.site.listing import Listing, Section, links, tile, tiles
from generator.outputs.site.shell import Shell
from generator.views.read_model.need_view import NeedView, SituationView
from generator.views.read_model.service_view import ServiceView


def need(shell: Shell, wanted: NeedView) -> Listing:
    """Return the page of one need: what belongs here, where it exists, and whom to call from anywhere."""
    return Listing(
        wanted.path,
        wanted.title,
        wanted.name,
        _anywhere(shell, wanted.national),
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
        _anywhere(shell, happened.national),
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


def _anywhere(shell: Shell, services: tuple[ServiceView, ...]) -> list[Group]:
    return [Group(shell.words("You can call from anywhere"), services)] if services else []
