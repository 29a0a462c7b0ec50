"""Zip archives, of which single files are unpacked within limits."""

from __future__ import annotations

import zipfile
from io import BytesIO

from generator.problems import Message, message
from generator.untrusted_files.refusals import UnreadableFileError, refused_as

MAX_UNPACKED = 32 * 1024 * 1024
"""Bytes that all unpacked files of one archive may have together."""

MAX_FILES = 2000
"""Files in one archive; a workbook with a hundred sheets has about three hundred."""

_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""The others unpack without a limit on what comes out at once."""

_ENCRYPTED = 0x1
_MEGABYTE = 1024 * 1024


class Archive:
    """A zip archive in memory; nothing of it is ever written to the disk."""

    def __init__(self, content: bytes, damaged: Message) -> None:
        """Read the list of files; `damaged` are the words for an archive that cannot be read.

        Raises:
            UnreadableFileError: it is no zip archive, or holds more than `MAX_FILES` files.
        """
        self._damaged = damaged
        self._left = MAX_UNPACKED
        with refused_as(damaged):
            self._archive = zipfile.ZipFile(BytesIO(content))
        if len(self._archive.namelist()) > MAX_FILES:
            raise UnreadableFileError(
                message("there are more than {limit} files in it", limit=MAX_FILES),
                message("leave out what is not needed, or split it"),
            )

    def read(self, name: str) -> bytes:
        """Return the file `name`, unpacked.

        Raises:
            UnreadableFileError: it is not there, is damaged or encrypted, or all that was unpacked exceeds
                `MAX_UNPACKED` bytes.
        """
        with refused_as(self._damaged):
            entry = self._archive.getinfo(name)
            if entry.compress_type not in _METHODS or entry.flag_bits & _ENCRYPTED:
                raise UnreadableFileError(self._damaged, _UNLOCKED)
            with self._archive.open(entry) as packed:
                content = packed.read(self._left + 1)
        self._left -= len(content)
        if self._left < 0:
            raise UnreadableFileError(
                message(
                    "unpacked, this file is larger than {limit} MB",
                    limit=MAX_UNPACKED // _MEGABYTE,
                ),
                message("leave out what is not needed, or split it"),
            )
        return content


_UNLOCKED = message("save it without a password")
