"""Options that several commands share."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.model.files import SETTINGS_FILE
from generator.problem_formats import in_language, languages
from generator.problems import StoppedError
from generator.translations.catalog import SOURCE_LOCALE

if TYPE_CHECKING:
    from generator.loading.sources import Sources

_DEFAULT_LOCALE = re.compile(r"^default_locale: *[\"']?([\w-]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Project:
    """What a command works on: the project's folder, the day, and the language that was asked for."""

    root: Path
    today: date
    asked_language: str | None = None

    def language(self, sources: Sources) -> str:
        """Return the language to speak: the one asked for, else that of the directory, else English."""
        return self.language_of(sources.text(SETTINGS_FILE))

    def language_of(self, settings: str) -> str:
        """Return the same from the text of the settings.

        They are searched, not decoded, because they may be the very file that is broken.
        """
        if self.asked_language is not None:
            return self.asked_language
        match = _DEFAULT_LOCALE.search(settings)
        return match[1] if match and match[1] in languages() else SOURCE_LOCALE


root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Folder of the project, which holds directory_data and docs.  [default: here]",
)
"""The folder of the project, for commands that need nothing else of it."""


print_folder_option = click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default="build/print",
    show_default=True,
    help="Folder to write into.",
)
"""The folder for what is printed."""


def project_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add --root, --today and --language to a command, which gets them as `project: Project`.

    What stops the program from outside the data, as a full disk, ends it with one sentence.
    """

    @root_option
    @click.option(
        "--today",
        type=click.DateTime(["%Y-%m-%d"]),
        callback=_day,
        metavar="DATE",
        help="Day to work for, such as 2026-11-23.  [default: today]",
    )
    @click.option(
        "--language",
        type=click.Choice(languages()),
        envvar="DIRECTORY_LANGUAGE",
        help="Language of messages.  [default: the default locale of the directory, else English]",
    )
    @wraps(command)
    def run(
        *arguments: Any,  # noqa: ANN401 - what click hands over
        root: Path,
        today: date,
        language: str | None,
        **options: Any,  # noqa: ANN401 - what click hands over
    ) -> None:
        with explained_stops(root, language):
            command(*arguments, project=Project(root, today, language), **options)

    return run


@contextmanager
def explained_stops(root: Path, asked_language: str | None = None) -> Iterator[None]:
    """End the program with one sentence where something outside the data stops this block."""
    try:
        yield
    except StoppedError as error:
        project = Project(root, date.min, asked_language)
        click.echo(in_language(error.message, project.language_of(_settings(root))), err=True)
        sys.exit(1)


def _settings(root: Path) -> str:
    try:
        return (root / SETTINGS_FILE).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _day(context: click.Context, _option: click.Parameter, asked: datetime | None) -> date:
    """Return the day that was asked for; else the one that `cli.py`, which reads the clock, has set."""
    if asked is not None:
        return asked.date()
    today = context.find_object(date)
    if today is None:
        raise click.UsageError("the day is not known: give it with --today")
    return today
