"""Files are written below their folder, each once; what cannot be written is said in one sentence."""

from __future__ import annotations

import errno
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.outputs.contract import OutputFile
from generator.outputs.writing import (
    UnsafePathError,
    WriteError,
    add_to,
    replace_file,
    write_error,
    write_into,
)

pytestmark = pytest.mark.quick

Write = Callable[[list[OutputFile], Path], dict[str, int]]


@pytest.mark.parametrize("write", [write_into, add_to])
@pytest.mark.parametrize("path", ["../out.html", "/etc/out.html", "p/../../out.html"])
def test_nothing_is_written_outside_the_folder(tmp_path: Path, path: str, write: Write) -> None:
    with pytest.raises(UnsafePathError):
        write([OutputFile(path, b"")], tmp_path)


@pytest.mark.parametrize("write", [write_into, add_to])
def test_one_file_is_never_written_twice(tmp_path: Path, write: Write) -> None:
    with pytest.raises(UnsafePathError):
        write([OutputFile("a.html", b"1"), OutputFile("a.html", b"2")], tmp_path)


def test_files_are_added_to_a_folder_that_keeps_all_else(tmp_path: Path) -> None:
    (tmp_path / "b.pdf").write_bytes(b"other")
    (tmp_path / "a.pdf").write_bytes(b"old")
    assert add_to([OutputFile("a.pdf", b"new"), OutputFile("c/d.pdf", b"")], tmp_path) == {
        "a.pdf": 3,
        "c/d.pdf": 0,
    }
    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.rglob("*.*")) == ["a.pdf", "b.pdf", "d.pdf"]


def test_a_file_that_cannot_be_replaced_stays_and_nothing_lies_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.yaml"
    path.write_text("old")

    def full(_: Path, __: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(WriteError, match=r"record\.yaml cannot be written: the disk is full"):
        replace_file(path, b"new")
    assert path.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["record.yaml"]


def test_the_sentence_can_come_from_another_process() -> None:
    error = write_error(Path("site"), OSError(errno.EROFS, "Read-only file system"))
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own
