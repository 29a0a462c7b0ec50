"""Carrying out print jobs: set, pack, verify, impose; nothing that did not change is set again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path

from generator.components.typesetting.mistakes import PrintError
from generator.components.typesetting.packing import packed
from generator.components.typesetting.print_cache import Memory
from generator.components.typesetting.typesetter import TypesettingError, typeset
from generator.outputs.booklet.editions import PrintJob
from generator.outputs.booklet.expectation import expectation
from generator.outputs.booklet.refusals import refusal
from generator.outputs.booklet.verification import verify
from generator.outputs.contract import OutputFile

WORTH_A_PROCESS = 8
"""Fewer jobs than this are done sooner than a second process has started."""

JOBS_PER_PROCESS = 120
"""Processes are replaced after as many jobs each: the typesetter's memory grows to half a gigabyte."""


@dataclass(frozen=True, slots=True)
class Press:
    """How jobs are carried out: with how many processes, and where finished files are remembered.

    `memory` is a folder, or `None` to remember nothing; `on_done` is told of every finished job, before
    its files are remembered or given away: where it raises, nothing is kept.
    """

    processes: int = 1
    memory: Path | None = None
    on_done: Callable[[PrintJob], None] = lambda _: None

    def print(self, jobs: Iterable[PrintJob]) -> Iterator[OutputFile]:
        """Yield the files of all jobs in their order. Raises `PrintError` and `FaultyPrintError`."""
        todo = list(jobs)
        results = {i: files for i, job in enumerate(todo) if (files := self._remembered(job))}
        for i in results:
            self.on_done(todo[i])
        fresh = [i for i in range(len(todo)) if i not in results]
        for i, files in self._carried_out(todo, fresh):
            self.on_done(todo[i])
            self._remember(todo[i], files)
            results[i] = files
        for i in range(len(todo)):
            yield from results[i]

    def _carried_out(
        self, todo: list[PrintJob], fresh: list[int]
    ) -> Iterator[tuple[int, list[OutputFile]]]:
        if self.processes == 1 or len(fresh) < WORTH_A_PROCESS:
            yield from ((i, print_job(todo[i])) for i in fresh)
            return
        batch = JOBS_PER_PROCESS * self.processes
        for start in range(0, len(fresh), batch):
            # A new pool for every batch: a pool that replaces its own processes can stop for ever
            # (https://github.com/python/cpython/issues/115634).
            with ProcessPoolExecutor(self.processes, get_context("spawn")) as pool:
                waiting: dict[Future[list[OutputFile]], int] = {
                    pool.submit(print_job, todo[i]): i for i in fresh[start : start + batch]
                }
                for done in as_completed(waiting):
                    yield waiting[done], done.result()

    def _remembered(self, job: PrintJob) -> list[OutputFile] | None:
        files = []
        for path, _ in job.files:
            content = Memory(self.memory).recall(_key(job), Path(path).name)
            if content is None:
                return None
            files.append(OutputFile(path, content))
        return files

    def _remember(self, job: PrintJob, files: list[OutputFile]) -> None:
        for file in files:
            Memory(self.memory).keep(_key(job), Path(file.path).name, file.content)


def print_job(job: PrintJob) -> list[OutputFile]:
    """Return the files of `job`, set, packed, verified and imposed."""
    try:
        document = packed(typeset(job.what))
    except TypesettingError as error:
        raise PrintError([refusal(str(error), job)]) from error
    verify(document, expectation(job), job.files[0][0])
    return [
        OutputFile(path, imposition(document, job.direction) if imposition else document)
        for path, imposition in job.files
    ]


def _key(job: PrintJob) -> str:
    made = "".join(path for path, _ in job.files)
    return hashlib.sha256(f"{job.what.hash} {made} {_workshop()}".encode()).hexdigest()[:32]


@cache
def _workshop() -> str:
    """Return a hash over what else decides the result: this code and the tool that packs."""
    digest = hashlib.sha256(version("pikepdf").encode())
    for path in sorted(Path(__file__).resolve().parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
