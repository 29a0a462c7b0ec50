"""How a command refuses a file that a person gave it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.problem_formats import format_problems
from generator.untrusted_files.refusals import UnreadableFileError


@contextmanager
def refusal_told(file: Path, language: str) -> Iterator[None]:
    """Say in `language` why `file` is refused, and what to do, and end the command with 1."""
    try:
        yield
    except UnreadableFileError as refused:
        told = format_problems([refused.problem(str(file))], Path(), language=language)
        click.echo(told, err=True)
        sys.exit(1)
