"""The only code that starts processes: it shares work among workers that end with the process they work for.

Work goes through `concurrent.futures.Executor.map`: a function of a module and its argument, both picklable. So
the same function can be given to an executor that reaches other machines.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from enum import Enum
from functools import partial
from multiprocessing import get_context, parent_process
from typing import Any, TypeVar

from generator.problems import StoppedError, message

Item = TypeVar("Item")
Result = TypeVar("Result")


class Start(Enum):
    """How a worker starts.

    `COPY` is a copy of this process, which has all its objects, so that nothing is pickled: for pages, whose
    views cost more to send than the pages to make (docs/maintainers/architecture.md). Only Linux copies a
    process soundly, and only while it has no other thread; elsewhere the work is done here.

    `NEW` is a new interpreter: for code with threads of its own, as the typesetter has.
    """

    COPY = "fork"
    NEW = "spawn"


class WorkerError(StoppedError):
    """A worker was ended from outside."""


def share_out(
    work: Callable[[Item], Result], items: Sequence[Item], processes: int, start: Start
) -> Iterator[Result]:
    """Yield `work(item)` for each of `items`, in their order, made by up to `processes` workers.

    With one process, or one item, the work is done here. Raises what `work` raises for the first item, in their
    order, that fails, and `WorkerError`.
    """
    count = min(processes, len(items))
    if count <= 1 or (start is Start.COPY and not _may_copy()):
        yield from map(work, items)
        return
    try:
        if start is Start.NEW:
            with _workers(count, start) as pool:
                yield from pool.map(partial(_call, work), items)
        else:
            with _frozen_objects(), _workers(count, start, (work, items)) as pool:
                yield from pool.map(_call_inherited, range(len(items)))
    except BrokenProcessPool:
        raise WorkerError(
            message(
                "a process that makes files was ended from outside, perhaps for want of memory; "
                "try again with fewer processes"
            )
        ) from None


def _may_copy() -> bool:
    return sys.platform == "linux" and threading.active_count() == 1


def _workers(count: int, start: Start, inherited: object = None) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(count, get_context(start.value), _begin, (inherited,))


@contextmanager
def _frozen_objects() -> Iterator[None]:
    """Keep the collector off the objects that copies share: to look through them would copy them."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


_inherited: Any = None
"""In a worker that is a copy: the function and its items."""


def _begin(inherited: object) -> None:
    """Prepare a worker."""
    global _inherited  # noqa: PLW0603 - what a worker is begun with reaches its functions in no other way
    _inherited = inherited
    # Ctrl-C in a terminal reaches workers too; the process they work for ends them.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this worker when the process it works for has ended, killed or not.

    Without it workers wait for ever (https://github.com/python/cpython/issues/111873). The wait is for the
    end of a pipe, so it sees also a process that ended before it began.
    """
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _call_inherited(number: int) -> Any:  # noqa: ANN401 - whatever the work returns
    work, items = _inherited
    return _call(work, items[number])


def _call(work: Callable[[Item], Result], item: Item) -> Result:
    try:
        return work(item)
    except Exception as error:
        if _survives_pickling(error):
            raise
        # Reading it would break the pool, and hide what went wrong.
        raise RuntimeError(f"{type(error).__qualname__}: {error}") from error


def _survives_pickling(error: Exception) -> bool:
    try:
        copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own exception
    except Exception:
        return False
    return type(copy) is type(error) and str(copy) == str(error)
