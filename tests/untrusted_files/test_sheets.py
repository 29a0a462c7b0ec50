"""The first sheet of a workbook, whoever made it."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.formula import ArrayFormula

from generator.untrusted_files.refusals import UnreadableFileError
from generator.untrusted_files.sheets import Row, read_first_sheet
from tests.untrusted_files.workbook_parts import MAIN, packed, parts, row, sheet, workbook

STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"


def saved(book: Workbook) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_parts_from_which_hostile_workbooks_are_made_are_sound() -> None:
    rows = load_workbook(BytesIO(workbook()), read_only=True).worksheets[0].values
    assert [tuple(row) for row in rows] == [
        one.cells for one in read_first_sheet(workbook(), 4)
    ]


def test_words_numbers_and_truth_come_as_text() -> None:
    book = Workbook()
    book.active.append(["Nama", "Telepon", None, True])
    book.active.append(["Rumah", 8123, 1.5, False])
    assert read_first_sheet(saved(book), 4) == [
        Row(1, ("Nama", "Telepon", "", "TRUE")),
        Row(2, ("Rumah", "8123", "1.5", "FALSE")),
    ]


def test_rows_keep_their_numbers_and_empty_ones_are_left_out() -> None:
    book = Workbook()
    book.active["B3"] = "three"
    book.active["A900000"] = "far"
    assert read_first_sheet(saved(book), 2) == [Row(3, ("", "three")), Row(900000, ("far", ""))]


def test_the_first_sheet_of_cells_is_read_and_further_columns_are_not() -> None:
    book = Workbook()
    book.active.title = "words"
    book.create_chartsheet("picture", 0)
    book["words"].append(["a", "b", "c"])
    book.create_sheet("more").append(["z"])
    assert read_first_sheet(saved(book), 2) == [Row(1, ("a", "b"))]


def test_a_formula_is_its_last_result() -> None:
    cell = '<row><c r="B1"><f>SUM(1,2)</f><v>3</v></c><c t="str"><f>A1</f><v>word</v></c></row>'
    content = workbook(
        sheet=f'<worksheet xmlns="{MAIN}"><sheetData>{cell}</sheetData></worksheet>'
    )
    assert read_first_sheet(content, 3) == [Row(1, ("", "3", "word"))]


def test_a_formula_nobody_worked_out_is_empty() -> None:
    book = Workbook()
    book.active["A1"] = "=1+1"
    book.active["A2"] = ArrayFormula("A2:A3", "=1+1")
    book.active["A3"] = date(2026, 11, 23)
    assert read_first_sheet(saved(book), 1) == [Row(3, ("46349",))]


def test_shared_texts_may_be_in_pieces_and_how_they_are_spoken_is_left_out() -> None:
    shared = (
        f'<sst xmlns="{MAIN}"><si><r><t>two </t></r><r><t>pieces</t></r></si>'
        "<si><t>字</t><rPh sb='0' eb='1'><t>spoken</t></rPh></si><si><t>line_x000A_end</t></si></sst>"
    )
    cells = "".join(f'<c t="s"><v>{number}</v></c>' for number in range(3))
    content = workbook(shared=shared, sheet=sheet(f"<row>{cells}</row>"))
    assert read_first_sheet(content, 4)[1] == Row(2, ("two pieces", "字", "line\nend", ""))


def test_both_namespaces_of_the_standard_are_read() -> None:
    strict = {
        name: content.replace(MAIN, STRICT) if isinstance(content, str) else content
        for name, content in parts().items()
    }
    assert read_first_sheet(packed(strict), 4)[0].cells == ("key", "en", "id", "state")


def test_a_refusal_names_no_line_of_a_part_that_nobody_sees() -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read_first_sheet(workbook(sheet="\n\n<worksheet"), 4)
    place = refused.value.problem("a.xlsx").place
    assert (place.file, place.line, place.column) == ("a.xlsx", 1, 1)


def test_rows_without_numbers_count_on() -> None:
    content = workbook(sheet=sheet(row("a", attributes=' r="7"') + row("b")))
    assert [one.number for one in read_first_sheet(content, 1)] == [1, 7, 8]
