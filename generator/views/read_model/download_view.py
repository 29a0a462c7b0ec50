"""Files that a reader or a helper may save or print."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DownloadUse(StrEnum):
    """What a file is for, and so under which heading it is offered."""

    KEEP = "keep"
    PRINT = "print"
    HELPERS = "helpers"


ALL_DISTRICTS = "all"
"""Stands for a district where one file holds every district of a locale."""

READING = "read"
"""Stands for a district where a file holds the pages to read, which are the same everywhere."""


@dataclass(frozen=True, slots=True)
class DownloadView:
    """One file: its path from the root of the site (not of the locale), what it is, and its bytes.

    `name` is an interface message that says what it is for. Of files with one `use` the lower `rank` stands
    first. `size` is 0 until the file was made. `copy` is the code that stands on the newest printed copies of
    its district, where there are such copies.
    """

    path: str
    name: str
    use: DownloadUse
    rank: int
    size: int = 0
    copy: str = ""

    @property
    def kilobytes(self) -> int:
        """Return the size in KB, rounded up."""
        return -(-self.size // 1024)
