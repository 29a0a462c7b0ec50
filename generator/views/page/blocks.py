"""Puts what hand-written text holds into blocks of a page: words, and what its links lead to in one locale."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.link_schemes import LinkScheme
from generator.model.prose import BlockKind, ProseBlock, ProseRun, read_prose
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.page_view import Block, Span
from generator.views.read_model.text_view import Link

Target = tuple[LinkScheme, str | ContactView | Link]
"""What a link leads to: an address, a contact, or a page with words for a link that has none."""

Resolve = Callable[[str], Target | None]
"""Returns what the written target of a link leads to; nothing where it leads nowhere."""


def page_blocks(markdown: str, resolve: Resolve) -> tuple[Block, ...]:
    """Return the blocks of a page; a link that leads nowhere becomes words: a check has told its author."""
    return tuple(_blocks(read_prose(markdown), resolve))


def _blocks(blocks: tuple[ProseBlock, ...], resolve: Resolve) -> Iterator[Block]:
    for block in blocks:
        items = tuple(tuple(_spans(item.runs, resolve)) for item in block.items)
        if block.kind is BlockKind.HELP_LINES:
            yield Block(block.kind)
        elif any(items):
            yield Block(block.kind, items, block.level, block.id)


def _spans(runs: tuple[ProseRun, ...], resolve: Resolve) -> Iterator[Span]:
    for run in runs:
        found = resolve(run.link.target) if run.link else None
        scheme, target = found or (None, "")
        if isinstance(target, ContactView):
            yield Span(run.words, run.is_strong, target.href, target, scheme)
        elif isinstance(target, Link):
            yield Span(run.words or str(target.words), run.is_strong, target.path, None, scheme)
        elif run.words:
            yield Span(run.words, run.is_strong, target, scheme=scheme)
