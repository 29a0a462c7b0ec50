"""The ledger of one folder: made from what its files show, written as JSON, told as problems."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.outputs.ledger.lines import FileValues
from generator.outputs.ledger.origins import KnownValues
from generator.outputs.ledger.source_lines import line_with_number, line_with_words
from generator.outputs.ledger.tracing import Traced, trace
from generator.outputs.ledger.values import Action, Written
from generator.outputs.writing import replace_file
from generator.problems import Place, Problem, message, sort_problems

FORMAT = 1
Places = dict[str, list[int]]
"""Files, each with its lines, or pages of a document, from 1."""


@dataclass(frozen=True)
class Ledger:
    """Every value with the places where it is shown."""

    values: Mapping[Traced, Places] = field(default_factory=dict)

    @property
    def untraced(self) -> dict[Traced, Places]:
        """The values that nobody stands for."""
        return {value: places for value, places in self.values.items() if not value.origins}

    @property
    def place_count(self) -> int:
        """How many places there are of all values together."""
        return sum(len(lines) for places in self.values.values() for lines in places.values())


def ledger_of(files: Iterable[FileValues], known: KnownValues) -> Ledger:
    """Return the ledger of `files`; equal words are traced once."""
    traces: dict[Written, tuple[Traced, ...]] = {}
    values: dict[Traced, Places] = {}
    for file in files:
        for line, written in file.found:
            for one in written:
                found = traces.get(one)
                if found is None:
                    found = traces[one] = trace(one, known)
                for value in found:
                    lines = values.setdefault(value, {}).setdefault(file.name, [])
                    if not lines or lines[-1] != line:
                        lines.append(line)
    return Ledger(dict(sorted(values.items())))


def write_ledger(ledger: Ledger, file: Path) -> None:
    """Write `ledger` as JSON. Raises `WriteError`."""
    entries = [
        {"kind": value.kind, "value": value.value, "from": value.origins, "in": places}
        for value, places in ledger.values.items()
    ]
    words = json.dumps(
        {"format": FORMAT, "values": entries}, ensure_ascii=False, separators=(",", ":")
    )
    replace_file(file, words.encode())


def ledger_problems(ledger: Ledger, known: KnownValues) -> list[Problem]:
    """Return a problem for each value that nobody stands for, where it was written, if that is found."""
    return sort_problems(list(_problems(ledger, known)))


def _problems(ledger: Ledger, known: KnownValues) -> Iterator[Problem]:
    for value, places in ledger.untraced.items():
        file, lines = next(iter(places.items()))
        if value.kind is Action.NUMBER:
            source = line_with_number(value.value.replace(",", ""), known.sources)
            yield _number_problem(value, source, Place(file, lines[0]))
        else:
            source = line_with_words(value.value, known.sources)
            yield _link_problem(value, source, Place(file, lines[0]))


def _number_problem(value: Traced, source: Place | None, place: Place) -> Problem:
    wrong = message(
        "`{number}` would be shown in {file}, and no contact has this number",
        number=value.value,
        file=place.file,
    )
    hint = message(
        "take it out, or enter it as a contact of the organization that answers it, with its source"
    )
    return Problem(source or place, "untraced-number", wrong, hint)


def _link_problem(value: Traced, source: Place | None, place: Place) -> Problem:
    wrong = message(
        "`{address}` would be shown in {file}, and no record or page declares this address",
        address=value.value,
        file=place.file,
    )
    hint = message(
        "take it out, or enter it where it belongs: a contact, a source, or a link of a page"
    )
    return Problem(source or place, "untraced-link", wrong, hint)
