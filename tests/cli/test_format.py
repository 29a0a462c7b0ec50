"""`directory format`: keys in order, all or nothing, and twice is once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
FILE = "directory_data/organizations/ambrel/wages-desk.yaml"


@pytest.fixture
def unordered(project: Path, run: Run) -> str:
    assert run("format").exit_code == 0
    text = (Path(__file__).parent.parent / "data/editor_mistakes/right.yaml").read_text(
        encoding="utf-8"
    )
    text = text.replace("run_by: ngo\nlevel: local\n", "level: local\nrun_by: ngo\n")
    (project / FILE).write_text(text, encoding="utf-8")
    return text


@pytest.mark.quick
def test_check_names_the_files_and_changes_nothing(
    run: Run, project: Path, unordered: str
) -> None:
    result = run("format", "--check")
    assert (result.exit_code, result.output) == (1, f"{FILE}: keys are not in order\n")
    assert (project / FILE).read_text(encoding="utf-8") == unordered


def test_keys_are_put_in_order_once(run: Run, project: Path, unordered: str) -> None:
    result = run("format")
    assert (result.exit_code, result.output) == (0, f"{FILE}: put in order\n")
    assert "run_by: ngo\nlevel: local\n" in (project / FILE).read_text(encoding="utf-8")
    assert (run("format").output, run("format", "--check").exit_code) == ("", 0)
    assert sorted(unordered.split("\n")) == sorted(
        (project / FILE).read_text(encoding="utf-8").split("\n")
    )


def test_a_file_with_mistakes_is_left_alone(run: Run, project: Path, unordered: str) -> None:
    broken = unordered + "x\n"
    (project / FILE).write_text(broken, encoding="utf-8")
    assert run("format").output == ""
    assert (project / FILE).read_text(encoding="utf-8") == broken


def test_a_stopped_write_leaves_the_old_file(
    run: Run, project: Path, unordered: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stop)
    result = run("format")
    assert result.exit_code == 1
    assert (project / FILE).read_text(encoding="utf-8") == unordered
    assert [
        path.name for path in (project / FILE).parent.iterdir() if path.name.startswith(".")
    ] == []


def test_an_empty_project_is_in_order(run: Run, project: Path) -> None:
    shutil.rmtree(project / "directory_data")
    shutil.rmtree(project / "docs")
    assert (run("format", "--check").exit_code, run("format").output) == (0, "")
