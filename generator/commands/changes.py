"""`directory changes`: every change of a number, an address or opening hours, old beside new."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.commands.options import Project, project_options
from generator.loading.decoding import decode
from generator.loading.file_names import FileKind
from generator.loading.revisions import (
    UnknownRevisionError,
    commit_of,
    load_revision,
    stands_since,
)
from generator.loading.sources import Sources, load
from generator.model.directory import Directory
from generator.model.files import ORGANIZATIONS, SETTINGS_FILE, organization_file
from generator.outputs.changes import (
    ChangeFormatter,
    Changes,
    ChangesFormat,
    Risk,
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
    """Show what changes for readers: every contact, address, visibility, status and hours.

    Compares the records here with those of REVISION. Of records with a place that is not public no value
    is shown. Ends with 0 whatever changed, unless --fail-on asks for more.

    \b
    Examples:
      directory changes --base main
      directory changes --base HEAD --format html > changes.html
      directory changes --base edition-1 --language en --fail-on high
      directory changes --base main --fail-on unproven
    """
    sources = load(project.root)
    try:
        older = load_revision(project.root, base)
    except UnknownRevisionError as error:
        raise click.BadParameter(
            f"{base!r} is no revision that git knows here", param_hint="--base"
        ) from error
    found = _compared(project.root, commit_of(project.root, base), older, sources)
    formatter = ChangeFormatter(project.language(sources), project.today)
    click.echo(format_changes(found, base, formatter, ChangesFormat(form)), nl=False)
    if fail_on is not None and _fails(found, fail_on):
        sys.exit(1)


def _fails(found: Changes, reason: str) -> bool:
    if reason == _UNPROVEN:
        return found.has_unproven or bool(found.unread)
    return bool(found.count(Risk(reason)))


def _compared(root: Path, commit: str, older: Sources, newer: Sources) -> Changes:
    old, new = decode(older).directory, decode(newer).directory
    if old is None or new is None:
        return Changes((), (SETTINGS_FILE,))

    def since(file: str, words: str) -> date | None:
        return stands_since(root, commit, file, words)

    unread = {*_unread(older, old), *_unread(newer, new)}
    return Changes(compare(old, new, since), tuple(sorted(unread)))


def _unread(sources: Sources, directory: Directory) -> set[str]:
    """Return the files of organizations that stand in `sources` and could not be decoded."""
    read = {organization_file(folder, key) for key, folder in directory.folders.items()}
    refused = {
        problem.place.file
        for problem in sources.problems
        if problem.place.file.startswith(f"{ORGANIZATIONS}/")
    }
    return {*sources.of_kind(FileKind.ORGANIZATION), *refused} - read


COMMAND = changes
