"""Hand-written text, read once for all: blocks with the lines they stand on, words, and what links name.

Checks judge what this reader finds, views show it: nothing can be on a page that no check has seen.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import link as parse_link
from markdown_it.token import Token

from generator.model.link_schemes import LinkScheme
from generator.model.unspaced_scripts import join_without_space


class BlockKind(StrEnum):
    """What a block of a text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLETS = "bullets"
    STEPS = "steps"
    NOTE = "note"
    HELP_LINES = "help_lines"


class ProseLink(NamedTuple):
    """A link: what it leads to as it was written, the words one presses, and its line, from 0."""

    target: str
    words: str
    line: int


class ProseRun(NamedTuple):
    """Words that look alike: plain, strong, or those of a link, which may have none."""

    words: str
    is_strong: bool = False
    link: ProseLink | None = None


@dataclass(frozen=True, slots=True)
class ProseItem:
    """A heading, a paragraph or an item of a list.

    `line` is where it starts, from 0; `line_starts` holds, for each further line, where in `words` it starts
    and the number of the line.
    """

    runs: tuple[ProseRun, ...]
    line: int
    line_starts: tuple[tuple[int, int], ...] = ()

    @property
    def words(self) -> str:
        """All its words as a reader sees them; where a contact stands, its number is none of them."""
        return "".join(run.words for run in self.runs)

    @property
    def links(self) -> Iterator[ProseLink]:
        """Its links in order."""
        return (run.link for run in self.runs if run.link is not None)

    @property
    def strong_start(self) -> str:
        """The words in bold that it begins with; empty where it begins with others."""
        first = self.runs[0] if self.runs else ProseRun("")
        return first.words if first.is_strong and first.link is None else ""

    def line_at(self, offset: int) -> int:
        """Return the line, from 0, on which the character at `offset` of `words` stands."""
        passed = bisect_right(self.line_starts, offset, key=lambda start: start[0])
        return self.line_starts[passed - 1][1] if passed else self.line


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """One block; `items` are its paragraphs or list items, `level` and `id` belong to headings."""

    kind: BlockKind
    items: tuple[ProseItem, ...]
    level: int = 0
    id: str = ""


FIRST_LEVEL = 2
"""The first heading of a page is its own, which stands in its settings."""

_HEADING_ID = re.compile(r"\s*\{#([a-z0-9-]+)\}\s*$")

_KINDS = {
    "heading_open": BlockKind.HEADING,
    "bullet_list_open": BlockKind.BULLETS,
    "ordered_list_open": BlockKind.STEPS,
    "blockquote_open": BlockKind.NOTE,
}
_LINES = "lines"


