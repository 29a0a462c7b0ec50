"""Files that a reader or a helper may save or print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DownloadView:
    """One file: what it is, its path from the root of the site (not of the locale), and its bytes.

    `key` is an edition of print (`a5`, `large`, `leaflet`, `cards`, `poster-a4` …), `card` (a picture),
    `share` (one page with everything), `vcard`, `text`, or `zip` (the shared pages of all districts).
    """

    key: str
    path: str
    size: int

    @property
    def kilobytes(self) -> int:
        """Return the size in KB, rounded up."""
        return -(-self.size // 1024)
