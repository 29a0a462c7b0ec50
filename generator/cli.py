"""The door for people: the command `directory`, made of the modules in `generator.commands`.

One of the two modules that read the clock. What a command does is told in its own module.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, MutableMapping
from datetime import UTC, datetime

import click

from generator import commands


class _CommandModules(MutableMapping[str, click.Command]):
    """The commands by name; a module is loaded when its command is asked for, because some need much."""

    def __init__(self) -> None:
        self._modules = sorted(
            module.name for module in pkgutil.iter_modules(commands.__path__)
        )
        self._loaded: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._loaded and name in self._modules:
            module = importlib.import_module(f"{commands.__name__}.{name}")
            if isinstance(command := getattr(module, "COMMAND", None), click.Command):
                self._loaded[name] = command
        return self._loaded[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._modules if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


@click.group(
    commands=_CommandModules(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96},
)
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
