"""`directory report`: what is there, how old, in which languages, how plain."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from generator.checks.contract import Context
from generator.commands.options import Project, project_options
from generator.loading.decoding import decode
from generator.loading.sources import load
from generator.model.directory import Directory
from generator.outputs import reports
from generator.outputs.reports import Table, TableFormat
from generator.outputs.writing import replace_file
from generator.views import build_view
from generator.views.read_model.directory_view import DirectoryView

Make = Callable[[Context], Table]

REPORTS: dict[str, tuple[str, Make]] = {
    "coverage": (
        "What exists in every district for every need, and for whom.",
        lambda context: reports.coverage(_view(context)),
    ),
    "freshness": (
        "When every service was checked, the most doubtful first.",
        lambda context: reports.freshness(_view(context)),
    ),
    "law": (
        "Every statement of law, with article and source, for a lawyer to check.",
        lambda context: reports.law(context.directory),
    ),
    "readability": (
        "How plain every page and field is, beside easy texts, news and law.",
        reports.readability,
    ),
    "silences": ("Which findings about words people have allowed, and why.", reports.silences),
    "translations": (
        "How far every language is, and what has fallen behind.",
        lambda context: reports.translations(context.directory),
    ),
}


@click.group("report")
def report() -> None:
    """Tell what is there, how old it is, in which languages, and how plain.

    \b
    Examples:
      directory report coverage
      directory report readability --format csv
      directory report translations --output build/reports
      directory report calls
    """


def _view(context: Context) -> DirectoryView:
    settings = context.directory.settings
    return build_view(context.directory, settings.default_locale, context.today)


def _command(name: str, help_text: str, make: Make) -> click.Command:
    @click.command(name, help=help_text)
    @click.option(
        "--format",
        "form",
        type=click.Choice([form.value for form in TableFormat]),
        default=TableFormat.TABLE.value,
        show_default=True,
        help="table is for people; json and csv are for programs.",
    )
    @click.option(
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        help="Folder to write the report to, in all forms, instead of showing it.",
    )
    @project_options
    def command(*, project: Project, form: str, output: Path | None) -> None:
        sources = load(project.root)
        directory = _decoded(decode(sources).directory)
        table = make(Context(directory, sources, project.today))
        language = project.language(sources)
        if output is None:
            click.echo(reports.format_table(table, TableFormat(form), language), nl=False)
            return
        for file in reports.report_files([table], language):
            replace_file(output / file.path, file.content)
            click.echo(str(output / file.path))

    return command


def _decoded(directory: Directory | None) -> Directory:
    if directory is None:
        click.echo("directory check", err=True)
        sys.exit(1)
    return directory


for _name, (_help, _make) in REPORTS.items():
    report.add_command(_command(_name, _help, _make))


@report.command("calls")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default="build/reports",
    show_default=True,
    help="Folder to write into.",
)
@project_options
def calls(*, project: Project, output: Path) -> None:
    """Write call sheets: whom to call in each district, what is unknown, boxes to tick.

    One sheet per district, per province and for the country, as a page to print and as text.
    """
    sources = load(project.root)
    directory = _decoded(decode(sources).directory)
    language = project.language(sources)
    locales = [one.locale for one in directory.settings.locales]
    locale = language if language in locales else directory.settings.default_locale
    view = build_view(directory, locale, project.today)
    for file in reports.call_sheets(view, language):
        replace_file(output / file.path, file.content)
        click.echo(str(output / file.path))


COMMAND = report
