"""Sizes of the booklet's two layouts: points for letters, millimetres for everything else."""

from __future__ import annotations

from typing import cast

from generator.components.typesetting.framing import Document

A5 = {
    "paper": "a5",
    "base": 12,
    "small": 9,
    "inside": 16,
    "outside": 12,
    "top": 15,
    "bottom": 20,
    "first": 20,
    "second": 15,
    "qr": 25,
    "icon": 13,
    "fold": True,
}
"""The booklet that is folded: 12 pt is the smallest size for reading, 9 pt stands at the foot only."""

LARGE = {
    "paper": "a4",
    "base": 18,
    "small": 14,
    "inside": 20,
    "outside": 20,
    "top": 24,
    "bottom": 32,
    "first": 30,
    "second": 23,
    "qr": 30,
    "icon": 16,
    "fold": False,
}
"""Large print on single sheets: never a photocopy made bigger, always its own edition."""

DRAFT_LINE = {"a5": 4.2, "a4": 6.5}
"""Room for each line that calls a draft a draft, in mm."""

DRAFT_LETTERS = 66
"""Letters of such a line that surely stand side by side."""

TALL_LINE = 1.5
"""By how much a line of a tall script is higher."""

LARGE_LINES = {"a5": 1.0, "a4": 1.5}
"""By how much the room that tall scripts need at head and foot grows with the letters."""


def laid_out(document: Document, layout: dict[str, object]) -> Document:
    """Return `document` for the booklet's template in one of the layouts."""
    edition = cast("dict[str, str]", document["edition"])
    letters = cast("dict[str, int]", document["letters"])
    paper = str(layout["paper"])
    tall = round(letters["head_room"] * LARGE_LINES[paper])
    lines = -(-len(edition["draft"]) // DRAFT_LETTERS) * (TALL_LINE if tall else 1)
    top = cast("int", layout["top"]) + tall + round(DRAFT_LINE[paper] * lines, 1)
    chosen = {**layout, "top": top, "bottom": cast("int", layout["bottom"]) + tall}
    parts = {**_whole(document), "contents": _contents(document)} if "needs" in document else {}
    return {**document, **parts, "layout": chosen}


def _whole(document: Document) -> Document:
    """Return the entries that a booklet shows whole; the others are lines of their needs."""
    services = cast("dict[str, object]", document["services"])
    whole = cast("list[str]", document["whole"])
    return {"services": {code: services[code] for code in whole}}


def _contents(document: Document) -> list[list[object]]:
    words = cast("dict[str, str]", document["words"])
    pages = cast("dict[str, list[dict[str, object]]]", document["pages"])
    named = [
        *((f"i-{page['id']}", page["heading"]) for page in pages["main"]),
        *([("places", words["places"])] if document["places"] else []),
        *((f"i-{page['id']}", page["heading"]) for page in pages["words"]),
        ("index", words["index"]),
        ("checking", _heading(document, "checking")),
    ]
    return [list(entry) for entry in named]


def _heading(document: Document, part: str) -> str:
    return cast("dict[str, str]", document[part])["heading"]
