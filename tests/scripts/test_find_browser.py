"""A Chromium is found where people have it, or the reader is told how to get one."""

from __future__ import annotations

from pathlib import Path

import find_browser
import pytest
from find_browser import find, main

pytestmark = pytest.mark.quick


def program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def empty_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv("CHROME", raising=False)
    monkeypatch.setattr("sys.argv", ["find_browser.py"])
    return tmp_path


def test_the_environment_decides(empty_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(empty_machine / "bin" / "chromium")
    chosen = program(empty_machine / "mine")
    monkeypatch.setenv("CHROME", str(chosen))
    assert find() == chosen


def test_a_wrong_choice_is_not_replaced_by_a_guess(
    empty_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(empty_machine / "bin" / "chromium")
    monkeypatch.setenv("CHROME", str(empty_machine / "nothing"))
    assert find() is None


def test_the_path_comes_before_the_store_of_playwright(empty_machine: Path) -> None:
    stored = empty_machine / ".cache/ms-playwright/chromium-1187/chrome-linux/chrome"
    program(stored)
    assert find() == stored
    installed = program(empty_machine / "bin" / "google-chrome")
    assert find() == installed


def test_the_newest_browser_of_playwright_is_taken(empty_machine: Path) -> None:
    for number in ("1187", "1200"):
        program(empty_machine / f".cache/ms-playwright/chromium-{number}/chrome-linux64/chrome")
    assert "chromium-1200" in str(find())


@pytest.mark.usefixtures("empty_machine")
def test_a_machine_without_one_is_told_how_to_get_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main() == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "playwright install chromium" in told.err


def test_installing_is_tried_only_when_asked_for(
    empty_machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def install() -> None:
        program(empty_machine / "bin" / "chromium")

    monkeypatch.setattr(find_browser, "install", install)
    assert main() == 1
    monkeypatch.setattr("sys.argv", ["find_browser.py", "--install"])
    assert main() == 0
    assert capsys.readouterr().out == f"{empty_machine}/bin/chromium\n"
