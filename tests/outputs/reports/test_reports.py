"""Reports of the miniature directory, and the three forms they are given in."""

from __future__ import annotations

import csv
import json
import shutil
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.checks.contract import Context
from generator.cli import main
from generator.loading.decoding import decode
from generator.loading.sources import load
from generator.outputs.reports import Table, TableFormat, format_table
from generator.outputs.reports.readability import readability
from generator.outputs.reports.table import Column
from generator.problems import message
from tests.golden import Golden

TODAY = date(2026, 11, 23)
PACK = """\
limits: {sentence_words: {warn: 12, stop: 20}}
reference: {easy: 20, news: 40, encyclopedia: 55, law: 90, source: made up}
"""
NAMES = ("coverage", "freshness", "law", "readability", "silences", "translations")


@pytest.fixture
def project(tiny: Path, tmp_path: Path) -> Path:
    """The miniature with an English language pack."""
    shutil.copytree(tiny, tmp_path / "tiny")
    pack = tmp_path / "tiny" / "directory_data" / "languages" / "en.yaml"
    pack.parent.mkdir()
    pack.write_text(PACK, "utf-8")
    return tmp_path / "tiny"


def run(project: Path, *arguments: str) -> str:
    ran = CliRunner().invoke(
        main,
        [
            "report",
            *arguments,
            "--root",
            str(project),
            "--today",
            "2026-11-23",
            "--language",
            "en",
        ],
    )
    assert ran.exit_code == 0, ran.output
    return ran.output


def test_reports_of_the_miniature(project: Path, golden: Golden) -> None:
    made = {f"{name}.txt": run(project, name).encode() for name in NAMES}
    golden.check("reports", made)


@pytest.mark.parametrize("name", NAMES)
def test_all_forms_tell_the_same(name: str, project: Path) -> None:
    rows = json.loads(run(project, name, "--format", "json"))
    lines = list(csv.DictReader(StringIO(run(project, name, "--format", "csv"))))
    shown = run(project, name).splitlines()
    assert len(rows) == len(lines) == len(shown) - 1
    for row, line in zip(rows, lines, strict=True):
        assert list(row) == list(line)
        texts = {key: value for key, value in row.items() if isinstance(value, str)}
        assert {key: line[key] for key in texts} == texts


def test_a_folder_gets_every_form(project: Path, tmp_path: Path) -> None:
    run(project, "coverage", "--output", str(tmp_path / "reports"))
    run(project, "freshness", "--output", str(tmp_path / "reports"))
    written = sorted(path.name for path in (tmp_path / "reports").iterdir())
    assert written == [
        f"{name}.{ending}"
        for name in ("coverage", "freshness")
        for ending in ("csv", "json", "txt")
    ]


def test_the_rank_follows_the_measure(project: Path) -> None:
    page = project / "docs" / "en" / "now.md"
    hard = "Comprehensive psychosocial rehabilitation presupposes interdisciplinary collaboration. "
    page.write_text(page.read_text("utf-8") + "\n" + hard * 40, "utf-8")
    sources = load(project)
    directory = decode(sources).directory
    assert directory is not None
    rows = {row[:2]: row for row in readability(Context(directory, sources, TODAY)).rows}
    assert rows["en", "docs/now"][-1] == message("like law, or harder")


def test_no_cell_becomes_a_formula() -> None:
    table = Table("t", (Column("a", message("file")),), (("=HYPERLINK()",), ("-5",), (-5,)))
    assert format_table(table, TableFormat.CSV, "en") == "a\n'=HYPERLINK()\n'-5\n-5\n"


def test_columns_stand_straight_in_scripts_with_marks_and_wide_letters() -> None:
    columns = (Column("a", message("file")), Column("b", message("line")))
    table = Table("t", columns, (("e\u0301te\u0301s", 1), ("言語", 22), ("name", 333)))
    lines = format_table(table, TableFormat.TABLE, "en").splitlines()
    assert lines == ["file  line", "e\u0301te\u0301s     1", "言語    22", "name   333"]


def test_a_project_that_cannot_be_read_sends_to_the_check(tmp_path: Path) -> None:
    ran = CliRunner().invoke(main, ["report", "coverage", "--root", str(tmp_path)])
    assert ran.exit_code == 1
    assert "directory check" in ran.output
