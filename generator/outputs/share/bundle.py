"""Every district of a locale in one zip, with a page to choose from."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.outputs.contract import OutputFile
from generator.outputs.share.anchors import Anchors
from generator.outputs.share.district_file import page_file
from generator.outputs.share.fragments import Pieces
from generator.views.read_model.text_view import Link

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can name: the same files give the same bytes, and tell no time of a build."""


def bundle(files: Iterable[OutputFile]) -> bytes:
    """Return a zip of `files` under their bare names, sorted."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for file in sorted(files, key=_name_of):
            entry = zipfile.ZipInfo(_name_of(file), FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same on every machine
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, file.content, compresslevel=9)
    return packed.getvalue()


def index_file(pieces: Pieces) -> bytes:
    """Return the page that leads to the file of each district beside it."""
    view = pieces.view
    areas = [
        {
            "name": province.name,
            "links": [
                Link(f"{district.id}-{view.locale}.html", district.name)
                for district in province.districts
            ],
        }
        for province in view.provinces
        if province.districts
    ]
    help_lines = pieces.help_lines(Anchors({}))
    return page_file(
        pieces,
        "index.html",
        pieces.words("All places"),
        pieces.compose("choose", areas=areas),
        help_lines,
    )


def _name_of(file: OutputFile) -> str:
    return PurePosixPath(file.path).name