def _link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Parse a link, and note on which lines of its block it starts and ends: it may run over many."""
    start, known = state.pos, len(state.tokens)
    if not parse_link(state, silent):
        return False
    if not silent:
        opening = next(t for t in state.tokens[known:] if t.type == "link_open")
        opening.meta[_LINES] = state.src[:start].count("\n")
        state.tokens[-1].meta[_LINES] = state.src[: state.pos].count("\n")
    return True


class _Parser(MarkdownIt):
    """CommonMark without HTML, images, code and tables: what screen, share file and print can show.

    A link is what is written like one, wherever it leads: whoever resolves it says what may be followed.
    """

    def __init__(self) -> None:
        super().__init__("zero")
        self.enable(
            ["heading", "list", "blockquote", "link", "emphasis", "escape", "entity", "newline"]
        )
        self.inline.ruler.at("link", _link)

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002 - named by markdown-it
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - named by markdown-it
        return url


_PARSER = _Parser()


@lru_cache(maxsize=1024)
def read_prose(markdown: str) -> tuple[ProseBlock, ...]:
    """Return the blocks of a text, one per outermost element; what is nested deeper adds items to it."""
    return tuple(_blocks(_PARSER.parse(markdown)))


def items(markdown: str) -> Iterator[ProseItem]:
    """Yield every heading, paragraph and list item of a text in order."""
    return (item for block in read_prose(markdown) for item in block.items)


def links(markdown: str) -> Iterator[ProseLink]:
    """Yield every link of a text in order."""
    return (link for item in items(markdown) for link in item.links)


def heading_ids(markdown: str) -> list[str]:
    """Return the ids of the headings of a text, in order."""
    return [block.id for block in read_prose(markdown) if block.id]


def _blocks(tokens: Sequence[Token]) -> Iterator[ProseBlock]:
    kind, level, found = BlockKind.PARAGRAPH, 0, list[ProseItem]()
    for token in tokens:
        if token.nesting > 0 and token.level == 0:
            kind, found = _KINDS.get(token.type, BlockKind.PARAGRAPH), []
            level = max(FIRST_LEVEL, int(token.tag[1])) if kind is BlockKind.HEADING else 0
        elif token.type == "inline" and token.children:
            found.append(_item(token))
        elif token.nesting < 0 and token.level == 0 and found:
            yield (
                _heading(found[0], level)
                if level
                else ProseBlock(_kind(kind, found), tuple(found))
            )


def _kind(kind: BlockKind, found: list[ProseItem]) -> BlockKind:
    """Return the kind of a block: a link to the help lines, alone and without words, is one of its own."""
    (alone, *others) = found[0].runs
    is_button = not (others or alone.words) and alone.link is not None
    leads = alone.link.target if alone.link else ""
    is_help = is_button and leads == f"{LinkScheme.HELP_LINES}:" and kind is BlockKind.PARAGRAPH
    return BlockKind.HELP_LINES if is_help else kind


def _heading(item: ProseItem, level: int) -> ProseBlock:
    *before, last = item.runs
    match = None if last.link else _HEADING_ID.search(last.words)
    if match is None:
        return ProseBlock(BlockKind.HEADING, (item,), level)
    named = last._replace(words=last.words[: match.start()])
    runs = (*before, named) if named.words else tuple(before)
    return ProseBlock(BlockKind.HEADING, (ProseItem(runs, item.line),), level, match[1])


def _item(token: Token) -> ProseItem:
    return _ItemReader(token.map[0] if token.map else 0).read(token.children or [])


class _ItemReader:
    """Puts the runs of one item together; `line` is where it is now, from 0."""

    def __init__(self, line: int) -> None:
        self.first = self.line = line
        self.runs: list[ProseRun] = []
        self.starts: list[tuple[int, int]] = []
        self.strong = 0
        self.link: ProseLink | None = None
        self.at_break = False

    def read(self, tokens: Sequence[Token]) -> ProseItem:
        """Return the item that the inline `tokens` make up."""
        for token in tokens:
            if token.type in ("strong_open", "strong_close"):
                self.strong += token.nesting
            elif token.type == "link_open":
                self.line = self.first + token.meta[_LINES]
                self.link = ProseLink(str(token.attrGet("href")), "", self.line)
            elif token.type == "link_close":
                self._close_link(self.first + token.meta[_LINES])
            elif token.type in ("softbreak", "hardbreak"):
                self.line, self.at_break = self.line + 1, True
            elif token.content:
                self._add(token.content)
        return ProseItem(tuple(self.runs), self.first, tuple(self.starts))

    def _close_link(self, line: int) -> None:
        if self.link is not None:
            if not self.link.words:
                self._break_before("")
            self.runs.append(ProseRun(self.link.words, self.strong > 0, self.link))
        self.line, self.link = line, None

    def _add(self, words: str) -> None:
        self._break_before(words)
        if self.line != (self.starts[-1][1] if self.starts else self.first):
            self.starts.append((self._length(), self.line))
        if self.link is not None:
            self.link = self.link._replace(words=self.link.words + words)
        else:
            self._append(words, is_strong=self.strong > 0)

    def _break_before(self, words: str) -> None:
        """Put a space for a line end, but none between two letters of a script without spaces."""
        if not self.at_break:
            return
        self.at_break = False
        written = self.link.words if self.link else ""
        before = written or (self.runs[-1].words if self.runs else "")
        if join_without_space(before, words):
            return
        if self.link is not None and written:
            self.link = self.link._replace(words=f"{written} ")
        else:
            last = self.runs[-1] if self.runs else ProseRun("")
            self._append(" ", is_strong=last.is_strong and last.link is None)

    def _append(self, words: str, *, is_strong: bool) -> None:
        last = self.runs[-1] if self.runs else None
        if last is not None and last.link is None and last.is_strong is is_strong:
            self.runs[-1] = last._replace(words=last.words + words)
        else:
            self.runs.append(ProseRun(words, is_strong))

    def _length(self) -> int:
        return sum(len(run.words) for run in self.runs) + len(
            self.link.words if self.link else ""
        )
