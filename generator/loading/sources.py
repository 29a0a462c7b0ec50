"""The files of a project, read as text: the only code that reads records from the disk."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType

from generator.loading import FOLDERS, front_matter, places, plain_text
from generator.loading.file_names import (
    FileKind,
    FileName,
    file_name,
    is_left_alone,
    is_published,
    misplaced_file,
    possible_names,
)
from generator.model.files import HASHES_FILE, TAXONOMY_FILE
from generator.problems import Place, Problem, message, sort_problems

MAX_BYTES = 64 * 1024
"""Largest file of a record or a page (SA-X1)."""

_MAX_BYTES_OF_HASHES = 16 * 1024 * 1024
_MAX_BYTES_OF_NEEDS = 256 * 1024


@dataclass(frozen=True)
class Sources:
    """Every file of a project that could be read as text, and the problems of those that could not.

    `files` maps POSIX names relative to the project to texts with Unix line ends, sorted by name.
    `others` are the names of all other files below `docs`, which are published as they are, sorted, and
    `other_pages` the texts of those that are Markdown, such as a handbook.
    Of the `unread_folders` nobody knows what they hold.
    """

    files: Mapping[str, str]
    problems: tuple[Problem, ...] = ()
    is_older: bool = False
    """True for the files of an older edition, which may be written in an older format (`older_formats`)."""
    others: tuple[str, ...] = ()
    other_pages: Mapping[str, str] = field(default_factory=dict)
    unread_folders: tuple[str, ...] = ()

    def text(self, file: str) -> str:
        """Return the text of `file`; an empty text where it could not be read."""
        return self.files.get(file) or self.other_pages.get(file, "")

    @cached_property
    def names(self) -> frozenset[FileName]:
        """What the files are by their names, those that could not be read or have a wrong name included.

        Where one is named that gave no record, its own problem is reported, not that the record is missing.
        """
        files = {*self.files, *(problem.place.file for problem in self.problems)}
        return frozenset(name for file in files for name in possible_names(file))

    def of_kind(self, *kinds: FileKind) -> Iterator[str]:
        """Yield the names of all files of these kinds, sorted."""
        for file in self.files:
            name = file_name(file)
            if name is not None and name.kind in kinds:
                yield file

    def place(self, file: str, path: places.Path) -> Place:
        """Return the place of the value at `path` in `file`; the nearest parent where it is missing.

        In a page the path leads into the front matter, and ("markdown", n) is line n of the text
        below it, counted from 0.
        """
        return self._place(file, path, places.find_value)

    def key_place(self, file: str, path: places.Path) -> Place:
        """Return the place of the last key of `path`, where `place` would return that of its value."""
        return self._place(file, path, places.find_key)

    def _place(self, file: str, path: places.Path, find: places.Finder) -> Place:
        text = self.text(file)
        if not file.endswith(".md"):
            return places.place(file, find(text, path))
        settings, body_starts = front_matter.split(text)
        if path and path[0] == "markdown":
            line = path[1] if len(path) > 1 and isinstance(path[1], int) else 0
            return Place(file, body_starts + line)
        return places.place(file, find(settings, path), lines_before=1)


def load(root: Path) -> Sources:
    """Read every record and page of the project at `root`.

    Files that are too large, not text, links, or named so that they say nothing become problems; so do folders
    that cannot be looked into.
    """
    files: dict[str, str] = {}
    unread: list[Problem] = []
    found = sorted(_found(root, unread), key=itemgetter(0))
    # MkDocs would follow it and publish whatever it leads to.
    problems = [not_a_file("docs")] if (root / "docs").is_symlink() else []
    problems += unread
    others: dict[str, str] = {}
    for name, entry in found:
        text = _look_at(name, entry) if is_left_alone(name) else _read(name, entry.path)
        if isinstance(text, Problem):
            problems.append(text)
        elif text is not None:
            files[name] = text
        elif is_published(name):
            others[name] = _other_page(entry) if name.endswith(".md") else ""
    return Sources(
        MappingProxyType(files),
        tuple(sort_problems(problems)),
        others=tuple(others),
        other_pages={name: text for name, text in others.items() if name.endswith(".md")},
        unread_folders=tuple(problem.place.file for problem in unread),
    )


def _found(root: Path, unread: list[Problem]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    for folder in FOLDERS:
        yield from _below(str(root / folder), folder, unread)


def _below(
    folder: str, name: str, unread: list[Problem]
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield the files below a folder by name; the problem of a folder nobody can look into goes to `unread`."""
    try:
        entries = list(os.scandir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError:
        unread.append(_closed_folder(name))
        return
    for entry in entries:
        inner = f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, inner, unread)
        elif entry.is_dir() and _may_hold_records(inner):
            unread.append(not_a_file(inner))
        else:
            yield inner, entry


def _may_hold_records(folder: str) -> bool:
    return not (is_left_alone(f"{folder}/x.yaml") and is_left_alone(f"{folder}/x.md"))


def _look_at(name: str, entry: os.DirEntry[str]) -> Problem | None:
    """Return what is wrong with a file that is published without being read here, which may be large."""
    is_file = entry.is_file(follow_symlinks=False)
    return None if is_file or not is_published(name) else not_a_file(name)


def _other_page(entry: os.DirEntry[str]) -> str:
    """Return the text of a page that MkDocs makes; whatever is no text in it is shown as a question mark."""
    try:
        with open(entry.path, encoding="utf-8", errors="replace") as file:  # noqa: PTH123 - as above
            return file.read(_MAX_BYTES_OF_HASHES)
    except OSError:
        return ""


def most_bytes(name: str) -> int:
    """Return how many bytes the file `name` may have: needs and their translations are one file for all."""
    if name == TAXONOMY_FILE:
        return _MAX_BYTES_OF_NEEDS
    return _MAX_BYTES_OF_HASHES if name == HASHES_FILE else MAX_BYTES


def _read(name: str, path: str) -> str | Problem:
    kind = file_name(name)
    if kind is None:
        return misplaced_file(name)
    content = _bytes(name, path, most_bytes(name))
    return content if isinstance(content, Problem) else plain_text.decode(name, content)


def _bytes(name: str, path: str, limit: int) -> bytes | Problem:
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode):
            return not_a_file(name)
        if status.st_size > limit:
            return _too_large(name, status.st_size, limit)
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - 5,000 files: paths are strings here
            return file.read(limit)
    except OSError:
        return Problem(
            Place(name),
            "unreadable-file",
            message("this file could not be read"),
            message("check that it exists and that you may read it"),
        )


def _closed_folder(name: str) -> Problem:
    return Problem(
        Place(name),
        "unreadable-file",
        message("this folder could not be read"),
        message("check that you may open it"),
    )


def not_a_file(name: str) -> Problem:
    """Return the problem of something that is read or published only as a file of its own."""
    return Problem(
        Place(name),
        "not-a-file",
        message("this is a link or a device, and must be a file"),
        message("put the file itself here"),
    )


def _too_large(name: str, size: int, limit: int) -> Problem:
    return Problem(
        Place(name),
        "file-too-large",
        message(
            "this file has {size} KB; a file must not be larger than {limit} KB",
            size=-(-size // 1024),
            limit=limit // 1024,
        ),
        message("one organization is one file; split what does not belong together"),
    )
