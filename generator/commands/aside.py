"""Work that is done beside the program's own, on a second processor."""

from __future__ import annotations

import os
import pickle
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import NoReturn, TypeVar, cast

Result = TypeVar("Result")


def aside(work: Callable[[], Result]) -> Callable[[], Result]:
    """Begin `work` in a second process and return what waits for its result, which must be picklable.

    Only Linux copies a running process quickly, and safely only while it has no threads; else the work is
    done when its result is asked for. Raises `RuntimeError`, when asked, if the second process ended without
    a result: why stands on its standard error.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return cache(work)
    sys.stdout.flush()
    sys.stderr.flush()
    answer, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(answer)
        _do(work, theirs)
    os.close(theirs)

    @cache
    def wait() -> Result:
        with os.fdopen(answer, "rb") as pipe:
            told = pipe.read()
        os.waitpid(child, 0)
        if not told:
            raise RuntimeError("the process beside this one ended without a result")
        return cast("Result", pickle.loads(told))  # noqa: S301 - our own process wrote it

    return wait


def _do(work: Callable[[], object], answer: int) -> NoReturn:
    """Write the result of `work` and end at once: what the first process tidies up is not ours."""
    try:
        told = pickle.dumps(work())
        # Nobody listens any more where the first process has ended with another mistake.
        with suppress(BrokenPipeError), os.fdopen(answer, "wb") as pipe:
            pipe.write(told)
    except BaseException:
        traceback.print_exc()
    os._exit(0)
