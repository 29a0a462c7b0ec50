"""What in a text is a telephone number, and what is not."""

from __future__ import annotations

import pytest

from generator.checks.rules.contacts.typed_number import first_number
from tests.checks.conftest import Project

SHORT = frozenset({"155", "08001000"})


@pytest.mark.parametrize(
    "words",
    [
        "Call 0117 496 0166.",
        "(0117) 4960166",
        "+44 117 496 0166",
        "0117-496-0166 or write",
        "0117.496.0166",
        "٠١١٧٤٩٦٠١٦٦",
        "Call 155",
        "Call 0800-1000 now",
        "WhatsApp:01174960166",
    ],
)
def test_numbers(words: str) -> None:
    assert first_number(words, SHORT) is not None


@pytest.mark.parametrize(
    "words",
    [
        "",
        "From 18 to 60 years.",
        "On 2026-09-21 or 21.09.2026 or 21/9/2026",
        "In 2024-2026 and 2024 - 2026",
        "It costs 1.500.000 or 1 500 000.",
        "Law 21/2007, art. 39-40",
        "Rp 50.000",
        "15500 people, 1550, 1 of 155%",
        "24 hours, 7 days",
        "A1550166234",
    ],
)
def test_other_digits(words: str) -> None:
    assert first_number(words, SHORT) is None


NOW = "docs/en/now.md"


def lines_of_numbers(project: Project, markdown: str) -> list[int]:
    """Return the lines of the text of a page on which a number is found, from 0."""
    project.change({NOW: {"markdown": markdown}})
    first = project.sources.place(NOW, ("markdown", 1)).line
    return [p.place.line - first for p in project.problems() if p.rule == "typed-number"]


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("You can call 0117 496 0166.", [0]),
        ("You can call **0117** 496 *0166*.", [0]),
        ("You can call 0117\n496 0166.", [0]),
        ("You can call.\nThe number: 0117 496 0166.", [1]),
        ("- one\n- [0117 496 0166](need:talk)", [1]),
        ("> 0117 496 0166", [0]),
        ("## 0117 496 0166 {#call}", [0]),
        ("You can call &#48;117 496 0166.", [0]),
        ("[the office](https://openoffice.example.org/01174960166)", []),
        ("See https://openoffice.example.org/01174960166 first.", []),
        ("## Words {#a-01174960166}", []),
    ],
)
def test_a_number_on_a_page_is_found_as_its_reader_sees_it(
    markdown: str, lines: list[int], project: Project
) -> None:
    assert lines_of_numbers(project, markdown) == lines


@pytest.mark.parametrize("field", ["title", "heading", "summary"])
def test_a_number_in_the_settings_of_a_page_is_found(field: str, project: Project) -> None:
    project.change({NOW: {field: "Call 0117 496 0166"}})
    assert [(p.rule, p.place.file) for p in project.problems()] == [("typed-number", NOW)]
