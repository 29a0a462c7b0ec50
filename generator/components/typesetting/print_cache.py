"""Finished files by the hash of all that decided them: what did not change is not made again.

A folder of a project can hold files that somebody else put there: what is committed comes with a clone. So each
file here begins with a hash that only this machine can make, with a key that lies outside of every project
(docs/maintainers/decisions/0010-the-cache-believes-itself-alone.md).
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import platformdirs

KEY_BYTES = 32
SEAL_BYTES = 32


@dataclass(frozen=True, slots=True)
class PrintCache:
    """A folder of finished files; without a folder nothing is cached."""

    folder: Path | None = None

    def get(self, key: str, name: str) -> bytes | None:
        """Return the file `name` made under `key`, or `None` where it must be made.

        A file that this machine has not made, under just this key and name, is as good as none.
        """
        machine_key = _machine_key()
        if self.folder is None or machine_key is None:
            return None
        try:
            kept = (self.folder / key / name).read_bytes()
        except OSError:
            return None
        seal, content = kept[:SEAL_BYTES], kept[SEAL_BYTES:]
        is_own = hmac.compare_digest(seal, _seal(machine_key, f"{key}/{name}", content))
        return content if is_own else None

    def put(self, key: str, name: str, content: bytes) -> None:
        """Store `content`, where there is room; a run that is stopped leaves no half file behind."""
        machine_key = _machine_key()
        if self.folder is None or machine_key is None:
            return
        target = self.folder / key / name
        started = target.with_name(f"{name}.{os.getpid()}")
        with suppress(OSError):
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                started.write_bytes(_seal(machine_key, f"{key}/{name}", content) + content)
                started.replace(target)
            finally:
                started.unlink(missing_ok=True)


def _seal(machine_key: bytes, label: str, content: bytes) -> bytes:
    made = hashlib.blake2b(f"{label}\0".encode(), key=machine_key, digest_size=SEAL_BYTES)
    made.update(content)
    return made.digest()


@cache
def _machine_key() -> bytes | None:
    """Return the key of this machine and user, made when it is first asked for, if it can be kept."""
    folder = platformdirs.user_state_path("directory", appauthor=False)
    path = folder / "print-cache.key"
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(opened, "wb") as new:  # noqa: PTH123 - a path opens no file that must be new
                new.write(secrets.token_bytes(KEY_BYTES))
        key = path.read_bytes()
        # Shorter while another process writes it: nothing is cached until it is whole.
        return key if len(key) == KEY_BYTES else None
    return None
