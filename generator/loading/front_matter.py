"""Hand-written pages: settings between two lines of `---`, and the text below them."""

from __future__ import annotations

import re

_SETTINGS = re.compile(r"---[ ]*\n(.*?)^---[ ]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def split(text: str) -> tuple[str, int]:
    """Return the settings of a page as YAML text, and the line on which the text below them starts.

    The settings start on line 2. A page without settings gives an empty text and line 1.
    """
    match = _SETTINGS.match(text)
    return (match[1], match[0].count("\n") + 1) if match else ("", 1)


def body(text: str) -> str:
    """Return the text of a page without its settings."""
    match = _SETTINGS.match(text)
    return text[match.end() :] if match else text


def settings_end(text: str) -> int:
    """Return how many characters the settings take, with their marks; 0 where there are none."""
    match = _SETTINGS.match(text)
    return match.end() if match else 0
