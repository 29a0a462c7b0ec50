"""Translations as an Excel sheet, for translators who use nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import message
from generator.translations.units import Translations, Unit
from generator.untrusted_files.refusals import UnreadableFileError
from generator.untrusted_files.sheets import Row, read_first_sheet
from generator.workbooks import content_of, text_cell

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_OLD = "source has changed"
_WIDTHS = {"A": 48, "B": 60, "C": 60, "D": 20}


def write(translations: Translations) -> bytes:
    """Return a workbook: key, source, translation and state in columns; the same bytes for the same texts."""
    # Loading openpyxl takes longer than a check: only where sheets are made.
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook(write_only=True)
    sheet = book.create_sheet("translations")
    sheet.freeze_panes = "C2"
    for column, width in _WIDTHS.items():
        sheet.column_dimensions[column].width = width
    sheet.append(_row(sheet, "key", translations.source_locale, translations.locale, "state"))
    for unit in translations.units:
        state = _OLD if unit.needs_review else ""
        sheet.append(_row(sheet, unit.key, unit.source, unit.target, state))
    return content_of(book)


def _row(sheet: WriteOnlyWorksheet, *values: str) -> list[Cell]:
    from openpyxl.styles import Alignment  # noqa: PLC0415 - as above

    cells = []
    for value in values:
        cell = text_cell(sheet, value)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cells.append(cell)
    return cells


def read(content: bytes) -> Translations:
    """Return the translations of a workbook; whoever empties the state has looked at the text.

    Raises:
        UnreadableFileError: it is no workbook, is far too large, or has other columns.
    """
    first, *others = read_first_sheet(content, len(_WIDTHS)) or [Row(1, ("",) * len(_WIDTHS))]
    title, source_locale, locale, _ = first.cells
    if title != "key" or not source_locale or not locale:
        raise UnreadableFileError(
            message("this sheet must have four columns: key, source, translation, state"),
            message("translate in a file that `directory translations export` has made"),
        )
    rows = (row.cells for row in others if row.cells[0])
    units = tuple(
        Unit(key, source, target, bool(state.strip())) for key, source, target, state in rows
    )
    return Translations(source_locale, locale, units)
