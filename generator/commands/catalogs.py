"""Commands for the words of the program: `directory translations extract`, `update` and `check`."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import get_args

import click

from generator.commands.options import root_option
from generator.loading.decoding import decode
from generator.loading.field_messages import field_messages
from generator.loading.sources import load
from generator.model.codes import LocaleStatus
from generator.model.record import LocaleTag
from generator.problem_formats import languages
from generator.translations.catalog import FOLDER, SOURCE_LOCALE, Domain
from generator.translations.completeness import Gap, find_gaps
from generator.translations.extraction import (
    EDITOR_MARKERS,
    ExtractedMessage,
    extract_messages,
    start_catalog,
    update_catalogs,
    write_template,
)

_LOCALE = str(get_args(LocaleTag)[1].pattern)

MESSAGES: Mapping[Domain, Callable[[], list[ExtractedMessage]]] = {
    Domain.READERS: extract_messages,
    Domain.EDITORS: lambda: extract_messages(markers=EDITOR_MARKERS),
    Domain.FIELDS: field_messages,
}
"""Where the messages of each domain come from."""


@click.command("extract")
def extract() -> None:
    """Write the words of the program for translators: one `.pot` for each kind of words.

    messages.pot holds what readers see, problems.pot what editors read, fields.pot the notes in a new record.

    \b
    Examples:
      directory translations extract
    """
    for domain, messages in MESSAGES.items():
        click.echo(write_template(domain, messages()).name)


@click.command("update")
@click.option("--locale", help="Also start empty catalogs for this locale.")
@click.option(
    "--domain",
    "domains",
    type=click.Choice([domain.value for domain in Domain]),
    multiple=True,
    default=[Domain.READERS.value],
    show_default=True,
    help="Which words to start for --locale; may be given more than once.",
)
def update(*, locale: str | None, domains: tuple[str, ...]) -> None:
    """Bring the catalogs of all locales up to the words of the program.

    New words stay empty, words that are gone are dropped, nothing is guessed.

    \b
    Examples:
      directory translations update
      directory translations update --locale su
      directory translations update --locale ne --domain problems --domain fields
    """
    if locale is not None and re.fullmatch(_LOCALE, locale) is None:
        raise click.BadParameter(f"{locale} is no tag such as su, jv-x-cirebon or zh-Hant")
    for domain, collect in MESSAGES.items():
        messages = collect()
        if locale is not None and domain in domains:
            start_catalog(domain, messages, locale)
        for path in update_catalogs(domain, messages):
            click.echo(path.relative_to(FOLDER).as_posix())


@click.command("check")
@click.option(
    "--strict", is_flag=True, help="Fail too if words for editors wait for their translation."
)
@root_option
def check(*, root: Path, strict: bool) -> None:
    """Find words of the program that are not translated, and placeholders that differ.

    Ends with 1 if a placeholder differs, or if a complete locale lacks words for readers: one that is still
    growing may. What editors read may wait for its translation: it is listed, and shown in English until
    then.

    \b
    Examples:
      directory translations check
      directory translations check --strict
    """
    directory = decode(load(root)).directory
    if directory is None:
        raise click.ClickException("the records cannot be read: run `directory check`")
    is_complete = {
        entry.locale: entry.status is LocaleStatus.COMPLETE
        for entry in directory.settings.locales
    }
    found = list(_gaps(is_complete))
    waiting = [
        gap for domain, gap in found if domain is not Domain.READERS and not gap.translated
    ]
    for domain, gap in found:
        what = f"not {gap.translated!r}" if gap.translated else "to be translated"
        click.echo(f"{gap.locale}/{domain}.po: {gap.message!r}: {what}")
    sys.exit(1 if len(found) > len(waiting) or (strict and waiting) else 0)


def _gaps(is_complete: Mapping[str, bool]) -> Iterator[tuple[Domain, Gap]]:
    """Yield what is missing or wrong; of locales that are still growing what is wrong."""
    editors = dict.fromkeys((one for one in languages() if one != SOURCE_LOCALE), True)
    for domain, collect in MESSAGES.items():
        messages = collect()
        locales = is_complete if domain is Domain.READERS else editors
        for locale, is_whole in locales.items():
            for gap in find_gaps(messages, locale, domain):
                if gap.translated or is_whole:
                    yield domain, gap


CATALOG_COMMANDS = (extract, update, check)
