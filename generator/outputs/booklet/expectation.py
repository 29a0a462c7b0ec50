"""What a finished file must hold, taken from the data it was made from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from generator.outputs.booklet.editions import PrintJob

PAGE_SIZES = {
    "a5": (148, 210),
    "reading": (148, 210),
    "leaflet": (297, 210),
    "poster-a3": (297, 420),
}
"""Page sizes in mm by edition; A4 upright for all others."""

SAFE_MM = {"leaflet": 4.5, "cards": 4.5, "poster-a4": 2.0, "poster-a3": 2.0}
"""Nothing to be read stands nearer to the trim; 7 mm for all others. Strips may touch their cut."""

SMALLEST_PT = 9.0
ACTED_ON = frozenset({"a5", "large", "worker", "sheet"})
"""Editions that print every number of their services."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What to hold a file against: language, title, numbers (as `tel:` addresses), measures.

    `size_mm` is width and height of a page, `safe_mm` the distance from the trim, `smallest_pt` the
    smallest letter, `headings` the fewest outline entries, `folded` whether pages must fill sheets.
    """

    lang: str
    title: str
    numbers: frozenset[str]
    headings: int
    size_mm: tuple[int, int]
    safe_mm: float
    smallest_pt: float
    folded: bool


def expectation(job: PrintJob) -> Expectation:
    """Return what the files of `job` must hold."""
    document = cast("dict[str, object]", json.loads(job.what.data))
    return Expectation(
        lang=str(document["lang"]).partition("-")[0],
        title=str(document["title"]),
        numbers=frozenset(_numbers(document, job.edition)),
        headings=_headings(document, job.edition),
        size_mm=PAGE_SIZES.get(job.edition, (210, 297)),
        safe_mm=SAFE_MM.get(job.edition, 7.0),
        smallest_pt=14.0 if job.edition == "large" else SMALLEST_PT,
        folded=job.edition in {"a5", "reading"},
    )


def _numbers(document: dict[str, object], edition: str) -> Iterator[str]:
    if edition == "slip":
        return
    if edition == "cards":
        parts: object = document["card_lines"]
    elif edition in ACTED_ON:
        parts = [document.get("services"), document.get("service")]
    elif edition == "leaflet":
        parts = [document["lines"][:1], [need["first"] for need in document["needs"]]]  # type: ignore[index, attr-defined]
    else:
        parts = document["lines"][:3]  # type: ignore[index]
    for contact in _contacts(parts):
        yield str(contact["href"])


def _contacts(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        if value.get("phone"):
            yield value
        for part in value.values():
            yield from _contacts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _contacts(part)


def _headings(document: dict[str, object], edition: str) -> int:
    if edition not in {"a5", "large"}:
        return 1
    services = cast("dict[str, object]", document["services"])
    needs = cast("list[object]", document["needs"])
    return len(services) + len(needs)
