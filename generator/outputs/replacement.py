"""A folder replaced as a whole: its new content is made beside it, and takes its place when it is complete.

Whatever happens meanwhile, the folder is the old one or the new one. Where the system cannot let two folders
change places in one step, the old one is moved away first; a process killed at just that moment leaves it under
another name, and the next build puts it back before anything else.
"""

from __future__ import annotations

import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.outputs.folder_lock import FolderLock, LockedError
from generator.outputs.writing import WriteError, explained
from generator.problems import message

MARK = ".made-by-directory"
"""Lies in each folder that was made here, and says that it may be replaced."""

MARK_WORDS = "This folder is made anew by every build of the directory; what else lies in it is deleted.\n"

PATIENCE = 2.0
"""Seconds to wait for another build: enough for the helpers of one that was killed to notice."""

_RENAME_EXCHANGE = 2
_HERE = -100
"""AT_FDCWD of Linux: paths are relative to the folder of the process."""


class Replacement:
    """New content for `folder`, made in the folder `new` beside it that nobody else uses."""

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        """Make the empty folder `new`, and clear away what a killed build has left.

        Raises `WriteError` where another build is at work for more than `patience` seconds, and where `folder`
        cannot be made or holds what was not made here.
        """
        self.folder = folder.resolve()
        self._shown = folder
        _refuse_without_parent(self.folder, folder)
        _refuse_foreign(self.folder, folder)
        self._lock = _locked(self._beside("lock"), folder, patience)
        try:
            with explained(folder):
                self._recover()
                _refuse_foreign(self.folder, folder)
                self.new = self._unfinished()
                self.new.mkdir()
                (self.new / MARK).write_text(MARK_WORDS, encoding="utf-8")
        except BaseException:
            self._lock.release()
            raise

    def swap_in(self) -> None:
        """Put the new content in the place of the old, which is then deleted. Raises `WriteError`."""
        _refuse_foreign(self.folder, self._shown)
        with explained(self._shown):
            if not self.folder.exists():
                self.new.rename(self.folder)
            elif not exchange(self.new, self.folder):
                self._swap_in_two_steps()

    def _swap_in_two_steps(self) -> None:
        old = self._beside("old")
        self.folder.rename(old)
        try:
            self.new.rename(self.folder)
        except OSError:
            old.rename(self.folder)
            raise
        old.rename(self.new)

    def close(self) -> None:
        """Delete what is not needed any more: the old content, or what was prepared and not swapped in."""
        shutil.rmtree(self.new, ignore_errors=True)
        self._lock.release()

    def _beside(self, kind: str) -> Path:
        return self.folder.with_name(f".{self.folder.name}.{kind}")

    def _unfinished(self) -> Path:
        """Return a name that nobody has: of what is not whole yet, or about to be deleted."""
        return self._beside(f"new-{secrets.token_hex(4)}")

    def _recover(self) -> None:
        old = self._beside("old")
        if old.exists():
            # What is called old is whole: before it is deleted it gets the other name.
            old.rename(self._unfinished() if self.folder.exists() else self.folder)
        unfinished = self._beside("new-").name
        for left in [*self.folder.parent.iterdir()]:
            if left.name.startswith(unfinished):
                shutil.rmtree(left, ignore_errors=True)


@contextmanager
def new_content(folder: Path, patience: float = PATIENCE) -> Iterator[Path]:
    """Yield an empty folder that takes the place of `folder` at the end, unless an exception arises.

    Raises `WriteError` as `Replacement` does.
    """
    replacement = Replacement(folder, patience)
    try:
        yield replacement.new
        replacement.swap_in()
    finally:
        replacement.close()


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step, and say whether the system could.

    Linux since 3.15, on all usual file systems (https://man7.org/linux/man-pages/man2/rename.2.html).
    """
    if sys.platform != "linux":
        return False
    import ctypes  # noqa: PLC0415 - once in a build
    import os  # noqa: PLC0415

    call = getattr(ctypes.CDLL(None), "renameat2", None)
    names = (os.fsencode(one), os.fsencode(other))
    return call is not None and call(_HERE, names[0], _HERE, names[1], _RENAME_EXCHANGE) == 0


def _locked(path: Path, folder: Path, patience: float) -> FolderLock:
    with explained(folder):
        try:
            return FolderLock(path, patience)
        except LockedError:
            busy = message(
                "another build is writing {folder}: wait until it has ended, then start again",
                folder=folder,
            )
            raise WriteError(busy) from None


def _refuse_without_parent(folder: Path, shown: Path) -> None:
    if not folder.parent.is_dir():
        wrong = message(
            "{folder} cannot be made: there is no folder {parent}",
            folder=shown,
            parent=folder.parent,
        )
        raise WriteError(wrong)


def _refuse_foreign(folder: Path, shown: Path) -> None:
    """Refuse a folder with files that nobody has made here: all of them would be deleted."""
    with explained(shown):
        if folder.exists() and not folder.is_dir():
            raise WriteError(message("{folder} is a file: name a folder", folder=shown))
        is_free = not folder.exists() or not any(folder.iterdir())
        is_own = (folder / MARK).is_file()
    if not is_free and not is_own:
        wrong = message(
            "{folder} holds files that no build has made, and they would be deleted: name a new or "
            "an empty folder, or empty this one yourself",
            folder=shown,
        )
        raise WriteError(wrong)
