"""Hand-written pages as blocks: the same for screen, share file and print."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.text_view import Text


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLETS = "bullets"
    STEPS = "steps"
    NOTE = "note"
    HELP_LINES = "help_lines"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words: plain, strong, a link (`href` relative to the locale's root), or a contact's number."""

    words: str
    is_strong: bool = False
    href: str = ""
    contact: ContactView | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One block: `items` are its paragraphs or list items; `level` and `id` belong to headings."""

    kind: BlockKind
    items: tuple[tuple[Span, ...], ...] = ()
    level: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class PageView:
    """One hand-written page.

    `notices` are whole sentences the page must open with: stale, unreviewed, untranslated, violence.
    """

    id: str
    path: str
    title: str
    heading: Text
    summary: Text
    group: str
    audience: str
    order: int
    in_booklet: bool
    lang: str
    direction: str
    notices: tuple[str, ...]
    blocks: tuple[Block, ...]
