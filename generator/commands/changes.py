"""`directory changes`: everything that changes for readers, old beside new."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date

import click

from generator.commands.options import Project, project_options
from generator.loading.copies import copies
from generator.loading.decoding import decode, unread_files
from generator.loading.revisions import (
    UnknownRevisionError,
    load_copies,
    load_revision,
    merge_base,
    stands_since,
)
from generator.loading.sources import Sources, load
from generator.model.files import SETTINGS_FILE
from generator.outputs.changes import (
    ChangeFormatter,
    Changes,
    ChangesFormat,
    Risk,
    State,
    compare,
    format_changes,
)

_UNPROVEN = "unproven"


@click.command("changes")
@click.option(
    "--base",
    required=True,
    metavar="REVISION",
    help="The older state: a branch, a tag or a commit of git.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in ChangesFormat]),
    default=ChangesFormat.TEXT.value,
    show_default=True,
    help="text is for people, html to print, json is for programs.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*(risk.value for risk in Risk), _UNPROVEN]),
    help="End with 1 if a change has this risk, or if a number lacks the two checks of its change.",
)
@project_options
def changes(*, project: Project, base: str, form: str, fail_on: str | None) -> None:
    """Show what changes for readers: in records, pages, settings, catalogues and other files.

    Compares what is here with the last state that it shares with REVISION: old beside new, the most dangerous
    first, and what to do about each. What could give away a place that is not public is not shown. Ends with 0
    whatever changed, unless --fail-on asks for more.

    \b
    Examples:
      directory changes --base main
      directory changes --base HEAD --format html > changes.html
      directory changes --base edition-1 --language en --fail-on high
      directory changes --base main --fail-on unproven
    """
    sources = load(project.root)
    try:
        commit = merge_base(project.root, base)
        older = load_revision(project.root, commit)
    except UnknownRevisionError as error:
        raise click.BadParameter(
            f"{base!r} is no revision that git knows here", param_hint="--base"
        ) from error
    found = _compared(project, commit, older, sources)
    formatter = ChangeFormatter(project.language(sources), project.today)
    click.echo(format_changes(found, base, formatter, ChangesFormat(form)), nl=False)
    if fail_on is not None and _fails(found, fail_on):
        sys.exit(1)


def _fails(found: Changes, reason: str) -> bool:
    if reason == _UNPROVEN:
        return found.has_unproven or bool(found.unread)
    return bool(found.count(Risk(reason)))


def _compared(project: Project, commit: str, older: Sources, newer: Sources) -> Changes:
    root = project.root
    old = _state(older, load_copies(root, commit))
    new = _state(newer, copies(root))
    if old is None or new is None:
        return Changes((), (SETTINGS_FILE,))

    def since(file: str, words: str) -> date | None:
        return stands_since(root, commit, file, words)

    return compare(old, new, project.today, since)


def _state(sources: Sources, others: Mapping[str, bytes]) -> State | None:
    decoded = decode(sources)
    if decoded.directory is None:
        return None
    return State(decoded.directory, others, unread_files(sources, decoded))


COMMAND = changes
