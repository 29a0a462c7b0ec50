"""Products are compared with the ones a person has accepted (tests/expected/)."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

LONGEST_DIFFERENCE = 80
LEFT_OUT = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        rb"(?<=<style>).*?(?=</style>)",
        rb"(?<=<script>).*?(?=</script>)",
        rb"(?<=sha256-)[A-Za-z0-9+/=]+",
        rb"<path d=\"[^\"]*\"/>|<circle [^>]*>",
        rb"(?<=data:)[a-z]+/[^\"')]{200,}",
    )
)
"""What has tests of its own, or is no text: styles, scripts, their hashes, drawings, files in a page."""


@dataclass(frozen=True)
class Golden:
    """Compares files with a folder of accepted ones; `accept` writes them instead."""

    root: Path
    accept: bool = False

    def check(self, name: str, files: Mapping[str, bytes]) -> None:
        """Fail with the differences unless `files` are exactly those in the folder `name`."""
        folder = self.root / name
        if self.accept:
            self._replace(folder, files)
        accepted = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }
        differences = [
            line
            for path in sorted({*accepted, *files})
            for line in difference(path, accepted.get(path), files.get(path))
        ]
        if differences:
            shown = "\n".join(differences[:LONGEST_DIFFERENCE])
            more = len(differences) - LONGEST_DIFFERENCE
            rest = f"\n… and {more} lines more" if more > 0 else ""
            pytest.fail(f"{shown}{rest}\nIf this is what you want: make bless", pytrace=False)

    @staticmethod
    def _replace(folder: Path, files: Mapping[str, bytes]) -> None:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.relative_to(folder).as_posix() not in files:
                path.unlink()
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)


def readable(page: bytes) -> bytes:
    """Return a page as a person can read it in a difference: its words, one tag a line.

    Line ends are added before tags and nowhere taken away, so that no space between two words is lost.
    """
    for pattern in LEFT_OUT:
        page = pattern.sub(b"", page)
    return re.sub(rb"(?<=[^\n])(?=<[a-zA-Z])", b"\n", page)


def difference(path: str, accepted: bytes | None, found: bytes | None) -> list[str]:
    """Return the lines that tell two versions of one file apart; none if they are equal."""
    if accepted == found:
        return []
    if accepted is None or found is None:
        return [f"{path}: {'is new' if accepted is None else 'is gone'}"]
    try:
        old, new = accepted.decode().splitlines(), found.decode().splitlines()
    except UnicodeDecodeError:
        return [f"{path}: {len(accepted)} bytes became {len(found)} other bytes"]
    lines = difflib.unified_diff(
        old, new, f"accepted {path}", f"found {path}", lineterm="", n=1
    )
    return list(lines) or [f"{path}: only line ends differ"]


def may_accept(*, asked: bool) -> bool:
    """Tell whether products may be accepted: only by a person, never by a machine."""
    if asked and os.environ.get("CI"):
        pytest.exit("products are never accepted by a machine", returncode=2)
    return asked
