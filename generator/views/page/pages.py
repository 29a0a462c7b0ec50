"""Builds hand-written pages; one that is missing or has fallen behind stands in the language of its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.codes import YesNo
from generator.model.page import Page, ReviewState
from generator.translations.catalog import message_id as _
from generator.views.language.locales import direction
from generator.views.page.blocks import page_blocks
from generator.views.page.page_links import PageLinks
from generator.views.paths import page_path
from generator.views.read_model.page_view import PageView
from generator.views.read_model.service_view import ServiceView
from generator.views.scope import Scope
from generator.views.service.contacts import ContactViews

_UNTRANSLATED = _("This page is not in your language yet.")
_STALE = _("This page has changed. The new words are not in your language yet.")
_UNREVIEWED = _("Nobody who knows the law or health care has checked this page yet.")
_AWAITING_READER = _("Nobody who grew up with this language has checked this page yet.")
_WARNINGS = {"violence": _("This page talks about violence. You do not have to read it.")}

_REVIEWS = {
    ReviewState.UNREVIEWED: _UNREVIEWED,
    ReviewState.DRAFT_AWAITING_NATIVE_READER: _AWAITING_READER,
}


def page_views(
    scope: Scope, contacts: ContactViews, services: Mapping[str, ServiceView]
) -> Iterator[PageView]:
    """Yield every page of the directory in one locale, in the order of their groups' links."""
    ids = {page_id for _locale, page_id in scope.directory.pages}
    links = PageLinks(scope, contacts, services)
    found = [shown for page_id in ids if (shown := _shown_page(scope, page_id)) is not None]
    for page, notices in sorted(
        found, key=lambda shown: (shown[0].settings.order, shown[0].id)
    ):
        yield _page_view(scope, page, notices, links)


def _shown_page(scope: Scope, page_id: str) -> tuple[Page, list[str]] | None:
    """Return the page to show, and messages why it is not the reader's own."""
    pages = scope.directory.pages
    own = pages.get((scope.localizer.locale, page_id))
    if own is not None:
        source = _newer_source(scope, own)
        return (own, []) if source is None else (source, [_STALE])
    for tag in scope.localizer.chain[1:]:
        if (tag, page_id) in pages:
            return pages[tag, page_id], [_UNTRANSLATED]
    return None


def _newer_source(scope: Scope, page: Page) -> Page | None:
    """Return the source of a translation that was made from an older text of it, else `None`."""
    translates = page.settings.translates
    if translates is None or (page.locale, page.id) not in scope.directory.stale_pages:
        return None
    return scope.directory.pages.get((translates.locale, page.id))


def _page_view(scope: Scope, page: Page, notices: list[str], links: PageLinks) -> PageView:
    settings, localizer = page.settings, scope.localizer
    review = settings.review.state if settings.review else None
    said = [
        *notices,
        _REVIEWS.get(review, "") if review else "",
        _WARNINGS.get(settings.warning or "", ""),
    ]
    return PageView(
        id=page.id,
        path=page_path(page.id),
        title=scope.neutral_title(settings.title, page.id),
        heading=localizer.own_or_foreign(settings.heading, page.locale),
        summary=localizer.own_or_foreign(settings.summary, page.locale),
        group=settings.group.value,
        audience=settings.audience.value,
        order=settings.order,
        in_booklet=settings.booklet is YesNo.YES,
        lang=page.locale,
        direction=direction(page.locale),
        notices=tuple(localizer.words(message) for message in said if message),
        blocks=page_blocks(page.markdown, lambda written: links.resolve(written, page.id)),
    )
