"""A lock that one process holds at a time, and that nobody holds any more once the process has ended.

The system keeps it, on an open file: a process that is killed leaves no lock behind. The file is deleted before
it is let go, and whoever gets the lock looks whether its file still has the name: else two could hold a lock of
the same name (https://github.com/tox-dev/filelock/issues/574).
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path

_HELD: set[int] = set()
"""Open files of the locks that this process holds."""

SECONDS_BETWEEN = 0.05
"""How often a lock that another holds is asked for again."""


class LockedError(Exception):
    """Another process holds the lock, and did not let it go in the time that was given."""


class FolderLock:
    """The lock at `path`, held from the moment this is made until `release`."""

    def __init__(self, path: Path, patience: float) -> None:
        """Wait up to `patience` seconds; raises `LockedError` afterwards, and `OSError` without locks."""
        self._path = path
        end = time.monotonic() + patience
        while (opened := self._taken()) is None:
            if time.monotonic() >= end:
                raise LockedError
            time.sleep(SECONDS_BETWEEN)
        self._opened = opened
        _HELD.add(opened)

    def release(self) -> None:
        """Let others have it."""
        with suppress(OSError):  # Windows deletes no file that is open, and needs no such care
            self._path.unlink()
        _HELD.discard(self._opened)
        os.close(self._opened)

    def _taken(self) -> int | None:
        """Return the open file, now locked, or nothing where another holds it."""
        opened = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        is_taken = False
        try:
            is_taken = _lock(opened) and self._is_named(opened)
        finally:
            if not is_taken:
                os.close(opened)
        return opened if is_taken else None

    def _is_named(self, opened: int) -> bool:
        try:
            named = self._path.stat()
        except FileNotFoundError:
            return False
        return os.path.samestat(named, os.fstat(opened))


def _let_go() -> None:
    """Close in a forked process what belongs to its parent: the lock ends with the parent alone."""
    while _HELD:
        os.close(_HELD.pop())


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


def _lock(opened: int) -> bool:
    """Say whether the open file could be locked at once."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - only there

            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - not there

            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
