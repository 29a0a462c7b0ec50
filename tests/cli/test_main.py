"""The command itself: its commands, its clock, and what it does not load."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator import commands
from generator.cli import main
from generator.commands.options import Project
from generator.loading.sources import Sources


def test_every_module_with_a_command_is_a_command() -> None:
    assert {"check", "format", "new", "schema"} <= main.commands.keys()
    modules = {
        path.stem
        for path in Path(commands.__path__[0]).glob("*.py")
        if "\nCOMMAND = " in path.read_text()
    }
    assert main.commands.keys() == modules


def test_a_day_is_asked_for_where_no_clock_was_read(tiny: Path) -> None:
    result = CliRunner().invoke(main.commands["check"], ["--root", str(tiny)])
    assert result.exit_code == 2
    assert "give it with --today" in result.output


def test_without_a_day_it_works_for_today(tiny: Path) -> None:
    assert CliRunner().invoke(main, ["check", "--root", str(tiny)]).exit_code in {0, 1}


def test_a_language_is_found_even_without_settings(tiny: Path) -> None:
    project = Project(tiny, date(2026, 11, 23))
    assert project.language(Sources({})) == "en"


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_helps(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert isinstance(main.commands[name], click.Command)


def test_checking_loads_no_builder_no_typesetter_and_no_painter(tiny: Path) -> None:
    program = (
        "import sys\n"
        "from click.testing import CliRunner\n"
        "from generator.cli import main\n"
        f"CliRunner().invoke(main, ['check', '--root', {str(tiny)!r}])\n"
        "heavy = {'mkdocs', 'material', 'typst', 'PIL', 'pikepdf', 'openpyxl', 'rich'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert ran.stdout == "[]\n"
