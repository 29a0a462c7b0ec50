"""Text as it is drawn on a page: runs with their size, colour and place, and letters from left to right."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

AROUND = 30
"""Letters before and after that may belong to the same link: mixed directions change their order."""

NEW_LINE = 9.0
"""Points from one line to the next, at least; letters of one line differ by less."""

VISIBLE = 0.1
"""Height in points below which a character is a space."""

UPSIDE_DOWN = -0.5
"""Cosine below which a letter stands on its head."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Run:
    """Letters drawn in one go: left, bottom, right and top in points, size in points, RGB colour."""

    box: Box
    size: float
    colour: tuple[int, int, int]


class DrawnPage:
    """One page of a PDF: its text in the order of the file, and its runs."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page
        self._text = page.get_textpage()
        self.text: str = self._text.get_text_range()
        self.runs: list[Run] = _runs(page)

    def drawn(self, box: Box) -> str:
        """Return the letters inside `box` as an eye meets them: line by line, left to right.

        Letters on their heads (the far side of a folded sheet) are read the other way round.
        """
        letters: list[tuple[float, float, str]] = []
        for index in self._near(box):
            left, bottom, right, top = self._text.get_charbox(index)
            if top - bottom < VISIBLE:
                continue
            if not _inside((left + right) / 2, (bottom + top) / 2, box):
                continue
            upside_down = (
                math.cos(pdfium.FPDFText_GetCharAngle(self._text.raw, index)) < UPSIDE_DOWN
            )
            mark = chr(pdfium.FPDFText_GetUnicode(self._text.raw, index))
            sign = -1 if upside_down else 1
            letters.append((-sign * (bottom + top) / 2, sign * left, mark))
        return "".join(_by_line(letters))

    def _near(self, box: Box) -> range:
        """Return the places in the file around the letters at both ends of `box`."""
        left, bottom, right, top = box
        reach = max(top - bottom, 8) / 2
        found = [
            pdfium.FPDFText_GetCharIndexAtPos(
                self._text.raw, x, (bottom + top) / 2, reach / 2, reach
            )
            for x in (left + 1, right - 1)
        ]
        known = [index for index in found if index >= 0] or [0]
        return range(
            max(min(known) - AROUND, 0), min(max(known) + AROUND, self._text.count_chars())
        )


def drawn_pages(content: bytes) -> list[DrawnPage]:
    """Return every page of a PDF."""
    document = pypdfium2.PdfDocument(content)
    return [DrawnPage(page) for page in document]


def _by_line(letters: list[tuple[float, float, str]]) -> Iterator[str]:
    """Yield the marks of (distance from above, distance from the side, mark), line by line."""
    line: list[tuple[float, str]] = []
    height = -math.inf
    for down, side, mark in sorted(letters):
        if line and down - height > NEW_LINE:
            yield from (one for _, one in sorted(line))
            line = []
        if not line:
            height = down
        line.append((side, mark))
    yield from (one for _, one in sorted(line))


def _inside(x: float, y: float, box: Box) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _runs(page: pypdfium2.PdfPage) -> list[Run]:
    runs = []
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=3):
        size = ctypes.c_float()
        pdfium.FPDFTextObj_GetFontSize(item.raw, size)
        matrix: Any = item.get_matrix()
        scale = math.hypot(matrix.c, matrix.d)
        runs.append(Run(tuple(item.get_bounds()), size.value * scale, _colour(item.raw)))
    return runs


def _colour(item: object) -> tuple[int, int, int]:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, alpha)
    return red.value, green.value, blue.value
