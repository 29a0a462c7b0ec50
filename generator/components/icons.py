"""Pictograms as inline SVG: always beside words, so hidden from assistive software."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from markupsafe import Markup

FOLDER = Path(__file__).resolve().parent / "icon" / "svg"
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" '
_INLINE = '<svg class="icon" aria-hidden="true" focusable="false" '


@cache
def icon(name: str) -> Markup:
    """Return the pictogram `name`, or nothing where there is none: the words beside it say the same."""
    path = FOLDER / f"{name}.svg"
    if not name.replace("_", "").isalnum() or not path.is_file():
        return Markup()
    svg = path.read_text(encoding="utf-8").strip().replace(_HEAD, _INLINE, 1)
    return Markup(svg)  # noqa: S704 - a drawing of this package, not a record's text
