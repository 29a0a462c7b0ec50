"""What the host (MkDocs) may put beside the directory: nothing that nobody looked into, and over no page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.checks.reading.published_files import (
    foreign_file,
    has_known_type,
    taken_address,
)
from generator.checks.rules.references import foreign_file as foreign
from generator.checks.rules.references import taken_address as taken
from generator.loading.file_names import FileKind, file_name
from generator.loading.sources import not_a_file
from generator.model.addresses import is_taken
from generator.problems import Place, Problem, RefusedError, sort_problems


@dataclass(frozen=True, slots=True)
class HostFile:
    """A file of the host: its name (POSIX, relative to the project), and where it will lie in the site.

    `address` is relative to the root of the site, `prefix` that of its locale. `source` is the file itself and
    `folder` the one that is published; there is none for what a plugin has made.
    """

    name: str
    address: str
    prefix: str
    source: Path | None
    folder: Path


def is_our_page(name: str) -> bool:
    """Say whether the file `name` is a hand-written page of the directory, which the host must not render."""
    found = file_name(name)
    return found is not None and found.kind is FileKind.PAGE


def refuse(files: Iterable[HostFile], paths: Collection[str]) -> None:
    """Raise `RefusedError` where `files` of the host cannot stand beside a directory with files at `paths`.

    `directory check` finds most of it earlier. It does not know which folder the host publishes, what plugins
    make, and what the settings of the host let in.
    """
    problems = sort_problems(list(_problems(files, paths)))
    if problems:
        raise RefusedError(problems)


def _problems(files: Iterable[HostFile], paths: Collection[str]) -> Iterator[Problem]:
    occupied = {path.lower() for path in paths}
    for file in files:
        if file.source is not None and _is_link(file.source, file.folder):
            yield not_a_file(file.name)
        elif file.source is not None and not has_known_type(file.name):
            yield Problem(Place(file.name), foreign.CHECK.rule, *foreign_file(file.name))
        elif file.address.lower() in occupied or is_taken(
            file.address.removeprefix(file.prefix)
        ):
            yield Problem(Place(file.name), taken.CHECK.rule, *taken_address(file.address))


def _is_link(source: Path, folder: Path) -> bool:
    """Say whether `source`, or a folder between it and the published `folder`, is a link."""
    return source.resolve() != folder.resolve() / source.relative_to(folder)
