"""The first sheet of an Excel workbook (.xlsx) as text.

openpyxl writes our workbooks; reading with it means to believe row numbers, styles, charts and pictures of a
stranger (docs/maintainers/decisions/0011-files-people-hand-in.md). This reads three kinds of parts: the list of
sheets, the shared texts, and the cells. Specification: ECMA-376 part 1, chapter 18.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from typing import NamedTuple

from generator.problems import message
from generator.untrusted_files.archives import Archive
from generator.untrusted_files.refusals import UnreadableFileError
from generator.untrusted_files.xml_documents import Target, read_xml

MAX_ROW = 1_048_576
"""The last row Excel knows; some programs name it though nothing stands there."""

MAX_COLUMN = 16_384
"""The last column Excel knows (XFD)."""

MAX_FILLED_ROWS = 50_000

_DAMAGED = message("this is no Excel workbook (.xlsx), or it is damaged")
_RESAVE = message("open it in a spreadsheet program, and save it as .xlsx without a password")
_OLD_OR_LOCKED = bytes.fromhex("d0cf11e0a1b11ae1")
_REFERENCE = re.compile(r"([A-Z]{1,3})[0-9]{1,7}")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Row(NamedTuple):
    """A row in which something stands: its number from 1, and its first cells as text, `""` where empty."""

    number: int
    cells: tuple[str, ...]


def read_first_sheet(content: bytes, columns: int) -> list[Row]:
    """Return the rows of the first sheet in which something stands, each with as many cells as `columns`.

    Numbers and dates are as the file keeps them, of a formula its last result, truth is `TRUE` or `FALSE`.

    Raises:
        UnreadableFileError: it is no workbook, or exceeds the limits of archives, XML or this module.
    """
    if content.startswith(_OLD_OR_LOCKED):
        raise UnreadableFileError(
            message("this workbook is locked with a password, or is an old .xls"), _RESAVE
        )
    archive = Archive(content, _DAMAGED)
    book = _part(_links(archive, ""), "/officeDocument")
    links = _links(archive, book)
    shared = _SharedTexts()
    if texts := _part(links, "/sharedStrings"):
        _read_part(archive, texts, shared)
    sheets = {link.id: link.part for link in links if link.kind.endswith("/worksheet")}
    order = (value for sheet in _elements(archive, book, "sheet") for value in sheet.values())
    cells = _Cells(shared.texts, columns)
    _read_part(archive, next((sheets[value] for value in order if value in sheets), ""), cells)
    return cells.rows


class _Link(NamedTuple):
    """What a part names: the id it uses for it, what kind it is (a URL), and the path of the part."""

    id: str
    kind: str
    part: str


def _links(archive: Archive, part: str) -> list[_Link]:
    folder, name = posixpath.split(part)
    file = posixpath.join(folder, "_rels", f"{name}.rels")
    found = []
    for link in _elements(archive, file, "Relationship"):
        path = posixpath.normpath(posixpath.join("/", folder, link.get("Target", "")))
        found.append(_Link(link.get("Id", ""), link.get("Type", ""), path.lstrip("/")))
    return found


def _part(links: list[_Link], kind: str) -> str:
    """Return the first part of a kind; `""`, which no part is called, where there is none."""
    return next((link.part for link in links if link.kind.endswith(kind)), "")


def _elements(archive: Archive, part: str, tag: str) -> list[dict[str, str]]:
    found = _Named(tag)
    _read_part(archive, part, found)
    return found.attributes


def _read_part(archive: Archive, part: str, target: Target) -> None:
    try:
        read_xml(archive.read(part), target, _DAMAGED)
    except UnreadableFileError as error:
        # Its line is one of the part, which nobody sees.
        raise UnreadableFileError(error.message, error.hint) from error


class _Named:
    """Collects the attributes of all elements of one name, whatever its namespace: there are two of them."""

    def __init__(self, tag: str) -> None:
        self._tag = tag
        self.attributes: list[dict[str, str]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition("}")[2] == self._tag:
            self.attributes.append(attributes)

    def end(self, tag: str) -> None:
        """Nothing to do."""

    def data(self, text: str) -> None:
        """Nothing to do."""


class _Texts:
    """Gathers what stands in `t` and `v`, without what tells how a text is spoken (`rPh`)."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._is_text = self._is_spoken = False

    def start(self, tag: str, _attributes: dict[str, str]) -> str:
        name = tag.rpartition("}")[2]
        self._is_spoken = self._is_spoken or name == "rPh"
        self._is_text = name in ("t", "v") and not self._is_spoken
        return name

    def end(self, tag: str) -> str:
        name = tag.rpartition("}")[2]
        self._is_spoken = self._is_spoken and name != "rPh"
        self._is_text = False
        return name

    def data(self, text: str) -> None:
        if self._is_text:
            self._parts.append(text)

    def take(self) -> str:
        """Return what was gathered, and begin anew."""
        text = "".join(self._parts)
        self._parts.clear()
        return _ESCAPED.sub(_unescaped, text) if "_x" in text else text


def _unescaped(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 16))


class _SharedTexts(_Texts):
    """The table of texts that cells name by number."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def end(self, tag: str) -> str:
        name = super().end(tag)
        if name == "si":
            self.texts.append(self.take())
        return name


class _Cells(_Texts):
    """The rows of a sheet."""

    def __init__(self, shared: list[str], columns: int) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._values: dict[str, Callable[[str], str]] = {
            "s": self._shared_text,
            "b": lambda number: "TRUE" if number == "1" else "FALSE",
        }
        self._shared = shared
        self._columns = columns
        self._row = self._column = 0
        self._type = ""
        self._filled: dict[int, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> str:
        name = super().start(tag, attributes)
        if name == "row":
            self._row = self._number_of_row(attributes.get("r"))
            self._column = 0
        elif name == "c":
            self._column = self._number_of_column(attributes.get("r"))
            self._type = attributes.get("t", "n")
            self.take()
        return name

    def end(self, tag: str) -> str:
        name = super().end(tag)
        if name == "c" and (text := self.take()):
            if self._column <= self._columns:
                self._filled[self._column] = self._values.get(self._type, str)(text)
        elif name == "row" and self._filled:
            cells = (self._filled.get(column + 1, "") for column in range(self._columns))
            self.rows.append(Row(self._row, tuple(cells)))
            self._filled = {}
            if len(self.rows) > MAX_FILLED_ROWS:
                raise UnreadableFileError(
                    message("this sheet has more than {limit} rows", limit=MAX_FILLED_ROWS),
                    message("leave out what is not needed, or split it"),
                )
        return name

    def _shared_text(self, number: str) -> str:
        if not number.isdecimal():
            raise UnreadableFileError(_DAMAGED, _RESAVE)
        return self._shared[int(number)]

    def _number_of_row(self, written: str | None) -> int:
        number = int(written[:8]) if written is not None else self._row + 1
        if not 0 < number <= MAX_ROW:
            raise UnreadableFileError(
                message("this sheet names a row that no sheet can have"), _RESAVE
            )
        return number

    def _number_of_column(self, written: str | None) -> int:
        number = self._column + 1
        if written is not None:
            reference = _REFERENCE.fullmatch(written)
            number = 0
            for letter in reference[1] if reference else "ZZZ":
                number = number * 26 + ord(letter) - ord("A") + 1
        if number > MAX_COLUMN:
            raise UnreadableFileError(
                message("this sheet names a column that no sheet can have"), _RESAVE
            )
        return number
