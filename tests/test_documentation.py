"""What is promised in words exists, and what exists is told in words."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import generator.checks
import generator.model
from generator.checks import CHECKS
from generator.checks.contract import Check
from generator.cli import main
from generator.model.page import Page
from generator.model.record import Record

ROOT = Path(__file__).resolve().parent.parent
BROKEN = ROOT / "tests" / "data" / "broken"
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs" / "maintainers").rglob("*.md")),
    *sorted((ROOT / "generator").rglob("README.md")),
    *sorted((ROOT / "directory_data").rglob("*.md")),
    *sorted((ROOT / "benchmarks").rglob("*.md")),
]
# Made from the models and the checks by `directory schema`; their examples name files that need not exist.
REFERENCE = sorted((ROOT / "docs" / "maintainers" / "reference").glob("*.md"))
TARGETS = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


def said(pattern: str) -> list[tuple[Path, str]]:
    """Return what the pages say that fits a pattern: page, words."""
    return [
        (path, words)
        for path in PAGES
        for words in re.findall(pattern, path.read_text(), re.MULTILINE)
    ]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def commands(
    group: click.Group, before: str = "directory"
) -> Iterator[tuple[str, click.Command]]:
    for name, command in sorted(group.commands.items()):
        yield f"{before} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{before} {name}")


COMMANDS = dict(commands(main))


class TestChecks:
    @pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.rule)
    def test_the_module_is_the_page_an_editor_reads(self, check: Check) -> None:
        module = importlib.import_module(check.module)
        page = inspect.getdoc(module) or ""
        assert len(page.split()) >= 25, "say what it finds and why it matters to a reader"
        assert re.search(r"(?mi)^(fails|failing)\b.*:", page), "show what fails"
        assert re.search(r"(?mi)^(passes|passing)\b.*:", page), "show what passes"

    @pytest.mark.parametrize("rule", [check.rule for check in CHECKS])
    def test_there_is_a_broken_example_and_the_words_it_gets(self, rule: str) -> None:
        folder = BROKEN / rule
        assert (folder / "fails.yaml").is_file()
        assert (folder / "passes.yaml").is_file()
        assert rule in (folder / "expected.txt").read_text()

    def test_there_is_no_broken_example_of_a_rule_that_is_gone(self) -> None:
        rules = {check.rule for check in CHECKS}
        assert {path.name for path in BROKEN.iterdir() if path.is_dir()} <= rules


def record_types() -> Iterator[type[Record]]:
    for module in pkgutil.iter_modules(generator.model.__path__):
        for _, kind in inspect.getmembers(
            importlib.import_module(f"generator.model.{module.name}"), inspect.isclass
        ):
            if issubclass(kind, Record) and kind.__module__ == f"generator.model.{module.name}":
                yield kind


class TestRecords:
    def test_every_field_says_what_it_means(self) -> None:
        silent = [
            f"{kind.__name__}.{name}"
            for kind in record_types()
            for name, field in kind.model_fields.items()
            if not (field.description or "").strip()
        ]
        assert silent == []

    def test_every_field_is_in_the_reference(self) -> None:
        reference = "".join(path.read_text() for path in REFERENCE)
        missing = [
            f"{kind.__name__}.{name}"
            for kind in record_types()
            if kind is not Page  # its parts are a file's two halves, not keys
            for name in kind.model_fields
            if f"`{name}`" not in reference
        ]
        assert missing == []


class TestCommands:
    @pytest.mark.parametrize("name", COMMANDS)
    def test_every_command_and_option_has_help(self, name: str) -> None:
        command = COMMANDS[name]
        assert (command.help or "").strip()
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert (parameter.help or "").strip(), parameter.name

    @pytest.mark.parametrize("name", COMMANDS)
    def test_every_command_is_told_of_somewhere(self, name: str) -> None:
        handbook = sorted((ROOT / "docs").rglob("*.md"))
        assert any(name in path.read_text() for path in [*PAGES, *handbook, ROOT / "Makefile"])


class TestPages:
    def test_make_targets_exist(self) -> None:
        told = said(r"(?:^ {4}|`)make ([a-z0-9-]+)")
        assert len({target for _, target in told}) > 5
        assert [one for one in told if one[1] not in TARGETS] == []

    def test_commands_exist(self) -> None:
        told = said(r"(?:^ {4}|`)(?:\.venv/bin/)?(directory [a-z]+)")
        assert len({command for _, command in told}) > 5
        assert [one for one in told if one[1] not in COMMANDS] == []

    def test_links_and_pictures_lead_somewhere(self) -> None:
        found = said(r"\]\(([^)\s]+)\)")
        links = [(path, link) for path, link in found if not re.match(r"[a-z]+:|#", link)]
        assert len(links) > 20
        broken = [
            one for one in links if not (one[0].parent / one[1].partition("#")[0]).exists()
        ]
        assert broken == []

    def test_files_and_folders_named_exist(self) -> None:
        roots = r"(?:generator|tests|docs|directory_data|scripts|audit|benchmarks|requirements|\.github)"
        named = [one for one in said(rf"`({roots}/[\w./-]*)`") if one[0] not in REFERENCE]
        assert len(named) > 50
        assert [one for one in named if not (ROOT / one[1]).exists()] == []


class TestChangelog:
    HEADINGS = re.findall(r"^## (.*)$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)

    def test_editions_are_dated_the_newest_first_below_what_is_to_come(self) -> None:
        first, *editions = self.HEADINGS
        assert first == "Unreleased"
        days = [re.fullmatch(r"\d+\.\d+\.\d+ - (\d{4}-\d\d-\d\d)", one) for one in editions]
        assert all(days)
        found = [day[1] for day in days if day]
        assert found == sorted(found, reverse=True)

    def test_the_newest_edition_is_the_version_of_the_program(self) -> None:
        settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
        assert self.HEADINGS[1].startswith(f"{settings['project']['version']} - ")

    def test_changes_are_grouped_by_who_notices(self) -> None:
        groups = re.findall(r"^### (.*)$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
        assert set(groups) == {
            f"For {who}" for who in ("readers", "editors", "operators", "developers")
        }


class TestMakefile:
    def test_help_lists_every_target_a_person_types(self) -> None:
        ran = subprocess.run(
            ["make", "help"], check=True, capture_output=True, text=True, cwd=ROOT
        )
        listed = set(re.findall(r"^ {2}make ([a-z0-9-]+)", ran.stdout, re.MULTILINE))
        assert listed == TARGETS - {"runtime-tools", "test-tools"}

    def test_commands_called_by_targets_and_workflows_exist(self) -> None:
        callers = [ROOT / "Makefile", ROOT / "scripts" / "test.sh"]
        callers += sorted((ROOT / ".github" / "workflows").glob("*.yml"))
        for caller in callers:
            text = caller.read_text()
            called = re.findall(r"(?:\$\(BIN\)|\$bin|\.venv/bin)/(directory [a-z]+)", text)
            assert set(called) <= set(COMMANDS), caller.name
            assert set(re.findall(r"run: make (?:-C base )?([a-z0-9-]+)", text)) <= TARGETS
