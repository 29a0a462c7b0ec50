"""What pages offer to print, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.booklet.document import copy_codes
from generator.outputs.booklet.editions import (
    IMPOSITIONS,
    district_path,
    edition_keys,
    service_path,
)
from generator.translations.catalog import message_id as _
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.download_view import READING, DownloadUse, DownloadView

NAMES = {
    "sheet": _("One sheet to print"),
    "a5": _("Booklet, to read on a screen"),
    "a4-short": _("Booklet on A4, to fold: the printer turns paper on the short edge"),
    "a4-long": _("Booklet on A4, to fold: the printer turns paper on the long edge"),
    "a4-fronts": _("Booklet on A4, to turn by hand: first print these"),
    "a4-backs": _("Booklet on A4, to turn by hand: then print these on the back"),
    "large": _("Large letters, A4"),
    "leaflet": _("One sheet of A4, to cut once and fold"),
    "cards": _("Ten small cards with numbers"),
    "poster-a4": _("Poster with numbers to tear off, A4"),
    "poster-a3": _("Poster with numbers to tear off, A3"),
    "worker": _("List for people who hand these out"),
}
"""What each edition is for, in the order of pages."""

FOR_HELPERS = frozenset({"worker"})
RANKS = {key: rank for rank, key in enumerate(NAMES)}


def downloads(view: DirectoryView) -> Iterator[tuple[str, DownloadView]]:
    """Yield (district id, `READING` or service code; file) for every file a locale may have."""
    for district, copy in copy_codes(view).items():
        for key in edition_keys():
            yield district, _offered(key, district_path(district, key, view.locale), copy)
    for key in ("a5", *IMPOSITIONS):
        yield READING, _offered(key, district_path(READING, key, view.locale))
    for service in view.services.values():
        yield service.code, _offered("sheet", service_path(service.code, view.locale))


def _offered(key: str, path: str, copy: str = "") -> DownloadView:
    use = DownloadUse.HELPERS if key in FOR_HELPERS else DownloadUse.PRINT
    return DownloadView(path, NAMES[key], use, RANKS[key], copy=copy)
