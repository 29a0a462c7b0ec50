"""From a finished file to the texts in it: archives and workbooks are unpacked."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from generator.outputs.finished.documents import words_of_document
from generator.outputs.finished.formats import (
    BLIND,
    DOCUMENT,
    DRAWN,
    ROWS,
    ending_of,
    has_words,
)
from generator.outputs.finished.pictures import words_of_picture
from generator.problems import message
from generator.untrusted_files.refusals import UnreadableFileError, refused_as

ARCHIVE, WORKBOOK = ".zip", ".xlsx"
_PACKED = b"PK\x03\x04"
_DEEPEST = 3
"""Archives in archives that are still opened."""

_MOST = 2_000_000_000
"""Bytes of one archive, unpacked; a country's share files are a tenth of that."""

_DAMAGED = message("this file is not what its name says, or it is damaged")
TELL_MAINTAINERS = message(
    "publish nothing; tell the maintainers: a product makes a file that cannot be looked through"
)


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file as it is looked through: a file in an archive has the archive's path before its name.

    `content` is UTF-8, and empty where the format has no words. Of a picture it is what its properties say, of
    a PDF its words page by page (`PAGE_END`), each with its links in angle brackets.
    """

    name: str
    ending: str
    content: bytes


def texts_of(name: str, content: bytes, depth: int = 0) -> Iterator[TextFile]:
    """Yield the file `name`, or the files in it. Raises `UnreadableFileError` where it cannot be read."""
    ending = ending_of(name)
    if ending in BLIND and not has_words(content):
        yield TextFile(name, ending, _words_of(ending, content))
    elif ending == WORKBOOK:
        with refused_as(_DAMAGED, TELL_MAINTAINERS):
            yield from list(_of_workbook(name, content))
    elif ending == ARCHIVE or content.startswith(_PACKED):
        for inner, unpacked in _unpacked(content, depth):
            yield from texts_of(f"{name}/{inner}", unpacked, depth + 1)
    else:
        with refused_as(_DAMAGED, TELL_MAINTAINERS):
            text = content.decode()
        if "\0" in text:
            raise UnreadableFileError(_DAMAGED, TELL_MAINTAINERS)
        yield TextFile(name, ending, content)


def _words_of(ending: str, content: bytes) -> bytes:
    """Return what a file tells whose format is no text."""
    if ending == DOCUMENT:
        with refused_as(_DAMAGED, TELL_MAINTAINERS):
            return words_of_document(content).encode(errors="replace")
    return words_of_picture(content).encode(errors="replace") if ending in DRAWN else b""


def _unpacked(content: bytes, depth: int) -> Iterator[tuple[str, bytes]]:
    if depth >= _DEEPEST:
        raise UnreadableFileError(
            message("archives lie in archives in this file"), TELL_MAINTAINERS
        )
    with refused_as(_DAMAGED, TELL_MAINTAINERS), zipfile.ZipFile(BytesIO(content)) as packed:
        if sum(entry.file_size for entry in packed.infolist()) > _MOST:
            raise UnreadableFileError(_DAMAGED, TELL_MAINTAINERS)
        found = [(entry.filename, packed.read(entry)) for entry in packed.infolist()]
    yield from found


def _of_workbook(name: str, content: bytes) -> Iterator[TextFile]:
    """Yield the rows of all sheets, hidden ones too, and the other parts: notes, properties, drawings."""
    # Loading openpyxl takes longer than a check: only where there is a workbook.
    from openpyxl import load_workbook  # noqa: PLC0415

    book = load_workbook(BytesIO(content), read_only=True)
    for sheet in book.worksheets:
        rows = (" | ".join(map(_cell, row)) for row in sheet.iter_rows(values_only=True))
        yield TextFile(f"{name}/{sheet.title}", ROWS, "\n".join(rows).encode())
    for part, text in _unpacked(content, 0):
        if not part.startswith(("xl/worksheets/sheet", "xl/sharedStrings")):
            yield TextFile(f"{name}/{part}", ".xml", text)


def _cell(value: object) -> str:
    return "" if value is None else str(value).replace("\n", " | ")
