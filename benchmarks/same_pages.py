"""Whether two sites are the same pages: the same words and links on sampled pages, and the same size in all."""

from __future__ import annotations

import random
import re
from html.parser import HTMLParser
from pathlib import Path

SAMPLE = 60
LARGEST_DIFFERENCE = 0.05


class DifferentPagesError(Exception):
    """The sites compared are not the same, so their costs must not be compared."""


class _Reader(HTMLParser):
    """Collects what a reader gets: words and where links lead, and nothing of how they are written down."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in {"script", "style"}
        self.found.extend(
            value or "" for name, value in attrs if name in {"href", "lang", "dir"}
        )

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        words = re.sub(r"\s+", " ", data).strip()
        if words and not self._unseen:
            self.found.append(words)


def content_of(page: Path) -> list[str]:
    """Return the words and links of a page in their order."""
    reader = _Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    reader.close()
    return reader.found


def page_names(site: Path) -> list[str]:
    """Return the pages of a site, sorted, without those that belong to no locale."""
    names = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(name for name in names if name not in {"404.html", "k.html"})


def compare(ours: Path, theirs: Path, seed: int = 7) -> float:
    """Return the size of the pages in `theirs` as a share of that of the same pages in `ours`.

    Raises:
        DifferentPagesError: pages are missing, sampled pages differ, or sizes differ by more than 5 %.
    """
    names = page_names(ours)
    if names != page_names(theirs):
        missing = sorted(set(names) ^ set(page_names(theirs)))
        raise DifferentPagesError(
            f"{len(missing)} pages stand in one site only, such as {missing[:3]}"
        )
    for name in random.Random(seed).sample(names, min(SAMPLE, len(names))):  # noqa: S311 - no secret
        pairs = zip(content_of(ours / name), content_of(theirs / name), strict=False)
        different = next((pair for pair in pairs if pair[0] != pair[1]), None)
        if different or len(content_of(ours / name)) != len(content_of(theirs / name)):
            raise DifferentPagesError(f"{name} differs: {different}")
    share = _bytes(theirs, names) / _bytes(ours, names)
    if abs(share - 1) > LARGEST_DIFFERENCE:
        raise DifferentPagesError(f"the pages differ in size: {share:.3f} of ours")
    return share


def _bytes(site: Path, names: list[str]) -> int:
    return sum((site / name).stat().st_size for name in names)
