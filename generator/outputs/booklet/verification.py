"""Checks on every finished PDF: what a machine can see of whether it can be read, heard and trusted."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

from generator.outputs.booklet.drawn_text import DrawnPage, drawn_pages
from generator.outputs.booklet.expectation import Expectation

MAX_BYTES = 1_000_000
MM = 72 / 25.4
DIGITS = re.compile(r"\d+")
NEUTRAL = frozenset({(0, 0, 0), (255, 255, 255)})
"""Letters are black, or white on a black box: grey vanishes on the third photocopy."""

NUMBER_LINKS = ("tel:", "sms:", "https://wa.me/")
"""Links whose words are a number."""

SHORTEST_HOME_NUMBER = 6
"""Shorter numbers are the same everywhere and must be equal."""

MARKERS = ("intake_only", "withheld")
"""Codes of the data that must never come out in words."""


class FaultyPrintError(Exception):
    """A finished file is not what it must be: a mistake of ours, never to be handed out."""


def verify(content: bytes, expected: Expectation, path: str) -> None:
    """Raise `FaultyPrintError` with every fault of the file `path`."""
    faults = sorted(set(find_faults(content, expected)))
    if faults:
        raise FaultyPrintError(f"{path}: " + "; ".join(faults))


def find_faults(content: bytes, expected: Expectation) -> Iterator[str]:
    """Yield every fault of a PDF in plain words."""
    if len(content) > MAX_BYTES:
        yield f"{len(content)} bytes are more than {MAX_BYTES}"
    with pikepdf.open(io.BytesIO(content)) as pdf:
        yield from _labels(pdf, expected)
        yield from _tags(pdf)
        yield from _pages(pdf, expected)
        links = list(_links(pdf))
    pages = drawn_pages(content)
    yield from _letters(pages, expected)
    yield from _drawn_links(pages, links, expected)


def _labels(pdf: pikepdf.Pdf, expected: Expectation) -> Iterator[str]:
    if str(_at(pdf.Root, "/Lang")).partition("-")[0] != expected.lang:
        yield f"the language is not {expected.lang}"
    if not _at(pdf.Root, "/MarkInfo", "/Marked"):
        yield "it is not tagged"
    if not _at(pdf.Root, "/ViewerPreferences", "/DisplayDocTitle"):
        yield "the title is not shown"
    with pdf.open_metadata() as metadata:
        if expected.title not in str(metadata.get("dc:title", "")):
            yield "the title is missing"
        if metadata.get("pdfuaid:part") != "1" or metadata.get("pdfaid:part") != "2":
            yield "it does not claim PDF/UA-1 and PDF/A-2"
        named = str(metadata)
    if any(marker in named for marker in MARKERS):
        yield "a code of the data is in the metadata"
    with pdf.open_outline() as outline:
        if _count(outline.root) < expected.headings:
            yield f"the outline has fewer than {expected.headings} entries"


def _at(start: pikepdf.Object, *keys: str) -> Any:  # noqa: ANN401 - what a PDF holds has no type
    found: Any = start
    for key in keys:
        found = found.get(key)
        if found is None:
            return None
    return found


def _count(items: list[pikepdf.OutlineItem]) -> int:
    return sum(1 + _count(item.children) for item in items)


def _tags(pdf: pikepdf.Pdf) -> Iterator[str]:
    for element in pdf.objects:
        if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
            continue
        if element.get("/S") == "/Figure" and not str(element.get("/Alt", "")).strip():
            yield "a picture has no words"
        if element.get("/S") == "/TH" and "Scope" not in str(element.get("/A", "")):
            yield "a table heading has no scope"


def _pages(pdf: pikepdf.Pdf, expected: Expectation) -> Iterator[str]:
    width, height = expected.size_mm
    for page in pdf.pages:
        box = [float(edge) for edge in page.mediabox]
        if abs(box[2] - width * MM) > 1 or abs(box[3] - height * MM) > 1:
            yield f"a page is not {width} x {height} mm"
    if expected.folded and len(pdf.pages) % 4:
        yield f"{len(pdf.pages)} pages do not fill whole sheets"


Box = tuple[float, float, float, float]
Link = tuple[int, Box, str]
"""Page from 0, rectangle in points, and where it leads: an address, or `page N` counted from 1."""


def _links(pdf: pikepdf.Pdf) -> Iterator[Link]:
    numbers = {page.objgen: i + 1 for i, page in enumerate(pdf.pages)}
    names = _at(pdf.Root, "/Names", "/Dests")
    named = pikepdf.NameTree(names) if names is not None else {}
    for i, page in enumerate(pdf.pages):
        for note in _at(page.obj, "/Annots") or ():
            if note.get("/Subtype") != "/Link":
                continue
            edges = [float(edge) for edge in note.Rect]
            address = _at(note, "/A", "/URI")
            if address is None:
                target = _at(note, "/A", "/D") or _at(note, "/Dest")
                if isinstance(target, pikepdf.String):
                    target = named[str(target)]
                target = _at(target, "/D") if isinstance(target, pikepdf.Dictionary) else target
                address = f"page {numbers[target[0].objgen]}"
            yield i, (edges[0], edges[1], edges[2], edges[3]), str(address)


def _letters(pages: list[DrawnPage], expected: Expectation) -> Iterator[str]:
    width, height = (edge * MM for edge in expected.size_mm)
    safe = expected.safe_mm * MM - 0.5
    for number, page in enumerate(pages, 1):
        for run in page.runs:
            left, bottom, right, top = run.box
            if left < safe or bottom < safe or right > width - safe or top > height - safe:
                yield f"page {number}: words stand too near to the edge"
            if run.size < expected.smallest_pt - 0.05:
                yield f"page {number}: letters of {run.size:.1f} pt"
            if run.colour not in NEUTRAL:
                yield f"page {number}: letters are not black"
        if any(marker in page.text for marker in MARKERS):
            yield f"page {number}: a code of the data is in the text"


def _drawn_links(
    pages: list[DrawnPage], links: list[Link], expected: Expectation
) -> Iterator[str]:
    reached: set[str] = set()
    for page, box, target in links:
        drawn = pages[page].drawn(box)
        if target.startswith(NUMBER_LINKS):
            reached.add(target)
            if not _is_drawn(target, drawn):
                yield f"page {page + 1}: the number drawn is not the number called"
        elif target.startswith("page ") and target.removeprefix("page ") not in DIGITS.findall(
            drawn
        ):
            yield f"page {page + 1}: a page number is not true"
    for number in sorted(expected.numbers - reached):
        yield f"a number of the data is missing: {number}"


def _is_drawn(target: str, drawn: str) -> bool:
    """Say whether `drawn` has the digits of `target` in their order, with those to press afterwards.

    A number as dialled at home lacks the country's digits. What is pressed afterwards stands to the
    right of the number, or to its left where people read from right to left.
    """
    number, *afterwards = re.split("[,;]", target)
    called, pressed, shown = _digits(number), _digits("".join(afterwards)), _digits(drawn)
    bare = {
        shown[: len(shown) - len(pressed)] if shown.endswith(pressed) else "",
        shown[len(pressed) :] if shown.startswith(pressed) else "",
    }
    homes = {one.lstrip("0") for one in bare}
    return called in bare or any(
        len(home) >= SHORTEST_HOME_NUMBER and called.endswith(home) for home in homes
    )


def _digits(words: str) -> str:
    return "".join(DIGITS.findall(words))
