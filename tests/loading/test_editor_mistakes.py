"""Mistakes that people make in records: one message each, at the right line, in the words they read.

Each folder of `tests/data/editor_mistakes` holds the right record (`right.yaml`) with one mistake in it,
and the whole text a person reads, in English and Indonesian; `--bless` writes these texts anew.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main

MISTAKES = Path(__file__).resolve().parent.parent / "data" / "editor_mistakes"
CASES = sorted(path.name for path in MISTAKES.iterdir() if path.is_dir())
FOLDER = "directory_data/organizations/ambrel"


@pytest.fixture
def project(tiny: Path, tmp_path: Path) -> Path:
    shutil.copytree(tiny, tmp_path / "project")
    return tmp_path / "project"


def told(project: Path, record: Path, language: str) -> tuple[int, str]:
    """Check `record` as part of the project; return the exit code and the words without the count."""
    name = "wages-desk.yaml" if record.name in {"file.yaml", "right.yaml"} else record.name
    target = project / FOLDER / name
    shutil.copyfile(record, target)
    command = ["check", str(target), "--root", str(project), "--today", "2026-11-23"]
    result = CliRunner().invoke(main, [*command, "--language", language])
    return result.exit_code, "\n".join(result.output.splitlines()[:-1]).strip() + "\n"


def test_there_are_many_mistakes() -> None:
    assert len(CASES) >= 40


def test_the_right_record_has_no_mistake(project: Path) -> None:
    assert told(project, MISTAKES / "right.yaml", "en") == (0, "\n")


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_told_once_at_its_line(
    case: str, language: str, project: Path, request: pytest.FixtureRequest
) -> None:
    record = next(path for path in (MISTAKES / case).iterdir() if path.suffix != ".txt")
    code, words = told(project, record, language)
    expected = MISTAKES / case / f"expected.{language}.txt"
    if request.config.getoption("--bless"):
        expected.write_text(words, encoding="utf-8")
    assert words == expected.read_text(encoding="utf-8")
    assert code == 1
    assert len(re.findall(r"^directory_data/\S.*?:\d+:\d+: ", words, re.MULTILINE)) == 1


@pytest.mark.parametrize("case", ["hidden_address", "misspelt_visibility_beside_an_address"])
@pytest.mark.parametrize("language", ["en", "id"])
def test_a_hidden_address_is_never_quoted(case: str, language: str) -> None:
    words = (MISTAKES / case / f"expected.{language}.txt").read_text(encoding="utf-8")
    assert "Quay" not in words
