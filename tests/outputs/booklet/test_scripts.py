"""A directory in Arabic, Khmer, Burmese, Thai and Lao: lines break, and numbers keep their order.

All places, organizations and numbers in it are invented.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from generator.loading.decoding import decode
from generator.loading.sources import load
from generator.model.directory import Directory
from generator.outputs import cards
from generator.outputs.booklet.drawn_text import drawn_pages
from generator.outputs.booklet.editions import district_jobs
from generator.outputs.booklet.printing import print_job
from generator.outputs.booklet.verification import _links
from generator.views import build_view
from generator.views.read_model.directory_view import DirectoryView

PROJECT = Path(__file__).resolve().parents[2] / "data" / "scripts"
LOCALES = ("ar", "km", "my", "th", "lo")
NUMBERS = {
    "tel:155": "155",
    "tel:03069990123": "0306 999 0123",
    "tel:+442079460155": "020 7946 0155",
    "tel:+441314960177": "0131 496 0177",
    "https://wa.me/441174960124": "0117 496 0124",
}
"""How each number must be seen from left to right."""


@pytest.fixture(scope="module")
def directory() -> Directory:
    decoded = decode(load(PROJECT))
    assert not decoded.problems
    assert decoded.directory is not None
    return decoded.directory


@pytest.fixture(scope="module", params=LOCALES)
def view(request: pytest.FixtureRequest, directory: Directory) -> DirectoryView:
    return build_view(directory, request.param, date(2026, 11, 23))


@pytest.fixture(scope="module")
def files(view: DirectoryView) -> dict[str, bytes]:
    """Every edition; each one was verified while it was made."""
    made: dict[str, bytes] = {}
    for job in district_jobs(view, view.districts["ambrel"]):
        for file in print_job(job):
            made[file.path.removeprefix("b/ambrel-").removesuffix(f"-{view.locale}.pdf")] = (
                file.content
            )
    return made


def test_every_edition_is_built_without_fault(files: dict[str, bytes]) -> None:
    assert len(files) == 11


@pytest.mark.parametrize("edition", ["a5", "large", "leaflet", "cards", "worker"])
def test_every_number_is_drawn_in_dialled_order(
    files: dict[str, bytes], edition: str, tmp_path: Path
) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(files[edition])
    pages = drawn_pages(files[edition])
    seen = set()
    with pikepdf.open(path) as pdf:
        for page, box, target in _links(pdf):
            if target in NUMBERS:
                drawn = "".join(mark for mark in pages[page].drawn(box) if mark.isdigit())
                assert drawn == NUMBERS[target].replace(" ", "")
                seen.add(target)
    assert "tel:155" in seen
    assert edition in {"leaflet", "cards"} or seen >= set(NUMBERS)


def test_lines_break_inside_the_column(files: dict[str, bytes]) -> None:
    """Paragraphs without a single space fill several lines, none beyond the margin of 12 mm."""
    [width, _] = pypdfium2.PdfDocument(files["a5"])[0].get_size()
    margin = 12 / 25.4 * 72
    runs = [run for page in drawn_pages(files["a5"]) for run in page.runs]
    assert len(runs) > 100
    for run in runs:
        assert run.box[0] >= margin - 2
        assert run.box[2] <= width - margin + 2


def test_the_booklet_knows_its_language(
    view: DirectoryView, files: dict[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(files["a5"])
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == view.locale


def test_a_booklet_from_right_to_left_opens_on_the_right(
    view: DirectoryView, files: dict[str, bytes]
) -> None:
    page = pypdfium2.PdfDocument(files["a4-short"])[0]
    width, height = page.get_size()
    halves = [(0, width / 2), (width / 2, width)]
    left, right = (page.get_textpage().get_text_bounded(a, 0, b, height) for a, b in halves)
    cover = left if view.direction == "rtl" else right
    assert "SC-1-" in cover
    assert "SC-1-" in left
    assert "SC-1-" in right  # the back cover bears the code too


def test_a_house_whose_place_is_secret_has_no_place_in_print(files: dict[str, bytes]) -> None:
    for content in files.values():
        for page in pypdfium2.PdfDocument(content):
            assert "withheld" not in page.get_textpage().get_text_range()


def test_cards_are_drawn(view: DirectoryView) -> None:
    drawn = list(cards.render(view))
    assert len(drawn) >= 5
