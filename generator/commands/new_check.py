"""`directory new check`: the three files of a check, to be filled in."""

from __future__ import annotations

import re
from pathlib import Path

import click

from generator.checks import CHECKS
from generator.checks.rules import GROUPS
from generator.checks.scaffold import new_check
from generator.commands.options import root_option
from generator.outputs.writing import replace_file

GROUP_NAMES = tuple(group.__name__.rpartition(".")[2] for group in GROUPS)
"""Folders of `generator/checks/rules`, in the order in which an editor reads them."""


@click.command("check")
@click.argument("name")
@click.option(
    "--group",
    type=click.Choice(GROUP_NAMES),
    default="facts",
    show_default=True,
    help="What the mistake is about; a folder of generator/checks/rules.",
)
@root_option
def check(*, name: str, group: str, root: Path) -> None:
    """Write a check for developers to fill in: its module, and an example that fails and one that passes.

    NAME is the mistake in lower case, such as missing-duration. The check works as it stands; each line
    that begins with "fill in:" says what belongs there. No list has to be changed: `make generate` then
    writes its words, its page and the catalogs of translators.

    \b
    Examples:
      directory new check missing-duration
      directory new check stale-map --group trust
    """
    if re.fullmatch(r"[a-z]+(-[a-z]+)+", name) is None:
        raise click.UsageError(f"{name} is no name such as missing-duration")
    if name in {known.rule for known in CHECKS}:
        raise click.UsageError(f"there is already a check {name}")
    files = new_check(name, group)
    if not (root / "generator" / "checks" / "rules" / group).is_dir():
        raise click.UsageError("the program is not in this folder: generator/checks/rules")
    for file, text in files.items():
        replace_file(root / file, text.encode())
        click.echo(f"written: {file}")
    click.echo('next: fill in each line that begins with "fill in:", then run `make generate`')
