"""Several processes write the same files as one; a failure in any of them fails the build."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from generator.outputs import workers
from generator.outputs.contract import Batch, OutputFile
from generator.outputs.workers import WorkerError, write_batches
from generator.outputs.writing import UnsafePathError


def files(number: int) -> Iterator[OutputFile]:
    for part in range(3):
        yield OutputFile(f"{number}/{part}.html", f"{number}.{part}".encode())


def slow(number: int, folder: Path) -> Iterator[OutputFile]:
    """Make a file that names its process, after another process has made one too."""
    (folder / f"started-{os.getpid()}").touch()
    for _ in range(500):
        if len(list(folder.glob("started-*"))) > 1:
            break
        threading.Event().wait(0.01)
    yield OutputFile(f"{number}.txt", str(os.getpid()).encode())


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


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Count this thread only: another may still wait for the browser of other tests, and holds nothing."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


@pytest.mark.usefixtures("alone")
@pytest.mark.filterwarnings("ignore:.*fork")
def test_two_processes_share_the_work(tmp_path: Path) -> None:
    seen, out = tmp_path / "seen", tmp_path / "out"
    seen.mkdir()
    out.mkdir()
    write_batches([partial(slow, number, seen) for number in range(6)], out, 2)
    makers = {path.read_text() for path in out.iterdir()}
    assert len(makers) == 2
    assert str(os.getpid()) in makers


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
    # One in the process that asks, one in the other: whoever takes them.
    with pytest.raises(RuntimeError, match="no page"):
        write_batches([failing, failing, *batches(2)], tmp_path, processes)


def killed_unless(process: int) -> Iterator[OutputFile]:
    if os.getpid() != process:
        os.kill(os.getpid(), signal.SIGKILL)
    threading.Event().wait(0.5)
    yield OutputFile(f"{threading.get_ident()}.html", b"")


@pytest.mark.usefixtures("alone")
@pytest.mark.filterwarnings("ignore:.*fork")
def test_a_process_that_is_killed_fails_the_build(tmp_path: Path) -> None:
    with pytest.raises(WorkerError):
        write_batches([partial(killed_unless, os.getpid())] * 2, tmp_path, 2)


def many(number: int) -> Iterator[OutputFile]:
    for part in range(2_000):
        yield OutputFile(f"{number}/a-rather-long-name-for-a-file-{part}.html", b"")


def killed_at_once(process: int, number: int) -> Iterator[OutputFile]:
    if os.getpid() == process:
        os.kill(process, signal.SIGKILL)
    yield from many(number)


@pytest.mark.usefixtures("alone")
@pytest.mark.filterwarnings("ignore:.*fork")
def test_no_process_outlives_the_one_it_works_for(tmp_path: Path) -> None:
    """Killed, as by a machine without memory: the others would else wait for it until the next start."""
    lead = os.fork()
    if lead == 0:
        os.setpgid(0, 0)
        files = [partial(killed_at_once, os.getpid(), number) for number in range(4)]
        write_batches(files, tmp_path, 2)
    os.waitpid(lead, 0)
    for _ in range(100):
        try:
            os.killpg(lead, 0)
        except ProcessLookupError:
            return
        threading.Event().wait(0.1)
    os.killpg(lead, signal.SIGKILL)
    pytest.fail("a process still waits")


def test_no_process_is_doubled_while_others_threads_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "_SharedTurn", None)  # would fail if it were used
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert len(write_batches(batches(4), tmp_path, 2)) == 12
    finally:
        done.set()
        thread.join()
