"""`directory slips`: one sheet per district that makes an older printed copy right again."""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from generator.commands.options import (
    Project,
    print_folder_option,
    project_options,
)
from generator.problem_formats import format_problems, in_language
from generator.problems import message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.directory import Directory
    from generator.outputs.booklet.editions import PrintJob

READ = ("directory_data", "docs")


@click.command("slips")
@click.option(
    "--base",
    required=True,
    metavar="FOLDER|REVISION",
    help="The edition that people hold in their hands: a folder with its records, or a git revision.",
)
@click.option("--locale", help="Locale of the words.  [default: every locale]")
@print_folder_option
@project_options
def slips(*, project: Project, base: str, locale: str | None, output: Path) -> None:
    """Compare two editions and print, per district, what to cross out and what to write in.

    \b
    Examples:
      directory slips --base edition-1
      directory slips --base ../edition-1 --locale id
    """
    # Loading the typesetter takes longer than a check: only here.
    from generator.components.typesetting.mistakes import PrintError  # noqa: PLC0415
    from generator.components.typesetting.places_of_mistakes import print_problem  # noqa: PLC0415
    from generator.loading.sources import load  # noqa: PLC0415
    from generator.outputs.booklet.printing import print_jobs  # noqa: PLC0415
    from generator.outputs.writing import add_to  # noqa: PLC0415

    sources = load(project.root)
    language = project.language(sources)
    try:
        for path in add_to(print_jobs(_jobs(project, base, locale)), output):
            click.echo(path)
    except PrintError as error:
        problems = [print_problem(mistake, sources) for mistake in error.mistakes]
        click.echo(format_problems(problems, project.root, language=language), err=True)
        sys.exit(1)
    click.echo(
        in_language(message("Put each sheet beside the copies of its district."), language)
    )


def _jobs(project: Project, base: str, locale: str | None) -> Iterator[PrintJob]:
    from generator.outputs.booklet.slips import slip_jobs  # noqa: PLC0415
    from generator.views import build_view  # noqa: PLC0415

    with TemporaryDirectory() as folder:
        older = _decoded(_base_project(base, project.root, Path(folder)), is_older=True)
    newer = _decoded(project.root)
    known = {one.locale for one in older.settings.locales}
    for one in newer.settings.printed_locales:
        if one in known and locale in {None, one}:
            old = build_view(older, one, older.settings.edition.date)
            yield from slip_jobs(old, build_view(newer, one, project.today))


def _decoded(root: Path, *, is_older: bool = False) -> Directory:
    from generator.loading.decoding import decode  # noqa: PLC0415
    from generator.loading.sources import load  # noqa: PLC0415

    directory = decode(replace(load(root), is_older=is_older)).directory
    if directory is None:
        raise click.ClickException(
            f"the records of {root.name or 'the project'} cannot be read"
        )
    return directory


def _base_project(base: str, root: Path, folder: Path) -> Path:
    """Return a folder with the records of `base`; a git revision is unpacked into `folder`."""
    if (Path(base) / READ[0]).is_dir():
        return Path(base)
    command = ["git", "-C", str(root), "archive", "--format=tar", "--", base, *READ]
    found = subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - no shell
    if found.returncode:
        raise click.BadParameter(
            f"{base!r} is no folder of records and no revision", param_hint="--base"
        )
    with tarfile.open(fileobj=io.BytesIO(found.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder


COMMAND = slips
