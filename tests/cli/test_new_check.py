"""`directory new check`: three files, and the new check is found, run and documented."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PARTS = (
    "generator",
    "scripts",
    "tests",
    "docs/maintainers",
    "pyproject.toml",
    "Makefile",
    "CHANGELOG.md",
)
WRITTEN = [
    "generator/checks/rules/trust/missing_website.py",
    "tests/data/broken/missing-website/fails.yaml",
    "tests/data/broken/missing-website/passes.yaml",
]
EXAMPLES = "tests/checks/test_broken_examples.py"

CHECK = '''"""Finds organizations without a website.

Somebody who cannot call, because they are watched or have no credit, can still read. A made-up rule: in
the sound directory only one of three organizations has a website.

Fails:

    website: ~

Passes:

    website: https://openoffice.example.org
"""

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    for _, file, organization in context.organizations:
        if organization.website is None:
            wrong = message("nobody can read about this organization")
            yield context.key_place(file, ("name",)), wrong, message("write its `website`")


CHECK = Check("missing-website", _find)
'''
PASSES = """\
directory_data/organizations/national/open-office.yaml:
  website: https://openoffice.example.org
directory_data/organizations/alder-north/garden-house.yaml:
  website: https://garden.example.org
directory_data/organizations/alder-south/river-desk.yaml:
  website: https://river.example.org
"""
FAILS = """\
directory_data/organizations/national/open-office.yaml:
  website: ~
"""


class Copy:
    """A copy of the code, in which a developer works."""

    def __init__(self, root: Path) -> None:
        self.root = root
        unused = shutil.ignore_patterns("__pycache__", "expected", "end_to_end", "pictures")
        for part in PARTS:
            if (ROOT / part).is_dir():
                shutil.copytree(ROOT / part, root / part, ignore=unused)
            else:
                shutil.copy(ROOT / part, root / part)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a module of Python in the copy, as on the machine of a person."""
        environment = {name: value for name, value in os.environ.items() if name != "CI"}
        return subprocess.run(
            [sys.executable, "-m", *arguments],
            check=False,
            capture_output=True,
            text=True,
            cwd=self.root,
            env=environment,
        )

    def generate(self) -> None:
        """Do what `make generate` does; a wrong example may fail, which is told by the test after it."""
        for step in re.findall(
            r"\$\(BIN\)/([^&\n]+)",
            (self.root / "Makefile").read_text().split("\ngenerate:")[1].split("\n\n")[0],
        ):
            program, *arguments = step.split()
            module = {"directory": "generator"}.get(program, program)
            ran = self.run(module, *arguments)
            assert ran.returncode == 0, ran.stdout + ran.stderr

    def failures(self, *tests: str) -> list[str]:
        """Return the names of the tests that fail."""
        ran = self.run("pytest", "-q", "-p", "no:cacheprovider", *tests)
        assert ran.returncode in (0, 1), ran.stdout + ran.stderr
        return re.findall(r"^FAILED \S+::(\w+\S*)", ran.stdout, re.MULTILINE)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    return Copy(tmp_path_factory.mktemp("copy"))


@pytest.mark.slow
def test_three_files_make_a_check_that_says_what_to_fill_in(copy: Copy) -> None:
    ran = copy.run("generator", "new", "check", "missing-website", "--group", "trust")
    assert ran.stdout.splitlines()[:-1] == [f"written: {file}" for file in WRITTEN], ran.stderr
    copy.generate()
    page = (copy.root / "docs/maintainers/reference/checks.md").read_text("utf-8")
    assert "## missing-website\n\n*Warning.* Finds (fill in: what is wrong" in page
    catalog = (copy.root / "generator/translations/id/problems.po").read_text("utf-8")
    assert 'msgid "fill in: what to write instead"\nmsgstr ""' in catalog
    told = copy.run("pytest", "-q", EXAMPLES, "-k", "missing-website or fill_in").stdout
    assert "1 failed, 4 passed" in told.splitlines()[-1]
    assert f'{WRITTEN[0]}:1: """Finds (fill in: what is wrong' in told


@pytest.mark.slow
def test_a_check_that_finds_something_in_the_sound_directory_changes_nothing_else(
    copy: Copy,
) -> None:
    for file, text in zip(WRITTEN, (CHECK, FAILS, PASSES), strict=True):
        (copy.root / file).parent.mkdir(parents=True, exist_ok=True)
        (copy.root / file).write_text(text, "utf-8")
    copy.generate()
    words = (copy.root / WRITTEN[1]).with_name("expected.txt").read_text("utf-8")
    assert "  nobody can read about this organization\n    write its `website`\n" in words
    tests = (EXAMPLES, "tests/checks/test_checks.py", "tests/checks/test_rules.py")
    others = (
        "tests/translations/test_problem_words.py",
        "tests/test_documentation.py::TestChecks",
    )
    assert copy.failures(*tests, *others) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["Missing_Duration"], "Missing_Duration is no name such as missing-duration"),
        (["old-source"], "there is already a check old-source"),
        (["missing-duration"], "the program is not in this folder"),
    ],
)
def test_what_cannot_be_started_is_said(words: list[str], told: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "generator", "new", "check", *words]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, cwd=tmp_path)
    assert ran.returncode == 2
    assert told in ran.stderr
    assert list(tmp_path.iterdir()) == []
