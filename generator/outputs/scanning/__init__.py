"""The last check before anything is published: reads every finished file as a stranger would.

Every file is read, unpacked where it is packed; a file of a kind that nobody has named stops the build, so that
a new product cannot be published unread.

Checks look at records; this looks at what came of them, so that a mistake in a template or in another
record is found too. Two things may never come out: a sensitive word in a name that others can see (paths,
titles, descriptions, previews, anchors; SA-P3), and what could be an address where a service is shown whose
place nobody may find (REQ-D01). The pages of printed files come from the same views as those of the site;
of them the numbers are read (`outputs/ledger`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator.checks.reading.address_patterns import Patterns, address_patterns
from generator.checks.reading.sensitive_words import SensitiveWords, sensitive_words
from generator.model.country import Country
from generator.outputs.finished import TextFile, new_readers_of, read_finished
from generator.outputs.finished.formats import BESIDE, BLIND, DOCUMENT, ROWS
from generator.outputs.scanning.addresses import Addresses
from generator.outputs.scanning.hidden_places import (
    ServiceWithHiddenPlace,
    services_with_hidden_places,
)
from generator.outputs.scanning.names import Names
from generator.problems import Place, Problem, message, sort_problems
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


@dataclass
class Findings:
    """What was found in some files: problems, names with their first file, files with an address."""

    problems: list[Problem] = field(default_factory=list)
    names: Names = field(default_factory=Names)
    addresses: list[str] = field(default_factory=list)


class Scanner:
    """Looks into finished files for what may not come out."""

    def __init__(self, rules: ScanRules) -> None:
        self._rules = rules
        self._found = Findings()
        self._addresses = Addresses(rules.patterns, rules.hidden, rules.endings)

    def take(self, file: TextFile) -> None:
        """Look into one file."""
        if file.ending not in self._rules.endings and file.ending not in BLIND:
            self._found.problems.append(_format_problem(file))
        self._found.names.take(file.name, file.content)
        if file.ending != DOCUMENT:
            self._addresses.take(file)

    def result(self) -> Findings:
        """Return what was found."""
        self._found.addresses = self._addresses.found
        return self._found


def scan(folder: Path, rules: ScanRules) -> list[Problem]:
    """Return what the files below `folder` give away, sorted; the place of a problem is such a file."""
    parts = list(read_finished(folder, new_readers_of(partial(Scanner, rules))))
    unread = [problem for part in parts for problem in part.problems]
    return sort_problems([*unread, *scan_problems(rules, (part.results[0] for part in parts))])


def scan_problems(rules: ScanRules, findings: Iterable[Findings]) -> Iterator[Problem]:
    """Yield what `findings` in all parts of one folder, in the order of their files, mean."""
    names = Names()
    for found in findings:
        yield from found.problems
        names.add(found.names)
        yield from map(_address_problem, found.addresses)
    for name, word in names.found(rules.words):
        yield _name_problem(name, word)


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
