"""One cause, one message: what depends on a file that cannot be read is not told as missing."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.checks import check
from generator.loading.decoding import decode
from generator.loading.sources import load
from generator.problems import Problem
from tests.checks.conftest import DATA, TODAY, Project

ROOT = DATA.parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

from made_up_directory import make_directory  # noqa: E402 - a program beside the package

RECORDS = sorted(
    path.relative_to(DATA / "sound").as_posix()
    for path in (DATA / "sound").rglob("*.*")
    if path.suffix in {".yaml", ".md"}
)

Break = Callable[[Path], object]


def rename(ending: str) -> Break:
    return lambda path: path.rename(path.with_name(path.stem.upper() + ending + path.suffix))


def link(path: Path) -> None:
    path.rename(path.with_suffix(".old"))
    path.symlink_to(path.with_suffix(".old"))


BREAKS: dict[str, Break] = {
    "empty": lambda path: path.write_text("", encoding="utf-8"),
    "no text": lambda path: path.write_bytes(b"\xff\xfe\x00"),
    "too large": lambda path: path.write_bytes(path.read_bytes() + b"\n" * 300_000),
    "not YAML": lambda path: path.write_text("---\nname: [\n---\n", encoding="utf-8"),
    "an unknown key": lambda path: path.write_text(
        path.read_text("utf-8").replace("\n", "\nxyz: 1\n", 1), encoding="utf-8"
    ),
    "a merge": lambda path: path.write_bytes(b"<<<<<<< ours\n" + path.read_bytes()),
    "another name": rename(""),
    "a link": link,
}


def problems_of(root: Path) -> list[Problem]:
    sources = load(root)
    decoded = decode(sources)
    directory = decoded.directory
    found = check(directory, sources, TODAY) if directory is not None else []
    return [*decoded.problems, *found]


def told(root: Path) -> list[tuple[str, str]]:
    return [(problem.place.file, problem.message.in_words()) for problem in problems_of(root)]


@pytest.mark.parametrize("kind", BREAKS)
@pytest.mark.parametrize("file", RECORDS)
def test_a_file_that_cannot_be_read_is_one_problem(
    file: str, kind: str, project: Project
) -> None:
    BREAKS[kind](project.root / file)
    for old in project.root.rglob("*.old"):
        old.rename(project.root / old.name)
    problems = told(project.root)
    assert len(problems) == 1, problems
    assert Path(problems[0][0]).parent == Path(file).parent


def test_a_region_in_a_folder_of_another_name_is_one_problem(project: Project) -> None:
    (project.root / "directory_data/regions").rename(project.root / "directory_data/region")
    assert told(project.root) == [
        (
            f"directory_data/region/{name}.yaml",
            f"`{name}.yaml` lies in a folder that holds no such files",
        )
        for name in ("alder",)
    ]


@pytest.mark.parametrize("folder", ["directory_data", "directory_data/regions", "docs/id"])
def test_a_folder_that_is_shut_is_one_problem(
    folder: str, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_into = os.scandir

    def scandir(path: str) -> object:
        if path == str(project.root / folder):
            raise PermissionError
        return look_into(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert told(project.root) == [(folder, "this folder could not be read")]


def test_a_folder_that_is_a_link_is_one_problem(project: Project) -> None:
    folder = project.root / "directory_data/organizations"
    folder.rename(project.root / "elsewhere")
    folder.symlink_to(project.root / "elsewhere")
    assert told(project.root) == [
        ("directory_data/organizations", "this is a link or a device, and must be a file")
    ]


@pytest.mark.parametrize("kind", BREAKS)
def test_a_broken_region_of_a_large_directory_is_one_problem(kind: str, tmp_path: Path) -> None:
    make_directory(tmp_path, services=60, districts=12, locales=("en",))
    assert told(tmp_path) == []
    region = tmp_path / "directory_data/regions/velmora.yaml"
    BREAKS[kind](region)
    for old in tmp_path.rglob("*.old"):
        old.rename(tmp_path / old.name)
    assert len(told(tmp_path)) == 1
