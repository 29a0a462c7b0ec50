"""The table of services as an Excel workbook; the same bytes for the same rows."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO

_EPOCH = (1980, 1, 1, 0, 0, 0)
_WIDTH = 28


def as_workbook(rows: tuple[tuple[str, ...], ...]) -> bytes:
    """Return the rows, the first being the heading, as a workbook with one sheet of text cells."""
    # Loading openpyxl takes longer than a check: only where workbooks are made.
    from openpyxl import Workbook  # noqa: PLC0415
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    book = Workbook(write_only=True)
    sheet = book.create_sheet("services")
    sheet.freeze_panes = "D2"
    for number in range(1, len(rows[0]) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTH
    for row in rows:
        cells = [WriteOnlyCell(sheet, value) for value in row]
        for cell in cells:
            # Never a formula, whatever the text begins with.
            cell.data_type = "s"
        sheet.append(cells)
    book.properties.created = book.properties.modified = datetime(*_EPOCH)  # noqa: DTZ001 - as Excel has it
    buffer = BytesIO()
    book.save(buffer)
    return _without_clock(buffer.getvalue())


def _without_clock(content: bytes) -> bytes:
    """Return the workbook with the same times in its archive, whenever it is made."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
