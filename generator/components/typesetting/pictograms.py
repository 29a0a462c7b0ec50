"""Pictograms of needs, ready for a black tile."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

ICONS = Path(__file__).resolve().parent.parent / "icon" / "svg"
_FILL = re.compile(r'\sfill="(?!none)[^"]*"')


@cache
def pictogram(code: str) -> str:
    """Return the SVG of the pictogram `code` in white, or an empty text where there is none."""
    path = ICONS / f"{code}.svg"
    if not path.is_file():
        return ""
    svg = _FILL.sub("", path.read_text(encoding="utf-8"))
    return svg[svg.index("<svg") :].replace("<svg", '<svg fill="#fff"', 1)
