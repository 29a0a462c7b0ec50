"""Of a record with a hidden place nothing is repeated, whatever a check finds in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.checks.contract import Check, Context, Finding
from generator.checks.masking import MASK, Masking
from generator.problems import Place, Problem, message
from tests.checks.conftest import TODAY, Project

GARDEN_HOUSE = "directory_data/organizations/alder-north/garden-house.yaml"
OPEN_OFFICE = "directory_data/organizations/national/open-office.yaml"


def told(project: Project, value: str, file: str = GARDEN_HOUSE) -> Problem:
    """Return what becomes of a problem that names `value`."""

    def find(_: Context) -> Iterator[Finding]:
        yield (
            Place(file),
            message("wrong: {value}", value=value),
            message("try {value}", value=value),
        )

    context = Context(project.directory, project.sources, TODAY)
    (problem,) = Masking(context).masked(Check("some-rule", find).problems(context))
    return problem


@pytest.mark.parametrize(
    "value",
    [
        "A safe place to stay.",
        "A SAFE  place",
        "Kantor memberi tahu",
        "caranya",
        "jalan-mawar-3",
        "Mawar next to the river",
        "desk",
        "desk, hall",
    ],
)
def test_words_of_the_record_are_masked(value: str, project: Project) -> None:
    problem = told(project, value)
    assert problem.sensitive
    assert problem.message.in_words() == f"wrong: {MASK}"
    assert problem.hint.in_words() == f"try {MASK}"


@pytest.mark.parametrize(
    "value", ["25", "beneficiary", "person without papers", "ofice", "en, id"]
)
def test_counts_and_words_of_public_lists_are_told(value: str, project: Project) -> None:
    assert told(project, value).message.in_words() == f"wrong: {value}"


def test_other_records_are_told_as_they_are(project: Project) -> None:
    problem = told(project, "You can talk about anything.", OPEN_OFFICE)
    assert not problem.sensitive
    assert problem.message.in_words() == "wrong: You can talk about anything."
