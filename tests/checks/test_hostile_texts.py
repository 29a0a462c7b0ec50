"""No text makes the checks slow: whoever proposes a change must not be able to stop them."""

from __future__ import annotations

import time

import pytest

from tests.checks.conftest import Project

HOUSE = "directory_data/organizations/alder-north/garden-house.yaml"
PAGE = "docs/en/now.md"
LENGTH = 40_000
SECONDS = 2.0
"""Seconds of processor; the same project without the text needs a twentieth of it."""

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
    record = (project.root / HOUSE).read_text("utf-8")
    project.write(HOUSE, f"# {text}\n{record}")
    page = (project.root / PAGE).read_text("utf-8")
    project.write(PAGE, f"{page}\n{text[: LENGTH // 2]}\n")
    start = time.process_time()
    project.problems()
    assert time.process_time() - start < SECONDS
