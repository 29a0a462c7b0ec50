"""Records as text, for the tests of loading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.loading.decoding import decode
from generator.loading.sources import Sources, load
from generator.problems import Problem

ORGANIZATION = "directory_data/organizations/ambrel/wages-desk.yaml"
PAGE = "docs/en/page.md"


@pytest.fixture(scope="session")
def right() -> str:
    """The record without a mistake."""
    path = Path(__file__).resolve().parent.parent / "data/editor_mistakes/right.yaml"
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def sound(tiny: Path) -> Sources:
    """The files of the project in miniature."""
    return load(tiny)


@pytest.fixture
def told(sound: Sources) -> Callable[..., list[Problem]]:
    """Decode the project with one more file, and return the problems of that file."""

    def problems_of(text: str, file: str = ORGANIZATION) -> list[Problem]:
        sources = Sources({**sound.files, file: text})
        return [problem for problem in decode(sources).problems if problem.place.file == file]

    return problems_of
