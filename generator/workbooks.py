"""Cells of spreadsheets, and Excel workbooks that have the same bytes for the same cells, whenever made.

Loading openpyxl takes longer than a check: it is loaded by those who call this, and only where they make one.
"""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from generator.xml_text import xml_text

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Signs that make a spreadsheet calculate (https://owasp.org/www-community/attacks/CSV_Injection)."""

_SAVED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def text_cell(sheet: WriteOnlyWorksheet, text: str) -> Cell:
    """Return a cell that shows `text`: never a formula, whatever it begins with."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - see above

    cell = WriteOnlyCell(sheet, xml_text(text))
    cell.data_type = "s"
    return cell


def plain_cell(text: str) -> str:
    """Return a cell of CSV that no spreadsheet takes for a formula: a quote stands before its sign."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def content_of(book: Workbook) -> bytes:
    """Return the file of a workbook; openpyxl writes the time of day into it in three places."""
    book.properties.created = datetime(*_EPOCH)  # noqa: DTZ001 - as Excel has it
    saved, timeless = BytesIO(), BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(timeless, "w") as new:
        for name in old.namelist():
            part = _SAVED.sub(rb"\g<1>1980-01-01T00:00:00Z", old.read(name))
            new.writestr(zipfile.ZipInfo(name, _EPOCH), part, zipfile.ZIP_DEFLATED)
    return timeless.getvalue()
