"""Names that others can see: paths, titles, descriptions, previews, anchors (SA-P3)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from generator.checks.reading.sensitive_words import SensitiveWords

_TITLE_OR_META = re.compile(
    rb'<title>([^<]*)|<meta (?:name|property)="[^"]*" content="([^"]*)"'
)
_ANCHOR = re.compile(rb'<h[2-6] id="([^"]+)"')


class Names:
    """Collects the names of many files, each once with the first file that has it."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._parts: dict[str, str] = {}
        self._texts: dict[str, str] = {}

    def take(self, name: str, content: bytes) -> None:
        """Take the names of the file `name`: those in its path, and those inside."""
        for part in name.split("/"):
            self._parts.setdefault(part, name)
        if name.endswith(".html"):
            for words in _head_and_anchors(name, content):
                self._texts.setdefault(words.decode(errors="replace"), name)

    def add(self, others: Names) -> None:
        """Take the names of files that come after all of these."""
        for part, name in others._parts.items():
            self._parts.setdefault(part, name)
        for text, name in others._texts.items():
            self._texts.setdefault(text, name)

    def found(self, words: SensitiveWords) -> Iterator[tuple[str, str]]:
        """Yield (file, word) for every sensitive word; most texts are ruled out in one go."""
        for part, name in self._parts.items():
            if (word := words.part_of(part)) is not None:
                yield name, word
        everything = "\n".join(self._texts).casefold()
        present = [word for word in words.list.words if word.casefold() in everything]
        for text, name in self._texts.items():
            if any(word.casefold() in text.casefold() for word in present):
                found = words.word_in(html.unescape(text))
                if found is not None:
                    yield name, found


def is_hand_written(name: str) -> bool:
    """Return whether the file `name` is a page from `docs/`."""
    return name.startswith("i/") or "/i/" in name


def _head_and_anchors(name: str, content: bytes) -> Iterator[bytes]:
    """Yield the title, description and preview of a page; of a hand-written page also its anchors."""
    head = content[: content.find(b"</head>")]
    head = head[: head.find(b"<style>")] + head[head.rfind(b"</style>") :]
    for title, value in _TITLE_OR_META.findall(head):
        yield title or value
    if is_hand_written(name):
        yield from _ANCHOR.findall(content)
