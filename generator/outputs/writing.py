"""The only code that writes the files of products; what cannot be written is said in one sentence."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from generator.outputs.contract import OutputFile
from generator.problems import StoppedError, message


class UnsafePathError(ValueError):
    """An output wanted to write outside its folder, or one file twice: a bug of ours."""


class WriteError(StoppedError):
    """Something cannot be written, or must not be."""


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def write_error(path: Path, error: OSError) -> WriteError:
    """Return what `error`, which arose when `path` was written, means for a person."""
    if error.errno in _FULL:
        return WriteError(message("{path} cannot be written: the disk is full", path=path))
    if error.errno in _FORBIDDEN:
        return WriteError(
            message("{path} cannot be written: you are not allowed to write there", path=path)
        )
    reason = error.strerror or str(error)
    return WriteError(message("{path} cannot be written: {reason}", path=path, reason=reason))


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raise `WriteError` about `path` instead of any `OSError` that arises in this block."""
    try:
        yield
    except OSError as error:
        raise write_error(path, error) from error


def write_into(files: Iterable[OutputFile], folder: Path) -> dict[str, int]:
    """Write `files` into an existing folder and return their sizes in bytes by path, in order.

    A killed write leaves a half file: for folders that are thrown away then. Raises `UnsafePathError` for a
    path that leaves the folder or comes twice, and `WriteError`.
    """
    written: dict[str, int] = {}
    made: set[Path] = set()
    for file in files:
        target = folder / _safe_path(file.path, written)
        written[file.path] = len(file.content)
        try:
            if target.parent not in made:
                _make_below(folder, target.parent)
                made.add(target.parent)
            target.write_bytes(file.content)
        except OSError as error:
            raise write_error(target, error) from error
    return written


def _make_below(folder: Path, parent: Path) -> None:
    """Make the folder `parent`, but never again the `folder` of a build that was killed and cleared away."""
    if not folder.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    parent.mkdir(parents=True, exist_ok=True)


def add_to(files: Iterable[OutputFile], folder: Path) -> dict[str, int]:
    """Write `files` into a folder that keeps all else it has; return their sizes in bytes by path, in order.

    Each file is the old or the new one, never half. Raises like `write_into`.
    """
    written: dict[str, int] = {}
    for file in files:
        path = _safe_path(file.path, written)
        written[file.path] = len(file.content)
        replace_file(folder / path, file.content)
    return written


def _safe_path(name: str, written: dict[str, int]) -> PurePosixPath:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or name in written:
        raise UnsafePathError(name)
    return path


def replace_file(path: Path, content: bytes) -> None:
    """Write one file beside its old version and put it in its place; a killed write changes nothing.

    Raises `WriteError`.
    """
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            new.write_bytes(content)
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)
