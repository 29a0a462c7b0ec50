"""Commands for the words of the program: `directory translations extract`, `update` and `check`."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import get_args

import click

from generator.commands.options import root_option
from generator.loading.decoding import decode
from generator.loading.sources import load
from generator.model.codes import LocaleStatus
from generator.model.record import LocaleTag
from generator.translations.catalog import FOLDER
from generator.translations.completeness import find_gaps
from generator.translations.extraction import (
    extract_messages,
    start_catalog,
    update_catalogs,
    write_template,
)

_LOCALE = str(get_args(LocaleTag)[1].pattern)


@click.command("extract")
def extract() -> None:
    """Write the words of the program for translators: messages.pot.

    \b
    Examples:
      directory translations extract
    """
    click.echo(write_template(extract_messages()).name)


@click.command("update")
@click.option("--locale", help="Also start an empty catalog for this locale.")
def update(*, locale: str | None) -> None:
    """Bring the catalogs of all locales up to the words of the program.

    New words stay empty, words that are gone are dropped, nothing is guessed.

    \b
    Examples:
      directory translations update
      directory translations update --locale su
    """
    messages = extract_messages()
    if locale is not None:
        if re.fullmatch(_LOCALE, locale) is None:
            raise click.BadParameter(f"{locale} is no tag such as su, jv-x-cirebon or zh-Hant")
        start_catalog(messages, locale)
    for path in update_catalogs(messages):
        click.echo(path.relative_to(FOLDER).as_posix())


@click.command("check")
@root_option
def check(*, root: Path) -> None:
    """Find words of the program that a complete locale lacks, and placeholders that differ.

    A locale that is still growing may lack words; its placeholders must be right all the same.

    \b
    Examples:
      directory translations check
    """
    directory = decode(load(root)).directory
    if directory is None:
        raise click.ClickException("the records cannot be read: run `directory check`")
    messages, found = extract_messages(), 0
    for entry in directory.settings.locales:
        is_complete = entry.status is LocaleStatus.COMPLETE
        for gap in find_gaps(messages, entry.locale):
            if gap.translated or is_complete:
                found += 1
                click.echo(f"{gap.locale}: {gap.message!r} -> {gap.translated!r}")
    sys.exit(1 if found else 0)


CATALOG_COMMANDS = (extract, update, check)
