"""Pages come in order when the sheets are folded."""

from __future__ import annotations

import re
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.outputs.booklet.editions import district_jobs
from generator.outputs.booklet.imposition import saddle_stitch
from generator.outputs.booklet.printing import print_job
from generator.views.read_model.directory_view import DirectoryView

FOOT = re.compile(r"000-123 (\d+)")


@given(st.integers(1, 40), st.sampled_from(["ltr", "rtl"]))
def test_the_two_pages_of_a_side_add_up_and_every_page_comes_once(
    sheets: int, direction: str
) -> None:
    pages = 4 * sheets
    sides = saddle_stitch(pages, direction)
    assert all(side.left + side.right == pages + 1 for side in sides)
    assert sorted(n for s in sides for n in (s.left, s.right)) == list(range(1, pages + 1))


@given(st.integers(1, 40))
def test_leafing_through_the_folded_sheets_gives_the_pages_in_order(sheets: int) -> None:
    sides = saddle_stitch(4 * sheets, "ltr")
    fronts, backs = sides[0::2], sides[1::2]
    first_half = [n for f, b in zip(fronts, backs, strict=True) for n in (f.right, b.left)]
    second_half = [
        n for f, b in reversed(list(zip(fronts, backs, strict=True))) for n in (b.right, f.left)
    ]
    assert first_half + second_half == list(range(1, 4 * sheets + 1))


def test_a_booklet_read_from_right_to_left_swaps_each_pair() -> None:
    ltr, rtl = saddle_stitch(8, "ltr"), saddle_stitch(8, "rtl")
    assert [(s.left, s.right) for s in ltr] == [(s.right, s.left) for s in rtl]
    assert (ltr[0].left, ltr[0].right) == (8, 1)


def test_pages_that_do_not_fill_sheets_are_refused() -> None:
    with pytest.raises(ValueError, match="6 pages do not fill whole sheets"):
        saddle_stitch(6, "ltr")


def plain(words: str) -> str:
    return words.replace("\u2011", "-").replace("\ufffe", "-")


def numbers_on(content: bytes) -> list[tuple[int, int]]:
    """Page numbers read from the left and the right half of each side; the cover, 1, bears none."""
    found = []
    for page in pypdfium2.PdfDocument(content):
        text = page.get_textpage()
        width, height = page.get_size()
        halves = [(0, width / 2), (width / 2, width)]
        words = [text.get_text_bounded(left, 0, right, height) for left, right in halves]
        left, right = (FOOT.findall(" ".join(plain(w).split())) or ["1"] for w in words)
        found.append((int(left[-1]), int(right[-1])))
    return found


def test_the_sheets_hold_the_pages_they_should(printed: dict[str, bytes]) -> None:
    pages = len(pypdfium2.PdfDocument(printed["a5"]))
    sides = saddle_stitch(pages, "ltr")
    expected = [(side.left, side.right) for side in sides]
    assert numbers_on(printed["a4-short"]) == expected
    assert numbers_on(printed["a4-fronts"]) == expected[0::2]
    assert numbers_on(printed["a4-backs"]) == expected[1::2][::-1]


def test_backs_stand_on_their_heads_for_a_printer_that_turns_on_the_long_edge(
    printed: dict[str, bytes],
) -> None:
    short = [
        page.render(scale=0.3).to_pil() for page in pypdfium2.PdfDocument(printed["a4-short"])
    ]
    long = [
        page.render(scale=0.3).to_pil() for page in pypdfium2.PdfDocument(printed["a4-long"])
    ]
    assert short[0].tobytes() == long[0].tobytes()
    turned = long[1].rotate(180)
    assert short[1].tobytes() != long[1].tobytes()
    difference = sum(
        abs(a - b) > 128 for a, b in zip(short[1].tobytes(), turned.tobytes(), strict=True)
    )
    assert difference < len(turned.tobytes()) / 100


def test_sheets_keep_language_and_title(printed: dict[str, bytes]) -> None:
    document = pypdfium2.PdfDocument(printed["a4-short"])
    assert document.get_metadata_dict()["Title"] == "Services and support in Velmora"


@pytest.mark.parametrize("services", [1, 2, 3, 5, 8])
def test_every_booklet_fills_whole_sheets_with_pages_for_notes(
    view: DirectoryView, services: int
) -> None:
    district = view.districts["velmora"]
    kept = {one.id for one in district.services[:services]}
    cells = tuple(
        replace(
            cell,
            here=tuple(s for s in cell.here if s.id in kept),
            national=tuple(s for s in cell.national if s.id in kept),
        )
        for cell in district.cells
    )
    small = replace(district, services=district.services[:services], cells=cells)
    [job] = district_jobs(view, small, ("a5",))
    [file] = print_job(job)
    assert len(pypdfium2.PdfDocument(file.content)) % 4 == 0


def test_the_folded_leaflet_reads_from_one_to_eight(printed: dict[str, bytes]) -> None:
    page = pypdfium2.PdfDocument(printed["leaflet"])[0]
    text = page.get_textpage()
    width, height = page.get_size()

    def panel(column: int, row: int) -> str:
        left, bottom = column * width / 4, (1 - row) * height / 2
        return " ".join(
            text.get_text_bounded(left, bottom, left + width / 4, bottom + height / 2).split()
        )

    assert "Services and support in Velmora" in panel(3, 1)
    assert "Is it safe to keep this?" in panel(3, 0)
    assert "Help lines" in panel(2, 0)
    assert "A place to stay" in panel(1, 0)
    assert "One number to remember" in panel(2, 1)
