"""Workbooks: no clock, no formula."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from generator.workbooks import content_of, text_cell

pytestmark = pytest.mark.quick


def made(*texts: str) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("words")
    sheet.append([text_cell(sheet, text) for text in texts])
    return content_of(book)


def test_no_part_of_a_workbook_tells_when_it_was_made() -> None:
    with zipfile.ZipFile(BytesIO(made("word"))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core) == ["1980-01-01T00:00:00Z"] * 2


def test_what_looks_like_a_formula_stays_text() -> None:
    cell = load_workbook(BytesIO(made("=1+1"))).worksheets[0]["A1"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_what_no_workbook_can_hold_is_shown_as_a_mark() -> None:
    cell = load_workbook(BytesIO(made("a\x01b\ufffe\ud800c"))).worksheets[0]["A1"]
    assert cell.value == "a\ufffdb\ufffd\ufffdc"
