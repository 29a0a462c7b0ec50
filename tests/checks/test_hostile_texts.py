"""No text makes the checks slow: whoever proposes a change must not be able to stop them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import read
from tests.checks.conftest import TODAY, Project
from tests.limited import limited

HOUSE = "directory_data/organizations/alder-north/garden-house.yaml"
PAGE = "docs/en/now.md"
LENGTH = 40_000
HOSTILE = (
    "a" + "-" * LENGTH,
    "a-" * (LENGTH // 2),
    "a " * (LENGTH // 2),
    "[" * LENGTH,
    "[](" * (LENGTH // 3),
    "[](" + "a" * LENGTH,
    "[](a " * (LENGTH // 5),
    "{#" * (LENGTH // 2),
    "<" * LENGTH,
    "**" * (LENGTH // 2),
    "> **" * (LENGTH // 4),
    "1" * LENGTH,
    "1 " * (LENGTH // 2),
    "1." * (LENGTH // 2),
    "1-" * (LENGTH // 2) + "a",
    "()" * (LENGTH // 2),
    "www." * (LENGTH // 4),
    "http://" * (LENGTH // 7),
    "/// a." * (LENGTH // 6),
    "2222+" * (LENGTH // 5),
    "safe " * (LENGTH // 5),
    "#" * LENGTH,
    "\u200d" * (LENGTH // 4),
    "e\u0301" * (LENGTH // 5),
    "١" * (LENGTH // 3),
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:8]))
def test_no_text_costs_more_than_its_length(text: str, project: Project) -> None:
    write_hostile(project, text)
    assert limited(judge, project.root)


def write_hostile(project: Project, text: str) -> None:
    """Put a text into a record, as a comment, and into a page."""
    record = (project.root / HOUSE).read_text("utf-8")
    project.write(HOUSE, f"# {text}\n{record}")
    page = (project.root / PAGE).read_text("utf-8")
    project.write(PAGE, f"{page}\n{text[: LENGTH // 2]}\n")


def judge(root: Path) -> bool:
    """Read and check a project, and tell whether its records could be read, so that checks saw them."""
    return read(root, TODAY).directory is not None
