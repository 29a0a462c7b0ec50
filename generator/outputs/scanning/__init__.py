"""The last check before anything is published: reads every finished file as a stranger would.

Every file is read, unpacked where it is packed, unless its format is on a list of those without words; a file
of a kind that nobody has named stops the build, so that a new product cannot be published unread.

Checks look at records; this looks at what came of them, so that a mistake in a template or in another
record is found too. Two things may never come out: a sensitive word in a name that others can see (paths,
titles, descriptions, previews, anchors; SA-P3), and what could be an address where a service is shown whose
place nobody may find (REQ-D01). Printed files are looked through where they are printed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.checks.reading.address_patterns import Patterns, address_patterns
from generator.checks.reading.sensitive_words import SensitiveWords, sensitive_words
from generator.model.country import Country
from generator.outputs.scanning.addresses import Addresses
from generator.outputs.scanning.formats import (
    BEGINNING,
    BESIDE,
    BLIND,
    ROWS,
    ending_of,
    has_words,
)
from generator.outputs.scanning.hidden_places import (
    ServiceWithHiddenPlace,
    services_with_hidden_places,
)
from generator.outputs.scanning.names import Names
from generator.outputs.scanning.unpacking import TextFile, texts_of
from generator.problems import Place, Problem, message, sort_problems
from generator.untrusted_files.refusals import UnreadableFileError
from generator.views.read_model.directory_view import DirectoryView


@dataclass(frozen=True)
class ScanRules:
    """What may not come out of one directory."""

    words: SensitiveWords
    patterns: Patterns
    hidden: tuple[ServiceWithHiddenPlace, ...]
    endings: Mapping[str, str]


def scan_rules(
    country: Country, views: Iterable[DirectoryView], endings: Mapping[str, str]
) -> ScanRules:
    """Return what may not come out of the directory that `views` show in all its locales.

    `endings` are those of all finished files but what MkDocs brings, as `Product.endings` has them.
    """
    words, patterns = sensitive_words(country), address_patterns(country)
    return ScanRules(
        words, patterns, services_with_hidden_places(views), {**BESIDE, ROWS: "\n", **endings}
    )


def scan(folder: Path, rules: ScanRules) -> list[Problem]:
    """Return what the files below `folder` give away, sorted; the place of a problem is such a file."""
    names, problems = Names(), []
    addresses = Addresses(rules.patterns, rules.hidden, rules.endings)
    for name, path in _files(folder):
        try:
            for file in texts_of(name, _content(name, path)):
                if file.ending not in rules.endings and file.ending not in BLIND:
                    problems.append(_format_problem(file))
                names.take(file.name, file.content)
                addresses.take(file)
        except UnreadableFileError as error:
            problems.append(error.problem(name))
    problems += [_name_problem(name, word) for name, word in names.found(rules.words)]
    return sort_problems([*problems, *map(_address_problem, addresses.found)])


def _content(name: str, path: Path) -> bytes:
    """Return what is in a file; nothing where there are no words in its format."""
    if ending_of(name) in BLIND:
        with path.open("rb") as file:
            if not has_words(file.read(BEGINNING)):
                return b""
    return path.read_bytes()


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield every file with its path below `folder`, sorted."""
    for parent, folders, files in os.walk(folder):
        folders.sort()
        where = Path(parent)
        inside = where.relative_to(folder).as_posix() + "/"
        for file in sorted(files):
            yield (inside + file).removeprefix("./"), where / file


def _format_problem(file: TextFile) -> Problem:
    wrong = message(
        "no product says that it makes files that end in `{ending}`", ending=file.ending
    )
    hint = message(
        "publish nothing; tell the maintainers: the `PRODUCT` that makes this file has to name its ending"
    )
    return Problem(Place(file.name), "unknown-format", wrong, hint)


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
