"""Translations as an Excel sheet, for translators who use nothing else."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from generator.translations.units import Translations, Unit, UnreadableTranslationsError
from generator.workbooks import content_of, text_cell

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_OLD = "source has changed"
_WIDTHS = {"A": 48, "B": 60, "C": 60, "D": 20}
_LARGEST = 64 * 1024 * 1024


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
        UnreadableTranslationsError: it is no workbook, is far too large, or has other columns.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - as above

    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LARGEST:
                raise UnreadableTranslationsError("this workbook is too large")
        sheet = load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets[0]
        rows = [
            ["" if value is None else str(value) for value in row[: len(_WIDTHS)]]
            for row in sheet.iter_rows(values_only=True)
        ]
    except (zipfile.BadZipFile, KeyError, IndexError, OSError, ValueError) as error:
        raise UnreadableTranslationsError("this is no workbook of translations") from error
    if not rows or rows[0][:1] != ["key"] or len(rows[0]) < len(_WIDTHS):
        raise UnreadableTranslationsError(
            "this sheet must have four columns: key, source, translation, state"
        )
    units = tuple(
        Unit(key, source, target, bool(state.strip()))
        for key, source, target, state in rows[1:]
        if key
    )
    return Translations(rows[0][1], rows[0][2], units)
