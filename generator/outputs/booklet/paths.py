"""Where printed files lie, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.booklet.editions import (
    IMPOSITIONS,
    READING,
    district_path,
    edition_keys,
    service_path,
)
from generator.views.read_model.directory_view import DirectoryView


def paths(view: DirectoryView) -> Iterator[tuple[str, str, str]]:
    """Yield (district id, `read` or service code; edition; path) of every file a locale may have."""
    for district in view.districts:
        for key in edition_keys():
            yield district, key, district_path(district, key, view.locale)
    for key in ("a5", *IMPOSITIONS):
        yield READING, key, district_path(READING, key, view.locale)
    for service in view.services.values():
        yield service.code, "sheet", service_path(service.code, view.locale)
