"""Files that reach readers without being records: `docs/` besides its pages, catalogs, settings of MkDocs."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.loading.file_names import is_left_alone, is_published

COPIES = ("docs", "directory_data/words", "generator/translations", "mkdocs.yml")
"""Where they lie, relative to the project."""

MAX_BYTES_OF_COPY = 4 * 1024 * 1024
"""A larger file is named, and its content is not compared."""


def is_copy(name: str) -> bool:
    """Return whether a file (POSIX, relative to the project) reaches readers without being a record."""
    if name.startswith("docs/"):
        return is_published(name) and is_left_alone(name)
    return name.endswith("/messages.po") or name == "mkdocs.yml"


def copies(root: Path) -> dict[str, bytes]:
    """Return every such file of the project at `root` by name; of a link only where it leads to."""
    return {name: _content(root / name) for name in sorted(_names(root)) if is_copy(name)}


def _names(root: Path) -> Iterator[str]:
    for place in COPIES:
        if (root / place).is_file():
            yield place
        for folder, folders, files in os.walk(root / place):
            links = [name for name in folders if (Path(folder) / name).is_symlink()]
            for name in (*files, *links):
                yield (Path(folder) / name).relative_to(root).as_posix()


def _content(path: Path) -> bytes:
    try:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            return f"-> {path.readlink()}".encode("utf-8", "replace")
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES_OF_COPY:
            return f"({status.st_size} B)".encode()
        return path.read_bytes()
    except OSError:
        return b""
