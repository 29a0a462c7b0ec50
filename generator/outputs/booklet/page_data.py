"""Hand-written pages as data for print."""

from __future__ import annotations

from generator.components.typesetting.framing import web_address
from generator.components.typesetting.texts import printed
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.page_view import Block, PageView, Span

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
        "items": [[_span(span, view) for span in item] for item in block.items],
    }


def _span(span: Span, view: DirectoryView) -> dict[str, object]:
    """Return a span; a link to another hand-written page has its address, for a booklet without that page."""
    if span.contact is not None:
        contact = span.contact
        return {
            "display": contact.display,
            "extension": contact.extension,
            "href": contact.href,
            "phone": contact.is_phone,
        }
    page = "" if ":" in span.href else span.href.partition("#")[0]
    is_written = any(page == one.path for one in view.pages)
    return {
        "words": span.words,
        "strong": span.is_strong,
        "page": page,
        "address": web_address(view, page) if is_written else "",
    }
