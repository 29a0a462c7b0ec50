"""Hand-written pages as data for print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.components.typesetting.framing import web_address
from generator.components.typesetting.texts import printed
from generator.model.link_schemes import LinkScheme
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.page_view import Block, PageView, Span

LINES_CHAPTER = "lines"
"""Where the templates set the lines for everyone; every booklet has them."""

_WITH_ADDRESS = (LinkScheme.PAGE, LinkScheme.PLACE, LinkScheme.SITUATION)

LAST_PAGES = ("about", "credits", "foreword")
"""Pages that tell of the directory itself: they stand last (how it was checked, credits, forewords)."""

ESSENTIAL_PAGES = ("now", "what-happened", "rights", "case", "family", "questions")
"""Pages of the district's booklet; the others fill a booklet of their own, or it could not be stapled."""

WORDS_PAGE = "words"
"""The page of words explained; it stands before the index."""


def printed_pages(view: DirectoryView) -> dict[str, list[dict[str, object]]]:
    """Return the pages print takes: `main`, `words`, `last` and `worker`, each in the order of the site."""
    chosen = [page for page in view.pages if page.in_booklet and page.audience != "worker"]
    last = sorted(
        (page for page in chosen if page.id in LAST_PAGES),
        key=lambda page: LAST_PAGES.index(page.id),
    )
    return {
        "main": [printed_page(page, view) for page in chosen if page.id in ESSENTIAL_PAGES],
        "words": [printed_page(page, view) for page in chosen if page.id == WORDS_PAGE],
        "last": [printed_page(page, view) for page in last],
        "worker": [
            printed_page(page, view)
            for page in view.pages
            if page.in_booklet and page.audience == "worker"
        ],
    }


def reading_pages(view: DirectoryView) -> list[dict[str, object]]:
    """Return the pages of the booklet to read: all that print takes and the district's booklet does not."""
    elsewhere = {*ESSENTIAL_PAGES, *LAST_PAGES, WORDS_PAGE}
    return [
        printed_page(page, view)
        for page in view.pages
        if page.in_booklet and page.audience != "worker" and page.id not in elsewhere
    ]


def printed_page(page: PageView, view: DirectoryView) -> dict[str, object]:
    """Return a page as heading, notices and blocks."""
    return {
        "record": f"page:{page.id}",
        "id": page.id,
        "page": page.path,
        "heading": printed(page.heading, view.locale),
        "lang": page.lang,
        "dir": page.direction,
        "foreign": page.lang != view.locale,
        "notices": list(page.notices),
        "blocks": [_block(block, view) for block in page.blocks],
    }


def _block(block: Block, view: DirectoryView) -> dict[str, object]:
    return {
        "kind": str(block.kind),
        "level": block.level,
        "items": [
            [part for span in item for part in _parts(span, view)] for item in block.items
        ],
    }


def _parts(span: Span, view: DirectoryView) -> Iterator[dict[str, object]]:
    """Yield a span; one with the number of a contact is two, if it has words: these, and the number."""
    contact = span.contact
    if contact is None:
        yield _words(span, view)
        return
    if span.words:
        yield _words(
            replace(span, words=f"{span.words} ", href="", contact=None, scheme=None), view
        )
    yield {
        "display": contact.display,
        "extension": contact.extension,
        "href": contact.href,
        "phone": contact.is_phone,
    }


def _words(span: Span, view: DirectoryView) -> dict[str, object]:
    """Return words; those of a link have its address where the booklet may not hold what it leads to."""
    if span.scheme is LinkScheme.HELP_LINES:
        return {"words": span.words, "strong": span.is_strong, "chapter": LINES_CHAPTER}
    page = "" if span.scheme is LinkScheme.HTTPS else span.href.partition("#")[0]
    return {
        "words": span.words,
        "strong": span.is_strong,
        "page": page,
        "address": _address(span, page, view),
    }


def _address(span: Span, page: str, view: DirectoryView) -> str:
    """Return the address that stands behind the words of a link, without scheme; empty where none is needed."""
    if span.scheme is LinkScheme.HTTPS:
        return span.href.removeprefix("https://").rstrip("/")
    return web_address(view, page) if span.scheme in _WITH_ADDRESS else ""
