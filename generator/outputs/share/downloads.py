"""What pages offer to save and to send on, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.share.paths import ENDINGS, bundle_path, file_path
from generator.translations.catalog import message_id as _
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.download_view import ALL_DISTRICTS, DownloadUse, DownloadView

NAMES = {
    "share": (10, _("One page with everything, also without internet")),
    "text": (30, _("Short messages to send")),
    "vcard": (40, _("Numbers for the contacts on a phone")),
}
"""Rank and name of a file by its key."""

BUNDLE = (50, _("The pages of all places together (ZIP)"))


def downloads(view: DirectoryView) -> Iterator[tuple[str, DownloadView]]:
    """Yield (district id, service code or `ALL_DISTRICTS`; file) for every file a locale may have."""
    for district in view.districts:
        for key in ENDINGS:
            yield district, _offered(file_path(district, key, view.locale), NAMES[key])
    for service in view.services.values():
        for key in ("vcard", "text"):
            yield service.code, _offered(file_path(service.code, key, view.locale), NAMES[key])
    yield ALL_DISTRICTS, _offered(bundle_path(view.locale), BUNDLE)


def _offered(path: str, ranked: tuple[int, str]) -> DownloadView:
    rank, name = ranked
    return DownloadView(path, name, DownloadUse.KEEP, rank)
