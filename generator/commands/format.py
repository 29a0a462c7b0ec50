"""`directory format`: keys in the order of the reference, nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.commands.options import explained_stops, root_option
from generator.loading.key_order import ordered
from generator.loading.sources import Sources, load
from generator.outputs.writing import replace_file


@click.command("format")
@click.option(
    "--check", "only_check", is_flag=True, help="Change nothing; fail if a file would change."
)
@root_option
def format_(*, root: Path, only_check: bool) -> None:
    """Put the keys of all records and pages in one order, so that records are easy to compare.

    Comments go with the key below them. Values, quotes and empty lines stay as they are. A file with
    mistakes in its grammar is left alone; `directory check` tells of those.

    \b
    Examples:
      directory format
      directory format --check
    """
    changed = 0
    sources = load(root)
    for file in _unordered(sources):
        changed += 1
        if not only_check:
            with explained_stops(root):
                replace_file(root / file, ordered(file, sources.text(file)).encode())
        click.echo(f"{file}: {'keys are not in order' if only_check else 'put in order'}")
    if changed and only_check:
        sys.exit(1)


def _unordered(sources: Sources) -> list[str]:
    return [file for file, text in sources.files.items() if ordered(file, text) != text]


COMMAND = format_
