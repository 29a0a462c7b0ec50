"""How finished files are read: all of them, unless there are no words in their format."""

from __future__ import annotations

import codecs
from collections.abc import Mapping

from generator.checks.reading.published_files import PICTURES

BLIND = frozenset({*PICTURES, ".eot", ".ico", ".otf", ".pdf", ".ttf", ".woff", ".woff2"})
"""Endings of files that are not looked through: pictures, fonts, and what is printed.

Text of a PDF could be read: 26 s of processor time for the 904 files of the reference edition, a seventh of a
whole build and more than all of one after an edit (docs/maintainers/benchmarks.md). It comes from the same
views as the pages, which are read.
"""

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

BEGINNING = 4096
"""Bytes by which a text is known."""


def ending_of(name: str) -> str:
    """Return the ending of a path in small letters, with its dot; the whole name of a file without one."""
    name = name.rpartition("/")[2]
    bare, dot, ending = name.rpartition(".")
    return (dot + ending).lower() if bare else name


def has_words(beginning: bytes) -> bool:
    """Return whether a file with this beginning is a text, whatever its name says."""
    if b"\0" in beginning or not beginning:
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(beginning[:BEGINNING])
    except UnicodeDecodeError:
        return False
    return True
