"""The last look before anything is handed out: reads every finished file as a stranger would.

Checks look at records; this looks at what came of them, so that a mistake in a template or in another
record is found too. Two things may never come out: a sensitive word in a name that others can see (paths,
titles, descriptions, previews, anchors; SA-P3), and what could be an address where a service is shown whose
place nobody may find (REQ-D01). Printed files are looked through where they are printed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.checks.reading.address_patterns import Patterns, address_patterns
from generator.checks.reading.sensitive_words import SensitiveWords, sensitive_words
from generator.model.country import Country
from generator.outputs.scanning.addresses import TELLING, Addresses
from generator.outputs.scanning.hidden_service import HiddenService, hidden_services
from generator.outputs.scanning.names import ARCHIVES, Names
from generator.problems import Place, Problem, message, sort_problems
from generator.views.read_model.directory_view import DirectoryView


@dataclass(frozen=True)
class Watch:
    """What may not come out of one directory."""

    words: SensitiveWords
    patterns: Patterns
    hidden: tuple[HiddenService, ...]


def watch(country: Country, views: Iterable[DirectoryView]) -> Watch:
    """Return what may not come out of the directory that `views` show in all its locales."""
    return Watch(sensitive_words(country), address_patterns(country), hidden_services(views))


def scan(folder: Path, watched: Watch) -> list[Problem]:
    """Return what the files below `folder` give away, sorted; the place of a problem is such a file."""
    names = Names()
    addresses = Addresses(watched.patterns, watched.hidden)
    for name, path in _files(folder):
        ending = name[name.rfind(".") :]
        content = path.read_bytes() if ending in TELLING | ARCHIVES else b""
        names.take(name, content)
        addresses.take(name, ending, content)
    return sort_problems(
        [
            *(_name_problem(name, word) for name, word in names.found(watched.words)),
            *map(_address_problem, addresses.found),
        ]
    )


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield every file with its path below `folder`, sorted."""
    for parent, folders, files in os.walk(folder):
        folders.sort()
        where = Path(parent)
        inside = where.relative_to(folder).as_posix() + "/"
        for file in sorted(files):
            yield (inside + file).removeprefix("./"), where / file


def _address_problem(name: str) -> Problem:
    wrong = message(
        "this file shows a service whose place nobody may know, and something in it looks like an address"
    )
    hint = message(
        "publish nothing; tell the maintainers: it comes from a template or from another record"
    )
    return Problem(Place(name), "shown-address", wrong, hint, sensitive=True)


def _name_problem(name: str, word: str) -> Problem:
    wrong = message(
        "others can see a name or title of this file, and it contains `{word}`", word=word
    )
    hint = message(
        "choose neutral words where it comes from: in the record, the page or the template"
    )
    return Problem(Place(name), "shown-name", wrong, hint)
