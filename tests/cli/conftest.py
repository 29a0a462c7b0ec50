"""A project of its own for each test, and a way to run commands on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

MISTAKES = Path(__file__).resolve().parent.parent / "data" / "editor_mistakes"


@pytest.fixture
def project(tiny: Path, tmp_path: Path) -> Path:
    """A copy of the project in miniature."""
    shutil.copytree(tiny, tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture
def add(project: Path) -> Callable[[str], Path]:
    """Put the record with one of the editors' mistakes, or the right one, into the project."""

    def add_record(case: str) -> Path:
        source = MISTAKES / "right.yaml" if case == "right" else MISTAKES / case / "file.yaml"
        target = (
            project / "directory_data/organizations/ambrel" / f"{case.replace('_', '-')}.yaml"
        )
        shutil.copyfile(source, target)
        return target

    return add_record


@pytest.fixture
def run(project: Path) -> Callable[..., Result]:
    """Run `directory COMMAND … --root PROJECT`, for one fixed day where the command asks for a day."""

    def run_command(*words: str, answers: str = "") -> Result:
        day = ["--today", "2026-11-23"] if words[0] in {"check", "new"} else []
        size = 2 if words[0] == "new" else 1
        always = ["--root", str(project), *day]
        return CliRunner().invoke(main, [*words[:size], *always, *words[size:]], input=answers)

    return run_command
