"""Several processes that make files, each straight into the new folder; the bytes do not depend on how many."""

from __future__ import annotations

import gc
import sys
import threading
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from generator.outputs.contract import Batch
from generator.outputs.writing import UnsafePathError, write_into

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, ForkProcess
    from multiprocessing.sharedctypes import Synchronized

Sizes = dict[str, int]
SECONDS_TO_LOOK_UP = 1.0
"""After so long a process looks whether the one it works for still lives."""


class WorkerError(Exception):
    """A process that makes files was killed."""


def write_batches(batches: Sequence[Batch], folder: Path, processes: int) -> Sizes:
    """Write the files of all `batches` into `folder` with up to `processes` processes.

    Returns sizes in bytes by path, sorted. Raises `UnsafePathError` for a path that leaves the folder or
    comes twice, whatever a batch raises, and `WorkerError`.
    """
    others = min(processes, len(batches)) - 1 if _may_fork() else 0
    context = get_context("fork") if others > 0 else None
    turn: Iterator[int] | _SharedTurn = iter(range(len(batches)))
    if context is None:
        return _joined([_make(batches, folder, turn)])
    turn = _SharedTurn(context, len(batches))
    with _workers(context, others, (batches, folder, turn)) as waiting:
        return _joined([_make(batches, folder, turn), *(_answer(other) for other in waiting)])


def _may_fork() -> bool:
    """Say whether this process may be doubled: only where that is sound, and no other thread runs."""
    return sys.platform == "linux" and threading.active_count() == 1


class _SharedTurn:
    """Counts batches through for all processes: each number is given once."""

    def __init__(self, context: ForkContext, count: int) -> None:
        self._given: Synchronized[int] = context.Value("i", 0)
        self._count = count

    def __iter__(self) -> Iterator[int]:
        while (number := self._take()) < self._count:
            yield number

    def _take(self) -> int:
        lock = self._given.get_lock()
        while not lock.acquire(timeout=SECONDS_TO_LOOK_UP):
            # Whoever was killed while it held the lock gives it back to nobody.
            parent = parent_process()
            if parent is not None and not parent.is_alive():
                return self._count
        try:
            number = self._given.value
            self._given.value += 1
        finally:
            lock.release()
        return number


Work = tuple[Sequence[Batch], Path, _SharedTurn]


def _make(batches: Sequence[Batch], folder: Path, turn: Iterator[int] | _SharedTurn) -> Sizes:
    return _joined([write_into(batches[number](), folder) for number in turn])


@contextmanager
def _workers(context: ForkContext, count: int, work: Work) -> Iterator[list[Connection]]:
    """Start `count` processes and yield where they answer; none outlives the block."""
    gc.freeze()  # what the processes share is not looked through, and so not copied
    started: list[tuple[ForkProcess, Connection]] = []
    try:
        for _ in range(count):
            answer, question = context.Pipe(duplex=False)
            ends = (answer, question)
            process = context.Process(target=_work, args=(work, ends), daemon=True)
            process.start()
            question.close()
            started.append((process, answer))
        yield [answer for _, answer in started]
    finally:
        for process, answer in started:
            process.terminate()
            process.join()
            answer.close()
        gc.unfreeze()


def _work(work: Work, ends: tuple[Connection, Connection]) -> None:
    hearing, question = ends
    # Nobody else may hold this end: else a long answer waits for ever once the other process was killed.
    hearing.close()
    answer: Sizes | Exception
    try:
        answer = _make(*work)
    except Exception as error:  # it is raised again where the files were asked for
        error.add_note(traceback.format_exc())
        answer = error
    with question, suppress(BrokenPipeError):
        question.send(answer)


def _answer(other: Connection) -> Sizes:
    try:
        answer: Sizes | Exception = other.recv()
    except EOFError:
        raise WorkerError("a process that makes files was killed") from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _joined(parts: Sequence[Sizes]) -> Sizes:
    sizes: Sizes = {}
    for part in parts:
        for path in sizes.keys() & part.keys():
            raise UnsafePathError(path)
        sizes |= part
    return dict(sorted(sizes.items()))
