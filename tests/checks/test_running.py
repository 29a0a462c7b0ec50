"""After an edit most checks look at the edited record alone, and find what a look at everything finds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.checks import CHECKS, check, check_again
from generator.checks.running import Checked
from tests.checks.conftest import DATA, TODAY, Project

EXAMPLES = sorted((DATA / "broken").glob("*/fails.yaml"))
COUNTRY = "directory_data/country/zz/country.yaml"
OPEN_OFFICE = "directory_data/organizations/national/open-office.yaml"
GARDEN_HOUSE = "directory_data/organizations/alder-north/garden-house.yaml"
LONG = {"en": "word " * 26 + "end.", "id": "kata " * 26 + "akhir."}


def checked(project: Project, before: Checked | None = None, today: date = TODAY) -> Checked:
    return check_again(project.directory, project.sources, today, before)


def states(project: Project, example: Path) -> Iterator[None]:
    """Go from the sound records to those of an example, and back."""
    sound = {path: path.read_bytes() for path in project.root.rglob("*.*") if path.is_file()}
    yield
    project.change(example.read_text("utf-8"))
    yield
    for path, content in sound.items():
        path.write_bytes(content)
    yield


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.parent.name)
def test_every_mistake_is_found_when_it_is_made_and_gone_when_it_is_mended(
    project: Project, example: Path
) -> None:
    before: Checked | None = None
    for _ in states(project, example):
        before = checked(project, before)
        assert list(before.problems) == check(project.directory, project.sources, TODAY)


def test_a_mistake_elsewhere_is_remembered(project: Project) -> None:
    project.change({GARDEN_HOUSE: {"services.rooms.summary": LONG}})
    first = checked(project)
    project.change({OPEN_OFFICE: {"services.talk.summary": LONG}})
    rules = [p.rule for p in checked(project, first).problems]
    assert rules.count("long-summary") == 4


def test_a_deleted_record_takes_its_mistakes_with_it(project: Project) -> None:
    project.change({GARDEN_HOUSE: {"services.rooms.summary": LONG}})
    first = checked(project)
    assert "long-summary" in {problem.rule for problem in first.problems}
    (project.root / GARDEN_HOUSE).unlink()
    assert "long-summary" not in {p.rule for p in checked(project, first).problems}


def test_another_day_is_another_check(project: Project) -> None:
    first = checked(project)
    later = TODAY + timedelta(days=700)
    again = checked(project, first, later)
    assert list(again.problems) == check(project.directory, project.sources, later)
    assert {"overdue-assurance"} & {problem.rule for problem in again.problems}


def test_words_of_the_country_are_looked_for_in_every_record(project: Project) -> None:
    first = checked(project)
    project.change({COUNTRY: {"words": {"sensitive": {"en": ["office", "desk"]}}}})
    again = checked(project, first)
    assert list(again.problems) == check(project.directory, project.sources, TODAY)
    assert "unneutral-title" in {problem.rule for problem in again.problems}


def test_most_of_the_time_goes_into_checks_that_look_at_records_alone() -> None:
    alone = [check.rule for check in CHECKS if check.alone]
    assert len(alone) > len(CHECKS) / 2
    assert not {"repeated-number", "duplicate-id", "dangling-reference"} & set(alone)
