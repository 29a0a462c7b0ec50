"""`directory check`: what it prints, for whom, and how it ends."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

Run = Callable[..., Result]
Add = Callable[[str], Path]


def test_warnings_alone_end_well_unless_strict(run: Run) -> None:
    result = run("check", "--language", "en")
    assert result.exit_code == 0
    assert ": warning: " in result.output
    assert "; mistakes: 0; warnings: " in result.output.splitlines()[-1]
    assert run("check", "--language", "en", "--strict").exit_code == 1


@pytest.mark.quick
def test_a_mistake_ends_with_one(run: Run, add: Add) -> None:
    add("misspelt_code")
    result = run("check", "--language", "en")
    assert result.exit_code == 1
    assert "must be one of these: `phone`" in result.output
    assert "mistakes: 1;" in result.output.splitlines()[-1]


def test_only_the_named_files_are_shown_but_all_are_read(
    run: Run, add: Add, project: Path
) -> None:
    record = add("misspelt_need")
    folder = project / "directory_data" / "regions"
    assert run("check", str(record)).exit_code == 1
    assert run("check", str(folder)).exit_code == 0
    assert "misspelt-need" not in run("check", str(folder)).output
    assert run("check", str(project)).output == run("check").output


@pytest.mark.parametrize(
    "words", [["nowhere.yaml"], ["--format", "xml"], ["--language", "xx"], ["--today", "now"]]
)
def test_a_command_that_is_not_understood_ends_with_two(words: list[str], run: Run) -> None:
    assert run("check", *words).exit_code == 2


def test_a_path_outside_the_project_is_not_understood(run: Run, tmp_path: Path) -> None:
    result = run("check", str(tmp_path))
    assert result.exit_code == 2
    assert "lies outside the project" in result.output


class TestLanguage:
    def test_it_is_that_of_the_directory(self, run: Run, add: Add, project: Path) -> None:
        add("misspelt_code")
        assert ": error: " in run("check").output
        settings = project / "directory_data" / "directory.yaml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(
            text.replace("default_locale: en", "default_locale: id"), encoding="utf-8"
        )
        assert ": kesalahan: " in run("check").output

    def test_broken_settings_still_tell_the_language(self, run: Run, project: Path) -> None:
        settings = project / "directory_data" / "directory.yaml"
        settings.write_text("name: [\ndefault_locale: id\n", encoding="utf-8")
        assert ": kesalahan: " in run("check").output

    def test_a_language_without_words_becomes_english(
        self, run: Run, add: Add, project: Path
    ) -> None:
        add("misspelt_code")
        settings = project / "directory_data" / "directory.yaml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(
            text.replace("default_locale: en", "default_locale: ar"), encoding="utf-8"
        )
        assert ": error: " in run("check").output

    def test_the_one_asked_for_wins(
        self, run: Run, add: Add, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        add("misspelt_code")
        assert ": kesalahan: " in run("check", "--language", "id").output
        monkeypatch.setenv("DIRECTORY_LANGUAGE", "id")
        assert ": kesalahan: " in run("check").output
        assert ": error: " in run("check", "--language", "en").output


class TestFormats:
    @pytest.mark.quick
    def test_json_is_nothing_but_json(self, run: Run, add: Add) -> None:
        add("misspelt_code")
        found = json.loads(run("check", "--format", "json", "--language", "en").output)
        mistakes = [each for each in found if each["severity"] == "error"]
        assert mistakes == [
            {
                "file": "directory_data/organizations/ambrel/misspelt-code.yaml",
                "line": 37,
                "column": 23,
                "width": 4,
                "severity": "error",
                "rule": "not-in-list",
                "message": "`vist` must be one of these: `phone`, `message`, `visit`, "
                "`at_your_home`, `day_only`, `stay`",
                "hint": "did you mean `visit`?",
                "sensitive": False,
            }
        ]

    def test_json_of_nothing_is_an_empty_list(self, run: Run, project: Path) -> None:
        result = run("check", "--format", "json", str(project / "directory_data/regions"))
        assert (result.exit_code, json.loads(result.output)) == (0, [])

    def test_github_gets_annotations(self, run: Run, add: Add) -> None:
        add("misspelt_code")
        assert (
            "::error file=directory_data/organizations/ambrel/misspelt-code.yaml,line=37,col=23,"
            "endColumn=26,title=not-in-list::`vist` must be one of these: `phone`, `message`, "
            "`visit`, `at_your_home`, `day_only`, `stay`%0Ahint: did you mean `visit`?"
        ) in run("check", "--format", "github", "--language", "en").output.splitlines()


PROGRAM = [
    sys.executable,
    "-m",
    "generator",
    "check",
    "--language",
    "en",
    "--today",
    "2026-11-23",
]


def test_a_pipe_gets_no_colours_and_no_progress(project: Path, add: Add) -> None:
    add("misspelt_code")
    ran = subprocess.run(
        [*PROGRAM, "--root", str(project)], check=False, capture_output=True, text=True
    )
    assert ran.returncode == 1
    assert ran.stderr == ""
    assert "\x1b" not in ran.stdout


def on_a_terminal(project: Path, **environment: str) -> str:
    primary, secondary = pty.openpty()
    with subprocess.Popen(
        [*PROGRAM, "--root", str(project)],
        stdout=secondary,
        stderr=secondary,
        env={**os.environ, "TERM": "xterm", **environment},
    ) as process:
        os.close(secondary)
        seen = b""
        try:
            while chunk := os.read(primary, 65536):
                seen += chunk
        except OSError:
            pass
        process.wait()
    os.close(primary)
    return seen.decode()


def test_a_terminal_gets_colours_unless_it_wants_none(project: Path, add: Add) -> None:
    add("misspelt_code")
    assert "\x1b[31m\x1b[1merror\x1b[0m" in on_a_terminal(project)
    assert "\x1b[31m" not in on_a_terminal(project, NO_COLOR="1")


def test_two_runs_print_the_same(run: Run, add: Add) -> None:
    add("misspelt_code")
    add("hidden_address")
    assert run("check").output == run("check").output


def test_help_shows_examples() -> None:
    shown = CliRunner().invoke(main, ["check", "--help"]).output
    assert "directory check --format github" in shown
    assert "directory check" in CliRunner().invoke(main, ["--help"]).output
