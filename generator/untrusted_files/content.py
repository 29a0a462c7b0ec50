"""The bytes of a file that a person names on the command line."""

from __future__ import annotations

import stat
from pathlib import Path

from generator.problems import message
from generator.untrusted_files.refusals import UnreadableFileError

KILOBYTE = 1024


def read_content(path: Path, limit: int) -> bytes:
    """Return the bytes of a regular file, or of the one a link leads to.

    Raises:
        UnreadableFileError: it has more than `limit` bytes, is a device or a pipe, or cannot be read.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFileError(
                message("this is no file that can be read, but a folder, a pipe or a device"),
                message("name the file itself"),
            )
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise UnreadableFileError(
            message("this file could not be read"),
            message("check that it exists and that you may read it"),
        ) from error
    if len(content) > limit:
        raise UnreadableFileError(
            message("this file is larger than {limit} KB", limit=limit // KILOBYTE),
            message("leave out what is not needed, or split it"),
        )
    return content
