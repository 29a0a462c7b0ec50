"""`directory check`: every mistake in records and pages, in one run."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.checks import check as check_directory
from generator.commands.options import Project, project_options
from generator.loading.decoding import decode
from generator.loading.gc_pause import collection_paused
from generator.loading.sources import Sources, load
from generator.problem_formats import ProblemFormat, count, format_problems
from generator.problems import Problem, sort_problems

_COLOURS = {"error": "red", "warning": "yellow", "quiet": "bright_black"}


@click.command("check")
@click.argument(
    "paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH]..."
)
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in ProblemFormat]),
    default=ProblemFormat.TERMINAL.value,
    show_default=True,
    help="terminal is for people, github marks the lines of a pull request, json is for programs.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail the check as errors do.")
@project_options
def check(*, project: Project, paths: tuple[Path, ...], form: str, strict: bool) -> None:
    """Find mistakes in all records and pages, and say what to write instead.

    With a PATH, only mistakes in these files or folders are shown; all files are read all the same.
    Ends with 0 if all is well, 1 if there are mistakes, 2 if the command was not understood.

    \b
    Examples:
      directory check
      directory check directory_data/organizations/national
      directory check --language en --strict
      directory check --format github
    """
    names = [_name(project.root, path) for path in paths]
    with _progress(), collection_paused():
        sources = load(project.root)
        problems = [p for p in _problems(sources, project) if _is_below(p.place.file, names)]
    language = project.language(sources)
    told = format_problems(
        problems,
        project.root,
        language=language,
        form=ProblemFormat(form),
        style=_style if _colours() else None,
    )
    if told:
        click.echo(told)
    counted = count(problems, len(sources.files))
    if form != ProblemFormat.JSON:
        click.echo(("\n" if told else "") + counted.in_language(language))
    if counted.errors or (strict and counted.warnings):
        sys.exit(1)


def _problems(sources: Sources, project: Project) -> list[Problem]:
    decoded = decode(sources)
    problems = list(decoded.problems)
    if decoded.directory is not None:
        problems += check_directory(decoded.directory, sources, project.today)
    return sort_problems(problems)


def _name(root: Path, path: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError as error:
        raise click.BadParameter(f"{path} lies outside the project") from error


def _is_below(file: str, names: list[str]) -> bool:
    return not names or any(
        name in {".", file} or file.startswith(f"{name}/") for name in names
    )


@contextmanager
def _progress() -> Iterator[None]:
    """Say on a terminal that work is going on; be silent everywhere else."""
    if not sys.stderr.isatty():
        yield
        return
    # Loading rich takes longer than checking a small directory.
    from rich.console import Console  # noqa: PLC0415

    with Console(stderr=True).status("directory check"):
        yield


def _colours() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _style(text: str, kind: str) -> str:
    return click.style(text, fg=_COLOURS[kind], bold=kind == "error")


COMMAND = check
