"""The same records give the same bytes: whatever the folder, the machine's habits, the number of processes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

DIRECTORY = Path(sys.executable).with_name("directory")
HABITS: Mapping[str, Mapping[str, str]] = {
    "first": {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C"},
    "second/of another name": {
        "PYTHONHASHSEED": "4242",
        "TZ": "America/Anchorage",
        "LANG": "tr_TR.UTF-8",
        "LC_ALL": "C.UTF-8",
        "SOURCE_DATE_EPOCH": "1",
        "COLUMNS": "40",
    },
}
"""Where and under which habits the same records are built: with one process, then with two."""


def copy(project: Path, root: Path, *, is_reversed: bool) -> None:
    """Copy a project file by file, so that the folder lists them in another order."""
    files = sorted((path for path in project.rglob("*") if path.is_file()), reverse=is_reversed)
    for path in files:
        target = root / path.relative_to(project)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def build(root: Path, habits: Mapping[str, str], processes: int, *options: str) -> None:
    subprocess.run(
        [DIRECTORY, "build", "--today", "2026-11-23", "--processes", str(processes), *options],
        cwd=root,
        env={**os.environ, **habits},
        check=True,
        timeout=300,
    )


def content(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(["--only-pages"], id="pages", marks=pytest.mark.slow),
        pytest.param(["--no-print"], id="no print", marks=pytest.mark.slow),
        pytest.param([], id="everything", marks=pytest.mark.slow),
    ],
)
def test_the_same_records_give_the_same_bytes(
    tiny: Path, tmp_path: Path, options: list[str]
) -> None:
    sites = []
    for processes, (name, habits) in enumerate(HABITS.items(), start=1):
        root = tmp_path / name
        copy(tiny, root, is_reversed=processes > 1)
        build(root, habits, processes, *options)
        sites.append(dict(content(root / "site")))
    one, other = sites
    assert list(one) == list(other)
    assert [path for path in one if one[path] != other[path]] == []
    assert any(path.endswith(".pdf") for path in one) == (not options)
    assert not any(str(tmp_path).encode() in content for content in one.values())
