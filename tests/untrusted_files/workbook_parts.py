"""Workbooks put together from parts, so that each part can be wrong."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
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


def sheet(rows: str = "", before: str = "") -> str:
    """Return a sheet with the headings of translations, and `rows` below."""
    return f'{before}<worksheet xmlns="{MAIN}"><sheetData><row>{HEADINGS}</row>{rows}</sheetData></worksheet>'


def row(*cells: str, attributes: str = "") -> str:
    inner = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in cells)
    return f"<row{attributes}>{inner}</row>"


def parts(**others: str | bytes) -> dict[str, str | bytes]:
    """Return the parts of a workbook of translations; `sheet`, `shared`, `book` and `styles` may be others."""
    return {
        "_rels/.rels": links(("officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": links(
            ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")
        ),
        "xl/workbook.xml": others.get(
            "book",
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet r:id="r0"/></sheets></workbook>',
        ),
        "xl/styles.xml": others.get("styles", f'<styleSheet xmlns="{MAIN}"/>'),
        SHARED: others.get("shared", f'<sst xmlns="{MAIN}"/>'),
        SHEET: others.get("sheet", sheet()),
    }


def packed(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def workbook(**others: str | bytes) -> bytes:
    return packed(parts(**others))
