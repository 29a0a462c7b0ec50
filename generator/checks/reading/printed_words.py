"""What paper can show of words: letters that a vendored font has, and words that a printed line holds.

Fonts are read by what was written down when they were made (`scripts/subset_fonts.py`): a check loads none.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.model.unspaced_scripts import is_unspaced

FONTS = Path(__file__).resolve().parents[2] / "components" / "fonts"
"""One folder per script: its fonts, and lists of what they hold."""

REORDERING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
"""Controls that could reorder the digits of a number; isolates cannot."""

WIDEST_WORD = 22.0
"""Width of the longest word, in em of bold letters, that the narrowest column of running text holds."""

WIDEST_NAME_WORD = 11.5
"""The same for names, which stand on a folded leaflet beside a pictogram."""

WIDEST_NEED_WORD = 8.2
"""The same for names of needs, which stand in two columns beside pictogram and page number."""

_MEASURED_FROM = 7
"""Words of fewer letters always fit."""

_OTHER_LETTER = 0.6
"""Width in em of a letter that the Latin font lacks."""

_PER_EM = 1000


@cache
def printed_characters() -> frozenset[str]:
    """Return every character that one of the vendored fonts can print."""
    found: set[str] = set()
    for listing in FONTS.glob("*/characters.txt"):
        for line in listing.read_text(encoding="ascii").splitlines():
            first, last = (int(code, 16) for code in line.split("-"))
            found.update(map(chr, range(first, last + 1)))
    return frozenset(found) - REORDERING


@cache
def unprintable_characters(text: str) -> str:
    """Return the characters of `text` that no vendored font can print, sorted, each once."""
    return "".join(sorted(set(text) - printed_characters() - {"\n"}))


@cache
def widest_word(text: str) -> str:
    """Return the word of `text` that takes the most room; of scripts without spaces none is too wide."""
    words = text.replace("-", "- ").replace("/", "/ ").replace("@", "@ ").split()
    spaced = [word for word in words if not is_unspaced(word[0])]
    return max(spaced, key=width, default="")


@cache
def width(word: str) -> float:
    """Return the width of a word in em of bold letters, 0 if it is so short that it always fits."""
    if len(word) < _MEASURED_FROM:
        return 0.0
    widths = _widths()
    return sum(widths.get(letter, _OTHER_LETTER) for letter in word)


@cache
def _widths() -> dict[str, float]:
    listing = (FONTS / "latin" / "bold-widths.txt").read_text(encoding="ascii")
    rows = (line.split() for line in listing.splitlines())
    return {chr(int(code, 16)): int(units) / _PER_EM for code, units in rows}
