"""Run a command and say what it cost: the operating system's own accounting, no stopwatch in the program."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

RAM_DISK = Path("/dev/shm")  # noqa: S108 - writing to a disk would measure the disk


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor and of wall clock, and the most memory of one process in MB."""

    cpu: float
    wall: float
    memory: float


def scratch_folder() -> tempfile.TemporaryDirectory[str]:
    """Return a folder that goes away, on a RAM disk where there is one."""
    return tempfile.TemporaryDirectory(dir=RAM_DISK if RAM_DISK.is_dir() else None)


def run(command: list[str], folder: Path, *, accept: tuple[int, ...] = (0,)) -> Cost:
    """Run `command` in `folder` and return its cost, children included; fail on another exit code."""
    start = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    ) as process:
        assert process.stderr is not None
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accept:
        raise SystemExit(f"{' '.join(command)}\n{errors.decode()[-4000:]}")
    return Cost(
        usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024
    )


def median(costs: list[Cost]) -> Cost:
    """Return the median of each figure."""
    return Cost(
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.memory for cost in costs),
    )
