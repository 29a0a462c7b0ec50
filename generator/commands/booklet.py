"""`directory booklet`: what a worker prints for one district, in one go."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator.commands.options import (
    Project,
    print_folder_option,
    project_options,
)
from generator.problem_formats import format_problems, in_language
from generator.problems import Message, Problem, RefusedError, message, sort_problems

if TYPE_CHECKING:
    from generator.loading.sources import Sources
    from generator.model.directory import Directory
    from generator.outputs.booklet.editions import PrintJob
    from generator.outputs.contract import OutputFile
    from generator.views.read_model.directory_view import DirectoryView


PROCESSES = 2
"""How many at once, when there is enough to do."""


@click.command("booklet")
@click.argument("district", required=False)
@click.option("--locale", help="Locale of the words.  [default: every locale]")
@click.option(
    "--edition",
    "editions",
    multiple=True,
    metavar="NAME",
    help="a5, a4-short, a4-long, a4-fronts, a4-backs, large, leaflet, cards, poster-a4, poster-a3 "
    "or worker; may be given several times.  [default: all]",
)
@print_folder_option
@project_options
def booklet(
    *,
    project: Project,
    district: str | None,
    locale: str | None,
    editions: tuple[str, ...],
    output: Path,
) -> None:
    """Print the editions of DISTRICT: booklet, large print, leaflet, cards, posters, list for workers.

    Without DISTRICT, everything of every district and service. Print at 100 %, never "fit to page".
    Editions that did not change are not set again.

    \b
    Examples:
      directory booklet kota-bogor --locale id --edition a5
      directory booklet kota-bogor --edition a4-short --edition cards
      directory booklet
    """
    sources, directory = _sound_records(project)
    language = project.language(sources)
    # Loading the typesetter takes long: only here.
    from generator.components.typesetting.mistakes import PrintError  # noqa: PLC0415
    from generator.components.typesetting.places_of_mistakes import print_problem  # noqa: PLC0415
    from generator.outputs.booklet.printing import print_jobs  # noqa: PLC0415
    from generator.outputs.contract import PRINT_CACHE, RenderOptions  # noqa: PLC0415
    from generator.outputs.writing import add_to  # noqa: PLC0415

    _known(district, locale, editions, directory)
    locales = [one for one in directory.settings.printed_locales if locale in {None, one}]
    try:
        with _progress() as on_file:
            how = RenderOptions(PROCESSES, project.root / PRINT_CACHE, on_file)
            for one in locales:
                view = _view(directory, one, project)
                files = list(print_jobs(_jobs(view, district, editions), how))
                add_to(files, output)
                _tell(files, view, language)
    except PrintError as error:
        _stop([print_problem(one, sources) for one in error.mistakes], project, language)


def _sound_records(project: Project) -> tuple[Sources, Directory]:
    """Return the records, or end the program with every mistake that forbids to print them."""
    from generator import build  # noqa: PLC0415 - the help must come at once

    reading = build.read(project.root, project.today)
    try:
        return reading.sources, reading.sound_directory()
    except RefusedError as refused:
        _stop(refused.problems, project, project.language(reading.sources))


def _stop(problems: list[Problem], project: Project, language: str) -> NoReturn:
    told = sort_problems(problems)
    click.echo(format_problems(told, project.root, language=language), err=True)
    sys.exit(1)


def _known(
    district: str | None, locale: str | None, editions: tuple[str, ...], directory: Directory
) -> None:
    """Refuse names that stand for nothing, and say which there are."""
    from generator.outputs.booklet.editions import edition_keys  # noqa: PLC0415

    covered = [key for key, one in directory.districts.items() if one.covered == "yes"]
    _one_of(district, covered, "DISTRICT")
    _one_of(locale, directory.settings.printed_locales, "--locale")
    for edition in editions:
        _one_of(edition, edition_keys(), "--edition")


def _one_of(given: str | None, known: Sequence[str], name: str) -> None:
    if given is not None and given not in known:
        told = f"{given!r} is none of: {', '.join(known)}"
        raise click.BadParameter(told, param_hint=name)


def _view(directory: Directory, locale: str, project: Project) -> DirectoryView:
    from generator.views import build_view  # noqa: PLC0415

    return build_view(directory, locale, project.today)


def _jobs(
    view: DirectoryView, district: str | None, editions: tuple[str, ...]
) -> Iterator[PrintJob]:
    from generator.outputs.booklet.editions import all_jobs, district_jobs  # noqa: PLC0415

    if district is not None:
        return district_jobs(view, view.districts[district], editions)
    if not editions:
        return all_jobs(view)
    return (
        job for one in view.districts.values() for job in district_jobs(view, one, editions)
    )


def _tell(files: list[OutputFile], view: DirectoryView, language: str) -> None:
    from generator.outputs.booklet.imposition import STAPLER_PAGES  # noqa: PLC0415
    from generator.outputs.booklet.manifest import left_out, page_count  # noqa: PLC0415

    for file in files:
        pages, size = page_count(file.content), -(-len(file.content) // 1024)
        told = message(
            "{path}: {pages} pages, {size} KB", path=file.path, pages=pages, size=size
        )
        _say(told, language)
        if "-a5-" in file.path and pages > STAPLER_PAGES:
            _say(
                message("More than {pages} pages: use a long stapler.", pages=STAPLER_PAGES),
                language,
            )
    for service, checked in left_out(view):
        left = message(
            "left out, its check is too old ({date}): {service}", date=checked, service=service
        )
        _say(left, language)


def _say(told: Message, language: str) -> None:
    click.echo(in_language(told, language))


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """Count finished jobs on a terminal; be silent everywhere else."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 - loading it takes longer than one booklet
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("directory booklet", total=None)
        yield lambda path: bar.update(task, advance=1, description=path)


COMMAND = booklet
