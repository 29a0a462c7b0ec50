"""All checks together: sorted, once each, silent where another mistake is the cause."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from generator.checks import CHECKS, check
from generator.checks.reference import reference
from generator.loading.decoding import decode
from tests.checks.conftest import TODAY, Project

pytestmark = pytest.mark.quick

ROOT = Path(__file__).resolve().parent.parent.parent
OPEN_OFFICE = "directory_data/organizations/national/open-office.yaml"
RIVER_DESK = "directory_data/organizations/alder-south/river-desk.yaml"
ALDER = "directory_data/regions/alder.yaml"
MODULES = sorted((ROOT / "generator" / "checks").rglob("*.py"))


def rules_around(project: Project, unreadable: str) -> set[str]:
    """Return what is found in all other files when one cannot be read."""
    project.write(unreadable, "name: [\n")
    sources = project.sources
    directory = decode(sources).directory
    assert directory is not None
    return {problem.rule for problem in project.counted(check(directory, sources, TODAY))}


def test_who_names_an_unreadable_organization_makes_no_mistake(project: Project) -> None:
    assert rules_around(project, OPEN_OFFICE) == set()


def test_who_names_an_unreadable_province_makes_no_mistake(project: Project) -> None:
    assert rules_around(project, ALDER) == set()


def test_an_unreadable_page_is_not_missing(project: Project) -> None:
    assert rules_around(project, "docs/id/rights.md") == set()


def test_problems_are_sorted_and_told_once(project: Project) -> None:
    for rule in ("dangling-reference", "contradictory-facts", "undialable-number"):
        example = ROOT / "tests" / "data" / "broken" / rule / "fails.yaml"
        project.change(example.read_text("utf-8"))
    problems = project.problems()
    assert len(problems) > 15
    assert problems == sorted(problems, key=lambda problem: problem.sort_key)
    assert len({(p.place, p.rule, p.message) for p in problems}) == len(problems)
    assert problems == project.problems()


def test_nothing_is_found_after_a_far_too_long_text(project: Project) -> None:
    words = "Anda bisa bicara. " * 30
    project.change(f"{OPEN_OFFICE}:\n  editor_note: {words}\n")
    assert project.rules() == set()


def test_rules_are_module_names_in_kebab_case() -> None:
    for check_ in CHECKS:
        assert check_.rule == check_.module.rpartition(".")[2].replace("_", "-")
    assert len({check.rule for check in CHECKS}) == len(CHECKS)


def test_messages_are_literals_so_that_they_can_be_translated() -> None:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "message":
                assert isinstance(node.args[0], ast.Constant), f"{path.name}:{node.lineno}"


def test_the_reference_is_made_from_the_docstrings() -> None:
    page = ROOT / "docs" / "maintainers" / "reference" / "checks.md"
    assert page.read_text("utf-8") == reference(CHECKS), "run: make generate"
