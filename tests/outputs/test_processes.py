"""Work is shared among processes: the same results in the same order, the same refusals, nobody left over."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from generator.components.typesetting.mistakes import PrintError, PrintMistake
from generator.outputs.processes import Start, WorkerError, share_out
from generator.problems import message
from tests.waiting import PATIENCE, wait_until

MISTAKE = PrintMistake(
    "a/b", "words", message("`{value}` is too long", value="x"), message("cut")
)
STARTS = pytest.mark.parametrize("start", Start, ids=lambda start: start.value)

pytestmark = [
    pytest.mark.usefixtures("alone"),
    # Python 3.12 warns of threads of the tests themselves.
    pytest.mark.filterwarnings("ignore:.*fork"),
]


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Count this thread only: another may still wait for the browser of other tests, and holds nothing."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


class UnpicklableError(Exception):
    """Is made of two arguments, but remembers one."""

    def __init__(self, place: str, words: str) -> None:
        super().__init__(f"{place}: {words}")


def square(number: int) -> int:
    return number * number


def process_of(folder: Path) -> int:
    """Return which process this is, after another has taken a share too."""
    (folder / str(os.getpid())).touch()
    wait_until(lambda: len(list(folder.iterdir())) > 1, "another process")
    return os.getpid()


def refuse_odd(number: int) -> int:
    if number % 2:
        raise PrintError([MISTAKE] * number)
    return number


def fail_unpicklably(number: int) -> int:
    raise UnpicklableError("page 7", f"number {number} is missing")


def end_at_once(_: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


@STARTS
@pytest.mark.parametrize("processes", [1, 2, 3])
def test_results_come_in_the_order_of_the_items(start: Start, processes: int) -> None:
    assert list(share_out(square, range(7), processes, start)) == [0, 1, 4, 9, 16, 25, 36]


@STARTS
def test_several_processes_share_the_work(start: Start, tmp_path: Path) -> None:
    workers = set(share_out(process_of, [tmp_path] * 6, 2, start))
    assert len(workers) == 2
    assert os.getpid() not in workers


@STARTS
@pytest.mark.parametrize("processes", [1, 2])
def test_the_first_refusal_arrives_as_it_is(start: Start, processes: int) -> None:
    results = share_out(refuse_odd, [0, 2, 3, 5, 1], processes, start)
    assert [next(results), next(results)] == [0, 2]
    with pytest.raises(PrintError) as refused:
        next(results)
    assert refused.value.mistakes == [MISTAKE] * 3


@STARTS
def test_an_exception_that_cannot_be_sent_is_told_in_words(start: Start) -> None:
    with pytest.raises(RuntimeError, match="UnpicklableError: page 7: number 1 is missing"):
        list(share_out(fail_unpicklably, [1, 2], 2, start))


@STARTS
def test_a_worker_that_is_killed_is_one_sentence(start: Start) -> None:
    with pytest.raises(WorkerError, match="ended from outside") as error:
        list(share_out(end_at_once, [1, 2, 3], 2, start))
    assert error.value.__suppress_context__


def test_no_process_is_copied_while_other_threads_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert set(share_out(lambda _: os.getpid(), range(4), 2, Start.COPY)) == {os.getpid()}


WAITING = """
import sys, threading
from generator.outputs.processes import Start, share_out

def work(number):
    print("at work", flush=True)
    threading.Event().wait()

if __name__ == "__main__":
    list(share_out(work, range(9), 2, Start(sys.argv[1])))
"""


@STARTS
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM], ids=lambda how: how.name)
def test_workers_end_with_the_process_they_work_for(
    start: Start, how: signal.Signals, tmp_path: Path
) -> None:
    program = tmp_path / "waiting.py"
    program.write_text(WAITING, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, program, start.value], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert [process.stdout.readline() for _ in range(2)] == ["at work\n"] * 2
        process.send_signal(how)
        # Every worker holds this end of the pipe too: there is an end only when all have ended.
        process.communicate(timeout=PATIENCE)
