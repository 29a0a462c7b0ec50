"""The door for people: the command `directory`, made of the modules in `generator.commands`.

One of the two modules that read the clock. What a command does is told in its own module.
"""

from __future__ import annotations

import importlib
import pkgutil
from datetime import UTC, datetime

import click

from generator import commands


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96})
@click.pass_context
def main(context: click.Context) -> None:
    """Make and check a directory of services.

    \b
    Most used:
      directory check                 find mistakes in all records and pages
      directory new organization      start a new record
      directory COMMAND --help        explain a command, with examples
    """
    context.obj = datetime.now(UTC).astimezone().date()


def _add_commands() -> None:
    for found in pkgutil.iter_modules(commands.__path__):
        module = importlib.import_module(f"{commands.__name__}.{found.name}")
        command = getattr(module, "COMMAND", None)
        if isinstance(command, click.Command):
            main.add_command(command)


_add_commands()
