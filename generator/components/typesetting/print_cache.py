"""Finished files by the hash of all that decided them: what did not change is not made again."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Memory:
    """A folder of finished files; without a folder nothing is remembered."""

    folder: Path | None = None

    def recall(self, key: str, name: str) -> bytes | None:
        """Return the file `name` made under `key`, or `None` where it must be made."""
        if self.folder is None:
            return None
        try:
            return (self.folder / key / name).read_bytes()
        except FileNotFoundError:
            return None

    def keep(self, key: str, name: str, content: bytes) -> None:
        """Remember `content`, where there is room; a run that is stopped leaves no half file behind."""
        if self.folder is None:
            return
        target = self.folder / key / name
        started = target.with_name(f"{name}.{os.getpid()}")
        with suppress(OSError):
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                started.write_bytes(content)
                started.replace(target)
            finally:
                started.unlink(missing_ok=True)
