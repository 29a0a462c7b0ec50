"""What `make quick` looks at: something of every room, found by the mark in the test files alone."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.quick

TESTS = Path(__file__).resolve().parent
OUTPUTS = ("booklet", "changes", "exchange", "reports", "share", "site")
ROOMS = (
    *("checks", "cli", "commands", "components", "loading", "model", "scripts", "translations"),
    *("views", *(f"outputs/{name}" for name in OUTPUTS)),
)


@pytest.mark.parametrize("room", ROOMS)
def test_something_of_every_room_is_quick(room: str) -> None:
    files = sorted((TESTS / room).glob("test_*.py"))
    assert any("mark.quick" in file.read_text("utf-8") for file in files)


def test_what_needs_a_browser_or_serves_a_site_is_not_quick() -> None:
    slow = [
        file for room in ("end_to_end", "hosts") for file in (TESTS / room).glob("test_*.py")
    ]
    assert slow
    assert [file.name for file in slow if "mark.quick" in file.read_text("utf-8")] == []
