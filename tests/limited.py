"""Work in a process of its own, which the kernel stops when it takes too much processor or memory.

Processor is counted, not the clock on the wall: a busy machine changes nothing. The limits are far above
what the work needs, so that only work without an end meets them; benchmarks say what it really takes.
"""

from __future__ import annotations

import multiprocessing
import resource
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
MEGABYTE = 1024 * 1024
MOST_MEMORY = 200 * MEGABYTE
MOST_SECONDS = 20
IMPORTED = ("generator.build", "pytest")
"""What nearly all such work needs: imported once, by the process from which the others are copied."""


def limited(work: Callable[..., T], *values: object) -> T:
    """Return what `work` returns; it must be a function of a module, and raises here what it raises there.

    Raises:
        BrokenProcessPool: the kernel has stopped it.
        MemoryError: it asked for more than `MOST_MEMORY`.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(IMPORTED))
    with ProcessPoolExecutor(1, context, initializer=limit) as process:
        return process.submit(work, *values).result()


def limit() -> None:
    """Allow this process so much memory beyond the addresses that Python and its libraries only reserve."""
    pages, resident = map(int, Path("/proc/self/statm").read_text().split()[:2])
    reserved = (pages - resident) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (reserved + MOST_MEMORY,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 1))
