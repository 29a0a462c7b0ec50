"""Carrying out print jobs: set, pack, verify, impose; nothing that did not change is set again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator.components.typesetting.mistakes import PrintError
from generator.components.typesetting.packing import packed
from generator.components.typesetting.print_cache import PrintCache
from generator.components.typesetting.typesetter import TypesettingError, typeset
from generator.outputs.booklet.editions import PrintJob
from generator.outputs.booklet.expectation import expectation
from generator.outputs.booklet.refusals import refusal
from generator.outputs.booklet.verification import verify
from generator.outputs.contract import OutputFile, RenderOptions
from generator.outputs.processes import Start, share_out

WORTH_A_PROCESS = 8
"""Fewer jobs than this are done sooner than a second process has started."""

JOBS_PER_PROCESS = 120
"""Workers are replaced after as many jobs each: the typesetter's memory grows to half a gigabyte.

All of them at once: a pool that replaces its own workers can stop for ever
(https://github.com/python/cpython/issues/115634).
"""

ALONE = RenderOptions()


def print_jobs(
    jobs: Iterable[PrintJob], options: RenderOptions = ALONE
) -> Iterator[OutputFile]:
    """Yield the files of all `jobs` in their order; those that are in the cache are not made again.

    Raises `PrintError`, `FaultyPrintError` and `WorkerError`; files made before are then in the cache.
    """
    todo, kept = list(jobs), PrintCache(options.cache)
    known = [_recall(kept, job) for job in todo]
    made = _made(
        [job for job, files in zip(todo, known, strict=True) if not files], options.processes
    )
    for job, files in zip(todo, known, strict=True):
        finished = files or next(made)
        if not files:
            _keep(kept, job, finished)
        options.on_file(job.files[0][0])
        yield from finished


def _made(jobs: Sequence[PrintJob], processes: int) -> Iterator[list[OutputFile]]:
    count = processes if len(jobs) >= WORTH_A_PROCESS else 1
    step = JOBS_PER_PROCESS * count
    for start in range(0, len(jobs), step):
        yield from share_out(print_job, jobs[start : start + step], count, Start.NEW)


def _recall(kept: PrintCache, job: PrintJob) -> list[OutputFile]:
    """Return the files of `job` if all of them are in the cache, else none."""
    files = []
    for path, _ in job.files:
        content = kept.get(_key(job), Path(path).name)
        if content is None:
            return []
        files.append(OutputFile(path, content))
    return files


def _keep(kept: PrintCache, job: PrintJob, files: Iterable[OutputFile]) -> None:
    for file in files:
        kept.put(_key(job), Path(file.path).name, file.content)


def print_job(job: PrintJob) -> list[OutputFile]:
    """Return the files of `job`, set, packed, verified and imposed; any process can do it.

    Raises `PrintError` where the typesetter refuses, and `FaultyPrintError`.
    """
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
