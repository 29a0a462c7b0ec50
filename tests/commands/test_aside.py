from __future__ import annotations

import subprocess
import sys
import threading

import pytest

from generator.commands.aside import aside


def alone(script: str) -> subprocess.CompletedProcess[str]:
    """Run `script` in a process without threads, as people run commands."""
    imports = "import os, sys; from generator.commands.aside import aside"
    return subprocess.run(
        [sys.executable, "-c", f"{imports}\n{script}"],
        check=False,
        capture_output=True,
        text=True,
        timeout=30,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies a running process")
def test_the_result_comes_from_a_second_process_and_may_be_asked_for_twice() -> None:
    done = alone("wait = aside(os.getpid)\nprint(wait() == wait() != os.getpid())")
    assert done.stdout == "True\n", done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies a running process")
def test_work_that_fails_aside_is_told_and_never_taken_for_a_result() -> None:
    done = alone("aside(lambda: 1 // 0)()")
    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stderr
    assert "ended without a result" in done.stderr


def test_a_process_that_does_not_wait_leaves_no_noise() -> None:
    done = alone("aside(lambda: 'x' * 10_000_000)\nsys.exit(3)")
    assert (done.returncode, done.stderr) == (3, "")


def test_beside_threads_the_work_is_done_when_asked_for_and_once() -> None:
    times: list[int] = []
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        wait = aside(lambda: times.append(threading.active_count()))
        assert not times
        wait()
        wait()
    finally:
        stop.set()
        thread.join()
    assert len(times) == 1
