"""How finished files are read: all of them, but for fonts, which have no words."""

from __future__ import annotations

import codecs
from collections.abc import Mapping

from generator.checks.reading.published_files import PICTURES

DOCUMENT = ".pdf"
"""What is printed: its pages are read as the finished file draws them, and its links."""

FONTS = frozenset({".eot", ".otf", ".ttf", ".woff", ".woff2"})

DRAWN = frozenset({*PICTURES, ".ico"})
"""Pictures: the words that a file carries beside what it shows are read."""

BLIND = frozenset({*DRAWN, *FONTS, DOCUMENT})
"""Endings of files that are no text; whatever is a text in spite of its name is read as one."""

BESIDE: Mapping[str, str] = {
    ".css": "",
    ".html": "<article",
    ".js": "",
    ".json": "",
    ".svg": "",
    ".xml": "",
}
"""Endings of what MkDocs and its themes put beside the products, as products name theirs."""

ROWS = ".rows"
"""Stands for the ending of the rows of a workbook: one a line."""

PAGE_END = "\f"
"""Stands between the pages of a document; on the first page is what its properties say."""

BEGINNING = 4096
"""Bytes by which a text is known."""


def ending_of(name: str) -> str:
    """Return the ending of a path in small letters, with its dot; the whole name of a file without one."""
    name = name.rpartition("/")[2]
    bare, dot, ending = name.rpartition(".")
    return (dot + ending).lower() if bare else name


def has_words(beginning: bytes) -> bool:
    """Return whether a file with this beginning is a text, whatever its name says."""
    if b"\0" in beginning[:BEGINNING] or not beginning:
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(beginning[:BEGINNING])
    except UnicodeDecodeError:
        return False
    return True
