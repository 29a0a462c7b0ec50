"""Figures of a text: what must be the same in every locale."""

from __future__ import annotations

import re
import unicodedata

_GROUP = re.compile(r"(?<![^\W\d_])\d+|\d{2,}(?!\w)")
"""Digits that no letter precedes, or several at the end of a word such as `Rp50`."""


def digit_groups(words: str) -> list[str]:
    """Return the groups of digits of a text as ASCII, sorted, without those inside abbreviations."""
    return sorted(
        "".join(str(unicodedata.decimal(digit)) for digit in group)
        for group in _GROUP.findall(words)
    )
