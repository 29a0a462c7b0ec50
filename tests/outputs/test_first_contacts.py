"""Whom to ask first for a need is one contact in each district: on pages, paper, in files and in pictures."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatch

import lxml.html
import pytest

from generator.outputs import site
from generator.outputs.booklet.need_data import printed_needs
from generator.outputs.cards.card_data import district_card
from generator.outputs.share.anchors import anchor
from generator.outputs.share.district_parts import DistrictParts
from generator.outputs.share.fragments import Pieces
from generator.views.publishing.copies import help_lines_to_copy, is_dependable
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.place_view import CellView, DistrictView
from tests.outputs.site.site_files import tiny_views
from tests.reference import Edition

NOT_FIRST = {
    "health": "lpsk",
    "papers": "lpsk",
    "rights": "sapa-129 komnas-perempuan lbh-apik-* uptd-* pusat-* unit-ppa-*",
}
"""Organizations that are a wrong door for a need: the witness agency, and offices for women only."""

First = dict[str, str]
"""What is dialled first, by the code of the need."""


@pytest.fixture(scope="module")
def miniature() -> list[DirectoryView]:
    return list(tiny_views())


@pytest.fixture(scope="module", params=["id", "en"])
def edition(request: pytest.FixtureRequest, reference: Edition) -> DirectoryView:
    return reference.view(request.param)


def decided(district: DistrictView) -> First:
    return {cell.need_code: cell.first.contact.href for cell in district.cells if cell.first}


def on_the_leaflet(view: DirectoryView, district: DistrictView) -> First:
    """Return what leaflet and booklet are given to place."""
    return {
        str(need["code"]): str(need["first"]["contacts"][0]["href"])  # type: ignore[index]
        for need in printed_needs(view, district)
        if need["first"]
    }


def in_the_shared_file(pieces: Pieces, district: DistrictView) -> First:
    """Return the first number below the first heading of each need."""
    lists = lxml.html.fragment_fromstring(
        str(DistrictParts(pieces, district).lists), create_parent="div"
    )
    ids = {anchor(need.path): need.code for need in pieces.view.needs}
    found = {}
    for section in lists.xpath("./section[h3]"):
        group = section.xpath("./h3[1]")[0]
        if group.text_content() == pieces.words("Try this first"):
            (number,) = group.xpath("./following-sibling::ul[1]//a[@class='number']/@href")
            found[ids[section.get("aria-labelledby")]] = number
    return found


def on_its_page(view: DirectoryView, cell: CellView) -> str:
    (file,) = site.render_pages(view, only={cell.path})
    page = lxml.html.document_fromstring(file.content)
    return next(iter(page.xpath("//div[@class='ask']//a[@class='call']/@href")), "")


def districts(view: DirectoryView) -> Iterator[DistrictView]:
    assert view.districts
    return iter(view.districts.values())


def assert_one_truth(view: DirectoryView) -> None:
    pieces = Pieces(view)
    lines = [line.contact.href for line in help_lines_to_copy(view)]
    for district in districts(view):
        first = decided(district)
        assert first, district.id
        assert on_the_leaflet(view, district) == first, district.id
        assert in_the_shared_file(pieces, district) == first, district.id
        card = [one["href"] for one in district_card(view, district)["numbers"]]  # type: ignore[attr-defined]
        assert card == lines[: len(card)], "a picture has room for the lines of every page only"


def test_sheets_and_files_of_the_miniature_name_the_same_first_contact(
    miniature: list[DirectoryView],
) -> None:
    for view in miniature:
        assert_one_truth(view)


def test_pages_of_the_miniature_begin_with_it(miniature: list[DirectoryView]) -> None:
    view = miniature[0]
    for district in districts(view):
        for cell in district.cells:
            if cell.first:
                assert on_its_page(view, cell) == cell.first.contact.href, cell.path


def test_sheets_and_files_of_the_reference_name_the_same_first_contact(
    edition: DirectoryView,
) -> None:
    assert_one_truth(edition)


def test_pages_of_the_reference_begin_with_it(edition: DirectoryView) -> None:
    for district in districts(edition):
        for cell in district.cells:
            told = [kind for kind in cell.kinds if kind.first or kind.offices]
            assert cell.first == (told[0].first if told else None), cell.path


def test_no_need_leads_to_a_wrong_door(edition: DirectoryView) -> None:
    for district in districts(edition):
        for cell in district.cells:
            if cell.first is None:
                continue
            organization = cell.first.service.id.partition("/")[0]
            wrong = NOT_FIRST.get(cell.need_code, "").split()
            assert not any(fnmatch(organization, one) for one in wrong), cell.path


def test_what_leads_may_stand_in_copies(edition: DirectoryView) -> None:
    for district in districts(edition):
        for cell in district.cells:
            assert cell.first is None or is_dependable(cell.first.service), cell.path


def test_where_nobody_can_be_called_print_names_the_offices_by_rule(
    edition: DirectoryView,
) -> None:
    for district in districts(edition):
        for need in printed_needs(edition, district):
            assert bool(need["first"]) != bool(need["offices"]), (district.id, need["code"])
