"""Every requirement has its line, and each line names what exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.checks import CHECKS
from generator.model.service import Service

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = ROOT / "generator" / "schemas"
PAGE = ROOT / "docs" / "maintainers" / "requirements.md"
COUNTS = {
    "REQ-C": 8,
    "REQ-D": 12,
    "REQ-P": 7,
    "REQ-R": 4,
    "REQ-S": 10,
    "SA-A": 16,
    "SA-B": 11,
    "SA-L": 10,
    "SA-P": 12,
    "SA-Q": 12,
    "SA-T": 13,
    "SA-X": 16,
}
EXPECTED = [
    f"{group}{number:02}" if group.startswith("REQ") else f"{group}{number}"
    for group, count in COUNTS.items()
    for number in range(1, count + 1)
]
LINES = {
    cells[0]: cells
    for line in PAGE.read_text("utf-8").splitlines()
    if len(cells := [cell.strip() for cell in line.strip("|").split(" | ")]) == 4
    and re.match(r"(REQ|SA)-", cells[0])
}


def test_each_requirement_has_one_line_and_they_are_sorted() -> None:
    ids = re.findall(r"^\| ((?:REQ|SA)-\S+) \|", PAGE.read_text("utf-8"), re.MULTILINE)
    assert ids == EXPECTED
    assert list(LINES) == EXPECTED


@pytest.mark.parametrize("requirement", EXPECTED)
def test_what_a_line_names_exists(requirement: str) -> None:
    _, asked, where, shown = LINES[requirement]
    assert asked.endswith(".")
    assert where == "none" or all((ROOT / p).exists() for p in re.findall("`([^`]+)`", where))
    for path, test in re.findall(r"`(tests/[\w/.]+)::(\w+)`", shown):
        assert re.search(rf"^ *def {test}\(", (ROOT / path).read_text("utf-8"), re.M), test
    assert set(re.findall("rule `([^`]+)`", shown)) <= {check.rule for check in CHECKS}
    assert re.search("`tests/|rule `|not met: |people: ", shown)


def defined() -> set[str]:
    """Return every id that has a line on the page."""
    return set(re.findall(r"^\| ([A-Z]+-?[A-Z]?\d+) \|", PAGE.read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize(
    "folder", ["generator", "scripts", "tests", "benchmarks", "audit", "docs", ".github"]
)
def test_every_id_that_is_named_is_defined(folder: str) -> None:
    named = {
        (found, path.relative_to(ROOT).as_posix())
        for path in (ROOT / folder).rglob("*")
        if path.suffix
        in {".py", ".md", ".html", ".jinja", ".typ", ".json", ".yml", ".sh", ".js", ".css"}
        and "node_modules" not in path.parts
        for found in re.findall(
            r"\b(?:(?:REQ|SA)-[A-Z]\d+|(?:BAR|AUD|CON)-\d+|(?<![.#])J\d\d?|W0\d)\b",
            path.read_text("utf-8"),
        )
    }
    known = defined()
    assert sorted(one for one in named if one[0] not in known) == []


def test_what_barriers_and_journeys_name_exists() -> None:
    lines = re.findall(r"^\| (?:BAR-\d+|J\d+) \|.*", PAGE.read_text("utf-8"), re.MULTILINE)
    assert len(lines) == len({line.split(" |")[0] for line in lines}) > 20
    for line in lines:
        shown = re.findall(r"`(tests/[\w/.]+)::(\w+)`", line)
        for path, test in shown:
            assert re.search(rf"^def {test}\(", (ROOT / path).read_text("utf-8"), re.M), test
        fields = [] if shown else re.findall("`([^`]+)`", line)
        assert shown or fields
        assert set(fields) <= Service.model_fields.keys(), line


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.stem)
def test_no_editor_hovers_over_an_id(path: Path) -> None:
    assert re.findall(r"\b(?:REQ|SA|BAR)-\w+", path.read_text("utf-8")) == []


def test_the_safety_page_has_the_same_parts_in_every_language() -> None:
    parts = {
        locale: re.findall(r"\{#([a-z-]+)\}", (ROOT / f"docs/{locale}/safety.md").read_text())
        for locale in ("en", "id")
    }
    assert len(parts["en"]) > 3
    assert parts["en"] == parts["id"]
