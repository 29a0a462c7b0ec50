"""`directory build`: the whole site, and everything that people save or print."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.commands.options import Project, project_options
from generator.loading import FOLDERS
from generator.model.files import SETTINGS_FILE
from generator.outputs import ProductKind
from generator.outputs.build_stamp import BuildStamp
from generator.outputs.contract import LEDGER_FILE, PRINT_CACHE, RenderOptions
from generator.problem_formats import format_problems, in_language
from generator.problems import RefusedError, message


@click.command("build")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default="site",
    show_default=True,
    help="Folder to write; its old content goes only when the new one is complete.",
)
@click.option(
    "--no-print",
    is_flag=True,
    help="Leave out booklets, cards and other files to print or send.",
)
@click.option(
    "--processes",
    type=click.IntRange(1, 64),
    default=2,
    show_default=True,
    help="How many at once.",
)
@click.option(
    "--only-pages", is_flag=True, help="Write pages alone, without any other files to save."
)
@project_options
def build(
    *, project: Project, output: Path, no_print: bool, only_pages: bool, processes: int
) -> None:
    """Write the site in every locale, and everything that people save or print.

    The handbook of workers and editors is not part of it: `mkdocs build` makes that too. A build that
    fails, or is stopped, leaves the old folder as it was. Where nothing has changed since the last build,
    all is done.

    \b
    Examples:
      directory build
      directory build --no-print --output /tmp/site
    """
    options = f"{project.today} print={not no_print} pages={only_pages}"
    stamp = _stamp(project.root, output, options)
    count = stamp.file_count_if_current()
    if count is not None and (project.root / LEDGER_FILE).exists():
        settings = (project.root / SETTINGS_FILE).read_text(encoding="utf-8")
        _tell_done(output, count, project.language_of(settings))
        return
    from generator import build as way  # noqa: PLC0415 - what follows takes long to load

    reading = way.read(project.root, project.today)
    language = project.language(reading.sources)
    try:
        with _progress() as on_file:
            kinds = _kinds(no_print=no_print, only_pages=only_pages)
            how = RenderOptions(processes, project.root / PRINT_CACHE, on_file)
            wanted = way.Wanted(kinds, how, project.root / LEDGER_FILE)
            made = way.build_site(reading, output, project.today, wanted)
    except RefusedError as refused:
        told = format_problems(refused.problems, project.root, language=language)
        click.echo(told, err=True)
        sys.exit(1)
    stamp.save(made)
    _tell_done(output, made.count, language)


def _stamp(root: Path, output: Path, options: str) -> BuildStamp:
    folders = tuple(root / name for name in FOLDERS)
    return BuildStamp(root / ".cache" / "build", folders, output, options)


def _tell_done(output: Path, count: int, language: str) -> None:
    done = message("{folder}: {count} files", folder=output, count=count)
    click.echo(in_language(done, language))


def _kinds(*, no_print: bool, only_pages: bool) -> frozenset[ProductKind]:
    if only_pages:
        return frozenset({ProductKind.PAGES})
    return frozenset(ProductKind) - ({ProductKind.DOWNLOADS} if no_print else frozenset())


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """Name each file that took long on a terminal; be silent everywhere else."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 - loading it takes longer than a small build

    with Console(stderr=True).status("directory build") as status:
        yield status.update


COMMAND = build
