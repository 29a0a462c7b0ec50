"""Hand-written pages as blocks: the same for screen, share file and print."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.link_schemes import LinkScheme
from generator.model.prose import BlockKind
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.text_view import Text


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words: plain, strong, a link, or a contact's number."""

    words: str
    is_strong: bool = False
    href: str = ""
    """Where it leads: relative to the root of the locale, or a whole `https:` address; empty for words."""
    contact: ContactView | None = None
    """The contact whose number stands here."""
    scheme: LinkScheme | None = None
    """What kind of thing a link leads to."""


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

    @property
    def has_numbers(self) -> bool:
        """Say whether a number to call or write to stands among its words."""
        spans = (span for block in self.blocks for item in block.items for span in item)
        return any(span.contact is not None and span.contact.is_phone for span in spans)
