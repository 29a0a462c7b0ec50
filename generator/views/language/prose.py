"""Reads hand-written text into blocks: headings, paragraphs, lists, notes, links; all else stays plain words.

Links name what they mean (`contact:`, `need:`, `page:`, `service:`, `help-lines:`) and are resolved here; one
that leads nowhere becomes plain words, since a check has already told its author.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.page_view import Block, BlockKind, Span

HELP_LINES = "help-lines:"

Target = str | ContactView | None
"""What a link leads to: an address, a contact, or nothing."""

Resolve = Callable[[str], Target]

_HEADING_ID = re.compile(r"\s*\{#([a-z0-9-]+)\}\s*$")

_UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1b00-\u1b7f\u3000-\u30ff\u3400-\u9fff\ua980-\ua9df]"
"""Thai, Lao, Burmese, Khmer, Balinese, Chinese, Japanese, Javanese letters: no space stands between words."""

_BREAK_INSIDE_WORDS = re.compile(f"(?<={_UNSPACED})\n(?={_UNSPACED})")

_MARKDOWN = MarkdownIt("zero").enable(
    ["heading", "list", "blockquote", "link", "emphasis", "escape", "entity", "newline"]
)
"""CommonMark without HTML, images, code and tables: what the screen, the share file and print all can show."""

_KINDS = {
    "bullet_list_open": BlockKind.BULLETS,
    "ordered_list_open": BlockKind.STEPS,
    "blockquote_open": BlockKind.NOTE,
}


def read_blocks(markdown: str, resolve: Resolve) -> tuple[Block, ...]:
    """Return the blocks of a text; `resolve` tells what the target of a link leads to."""
    joined = _BREAK_INSIDE_WORDS.sub("", markdown)
    return tuple(_blocks(_MARKDOWN.parse(joined), resolve))


def _blocks(tokens: Sequence[Token], resolve: Resolve) -> Iterator[Block]:
    """Yield one block per outermost element; what is nested deeper adds its paragraphs as items."""
    kind, items = BlockKind.PARAGRAPH, list[tuple[Span, ...]]()
    level = 0
    for token in tokens:
        if token.nesting > 0 and token.level == 0:
            kind, items = _KINDS.get(token.type, BlockKind.PARAGRAPH), []
            level = max(2, int(token.tag[1])) if token.type == "heading_open" else 0
        elif token.type == "inline" and level:
            yield _heading(token, level, resolve)
        elif token.type == "inline":
            items.append(tuple(_spans(token.children or [], resolve)))
            is_help = _is_help_lines(token)
            kind = BlockKind.HELP_LINES if is_help and kind is BlockKind.PARAGRAPH else kind
        elif token.nesting < 0 and token.level == 0 and items:
            yield Block(kind, () if kind is BlockKind.HELP_LINES else tuple(items))


def _heading(token: Token, level: int, resolve: Resolve) -> Block:
    found = _HEADING_ID.search(token.content)
    spans = tuple(_spans(token.children or [], resolve))
    if found and spans:
        words = _HEADING_ID.sub("", spans[-1].words)
        spans = (*spans[:-1], Span(words, spans[-1].is_strong, spans[-1].href))
    return Block(BlockKind.HEADING, (spans,), level, found[1] if found else "")


def _is_help_lines(token: Token) -> bool:
    children = token.children or []
    return [token.type for token in children] == ["link_open", "link_close"] and (
        children[0].attrGet("href") == HELP_LINES
    )


@dataclass
class _Run:
    """What holds at the current place of a text."""

    strong: int = 0
    target: Target = None
    is_shown: bool = True


def _spans(tokens: Sequence[Token], resolve: Resolve) -> Iterator[Span]:
    run = _Run()
    for token in tokens:
        if token.type == "strong_open":
            run.strong += 1
        elif token.type == "strong_close":
            run.strong -= 1
        elif token.type == "link_open":
            run.target, run.is_shown = resolve(str(token.attrGet("href"))), False
        elif token.type == "link_close":
            yield from () if run.is_shown else _span("", run)
            run.target, run.is_shown = None, True
        elif words := _words(token):
            run.is_shown = True
            yield from _span(words, run)


def _span(words: str, run: _Run) -> Iterator[Span]:
    if isinstance(run.target, ContactView):
        yield Span(words, run.strong > 0, run.target.href, run.target)
    elif words:
        yield Span(words, run.strong > 0, run.target or "")


def _words(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else token.content
