"""One walk over all finished files, shared among processes, for everybody who looks into them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from generator.outputs.finished.unpacking import TextFile, texts_of
from generator.outputs.processes import Start, share_out
from generator.problems import Problem
from generator.untrusted_files.refusals import UnreadableFileError

FILES_AT_ONCE = 256
"""Files of one piece of work: always as many, so that what is found does not depend on the processes."""


class FileReader(Protocol):
    """Looks into finished files, one after another, and keeps what it has found."""

    def take(self, file: TextFile) -> None:
        """Look into one file."""

    def result(self) -> Any:  # noqa: ANN401 - each reader has its own, which can be pickled
        """Return what was found in all files taken."""


NewReaders = Callable[[], Sequence[FileReader]]
"""Makes fresh readers, for some of the files."""


@dataclass(frozen=True, slots=True)
class Part:
    """What was found in some of the files: one result for each reader, and the files that cannot be read."""

    results: Sequence[Any]
    problems: list[Problem] = field(default_factory=list)


def new_readers_of(*makers: Callable[[], FileReader]) -> NewReaders:
    """Return what makes one reader with each of `makers`."""
    return lambda: [make() for make in makers]


def read_finished(folder: Path, new_readers: NewReaders, processes: int = 1) -> Iterator[Part]:
    """Show every file below `folder` to readers, and yield what they found, in order of file names."""
    files = list(_files(folder))
    parts = [files[i : i + FILES_AT_ONCE] for i in range(0, len(files), FILES_AT_ONCE)]
    yield from share_out(partial(_read, new_readers), parts, processes, Start.COPY)


def _read(new_readers: NewReaders, files: Sequence[tuple[str, Path]]) -> Part:
    readers = new_readers()
    problems: list[Problem] = []
    for name, path in files:
        try:
            for file in texts_of(name, path.read_bytes()):
                for reader in readers:
                    reader.take(file)
        except UnreadableFileError as error:
            problems.append(error.problem(name))
    return Part([reader.result() for reader in readers], problems)


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield every file with its path below `folder`, sorted."""
    for parent, folders, files in os.walk(folder):
        folders.sort()
        where = Path(parent)
        inside = where.relative_to(folder).as_posix() + "/"
        for file in sorted(files):
            yield (inside + file).removeprefix("./"), where / file
