"""A sound directory, changed by an example: what a check is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

from generator.checks import check
from generator.loading.decoding import decode
from generator.loading.front_matter import body, split
from generator.loading.sources import Sources, load
from generator.model.directory import Directory
from generator.problems import Problem

DATA = Path(__file__).resolve().parent.parent / "data"
TODAY = date(2026, 11, 23)

RECORDS = {"contacts", "locations", "services", "needs", "situations", "districts"}
"""Groups of records: an example changes single fields of one of them."""

ABSENT = "~"
"""Stands in an example for a field that is taken out."""


Change = Mapping[str, Mapping[str, object]]
"""Files, their fields (`services.talk.name` for one field of a record in them), and the new values."""


class Project:
    """A copy of the sound directory in a folder of its own.

    A rule that finds something in the sound directory as it is need not change that for all others: what it
    finds counts only in a copy that is made to try this `rule`. Its passing example must mend all of it.
    """

    def __init__(self, root: Path, rule: str = "") -> None:
        self.root = root
        self.rule = rule
        for source in sorted((DATA / "sound").rglob("*.*")):
            self.write(source.relative_to(DATA / "sound").as_posix(), source.read_text("utf-8"))

    def write(self, file: str, text: str) -> None:
        """Write a file of the project."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, example: str | Change) -> None:
        """Change files as an example says, in YAML or as a mapping: file, field, new value."""
        changes = _parsed(example) if isinstance(example, str) else _nested(example)
        for file, fields in changes.items():
            path = self.root / file
            text = path.read_text("utf-8") if path.exists() else ""
            self.write(
                file, _page(text, fields) if file.endswith(".md") else _record(text, fields)
            )

    @property
    def sources(self) -> Sources:
        """The files as they now are."""
        return load(self.root)

    @property
    def directory(self) -> Directory:
        """The records as they now are; fails with the problems if one cannot be decoded."""
        decoded = decode(self.sources)
        assert decoded.directory is not None
        assert [problem.message.in_words() for problem in decoded.problems] == []
        return decoded.directory

    def problems(self, today: date = TODAY) -> list[Problem]:
        """Return what all checks find that count here."""
        return self.counted(check(self.directory, self.sources, today))

    def counted(self, problems: list[Problem]) -> list[Problem]:
        """Return those of `problems` that count here."""
        others = rules_of_the_sound_directory() - {self.rule}
        return [problem for problem in problems if problem.rule not in others]

    def rules(self, today: date = TODAY) -> set[str]:
        """Return the rules of all that is found."""
        return {problem.rule for problem in self.problems(today)}


@cache
def rules_of_the_sound_directory() -> frozenset[str]:
    """Return the rules that find something in the sound directory as it is."""
    sources = load(DATA / "sound")
    directory = decode(sources).directory
    assert directory is not None
    return frozenset(problem.rule for problem in check(directory, sources, TODAY))


def _nested(change: Change) -> dict[str, object]:
    files: dict[str, object] = {}
    for file, fields in change.items():
        record: dict[str, object] = {}
        for name, value in fields.items():
            *groups, field = name.split(".")
            part = record
            for group in groups:
                part = part.setdefault(group, {})  # type: ignore[assignment]
            part[field] = value
        files[file] = record
    return files


def _parsed(text: str) -> dict[str, object]:
    parsed = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes text of everything
    assert isinstance(parsed, dict)
    return parsed


def _record(text: str, fields: object) -> str:
    record = _parsed(text) if text else {}
    assert isinstance(fields, dict)
    return yaml.safe_dump(
        _changed(record, fields), sort_keys=False, allow_unicode=True, width=1000
    )


def _page(text: str, fields: object) -> str:
    assert isinstance(fields, dict)
    markdown = fields.pop("markdown", body(text))
    settings = _record(split(text)[0], fields)
    return f"---\n{settings}---\n\n{markdown.strip()}\n"


def _changed(record: Mapping[str, object], fields: Mapping[str, object]) -> dict[str, object]:
    changed = dict(record)
    for key, value in fields.items():
        if value == ABSENT:
            changed.pop(key, None)
        elif (
            key in RECORDS
            and isinstance(value, dict)
            and isinstance(changed.get(key, {}), dict)
        ):
            group = dict(changed.get(key, {}))
            for name, part in value.items():
                group[name] = _changed(group.get(name, {}), part)
            changed[key] = group
        else:
            changed[key] = value
    return changed


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The sound directory, to be changed."""
    return Project(tmp_path)


MakeProject = Callable[..., Project]


@pytest.fixture
def make_project(tmp_path_factory: pytest.TempPathFactory) -> MakeProject:
    """Make as many sound directories as a test needs; `rule` is the one that an example of it tries."""
    return lambda rule="": Project(tmp_path_factory.mktemp("project"), rule)
