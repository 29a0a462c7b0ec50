"""Provinces and districts: what exists where, and plainly what does not."""

from __future__ import annotations

from generator.components.icons import icon
from generator.outputs.site.answer_pages import kinds, rest
from generator.outputs.site.listing import (
    Listing,
    Section,
    links,
    sections_page,
    tile,
    tiles,
)
from generator.outputs.site.print_pages import has_files, print_path
from generator.outputs.site.shell import SitePage, Shell
from generator.model.keys import ChoiceKey
from generator.views.publishing.groups import ServiceGroup, groups_of_province
from generator.views.read_model.place_view import CellView, ChoiceView, DistrictView, ProvinceView
from generator.views.read_model.text_view import Link

MANY_DISTRICTS = 150
"""With more districts, the page of all places names the provinces only."""


def areas(shell: Shell, path: str, limit: int, *, is_open: bool) -> list[Section]:
    """Return the covered provinces with the links to their districts, folded unless `is_open`.

    Above `limit` districts in all, one list of the provinces stands for them.
    """
    words = shell.words
    covered = [province for province in shell.view.provinces if province.is_covered]
    if sum(len(province.districts) for province in covered) > limit:
        provinces = tuple(Link(province.path, province.name) for province in covered)
        return [Section(links(shell, path, provinces), words("Where are you?"))]
    areas = [
        {
            "name": words("Places in {province}", province=province.name),
            "links": _district_links(province),
        }
        for province in covered
    ]
    body = shell.compose("areas", path, areas=areas, is_open=is_open)
    return [Section(body, words("Where are you?"))]


def _district_links(province: ProvinceView) -> tuple[Link, ...]:
    return tuple(Link(district.path, district.name) for district in province.districts)


def places(shell: Shell) -> SitePage:
    """Return the page of all places, those without pages included."""
    words, path = shell.words, "places.html"
    heading = words("All places")
    provinces = tuple(Link(province.path, province.name) for province in shell.view.provinces)
    sections = [
        *areas(shell, path, MANY_DISTRICTS, is_open=True),
        Section(links(shell, path, provinces), words("All provinces")),
    ]
    body = sections_page(shell, path, shell.own(heading), sections)
    return SitePage(path, f"{heading} – {shell.view.name}", body)


def province(shell: Shell, area: ProvinceView) -> Listing:
    """Return the page of one province: its districts, and what serves all of them."""
    return Listing(
        area.path,
        area.title,
        area.name,
        groups_of_province(shell.words, area),
        opening=_province_opening(shell, area),
        steps=(shell.link("places.html", shell.words("All places")),),
    )


def _province_opening(shell: Shell, area: ProvinceView) -> list[Section]:
    words, path = shell.words, area.path
    opening = [Section(links(shell, path, _district_links(area)), words("Where are you?"))]
    if area.not_covered:
        missing = shell.compose("not_covered", path, names=area.not_covered)
        opening.append(Section(missing, words("Other places")))
    return opening


def district(shell: Shell, area: DistrictView) -> SitePage:
    """Return the page of one district: every need with what exists, and the choices."""
    words, path = shell.words, area.path
    needs = {need.code: need for need in shell.view.needs}
    cells = [
        tile(
            shell,
            path,
            Link(cell.path, needs[cell.need_code].name),
            needs[cell.need_code].icon,
            _how_much(shell, cell),
        )
        for cell in area.cells
    ]
    choices = [
        tile(
            shell,
            path,
            shell.link(choice.path, choice.heading),
            _picture(choice.key),
            _how_many(shell, choice),
        )
        for choice in area.choices
    ]
    sections = [
        Section(tiles(shell, path, cells), words("What do you need?")),
        Section(tiles(shell, path, choices), words("What matters to you?")),
    ]
    if has_files(shell, area):
        files = shell.link(print_path(area.id), words("Save and print"))
        made = [tile(shell, path, files)]
        sections.append(Section(tiles(shell, path, made), words("To keep, send or print")))
    body = sections_page(shell, path, area.name, sections)
    return SitePage(path, area.title, body, way(shell, area)[:2])


def _how_much(shell: Shell, cell: CellView) -> str:
    """Say how much there is for one need, and plainly where there is nothing."""
    words = shell.words
    if cell.here:
        return words("{count} service here", "{count} services here", count=len(cell.here))
    elsewhere = len(cell.services) + len(cell.nearby)
    if elsewhere:
        return words("Not here yet. {count} by phone or further away.", count=elsewhere)
    return words("Not here yet.")


def _picture(choice: ChoiceKey) -> str:
    """Return the pictogram of a choice; a tick for those that have none of their own."""
    return {ChoiceKey.BY_PHONE: "phone"}.get(choice, choice if icon(choice) else "check")


def _how_many(shell: Shell, choice: ChoiceView) -> str:
    count = len(choice.services)
    if not count:
        return shell.words("Nothing is known yet.")
    return shell.words("{count} service", "{count} services", count=count)


def way(shell: Shell, area: DistrictView) -> tuple[Link, ...]:
    """Return the steps to a district from all places down."""
    places = shell.link("places.html", shell.words("All places"))
    return places, area.province, Link(area.path, area.name)


def cell(shell: Shell, area: DistrictView, need: CellView) -> SitePage:
    """Return whom to ask in a district for each kind of help of a need."""
    sections = list(kinds(shell, need.path, need.kinds, need.services))
    body = sections_page(shell, need.path, shell.own(need.heading), sections)
    return SitePage(need.path, need.title, body, way(shell, area))


def choice(shell: Shell, area: DistrictView, chosen: ChoiceView) -> Listing:
    """Return the services of a district that fit one choice: by their own word, by rule, or not excluded."""
    path, words = chosen.path, shell.words
    offices = [
        Section(shell.compose("office", path, office=office), heading)
        for office, heading in zip(
            chosen.offices,
            (words("Offices in every district, by rule"), *[""] * len(chosen.offices)),
            strict=False,
        )
    ]
    by_rule = words("By rule. They have not confirmed it: {count}", count=len(chosen.by_rule))
    to_ask = words("Not known. You can ask them: {count}", count=len(chosen.open_to_ask))
    return Listing(
        path,
        chosen.title,
        shell.own(chosen.heading),
        [ServiceGroup("", chosen.services)] if chosen.services else [],
        notices=[shell.own(chosen.gap)] if chosen.gap else [],
        closing=[
            rest(shell, path, by_rule, chosen.by_rule),
            rest(shell, path, to_ask, chosen.open_to_ask),
            *offices,
        ],
        steps=way(shell, area),
    )
