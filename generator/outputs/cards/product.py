"""Picture cards as a product: one per service and one per district, and the icons of the site."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator.components.typesetting.framing import Document
from generator.components.typesetting.mistakes import PrintError, PrintMistake, print_mistakes
from generator.components.typesetting.print_cache import PrintCache
from generator.components.typesetting.typesetter import TypesettingError, draw, sheet
from generator.outputs.cards.card_data import district_card, service_card
from generator.outputs.cards.pictures import finish_card, icon_files
from generator.outputs.contract import OutputFile, Product, RenderOptions, by_locale
from generator.problems import message
from generator.translations.catalog import message_id as _
from generator.views.publishing.copies import contacts_to_copy
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.download_view import DownloadUse, DownloadView

TEMPLATES = Path(__file__).resolve().parent / "templates"
FOLDER = "c"
CARD_PIXELS_PER_INCH = 254
"""Turns a page of 108 x 135 mm into 1080 x 1350 pixels."""

ICON_PIXELS_PER_INCH = 72
CARD = "card.png"
NO_CACHE = PrintCache()


def render(view: DirectoryView, cache: Path | None = None) -> Iterator[OutputFile]:
    """Yield the cards of all districts and services; with the first locale the icons too.

    `cache` is a folder for those that did not change. Raises `PrintError` at the end, with every text that
    cannot be drawn.
    """
    mistakes: list[PrintMistake] = []
    for path, document in _documents(view):
        try:
            yield OutputFile(path, draw_card(document, PrintCache(cache)))
        except PrintError as error:
            mistakes += error.mistakes
    if mistakes:
        raise PrintError(mistakes)
    if not view.prefix:
        yield from icons()


def _documents(view: DirectoryView) -> Iterator[tuple[str, Document]]:
    for district in view.districts.values():
        yield card_path(district.id, view.locale), district_card(view, district)
    for service in view.services.values():
        if contacts_to_copy(service):
            yield card_path(service.code, view.locale), service_card(view, service)


def card_path(owner: str, locale: str) -> str:
    """Return the neutral path of the card of a district id or a service code."""
    return f"{FOLDER}/{owner}-{locale}.png"


def downloads(view: DirectoryView) -> Iterator[tuple[str, DownloadView]]:
    """Yield (district id or service code, file) for every card that a locale may have."""
    for owner in (*view.districts, *(service.code for service in view.services.values())):
        path = card_path(owner, view.locale)
        yield owner, DownloadView(path, _("Picture for chats"), DownloadUse.KEEP, 20)


def draw_card(document: Document, cache: PrintCache = NO_CACHE) -> bytes:
    """Return a card as PNG. Raises `PrintError`: pictures would leave out missing letters silently."""
    mistakes = print_mistakes(document)
    if mistakes:
        raise PrintError(mistakes)
    what = sheet(TEMPLATES / "card.typ", document)
    key = hashlib.sha256(f"{what.hash} {_workshop()}".encode()).hexdigest()[:32]
    known = cache.get(key, CARD)
    if known is not None:
        return known
    try:
        [drawn] = draw(what, CARD_PIXELS_PER_INCH)
    except TypesettingError as error:
        raise PrintError([_too_full(document)]) from error
    card = finish_card(drawn)
    cache.put(key, CARD, card)
    return card


def _too_full(document: Document) -> PrintMistake:
    record = str(document["record"])
    return PrintMistake(
        record,
        str(document["title"]),
        message(
            "this does not fit on the picture card of {subject} in {locale}",
            subject=record.removeprefix("district:"),
            locale=document["lang"],
        ),
        message("make the name shorter"),
    )


@cache
def _workshop() -> str:
    """Return a hash over what finishes a card: our own code and the library that packs it."""
    finishing = (Path(__file__).resolve().parent / "pictures.py").read_bytes()
    return hashlib.sha256(version("pillow").encode() + finishing).hexdigest()


def icons() -> Iterator[OutputFile]:
    """Yield the icons of tab and home screen."""
    [drawn] = draw(sheet(TEMPLATES / "icon.typ", {}), ICON_PIXELS_PER_INCH)
    for name, content in icon_files(drawn).items():
        yield OutputFile(name if name.endswith(".ico") else f"{FOLDER}/{name}", content)


def _render(view: DirectoryView, options: RenderOptions) -> Iterator[OutputFile]:
    return render(view, options.cache)


PRODUCT = Product(
    batches=by_locale(_render),
    endings={".png": "", ".ico": ""},
    downloads=downloads,
)
