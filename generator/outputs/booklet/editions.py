"""The printed editions of a district, and the sheet of a single service."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.components.typesetting.framing import Document
from generator.components.typesetting.mistakes import PrintError, PrintMistake, print_mistakes
from generator.components.typesetting.typesetter import Sheet, sheet
from generator.outputs.booklet.document import (
    district_document,
    reading_document,
    service_document,
)
from generator.outputs.booklet.imposition import impose, long_edge, short_edge
from generator.outputs.booklet.layouts import A5, LARGE, laid_out
from generator.outputs.booklet.page_data import reading_pages
from generator.views.publishing.copies import may_be_copied
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.download_view import READING
from generator.views.read_model.place_view import DistrictView
from generator.views.read_model.service_view import ServiceView

TEMPLATES = Path(__file__).resolve().parent / "templates"
FOLDER = "b"
Layout = Callable[[Document], Document]
Imposition = Callable[[bytes, str], bytes]


@dataclass(frozen=True, slots=True)
class PrintEdition:
    """One way to print: its key in file names, its template, and how its data are laid out."""

    key: str
    template: str
    layout: Layout


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One document to be set, and the files made of it: path by path, with an imposition or as it is.

    `direction` is `ltr` or `rtl`. `subject` is whom the document is about: a district id, the id of a service,
    or `read` for the booklet to read.
    """

    what: Sheet
    locale: str
    direction: str
    edition: str
    subject: str
    files: tuple[tuple[str, Imposition | None], ...]


def _as_it_is(document: Document) -> Document:
    return document


def _poster(document: Document, paper: str, scale: float) -> Document:
    return {**document, "layout": {"paper": paper, "scale": scale}}


EDITIONS = (
    PrintEdition("a5", "booklet.typ", partial(laid_out, layout=A5)),
    PrintEdition("large", "booklet.typ", partial(laid_out, layout=LARGE)),
    PrintEdition("leaflet", "leaflet.typ", _as_it_is),
    PrintEdition("cards", "wallet.typ", _as_it_is),
    PrintEdition("poster-a4", "poster.typ", partial(_poster, paper="a4", scale=1)),
    PrintEdition("poster-a3", "poster.typ", partial(_poster, paper="a3", scale=2**0.5)),
    PrintEdition("worker", "worker.typ", _as_it_is),
)
"""Every edition of a district."""

IMPOSITIONS: dict[str, Imposition] = {
    "a4-short": short_edge,
    "a4-long": long_edge,
    "a4-fronts": partial(impose, turned_backs=False, faces="fronts"),
    "a4-backs": partial(impose, turned_backs=False, faces="backs"),
}
"""The A5 booklet on A4 sheets: for turning on the short edge, on the long edge, and by hand."""


def edition_keys() -> tuple[str, ...]:
    """Return every key that a file name or a command may name."""
    return (*(edition.key for edition in EDITIONS), *IMPOSITIONS)


def district_path(district: str, key: str, locale: str) -> str:
    """Return the neutral path of one edition, the same in every locale's site."""
    return f"{FOLDER}/{district}-{key}-{locale}.pdf"


def service_path(code: str, locale: str) -> str:
    """Return the neutral path of a service's sheet."""
    return f"{FOLDER}/s-{code}-{locale}.pdf"


def district_jobs(
    view: DirectoryView, district: DistrictView, keys: tuple[str, ...] = ()
) -> Iterator[PrintJob]:
    """Yield the jobs of a district; only those that give one of `keys`, if any are named.

    Raises `PrintError` where a text of the district cannot be printed.
    """
    document = _printable(district_document(view, district))
    wanted = keys or edition_keys()
    for edition in EDITIONS:
        made: dict[str, Imposition | None] = {edition.key: None}
        if edition.key == "a5":
            made |= IMPOSITIONS
        files = tuple(
            (district_path(district.id, key, view.locale), imposition)
            for key, imposition in made.items()
            if key in wanted
        )
        if files:
            what = sheet(TEMPLATES / edition.template, edition.layout(document))
            yield PrintJob(what, view.locale, view.direction, edition.key, district.id, files)


def reading_jobs(view: DirectoryView) -> Iterator[PrintJob]:
    """Yield the job of the booklet to read and of its sheets, if there is anything to read.

    Raises `PrintError` where a text cannot be printed.
    """
    if not reading_pages(view):
        return
    document = _printable(reading_document(view))
    what = sheet(TEMPLATES / "reading.typ", laid_out(document, A5))
    made: dict[str, Imposition | None] = {"a5": None, **IMPOSITIONS}
    files = tuple(
        (district_path(READING, key, view.locale), imposition)
        for key, imposition in made.items()
    )
    yield PrintJob(what, view.locale, view.direction, "reading", READING, files)


def service_job(view: DirectoryView, service: ServiceView) -> PrintJob:
    """Return the job of a service's sheet. Raises `PrintError` where a text cannot be printed."""
    document = _printable(service_document(view, service))
    what = sheet(TEMPLATES / "service-sheet.typ", document)
    path = service_path(service.code, view.locale)
    return PrintJob(what, view.locale, view.direction, "sheet", service.id, ((path, None),))


def all_jobs(view: DirectoryView) -> Iterator[PrintJob]:
    """Yield every job of a locale: the booklet to read, districts in order, then services.

    Raises `PrintError` at the end, with every text that cannot be printed, each one once.
    """
    mistakes: dict[PrintMistake, None] = {}
    try:
        yield from reading_jobs(view)
    except PrintError as error:
        mistakes |= dict.fromkeys(error.mistakes)
    for district in view.districts.values():
        try:
            yield from district_jobs(view, district)
        except PrintError as error:
            mistakes |= dict.fromkeys(error.mistakes)
    for service in view.services.values():
        try:
            if may_be_copied(service):
                yield service_job(view, service)
        except PrintError as error:
            mistakes |= dict.fromkeys(error.mistakes)
    if mistakes:
        raise PrintError(sorted(mistakes, key=lambda mistake: (mistake.record, mistake.text)))


def _printable(document: Document) -> Document:
    mistakes = print_mistakes(document)
    if mistakes:
        raise PrintError(mistakes)
    return document
