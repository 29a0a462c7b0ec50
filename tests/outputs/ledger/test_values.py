"""What the ledger takes out of finished files, in whatever kind of file it stands and however it is written."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pikepdf
import pytest
from PIL import Image, PngImagePlugin

from generator import build
from generator.outputs.finished import new_readers_of, read_finished
from generator.outputs.ledger import (
    KnownValues,
    Ledger,
    ValueReader,
    known_values,
    ledger_of,
    ledger_problems,
)

TODAY = date(2026, 11, 23)
PLANT = "0113 496 0999"
DIGITS = "01134960999"
OPEN_LINE = "directory_data/organizations/national/open-line.yaml"


@pytest.fixture(scope="module")
def known() -> KnownValues:
    reading = build.read(Path(__file__).parents[2] / "data" / "tiny", TODAY)
    return known_values(reading.sound_directory(), reading.sources)


def ledger_with(folder: Path, known: KnownValues, **files: bytes) -> Ledger:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    parts = read_finished(folder, new_readers_of(ValueReader))
    return ledger_of((file for part in parts for file in part.results[0]), known)


def untraced(folder: Path, known: KnownValues, name: str, content: bytes) -> set[str]:
    return {value.value for value in ledger_with(folder, known, **{name: content}).untraced}


WRITTEN = [
    PLANT,
    "01134960999",
    "0113-496-0999",
    "0113–496–0999",
    "0113.496.0999",
    "0113/496/0999",
    "(0113) 496 0999",
    "0113 · 496 · 0999",
    "0113_496_0999",
    "0113,496,0999",
    "0 1 1 3 4 9 6 0 9 9 9",
    "0113\u200b4960999",
    "0113\u00ad496\u00ad0999",
    "٠١١٣٤٩٦٠٩٩٩",
    "०११३ ४९६ ०९९९",
    "０１１３４９６０９９９",
    "WA0113-4960999x",
    "<b>0113</b><i> 496</i> 0999",
    "0113<span>4960</span>999",
    "&#48;113 496 0999",
    "0113\n496\n0999",
    "0113 155 0999",
]


@pytest.mark.parametrize("written", WRITTEN)
def test_a_number_is_found_however_it_is_written(
    tmp_path: Path, known: KnownValues, written: str
) -> None:
    found = untraced(tmp_path, known, "x.html", f"<p>Call {written} today</p>".encode())
    assert DIGITS in found or ("155" in written and found)


@pytest.mark.parametrize(
    "written",
    ["+44 113 496 0999", "+441134960999", "0044 113 496 0999"],
)
def test_a_number_from_abroad_is_found(
    tmp_path: Path, known: KnownValues, written: str
) -> None:
    found = untraced(tmp_path, known, "x.txt", f"Call {written}.".encode())
    assert [number.endswith("1134960999") for number in found] == [True]


@pytest.mark.parametrize(
    "target",
    [
        "tel:01134960999",
        "tel:+441134960999",
        "tel:0113-496-0999",
        "sms:01134960999?body=Help",
        "https://wa.me/441134960999",
        "https://wa.me/441134960999?text=Help",
        "https://api.whatsapp.com/send?phone=441134960999",
        "tel:155,9",
        "tel:999",
        "whatsapp://send?phone=441134960999",
        "mailto:stranger@example.net",
        "https://stranger.example.net/",
        "//stranger.example.net/",
        "https://t.me/stranger",
        "geo:1.5,2.5",
        "https://maps.google.com/?q=1.5,2.5",
        "javascript:alert(1)",
        "intent://x#Intent;end",
    ],
)
@pytest.mark.parametrize("attribute", ["href", "action", "data-hop"])
def test_a_link_that_nobody_declares_is_found(
    tmp_path: Path, known: KnownValues, target: str, attribute: str
) -> None:
    if attribute == "data-hop" and target.startswith(("//", "intent", "whatsapp")):
        pytest.skip("no browser opens it from there")
    assert untraced(tmp_path, known, "x.html", f'<a {attribute}="{target}">x</a>'.encode())


def in_zip(words: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("inner/x.txt", words)
    return made.getvalue()


def in_workbook(words: str) -> bytes:
    book, made = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["a", words])
    book.save(made)
    return made.getvalue()


def in_picture(words: str) -> bytes:
    told, made = PngImagePlugin.PngInfo(), io.BytesIO()
    told.add_text("Comment", words)
    Image.new("RGB", (2, 2)).save(made, "PNG", pnginfo=told)
    return made.getvalue()


def document() -> tuple[pikepdf.Pdf, Callable[[], bytes]]:
    pdf = pikepdf.new()
    pdf.add_blank_page()

    def saved() -> bytes:
        made = io.BytesIO()
        pdf.save(made)
        return made.getvalue()

    return pdf, saved


def in_properties_of_document(words: str) -> bytes:
    pdf, saved = document()
    pdf.docinfo["/Title"] = words
    return saved()


def in_link_of_document(words: str) -> bytes:
    pdf, saved = document()
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=f"tel:{words.replace(' ', '')}")
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=action
    )
    pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(note)])
    return saved()


def on_page_of_document(words: str) -> bytes:
    pdf, saved = document()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    pdf.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    drawn = f"BT /F 12 Tf 72 500 Td (Call {words} now) Tj ET".encode()
    pdf.pages[0].Contents = pdf.make_stream(drawn)
    return saved()


FILES: dict[str, Callable[[str], bytes]] = {
    "x.html": lambda words: f"<p>{words}</p>".encode(),
    "title.html": lambda words: f"<title>{words}</title>".encode(),
    "alt.html": lambda words: f'<img alt="{words}">'.encode(),
    "over-lines.html": lambda words: f'<a class="x"\n title="{words}">x</a>'.encode(),
    "data.html": lambda words: (
        f'<script type="application/ld+json">{{"a":"{words}"}}</script>'.encode()
    ),
    "x.txt": str.encode,
    "x.csv": lambda words: f'a,"{words}",b\n'.encode(),
    "x.json": lambda words: json.dumps({"a": [{"b": words}]}).encode(),
    "key.json": lambda words: json.dumps({words: 1}).encode(),
    "x.geojson": lambda words: json.dumps({"features": [words]}).encode(),
    "x.xml": lambda words: f"<a><b>{words}</b></a>".encode(),
    "x.svg": lambda words: f"<svg><text x='1'>{words}</text></svg>".encode(),
    "x.vcf": lambda words: f"NOTE:{words[:6]}\r\n {words[6:]}\r\n".encode(),
    "x.zip": in_zip,
    "x.xlsx": in_workbook,
    "x.png": in_picture,
    "title.pdf": in_properties_of_document,
    "link.pdf": in_link_of_document,
    "page.pdf": on_page_of_document,
}


@pytest.mark.parametrize("name", FILES)
def test_a_number_is_found_in_every_kind_of_file(
    tmp_path: Path, known: KnownValues, name: str
) -> None:
    assert untraced(tmp_path, known, name, FILES[name](PLANT)) == {DIGITS}


@pytest.mark.parametrize("name", FILES)
def test_the_number_of_a_contact_is_traced_in_every_kind_of_file(
    tmp_path: Path, known: KnownValues, name: str
) -> None:
    ledger = ledger_with(tmp_path, known, **{name: FILES[name]("0117 496 0124")})
    (value,) = ledger.values
    assert value.origins == (f"{OPEN_LINE}#contacts.chat",)


@pytest.mark.parametrize(
    "words",
    [
        "2 November 2026, 2026-11-02, 02.11.2026 and 2026-2027",
        "Monday to Friday, 08.00-16.00; 08:00–12:00, 13:00–16:30",
        "Law 21/2007 art. 41(2)-(3), arts. 39-40",
        "IDR 1.500.000 or Rp150.000.000 or £1,000,000",
        "TN-1-423643",
        "REV:20261102T000000Z",
        "1.2345, 73.1234",
        "123456 KB",
        "Call 155. 155 155 · 020 7946 0155 / 0117 496 0124",
        "43dc757f-9715-5983-9754-703ab3c15d4f",
        "There are 999 offices",
        "1/25 a 2/25",
    ],
)
def test_what_is_no_number_to_dial_is_let_pass(
    tmp_path: Path, known: KnownValues, words: str
) -> None:
    assert untraced(tmp_path, known, "x.txt", words.encode()) == set()


def test_every_place_of_a_value_is_listed(tmp_path: Path, known: KnownValues) -> None:
    ledger = ledger_with(
        tmp_path,
        known,
        **{"a.txt": b"155\n\n155, 155\n", "b.html": b'\n<a href="tel:155">155</a>'},
    )
    assert list(ledger.values.values()) == [{"a.txt": [1, 3], "b.html": [2]}]
    assert ledger.place_count == 3


def test_a_problem_names_the_finished_file_and_the_line_where_it_was_written(
    tmp_path: Path, tiny: Path
) -> None:
    reading = build.read(tiny, TODAY)
    page = "docs/en/now.md"
    text = reading.sources.text(page) + "\nCall 0113 **496** 0999.\n"
    sources = type(reading.sources)({**reading.sources.files, page: text})
    known = known_values(reading.sound_directory(), sources)
    ledger = ledger_with(tmp_path, known, **{"x.html": b"<p>0113 <b>496</b> 0999</p>"})
    (problem,) = ledger_problems(ledger, known)
    assert problem.rule == "untraced-number"
    assert (problem.place.file, problem.place.line) == (page, text.count("\n"))
    assert "`01134960999` would be shown in x.html" in problem.message.in_words()
