"""The files of a project as they stood in a revision of git: read into memory, never checked out."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import MappingProxyType

from generator.loading import FOLDERS, plain_text
from generator.loading.copies import COPIES, MAX_BYTES_OF_COPY, is_copy
from generator.loading.file_names import file_name, is_left_alone, misplaced_file
from generator.loading.sources import Sources, most_bytes
from generator.problems import Problem, sort_problems

_PLAIN_FILES = ("100644", "100755")


class UnknownRevisionError(ValueError):
    """There is no such revision, or no history at all."""


def load_revision(root: Path, revision: str) -> Sources:
    """Return every record and page of the project at `root` as of `revision`, a name that git knows.

    Links are left out, and so is what is larger than a record may be. Raises `UnknownRevisionError`.
    """
    files: dict[str, str] = {}
    problems: list[Problem] = []
    for name, content in _contents(
        root, dict(_found(root, commit_of(root, revision), FOLDERS, _is_record))
    ):
        text = misplaced_file(name) if file_name(name) is None else None
        decoded = text or plain_text.decode(name, content)
        if isinstance(decoded, Problem):
            problems.append(decoded)
        else:
            files[name] = decoded
    return Sources(MappingProxyType(files), tuple(sort_problems(problems)), is_older=True)


def commit_of(root: Path, revision: str) -> str:
    """Return the full id of the commit that `revision` names. Raises `UnknownRevisionError`."""
    asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"]
    try:
        return _git(root, *asked).decode().strip()
    except (subprocess.CalledProcessError, OSError) as error:
        raise UnknownRevisionError(revision) from error


def merge_base(root: Path, revision: str) -> str:
    """Return the full id of the last commit that `revision` and the checked out one share.

    What came into `revision` since is no change of the proposal. Without a shared past it is `revision` itself.
    Raises `UnknownRevisionError`.
    """
    commit = commit_of(root, revision)
    try:
        return _git(root, "merge-base", commit, "HEAD").decode().strip() or commit
    except (subprocess.CalledProcessError, OSError):
        return commit


def load_copies(root: Path, commit: str) -> dict[str, bytes]:
    """Return the files as of `commit` that are published or read without being records, by name."""
    return dict(_contents(root, dict(_found(root, commit, COPIES, is_copy))))


def stands_since(root: Path, commit: str, file: str, words: str) -> date | None:
    """Return the day on which `words` came into `file`, from the history up to `commit`.

    `None` where the history is cut off, as in most copies that only judge a proposal, or does not say.
    """
    try:
        if _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
            return None
        asked = ["log", "-1", "--format=%cs", f"-S{words}", commit, "--", file]
        output = _git(root, *asked).decode().strip()
    except (subprocess.CalledProcessError, OSError):
        return None
    return date.fromisoformat(output) if output else None


def _is_record(name: str) -> bool:
    return not is_left_alone(name)


def _found(
    root: Path, commit: str, folders: tuple[str, ...], is_asked_for: Callable[[str], bool]
) -> Iterator[tuple[str, str]]:
    """Yield name and object id of every plain file below `folders` that is asked for."""
    listed = _git(root, "ls-tree", "-r", "-z", "-l", commit, "--", *folders)
    for entry in sorted(filter(None, listed.decode("utf-8", "replace").split("\0"))):
        described, _, name = entry.partition("\t")
        mode, _kind, object_id, size = described.split()
        limit = most_bytes(name) if is_asked_for is _is_record else MAX_BYTES_OF_COPY
        if mode in _PLAIN_FILES and int(size) <= limit and is_asked_for(name):
            yield name, object_id


def _contents(root: Path, ids: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    asked = "".join(f"{object_id}\n" for object_id in ids.values())
    output = _git(root, "cat-file", "--batch", given=asked.encode())
    start = 0
    for name in ids:
        end = output.index(b"\n", start)
        size = int(output[start:end].split()[2])
        yield name, output[end + 1 : end + 1 + size]
        start = end + 1 + size + 1


def _git(root: Path, *words: str, given: bytes = b"") -> bytes:
    command = ["git", "-C", str(root), "--no-pager", "--literal-pathspecs", *words]
    ran = subprocess.run(command, input=given, check=True, capture_output=True)  # noqa: S603 - no shell
    return ran.stdout
