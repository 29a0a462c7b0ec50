"""`directory schema`: every page and schema that is made from the code."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.checks import CHECKS
from generator.checks import reference as checks_reference
from generator.commands import architecture
from generator.commands.options import root_option
from generator.loading.json_schema import schema_files
from generator.loading.reference import FILE, reference
from generator.outputs.writing import replace_file


@click.command("schema")
@click.option(
    "--check", "only_check", is_flag=True, help="Change nothing; fail if a file is old."
)
@root_option
def schema(*, root: Path, only_check: bool) -> None:
    """Write what is made from the code: schemas that editors complete keys with, and pages for developers.

    The pages are the references of fields and checks, and the plan of all packages. Run this after changing
    the code, and commit what it writes.

    \b
    Examples:
      directory schema
      directory schema --check
    """
    old = [(path, text) for path, text in _files(root) if not _is_written(root / path, text)]
    for path, text in old:
        if not only_check:
            replace_file(root / path, text.encode())
        click.echo(f"{path}: {'old; run `directory schema`' if only_check else 'written'}")
    if old and only_check:
        sys.exit(1)


def _files(root: Path) -> Iterator[tuple[str, str]]:
    yield from schema_files()
    yield FILE, reference()
    yield checks_reference.FILE, checks_reference.reference(CHECKS)
    if plan := architecture.architecture(root):
        yield architecture.FILE, plan


def _is_written(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


COMMAND = schema
