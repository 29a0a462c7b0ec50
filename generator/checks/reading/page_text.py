"""The words of hand-written pages as their readers see them, with the line they stand on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.contract import Context
from generator.model.files import page_file
from generator.model.page import Page
from generator.model.prose import BlockKind, ProseItem, items, read_prose

COLONS = (":", "：")
"""What stands between a word in bold and its explanation."""


class PageItem(NamedTuple):
    """A heading, a paragraph or a list item of a page: its file, the page, and its words with their lines."""

    file: str
    page: Page
    item: ProseItem


class Prose(NamedTuple):
    """What a page says itself, without a word it only explains: `text` is the end of the words of `item`."""

    item: ProseItem
    text: str

    def line_of(self, word: str) -> int:
        """Return the line, from 0, on which `word` first stands; the first one if it is spelled otherwise."""
        found = self.text.lower().find(word.lower())
        return self.item.line_at(len(self.item.words) - len(self.text) + max(found, 0))


def page_items(context: Context) -> Iterator[PageItem]:
    """Yield every heading, paragraph and list item of every hand-written page."""
    for (locale, page_id), page in context.directory.pages.items():
        for item in items(page.markdown):
            yield PageItem(page_file(locale, page_id), page, item)


def explained_words(kind: BlockKind, item: ProseItem) -> str:
    """Return the words in bold that a list item begins with and then explains, as in `- **Word**: …`."""
    start = item.strong_start
    explains = item.words[len(start) :].lstrip().startswith(COLONS)
    return start if kind in (BlockKind.BULLETS, BlockKind.STEPS) and explains else ""


def without_explained_words(markdown: str) -> Iterator[Prose]:
    """Yield what a page says, without the words it only explains.

    These are marked in bold. A note is left out from the paragraph on that begins so (`> **Legal word** …`); of
    a list item that begins so (`- **Word**: …`) the word itself.
    """
    for block in read_prose(markdown):
        for item in block.items:
            if block.kind is BlockKind.NOTE and item.strong_start:
                break
            yield Prose(item, item.words[len(explained_words(block.kind, item)) :])
