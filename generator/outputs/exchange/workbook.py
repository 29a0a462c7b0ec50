"""The table of services as an Excel workbook; the same bytes for the same rows."""

from __future__ import annotations

from generator.workbooks import content_of, text_cell

_WIDTH = 28


def as_workbook(rows: tuple[tuple[str, ...], ...]) -> bytes:
    """Return the rows, the first being the heading, as a workbook with one sheet of text cells."""
    # Loading openpyxl takes longer than a check: only where workbooks are made.
    from openpyxl import Workbook  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    book = Workbook(write_only=True)
    sheet = book.create_sheet("services")
    sheet.freeze_panes = "D2"
    for number in range(1, len(rows[0]) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTH
    for row in rows:
        sheet.append([text_cell(sheet, value) for value in row])
    return content_of(book)
