"""`directory booklet`: what a worker prints for one district, in one go."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from generator.commands.aside import aside
from generator.commands.options import (
    Project,
    print_folder_option,
    printed_locales,
    project_options,
)
from generator.problem_formats import format_problems, in_language
from generator.problems import Message, Problem, Severity, message, sort_problems

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
    sources, directory = _decoded(project)
    language = project.language(sources)
    refuse_mistakes = _checks_aside(sources, directory, project)
    # Loading the typesetter takes long: only here, beside the checks.
    from generator.components.typesetting.mistakes import PrintError  # noqa: PLC0415
    from generator.components.typesetting.places_of_mistakes import print_problem  # noqa: PLC0415
    from generator.outputs.booklet import Press  # noqa: PLC0415
    from generator.outputs.writing import add_to  # noqa: PLC0415

    _known(district, locale, editions, directory)
    locales = [one for one in printed_locales(directory.settings) if locale in {None, one}]
    try:
        with _progress(refuse_mistakes) as on_done:
            press = Press(PROCESSES, project.root / ".cache" / "print", on_done)
            for one in locales:
                view = _view(directory, one, project)
                files = list(press.print(_jobs(view, district, editions)))
                refuse_mistakes()
                add_to(files, output)
                _tell(files, view, language)
    except PrintError as error:
        refuse_mistakes()
        problems = [print_problem(mistake, sources) for mistake in error.mistakes]
        _stop(problems, project, language)


def _decoded(project: Project) -> tuple[Sources, Directory]:
    """Return the records, or end the program with every mistake that forbids to read them."""
    from generator.loading.decoding import decode  # noqa: PLC0415 - the help must come at once
    from generator.loading.sources import load  # noqa: PLC0415

    sources = load(project.root)
    decoded = decode(sources)
    errors = [problem for problem in decoded.problems if problem.severity is Severity.ERROR]
    if errors or decoded.directory is None:
        if decoded.directory is not None:
            errors = _errors(decoded.directory, sources, project) + errors
        _stop(errors, project, project.language(sources))
    return sources, cast("Directory", decoded.directory)


def _checks_aside(
    sources: Sources, directory: Directory, project: Project
) -> Callable[[], None]:
    """Begin to check the records, beside all else; return what waits for it and ends the program on mistakes.

    Nothing is remembered or written before it was called. Records that were found without mistake are not
    checked again on the same day: a worker prints one district after the other.
    """
    known_sound = project.root / ".cache" / "print" / "sound" / _hash(sources, project)
    if known_sound.exists():
        return lambda: None
    errors = aside(lambda: _errors(directory, sources, project))

    def refuse_mistakes() -> None:
        if found := errors():
            _stop(found, project, project.language(sources))
        known_sound.parent.mkdir(parents=True, exist_ok=True)
        known_sound.touch()

    return refuse_mistakes


def _errors(directory: Directory, sources: Sources, project: Project) -> list[Problem]:
    from generator.checks import check  # noqa: PLC0415 - loading the checks takes as long as reading records

    problems = check(directory, sources, project.today)
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def _hash(sources: Sources, project: Project) -> str:
    """Return a hash over all that decides what the checks find: records, day, and the checks."""
    digest = hashlib.sha256(str(project.today).encode())
    for name, text in sources.files.items():
        digest.update(f"{name}\0{text}\0".encode())
    for path in sorted((Path(__file__).resolve().parent.parent / "checks").glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:32]


def _stop(problems: list[Problem], project: Project, language: str) -> None:
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
    _one_of(locale, printed_locales(directory.settings), "--locale")
    for edition in editions:
        _one_of(edition, list(edition_keys()), "--edition")


def _one_of(given: str | None, known: list[str], name: str) -> None:
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
def _progress(
    refuse_mistakes: Callable[[], None],
) -> Iterator[Callable[[PrintJob], None]]:
    """Count finished jobs on a terminal; be silent everywhere else. Nothing is finished with mistakes."""
    if not sys.stderr.isatty():
        yield lambda _: refuse_mistakes()
        return
    from rich.console import Console  # noqa: PLC0415 - loading it takes longer than one booklet
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("directory booklet", total=None)

        def on_done(job: PrintJob) -> None:
            refuse_mistakes()
            bar.update(task, advance=1, description=job.files[0][0])

        yield on_done


COMMAND = booklet
