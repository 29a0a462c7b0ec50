"""Each mistake has an example that makes it, one that does not, and the words an editor gets."""

from __future__ import annotations

import importlib
import inspect
import re
from pathlib import Path

import pytest

from generator.checks import CHECKS, rules
from generator.problem_formats import in_language
from generator.problems import Problem
from tests.checks.conftest import DATA, MakeProject, Project
from tests.golden import Golden, difference

BROKEN = DATA / "broken"
ROOT = DATA.parent.parent
RULES = sorted(path.name for path in BROKEN.iterdir())
BY_RULE = {check.rule: check for check in CHECKS}
OURS = pytest.mark.parametrize("rule", RULES)


def in_words(project: Project, problem: Problem) -> str:
    """Return a problem as the editor of the example sees it, in English and in Indonesian."""
    place = problem.place
    line = project.sources.text(place.file).split("\n")[place.line - 1].strip()
    return "\n".join(
        [
            f"{problem.severity.value} {problem.rule}: {place.file}",
            "  | (not shown)" if problem.sensitive else f"  | {line}",
            f"  {in_language(problem.message, 'en')}",
            f"    {in_language(problem.hint, 'en')}",
            f"  {in_language(problem.message, 'id')}",
            f"    {in_language(problem.hint, 'id')}",
        ]
    )


@pytest.mark.quick
@OURS
def test_what_fails_gets_exactly_these_words(
    rule: str, make_project: MakeProject, golden: Golden
) -> None:
    project = make_project(rule)
    project.change((BROKEN / rule / "fails.yaml").read_text("utf-8"))
    problems = project.problems()
    assert {problem.rule for problem in problems} == {rule}
    words = "\n\n".join(in_words(project, problem) for problem in problems) + "\n"
    accepted = BROKEN / rule / "expected.txt"
    if golden.accept:
        accepted.write_text(words, encoding="utf-8")
    before = accepted.read_bytes() if accepted.exists() else None
    differences = difference(f"{rule}/expected.txt", before, words.encode())
    assert not differences, "\n".join([*differences, "If this is what you want: make bless"])


@OURS
def test_what_passes_gets_no_word(rule: str, make_project: MakeProject) -> None:
    project = make_project(rule)
    project.change((BROKEN / rule / "passes.yaml").read_text("utf-8"))
    assert project.problems() == []


@pytest.mark.parametrize("part", ["fails", "passes"])
@OURS
def test_the_page_about_a_rule_shows_the_example(rule: str, part: str) -> None:
    module = importlib.import_module(BY_RULE[rule].module)
    shown = snippet(inspect.getdoc(module) or "", part)
    assert shown, f"show what {part}"
    example = iter((BROKEN / rule / f"{part}.yaml").read_text("utf-8").split("\n"))
    missing = [line for line in shown if not any(line in candidate for candidate in example)]
    assert missing == [], "lines of the docstring, in their order, that are not in the example"


def snippet(page: str, part: str) -> list[str]:
    """Return the stripped lines of the example below `Fails…:` or `Passes…:`."""
    match = re.search(rf"^{part}\b[^\n]*:\n\n((?:    [^\n]*\n|\n)+)", page + "\n", re.M | re.I)
    return [line.strip() for line in match[1].split("\n") if line.strip()] if match else []


@pytest.mark.quick
def test_every_rule_has_its_example() -> None:
    assert sorted(check.rule for check in CHECKS) == RULES, "directory new check NAME"


def test_a_broken_example_is_three_files() -> None:
    for rule in RULES:
        files = {path.name for path in Path(BROKEN / rule).iterdir()}
        assert files == {"fails.yaml", "passes.yaml", "expected.txt"}


@pytest.mark.quick
def test_nothing_is_left_to_fill_in() -> None:
    """Each line that `directory new check` has left for a person."""
    modules = sorted(Path(rules.__path__[0]).rglob("*.py"))
    left = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in [*modules, *sorted(BROKEN.rglob("*.yaml"))]
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1)
        if "fill in:" in line
    ]
    assert left == []
