"""Every check on finished files finds the fault it is for: a good file is spoiled in one way at a time."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from generator.components.typesetting.typesetter import Sheet, typeset
from generator.outputs.booklet.editions import PrintJob
from generator.outputs.booklet.expectation import Expectation, expectation
from generator.outputs.booklet.verification import FaultyPrintError, find_faults, verify

EDITIONS = ("a5", "large", "leaflet", "cards", "poster-a4", "poster-a3", "worker", "sheet")


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_is_without_fault(
    printed: dict[str, bytes], jobs: dict[str, PrintJob], edition: str
) -> None:
    assert list(find_faults(printed[edition], expectation(jobs[edition]))) == []


def spoiled(content: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        pdf.save(out)
    return out.getvalue()


def _language(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Lang = pikepdf.String("id")


def _tagging(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


def _shown_title(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


def _title(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        metadata["dc:title"] = "Something else"


def _standard(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        del metadata["pdfuaid:part"]


def _marker(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        metadata["dc:description"] = "intake_only"


def _outline(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Outlines


def _alternative(pdf: pikepdf.Pdf) -> None:
    figures = [
        o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"
    ]
    del figures[0].Alt


def _page_size(pdf: pikepdf.Pdf) -> None:
    pdf.pages[3].mediabox = [0, 0, 612, 792]


def _page_gone(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[-2]


def _wrong_number(pdf: pikepdf.Pdf) -> None:
    links = [
        note
        for page in pdf.pages
        for note in page.obj.get("/Annots", [])
        if "/URI" in note.get("/A", {}) and str(note.A.URI).startswith("tel:0000")
    ]
    links[5].A.URI = pikepdf.String("tel:0000999999")


def _wrong_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages.insert(2, pdf.pages[0])


SPOILERS = {
    "the language is not en": _language,
    "it is not tagged": _tagging,
    "the title is not shown": _shown_title,
    "the title is missing": _title,
    "it does not claim PDF/UA-1 and PDF/A-2": _standard,
    "a code of the data is in the metadata": _marker,
    "the outline has fewer than 57 entries": _outline,
    "a picture has no words": _alternative,
    "a page is not 148 x 210 mm": _page_size,
    "pages do not fill whole sheets": _page_gone,
    "the number drawn is not the number called": _wrong_number,
    "a page number is not true": _wrong_page,
}


@pytest.mark.parametrize("fault", SPOILERS)
def test_a_spoiled_file_is_found_out(
    printed: dict[str, bytes], jobs: dict[str, PrintJob], fault: str
) -> None:
    content = spoiled(printed["a5"], SPOILERS[fault])
    found = list(find_faults(content, expectation(jobs["a5"])))
    assert any(fault in words for words in found)


def test_a_table_heading_needs_a_scope(
    printed: dict[str, bytes], jobs: dict[str, PrintJob]
) -> None:
    def without_scope(pdf: pikepdf.Pdf) -> None:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/TH":
                del item.A

    content = spoiled(printed["worker"], without_scope)
    assert "a table heading has no scope" in set(
        find_faults(content, expectation(jobs["worker"]))
    )


def test_a_number_of_the_data_that_is_not_printed_is_missed(
    printed: dict[str, bytes], jobs: dict[str, PrintJob]
) -> None:
    expected = expectation(jobs["a5"])
    more = replace(expected, numbers=expected.numbers | {"tel:0000777777"})
    assert list(find_faults(printed["a5"], more)) == [
        "a number of the data is missing: tel:0000777777"
    ]


def test_a_file_over_one_megabyte_is_refused(
    printed: dict[str, bytes], jobs: dict[str, PrintJob]
) -> None:
    def fatten(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Padding = pdf.make_stream(bytes(range(256)) * 6000)
        pdf.Root.Padding.write(bytes(range(256)) * 6000)

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed["cards"])) as pdf:
        fatten(pdf)
        pdf.save(out, compress_streams=False)
    assert any(
        "bytes are more" in f for f in find_faults(out.getvalue(), expectation(jobs["cards"]))
    )


PLAIN = Expectation(
    lang="en",
    title="T",
    numbers=frozenset(),
    headings=0,
    size_mm=(148, 210),
    safe_mm=7.0,
    smallest_pt=9.0,
    folded=False,
)


def small_page(body: str, folder: Path) -> bytes:
    template = folder / "page.typ"
    template.write_text(
        '#set document(title: "T", date: datetime(year: 2026, month: 1, day: 1))\n'
        '#set page(width: 148mm, height: 210mm, margin: 20mm)\n#set text(font: "Noto Sans", lang: "en")\n= T\n'
        + body,
        encoding="utf-8",
    )
    return typeset(Sheet(template, json.dumps({"words": {}, "dir": "ltr", "letters": {}})))


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("#place(dx: -16mm)[edge]", "page 1: words stand too near to the edge"),
        ("#text(size: 7pt)[small]", "page 1: letters of 7.0 pt"),
        ("#text(fill: luma(40%))[grey]", "page 1: letters are not black"),
        ("withheld", "page 1: a code of the data is in the text"),
    ],
)
def test_a_page_that_cannot_be_copied_or_trusted_is_found_out(
    tmp_path: Path, body: str, fault: str
) -> None:
    assert list(find_faults(small_page(body, tmp_path), PLAIN)) == [fault]


def test_a_page_in_order_has_no_fault(tmp_path: Path) -> None:
    assert list(find_faults(small_page("All is well.", tmp_path), PLAIN)) == []


def test_the_digits_of_a_number_are_read_as_they_are_drawn(tmp_path: Path) -> None:
    body = '#link("tel:0811112912")[#text(dir: rtl)[اتصل 0811-1129-12]]'
    reversed_groups = small_page(body.replace("Noto Sans", "Noto Naskh Arabic"), tmp_path)
    found = list(find_faults(reversed_groups, PLAIN))
    assert found == ["page 1: the number drawn is not the number called"]


def test_a_faulty_file_stops_the_build_with_its_name(tmp_path: Path) -> None:
    content = small_page("#text(size: 7pt)[small]", tmp_path)
    with pytest.raises(FaultyPrintError, match=r"b/x\.pdf: page 1: letters of 7\.0 pt"):
        verify(content, PLAIN, "b/x.pdf")
