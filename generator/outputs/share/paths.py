"""Where files to save lie, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from generator.views.read_model.directory_view import DirectoryView

FOLDER = "f"
ALL = "all"
"""Stands for a district where a file holds every district of a locale."""

ENDINGS = {"share": "html", "vcard": "vcf", "text": "txt"}
"""Ending of a file's name by its key."""


def file_path(owner: str, key: str, locale: str) -> str:
    """Return the neutral path of a file of a district id or a service code."""
    return f"{FOLDER}/{owner}-{locale}.{ENDINGS[key]}"


def bundle_path(locale: str) -> str:
    """Return the path of the zip with the files of every district."""
    return f"{FOLDER}/{locale}.zip"


def paths(view: DirectoryView) -> Iterator[tuple[str, str, str]]:
    """Yield (district id, service code or `all`; key; path) of every file a locale may have."""
    for district in view.districts:
        for key in ENDINGS:
            yield district, key, file_path(district, key, view.locale)
    for service in view.services.values():
        for key in ("vcard", "text"):
            yield service.code, key, file_path(service.code, key, view.locale)
    yield ALL, "zip", bundle_path(view.locale)
