"""The entries of a PO file, without believing its header.

Babel reads the entries. Left alone it would also decode the file by the encoding its header names, keep as many
plural forms as the header claims, and put the comments of entries with one key together again and again.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import PoFileError, PoFileParser

from generator.problems import message
from generator.untrusted_files.refusals import SAVE_AGAIN, UnreadableFileError, refused_as

MAX_LINES = 300_000
"""Lines of a file, so that reading it takes about two seconds."""

_DAMAGED = message("this is no PO file, or it is damaged")
_SAVE_AS_UTF8 = message("save it as UTF-8")
_LINE = re.compile(r'(?:(?:msgctxt|msgid|msgstr) )?"(?:[^"\\]++|\\.)*+"')
_CHARSET = re.compile(r"^content-type:.*charset=([^\s;]*)", re.IGNORECASE | re.MULTILINE)
_CHARSETS = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})


class PoFile(NamedTuple):
    """The header of a PO file as text, and its entries in order, each with one translation."""

    header: str
    entries: list[Entry]


def read_po_entries(content: bytes) -> PoFile:
    """Return the entries of a PO file without plural forms; those that are obsolete are left out.

    Raises:
        UnreadableFileError: it is no such file, or written in another encoding than UTF-8.
    """
    found = _Entries()
    with refused_as(_DAMAGED):
        parser = PoFileParser(found, ignore_obsolete=True, abort_invalid=True)
        try:
            parser.parse(_lines(_text(content)))
        except PoFileError as error:
            raise UnreadableFileError(_DAMAGED, SAVE_AGAIN, line=error.lineno + 1) from error
    header = next((str(entry.string) for entry in found.entries if not entry.id), "")
    charset = _CHARSET.search(header)
    if charset is not None and charset[1].lower() not in _CHARSETS:
        raise UnreadableFileError(
            message("this file is written in {encoding}", encoding=charset[1][:40]),
            _SAVE_AS_UTF8,
        )
    return PoFile(header, [entry for entry in found.entries if entry.id])


class _Entries(Catalog):
    """Takes entries one by one."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []

    def __setitem__(self, _key: object, entry: Entry) -> None:
        self.entries.append(entry)


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFileError(
            message("this file is not written in UTF-8"), _SAVE_AS_UTF8, line=line
        ) from error


def _lines(text: str) -> list[str]:
    """Return the lines that Babel needs: keywords with quoted words, and flags; others are empty."""
    lines = [line.strip() for line in text.split("\n")]
    if len(lines) > MAX_LINES:
        raise UnreadableFileError(
            message("this file has more than {limit} lines", limit=MAX_LINES),
            message("leave out what is not needed, or split it"),
        )
    for number, line in enumerate(lines):
        if line.startswith("#"):
            lines[number] = line if line.startswith("#,") else ""
        elif line and _LINE.fullmatch(line) is None:
            raise UnreadableFileError(_DAMAGED, SAVE_AGAIN, line=number + 1)
    return lines
