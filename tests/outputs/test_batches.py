"""Several processes write the same files as one; a failure in any of them fails the build."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from generator.outputs.batches import write_batches
from generator.outputs.contract import Batch, OutputFile
from generator.outputs.writing import UnsafePathError

pytestmark = [
    pytest.mark.usefixtures("alone"),
    # Python 3.12 warns of threads of the tests themselves.
    pytest.mark.filterwarnings("ignore:.*fork"),
]


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Count this thread only: another may still wait for the browser of other tests, and holds nothing."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def files(number: int) -> Iterator[OutputFile]:
    for part in range(3):
        yield OutputFile(f"{number}/{part}.html", f"{number}.{part}".encode())


def batches(count: int) -> list[Batch]:
    return [partial(files, number) for number in range(count)]


def content(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.mark.parametrize("processes", [1, 2, 3, 16])
def test_the_files_do_not_depend_on_the_number_of_processes(
    tmp_path: Path, processes: int
) -> None:
    sizes = write_batches(batches(7), tmp_path, processes)
    assert content(tmp_path) == {f.path: f.content for n in range(7) for f in files(n)}
    assert sizes == {path: len(written) for path, written in content(tmp_path).items()}
    assert list(sizes) == sorted(sizes)


def test_nothing_to_write_is_no_failure(tmp_path: Path) -> None:
    assert write_batches([], tmp_path, 2) == {}


@pytest.mark.parametrize("processes", [1, 2])
def test_a_file_that_two_batches_make_is_refused(tmp_path: Path, processes: int) -> None:
    with pytest.raises(UnsafePathError):
        write_batches([*batches(4), partial(files, 2)], tmp_path, processes)


def failing() -> Iterator[OutputFile]:
    yield from ()
    raise RuntimeError("no page can be made")


@pytest.mark.parametrize("processes", [1, 2])
def test_a_batch_that_fails_fails_the_build(tmp_path: Path, processes: int) -> None:
    with pytest.raises(RuntimeError, match="no page"):
        write_batches([*batches(2), failing], tmp_path, processes)
