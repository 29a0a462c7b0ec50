"""How long an editor waits: from saving a record to seeing it in `mkdocs serve`, asked over HTTP.

Usage: `python benchmarks/edit_to_visible.py [--services 350] [--edits 10]` (350 services: 2,700 pages)
"""

from __future__ import annotations

import argparse
import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from made_up_directory import make_directory
from measuring import scratch_folder
from mkdocs_project import configure

from generator.model.addresses import service_code

CPU_GOAL = 1.5
"""Seconds of processor: how long an editor waits beside them depends on when the watcher looks."""

LOCALES = ("en", "id", "ar")
PATIENCE = 120.0
STARTED = "Serving on"


def main() -> None:
    """Edit single records of a served site and print how long each edit took to be seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--services", type=int, default=350)
    parser.add_argument("--edits", type=int, default=10)
    arguments = parser.parse_args()
    with scratch_folder() as name:
        folder = Path(name)
        make_directory(folder, arguments.services, 25, LOCALES)
        configure(folder, LOCALES)
        with served(folder) as (process, address):
            waits = [
                edit(folder, number, process, address) for number in range(arguments.edits)
            ]
    walls, shares = [wall for wall, _ in waits], [cpu for _, cpu in waits]
    wall, share = statistics.median(walls), statistics.median(shares)
    print(f"edit to visible, {arguments.services} services in {len(LOCALES)} locales:")
    print(f"  {wall:.2f} s ({min(walls):.2f}-{max(walls):.2f}), {share:.2f} s CPU")
    print(f"  goal {CPU_GOAL:.1f} s CPU: {'met' if share <= CPU_GOAL else 'MISSED'}")


@contextmanager
def served(folder: Path) -> Iterator[tuple[psutil.Process, str]]:
    """Run `mkdocs serve` in `folder` until the block ends; yield its process and where it answers."""
    port = _free_port()
    command = [
        str(Path(sys.executable).with_name("mkdocs")),
        "serve",
        "-a",
        f"127.0.0.1:{port}",
    ]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stderr is not None
        said: list[str] = []
        for line in server.stderr:
            said.append(line)
            if STARTED in line:
                break
        else:
            raise SystemExit("".join(said))
        drain = subprocess.Popen(["cat"], stdin=server.stderr, stdout=subprocess.DEVNULL)
        try:
            yield psutil.Process(server.pid), f"http://127.0.0.1:{port}/near/"
        finally:
            server.terminate()
            drain.wait()


def edit(folder: Path, turn: int, process: psutil.Process, address: str) -> tuple[float, float]:
    """Change the name of one organization and wait until its page says so: seconds of wall and processor."""
    number = turn * 7 + 1
    (record,) = (folder / "directory_data" / "organizations").glob(f"*/office-{number}.yaml")
    page = f"{address}s/{service_code(record.stem, 'help')}.html"
    name, renamed = f"Office {number}", f"Office {number} Again"
    assert name.encode() in _get(page)
    time.sleep(
        1.5 + turn % 5 / 10
    )  # the watcher looks twice a second: meet it at different moments
    text = record.read_text(encoding="utf-8").replace(f'{name}"', f'{renamed}"')
    before, start = _processor(process), time.perf_counter()
    record.write_text(text, encoding="utf-8")
    while renamed.encode() not in _get(page):
        if time.perf_counter() - start > PATIENCE:
            raise SystemExit(f"{record.name} was edited, and {page} does not show it")
        time.sleep(0.01)
    return time.perf_counter() - start, _processor(process) - before


def _processor(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system + times.children_user + times.children_system


def _get(address: str) -> bytes:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            return bytes(answer.read())
    except urllib.error.HTTPError:
        return b""


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


if __name__ == "__main__":
    main()
