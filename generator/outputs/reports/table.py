"""A report as a table, and the three forms it is given in."""

from __future__ import annotations

import csv
import json
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO

from generator.outputs.contract import OutputFile
from generator.problem_formats import in_language
from generator.problems import Message
from generator.workbooks import plain_cell

Cell = str | int | float | Message | None


class TableFormat(StrEnum):
    """How a table is given: `table` for people, `json` and `csv` for programs."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the key programs read, and the heading people read."""

    key: str
    heading: Message


@dataclass(frozen=True, slots=True)
class Table:
    """A report: its name (also that of its file), its columns, and one row of cells per line."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def format_table(table: Table, form: TableFormat, language: str) -> str:
    """Return a table as text that ends with a line end; headings and messages in `language`.

    In JSON and CSV the columns have their keys, so that programs find them in every language.
    """
    return _FORMS[form](table, language)


def report_files(tables: Iterable[Table], language: str) -> Iterator[OutputFile]:
    """Yield each table in every form, named after the report."""
    endings = {TableFormat.TABLE: "txt", TableFormat.JSON: "json", TableFormat.CSV: "csv"}
    for table in tables:
        for form, ending in endings.items():
            content = format_table(table, form, language)
            yield OutputFile(f"{table.name}.{ending}", content.encode())


def _as_text(table: Table, language: str) -> str:
    headings = [in_language(column.heading, language) for column in table.columns]
    lines = [headings, *([_shown(cell, language) for cell in row] for row in table.rows)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    is_number = [
        any(isinstance(row[n], int | float) for row in table.rows) for n in range(len(headings))
    ]
    return "".join(f"{_line(cells, widths, is_number)}\n" for cells in lines)


def _line(cells: list[str], widths: list[int], is_number: list[bool]) -> str:
    padded = (
        " " * (width - _width(cell)) + cell if right else cell + " " * (width - _width(cell))
        for cell, width, right in zip(cells, widths, is_number, strict=True)
    )
    return "  ".join(padded).rstrip()


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    unseen = sum(unicodedata.category(character) in {"Mn", "Me", "Cf"} for character in text)
    return len(text) + wide - unseen


def _as_json(table: Table, language: str) -> str:
    rows = [
        {
            column.key: in_language(cell, language) if isinstance(cell, Message) else cell
            for column, cell in zip(table.columns, row, strict=True)
        }
        for row in table.rows
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _as_csv(table: Table, language: str) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(column.key for column in table.columns)
    writer.writerows([_harmless(cell, language) for cell in row] for row in table.rows)
    return text.getvalue()


def _harmless(cell: Cell, language: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    text = _shown(cell, language)
    return plain_cell(text) if isinstance(cell, str) else text


def _shown(cell: Cell, language: str) -> str:
    if isinstance(cell, Message):
        return in_language(cell, language)
    if isinstance(cell, float):
        return f"{cell:.1f}"
    return "" if cell is None else str(cell)


_FORMS = {
    TableFormat.TABLE: _as_text,
    TableFormat.JSON: _as_json,
    TableFormat.CSV: _as_csv,
}
