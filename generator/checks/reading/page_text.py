"""The text of hand-written pages, line by line: links, notes, and words without their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# Possessive, and stopped by the next bracket: a page full of brackets must not cost more than its length.
_LINK = re.compile(r"\[([^\[\]]*+)\]\(\s*+<?+([^)\s>\[]*+)>?+[^)\[]*+\)")
_HEADING_ID = re.compile(r"\{#[^{}]*+\}")
_EXPLAINED = re.compile(r"^\s*[-*+]\s+\*\*[^*]+\*\*(?=:)")
_BARE_ADDRESS = re.compile(r"<?\b(?:https?://|mailto:|www\.)[^\s>)]+>?")


class PageLink(NamedTuple):
    """A link of a page: line from 0, the words one presses, and what they lead to."""

    line: int
    words: str
    target: str


def links(markdown: str) -> Iterator[PageLink]:
    """Yield every link of a page in order."""
    for number, line in enumerate(markdown.split("\n")):
        for words, target in _LINK.findall(line):
            yield PageLink(number, words, target)


def prose(markdown: str) -> list[str]:
    """Return the lines of a page with their words alone: no targets of links, no ids, no addresses."""
    return [
        _BARE_ADDRESS.sub(" ", _HEADING_ID.sub("", _LINK.sub(r"\1", line)))
        for line in markdown.split("\n")
    ]


def without_explained_words(markdown: str) -> list[str]:
    """Return the prose of a page without the words it only explains.

    These are marked in bold. A quoted paragraph that begins so (`> **Legal word** …`) is left out as a
    whole; of a list item that begins so (`- **Word**: …`) the word itself.
    """
    found = []
    in_note = False
    for line in prose(markdown):
        quoted = line.lstrip()
        in_note = quoted.startswith(">") and (in_note or quoted[1:].lstrip().startswith("**"))
        found.append("" if in_note else _EXPLAINED.sub("", line))
    return found
