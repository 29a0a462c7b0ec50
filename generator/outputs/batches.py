"""Writing batches of files, by several processes at once, each straight into the new folder."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from generator.outputs.contract import Batch
from generator.outputs.processes import Start, share_out
from generator.outputs.writing import UnsafePathError, write_into


def write_batches(batches: Sequence[Batch], folder: Path, processes: int) -> dict[str, int]:
    """Write the files of all `batches` into `folder` with up to `processes` processes.

    Returns sizes in bytes by path, sorted; files and sizes do not depend on the number of processes.
    Raises `UnsafePathError` for a path that leaves the folder or comes twice, whatever a batch raises, and
    `WorkerError`.
    """
    sizes: dict[str, int] = {}
    for part in share_out(partial(_write, folder), batches, processes, Start.COPY):
        for path in sizes.keys() & part.keys():
            raise UnsafePathError(path)
        sizes |= part
    return dict(sorted(sizes.items()))


def _write(folder: Path, batch: Batch) -> dict[str, int]:
    return write_into(batch(), folder)
