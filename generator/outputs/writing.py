"""The only code that writes products: a new folder beside the old one, swapped in at the end.

A build that fails or is killed leaves the last good folder as it was.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from generator.outputs.contract import OutputFile


class UnsafePathError(ValueError):
    """An output wanted to write outside its folder, or one file twice: a bug of ours."""


def start_folder(folder: Path) -> Path:
    """Return the empty folder in which the next `folder` is prepared, removing leftovers of a killed build."""
    new = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    return new


def swap_in(folder: Path) -> None:
    """Put the prepared folder in the place of `folder`; the old one goes only when the new one stands."""
    new, old = folder.with_name(f"{folder.name}.new"), folder.with_name(f"{folder.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def discard(folder: Path) -> None:
    """Remove what was prepared for `folder`; the last good folder stays."""
    shutil.rmtree(folder.with_name(f"{folder.name}.new"), ignore_errors=True)


def write_into(files: Iterable[OutputFile], folder: Path) -> dict[str, int]:
    """Write `files` into an existing folder and return their sizes in bytes by path, in order.

    Raises `UnsafePathError` for a path that leaves the folder or comes twice.
    """
    written: dict[str, int] = {}
    made: set[Path] = set()
    for file in files:
        path = PurePosixPath(file.path)
        if path.is_absolute() or ".." in path.parts or file.path in written:
            raise UnsafePathError(file.path)
        written[file.path] = len(file.content)
        target = folder / path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_bytes(file.content)
    return written


@contextmanager
def new_content(folder: Path) -> Iterator[Path]:
    """Yield an empty folder that takes the place of `folder` at the end, unless an exception arises."""
    new = start_folder(folder)
    try:
        yield new
        swap_in(folder)
    finally:
        discard(folder)


def write(files: Iterable[OutputFile], folder: Path) -> dict[str, int]:
    """Write `files` as the new content of `folder`, all or nothing; return sizes in bytes by path."""
    with new_content(folder) as new:
        return write_into(files, new)


def replace_file(path: Path, content: bytes) -> None:
    """Write one file beside its old version and put it in its place; a killed write changes nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    try:
        new.write_bytes(content)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
