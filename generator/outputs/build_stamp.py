"""The stamp of the last build, what it was made from and what it made: the same build again finds all done.

A stamp lies in `.cache/build` and may be deleted at any time. It holds for one folder, and for exactly these
records, this code, these packages and this day. Whoever touches a file of the site, or changes any of the
others, gets a build.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.outputs.writing import WriteError, replace_file

PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class FolderState:
    """Which files are in a folder: their number, and a hash over names, sizes and times of the last change."""

    count: int
    hash: str


@dataclass(frozen=True)
class BuildStamp:
    """The stamp of the last build from the folders `sources` to the folder `output`.

    `cache` is the folder of stamps; `options` says in words what the build is to make, and for which day.
    """

    cache: Path
    sources: Sequence[Path]
    output: Path
    options: str

    def file_count_if_current(self) -> int | None:
        """Return how many files the last build made, if the same build would make them again and all are there.

        Call it before anything is read: records that change while a build runs are then no part of what
        `save` writes.
        """
        made_from = self._made_from
        try:
            saved = json.loads(self._file.read_bytes())
        except (OSError, ValueError):
            return None
        there = folder_state(self.output)
        same = made_from is not None and saved == _entry(made_from, there)
        return there.count if same else None

    def save(self, made: FolderState) -> None:
        """Write the stamp of the files that a build has just made, if there is room for it."""
        if self._made_from is None:
            return
        with suppress(WriteError):
            replace_file(self._file, json.dumps(_entry(self._made_from, made)).encode())

    @property
    def _file(self) -> Path:
        name = hashlib.sha256(str(self.output.resolve()).encode()).hexdigest()[:16]
        return self.cache / f"{name}.json"

    @cached_property
    def _made_from(self) -> str | None:
        """Return a hash over all that decides what a build makes; nothing where some of it cannot be read."""
        digest = hashlib.sha256(f"{self.options}\0{sys.version}\0".encode())
        try:
            digest.update("\0".join(_packages()).encode())
            for number, folder in enumerate((PACKAGE, *self.sources)):
                for name, entry in _files(str(folder)):
                    content = _content(entry)
                    digest.update(f"\0{number}/{name}\0{len(content)}\0".encode() + content)
        except OSError:
            return None
        return digest.hexdigest()


def folder_state(folder: Path) -> FolderState:
    """Return which files are in `folder`, and in which state."""
    digest, count = hashlib.sha256(), 0
    for name, entry in _files(str(folder)):
        status = entry.stat(follow_symlinks=False)
        times = f"{status.st_mtime_ns}\0{status.st_ctime_ns}"
        digest.update(f"{name}\0{status.st_size}\0{times}\0".encode())
        count += 1
    return FolderState(count, digest.hexdigest())


def _entry(made_from: str, made: FolderState) -> dict[str, object]:
    return {"from": made_from, "made": made.hash, "files": made.count}


def _packages() -> Iterator[str]:
    """Yield the installed packages with their versions."""
    for folder in sys.path:
        if os.path.isdir(folder):  # noqa: PTH112 - paths are strings here, as there are many
            yield from sorted(n for n in os.listdir(folder) if n.endswith(".dist-info"))  # noqa: PTH208


def _content(entry: os.DirEntry[str]) -> bytes:
    if not entry.is_file(follow_symlinks=False):
        raise OSError(entry.path)
    with open(entry.path, "rb") as file:  # noqa: PTH123 - the same
        return file.read()


def _files(folder: str, inside: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield all files below `folder` with their names in it, sorted; none where there is no folder."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if not entry.is_dir(follow_symlinks=False):
            yield inside + entry.name, entry
        elif entry.name != "__pycache__":
            yield from _files(entry.path, f"{inside}{entry.name}/")
