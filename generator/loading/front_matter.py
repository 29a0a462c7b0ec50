"""Hand-written pages: settings between two lines of `---`, and the text below them."""

from __future__ import annotations

MARK = "---"


def split(text: str) -> tuple[str, int]:
    """Return the settings of a page as YAML text, and the line on which the text below them starts.

    The settings start on line 2. A page without settings gives an empty text and line 1.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != MARK:
        return "", 1
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == MARK:
            return "\n".join(lines[1 : number - 1]) + "\n", number + 1
    return "", 1


def body(text: str) -> str:
    """Return the text of a page without its settings."""
    _, first_line = split(text)
    return "\n".join(text.split("\n")[first_line - 1 :])
