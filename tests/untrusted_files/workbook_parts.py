"""Workbooks put together from parts, so that each part can be wrong."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from functools import cache
from io import BytesIO

from openpyxl import Workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
BOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
    '<sheets><sheet name="a" sheetId="1" r:id="r0"/></sheets></workbook>'
)
SHEET, SHARED = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
HEADINGS = "".join(
    f'<c t="inlineStr"><is><t>{word}</t></is></c>' for word in ("key", "en", "id", "state")
)


def links(*named: tuple[str, str]) -> str:
    """Return a part of relations, each given by the end of its type and its target."""
    inner = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(named)
    )
    return f'<Relationships xmlns="{PACKAGE}">{inner}</Relationships>'


def types(*named: tuple[str, str]) -> str:
    """Return the part that says what kind each part is of."""
    inner = "".join(
        f'<Override PartName="{part}" ContentType="{KINDS}.{kind}+xml"/>'
        for part, kind in named
    )
    return f'<Types xmlns="{TYPES}">{inner}</Types>'


def sheet(rows: str = "", before: str = "") -> str:
    """Return a sheet with the headings of translations, and `rows` below."""
    return f'{before}<worksheet xmlns="{MAIN}"><sheetData><row>{HEADINGS}</row>{rows}</sheetData></worksheet>'


def row(*cells: str, attributes: str = "") -> str:
    inner = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in cells)
    return f"<row{attributes}>{inner}</row>"


def parts(**others: str | bytes) -> dict[str, str | bytes]:
    """Return the parts of a workbook of translations; `sheet`, `shared` and `book` may be others."""
    return {
        "[Content_Types].xml": types(
            ("/xl/workbook.xml", "sheet.main"),
            ("/xl/sharedStrings.xml", "sharedStrings"),
            ("/xl/styles.xml", "styles"),
            ("/xl/worksheets/sheet1.xml", "worksheet"),
        ),
        "_rels/.rels": links(("officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": links(
            ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")
        ),
        "xl/workbook.xml": others.get("book", BOOK),
        "xl/styles.xml": styles(),
        SHARED: others.get("shared", f'<sst xmlns="{MAIN}"/>'),
        SHEET: others.get("sheet", sheet()),
    }


@cache
def styles() -> bytes:
    """Return the styles of an empty workbook."""
    empty = BytesIO()
    Workbook().save(empty)
    with zipfile.ZipFile(empty) as archive:
        return archive.read("xl/styles.xml")


def packed(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def workbook(**others: str | bytes) -> bytes:
    return packed(parts(**others))
