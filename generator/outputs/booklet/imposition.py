"""Booklet pages on larger sheets, in the order in which folding puts them right again."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pikepdf

from generator.components.typesetting.packing import saved

POINTS_PER_MM = 72 / 25.4
A4_LANDSCAPE = (297 * POINTS_PER_MM, 210 * POINTS_PER_MM)
CREEP_MM = 0.1
"""How far each 80 g sheet pushes the next one outwards; inner pages move to the fold by as much."""

STAPLER_PAGES = 60
"""Above this an ordinary stapler gives up: two booklets are better."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: page numbers from 1, the sheet counted from the outermost 0, and its face."""

    left: int
    right: int
    sheet: int
    is_front: bool


def saddle_stitch(pages: int, direction: str) -> list[Side]:
    """Return the sides of a booklet of `pages` pages, front and back of each sheet in turn.

    Raises `ValueError` unless `pages` is a multiple of four. Right-to-left booklets swap each pair.
    """
    if pages % 4:
        raise ValueError(f"{pages} pages do not fill whole sheets")
    sides: list[Side] = []
    for sheet in range(pages // 4):
        pairs = (
            (pages - 2 * sheet, 2 * sheet + 1),
            (2 * sheet + 2, pages - 2 * sheet - 1),
        )
        for left, right in pairs:
            ordered = (right, left) if direction == "rtl" else (left, right)
            sides.append(Side(*ordered, sheet, is_front=(left, right) == pairs[0]))
    return sides


def short_edge(booklet: bytes, direction: str) -> bytes:
    """Return A4 sheets for a printer that turns on the short edge."""
    return impose(booklet, direction, turned_backs=False)


def long_edge(booklet: bytes, direction: str) -> bytes:
    """Return A4 sheets for a printer that can only turn on the long edge: backs stand on their heads."""
    return impose(booklet, direction, turned_backs=True)


def impose(booklet: bytes, direction: str, *, turned_backs: bool, faces: str = "both") -> bytes:
    """Return the A4 sheets of an A5 booklet.

    `faces` is `both`, `fronts`, or `backs`; backs alone come last sheet first, as the printed stack lies.
    """
    with pikepdf.open(io.BytesIO(booklet)) as source, pikepdf.new() as target:
        sides = _chosen(saddle_stitch(len(source.pages), direction), faces)
        for side in sides:
            page = target.add_blank_page(page_size=A4_LANDSCAPE)
            _place(source, page, side, target)
            _mark_fold(page)
            if turned_backs and not side.is_front:
                _turn(page)
        _describe(source, target)
        return saved(target)


def _chosen(sides: list[Side], faces: str) -> list[Side]:
    if faces == "fronts":
        return [side for side in sides if side.is_front]
    if faces == "backs":
        return [side for side in reversed(sides) if not side.is_front]
    return sides


def _place(source: pikepdf.Pdf, page: pikepdf.Page, side: Side, target: pikepdf.Pdf) -> None:
    width, _ = A4_LANDSCAPE
    shift = CREEP_MM * POINTS_PER_MM * side.sheet
    for number, left in ((side.left, shift), (side.right, width / 2 - shift)):
        form = target.copy_foreign(source.pages[number - 1].as_form_xobject())
        if "/StructParents" in form:
            del form["/StructParents"]  # sheets are for paper: they carry no tags
        # Named by us: a name made up by the library would differ in every run.
        name = page.add_resource(form, pikepdf.Name.XObject, pikepdf.Name(f"/Page{number}"))
        page.contents_add(f"q 1 0 0 1 {left:.3f} 0 cm {name} Do Q\n".encode())


def _mark_fold(page: pikepdf.Page) -> None:
    width, height = A4_LANDSCAPE
    for low in (0, height - 8):
        mark = f"q 0.75 w {width / 2:.3f} {low:.3f} m {width / 2:.3f} {low + 8:.3f} l S Q\n"
        page.contents_add(mark.encode())


def _turn(page: pikepdf.Page) -> None:
    # In the content, not as a page property: print dialogs turn pages back by themselves.
    width, height = A4_LANDSCAPE
    page.contents_add(f"q -1 0 0 -1 {width:.3f} {height:.3f} cm\n".encode(), prepend=True)
    page.contents_add(b"Q\n")


def _describe(source: pikepdf.Pdf, target: pikepdf.Pdf) -> None:
    if "/Lang" in source.Root:
        target.Root.Lang = pikepdf.String(str(source.Root.Lang))
    if "/Title" in source.docinfo:
        target.docinfo["/Title"] = pikepdf.String(str(source.docinfo["/Title"]))
