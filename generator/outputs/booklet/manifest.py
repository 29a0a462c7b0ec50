"""What was printed: sizes, page counts, copy codes, and what was left out because its check is too old."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable

import pikepdf

from generator.outputs.booklet.document import copy_codes
from generator.outputs.booklet.editions import FOLDER
from generator.outputs.contract import OutputFile
from generator.views.publishing.copies import is_too_old
from generator.views.read_model.directory_view import DirectoryView


def manifest_path(locale: str) -> str:
    """Return the path of a locale's manifest."""
    return f"{FOLDER}/editions-{locale}.json"


def manifest(view: DirectoryView, files: Iterable[OutputFile]) -> OutputFile:
    """Return the manifest of `files`: path, bytes and pages of each, and the services left out."""
    found = {
        "edition": view.edition.code,
        "date": view.edition.date,
        "stop_using": view.edition.stop_using,
        "copies": copy_codes(view),
        "files": [
            {"path": file.path, "bytes": len(file.content), "pages": page_count(file.content)}
            for file in files
        ],
        "left_out": [
            {"service": service, "checked": checked} for service, checked in left_out(view)
        ],
    }
    words = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    return OutputFile(manifest_path(view.locale), words.encode())


def left_out(view: DirectoryView) -> list[tuple[str, str]]:
    """Return id and day of the last check of every service whose check is too old for print (REQ-D08)."""
    return sorted(
        (service.id, service.assurance.date)
        for service in view.services.values()
        if is_too_old(service)
    )


def page_count(content: bytes) -> int:
    """Return the number of pages of a PDF."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return len(pdf.pages)
