"""`directory new`: a record, or a check, to fill in."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict, Unpack

import click

from generator.commands.new_check import check
from generator.commands.options import Project, project_options
from generator.loading.decoding import decode
from generator.loading.file_names import file_name, misplaced_file
from generator.loading.near_match import nearest
from generator.loading.record_template import Given, organization_text
from generator.loading.sources import Sources, load
from generator.model.codes import Level, RunBy
from generator.model.directory import Directory
from generator.model.files import organization_file
from generator.outputs.writing import replace_file
from generator.problem_formats import format_problems, in_language
from generator.problems import Message, message
from generator.translations.catalog import SOURCE_LOCALE, Domain, read_catalog


class Facts(TypedDict):
    """What must be known before a record is started, as options or answers."""

    name: str
    record_id: str
    folder: str
    run_by: str
    level: str
    source: str
    number: str
    service: str
    need: str
    summary: str


@click.group("new")
def new() -> None:
    """Start a new record, or a new check."""


def _ask(context: click.Context, option: click.Parameter, given: str | None) -> str:
    """Ask for what was not given as an option; where nobody can answer, name the option."""
    question = option.help if isinstance(option, click.Option) and option.help else ""
    if given is not None:
        return given
    try:
        answer: str = click.prompt(question.rstrip("."), type=option.type, err=True)
    except click.Abort:
        if sys.stdin.isatty():
            raise
        raise click.MissingParameter(ctx=context, param=option) from None
    return answer


@new.command("organization")
@click.option("--name", callback=_ask, help="Official name, in the default locale.")
@click.option(
    "--id",
    "record_id",
    default="",
    help="Name of the file; neutral.  [default: made from the name]",
)
@click.option(
    "--folder", callback=_ask, help="Id of the district or province it works in, or `national`."
)
@click.option(
    "--run-by",
    type=click.Choice([code.value for code in RunBy]),
    callback=_ask,
    help="Who stands behind it.",
)
@click.option(
    "--level",
    type=click.Choice([code.value for code in Level]),
    callback=_ask,
    help="How far it reaches.",
)
@click.option("--source", callback=_ask, help="Web address where the facts were read.")
@click.option(
    "--number", default="", help="Telephone number as dialled in the country, if there is one."
)
@click.option("--service", callback=_ask, help="Name of its first service.")
@click.option("--need", callback=_ask, help="Need it helps with, such as health/doctor.")
@click.option("--summary", callback=_ask, help="What one gets, in at most 25 words.")
@project_options
def organization(*, project: Project, **facts: Unpack[Facts]) -> None:
    """Write a file for a new organization, with a note above each key and `unknown` where nobody asked.

    Asks for what is not given as an option.

    \b
    Examples:
      directory new organization
      directory new organization --name "Help Office" --folder national --run-by ngo --level national \\
          --source https://example.org/help --service "Legal help" --need rights/wages --summary "…"
    """
    sources = load(project.root)
    directory = decode(sources).directory
    if directory is None:
        raise click.ClickException("the settings have mistakes: run `directory check` first")
    language = project.language(sources)
    _refuse_unknown_folder(directory, facts["folder"], language)
    file = _file(sources, facts, language)
    text = _text(directory, facts, project, language)
    _refuse_mistakes(file, text, project.root, language)
    replace_file(project.root / file, text.encode())
    written = message(
        "written: {file}; now fill in what is `unknown`, and run `directory check`", file=file
    )
    click.echo(in_language(written, language))


def _refuse(words: Message, language: str) -> click.UsageError:
    return click.UsageError(in_language(words, language))


def _refuse_unknown_folder(directory: Directory, folder: str, language: str) -> None:
    if folder in directory.regions:
        return
    near = nearest(folder, directory.regions)
    if near is None:
        raise _refuse(
            message("there is no district or province `{folder}`", folder=folder), language
        )
    words = message(
        "there is no district or province `{folder}`; did you mean `{near}`?",
        folder=folder,
        near=near,
    )
    raise _refuse(words, language)


def _file(sources: Sources, facts: Facts, language: str) -> str:
    record_id = facts["record_id"] or _id_of(facts["name"])
    file = organization_file(facts["folder"], record_id)
    if file_name(file) is None:
        raise _refuse(misplaced_file(file).message, language)
    if file in sources.files:
        raise _refuse(message("there is already a file `{file}`", file=file), language)
    return file


def _id_of(name: str) -> str:
    """Return an id made of the letters of a name; `organization` where it has none that an id may have."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "organization"


def _text(directory: Directory, facts: Facts, project: Project, language: str) -> str:
    locale = directory.settings.default_locale
    catalog = read_catalog(language, Domain.FIELDS) if language != SOURCE_LOCALE else None
    return organization_text(
        _given(facts, locale, project), catalog.singular if catalog else {}, locale
    )


def _given(facts: Facts, locale: str, project: Project) -> Mapping[str, Given]:
    assurance = {
        "method": "website",
        "assured_date": project.today.isoformat(),
        "assured_by": "editor",
        "certainty": "low",
    }
    service: Mapping[str, Given] = {
        "name": {locale: facts["service"]},
        "offers": [facts["need"]],
        "stages": ["anytime"],
        "summary": {locale: facts["summary"]},
        "service_area": [facts["folder"]],
    }
    contacts: dict[str, Given] = {}
    if facts["number"]:
        contacts = {"phone": {"channel": "voice", "number": facts["number"]}}
        service = {**service, "contacts": [*contacts]}
    return {
        "name": {locale: facts["name"]},
        "run_by": facts["run_by"],
        "level": facts["level"],
        "sources": [{"url": facts["source"]}],
        "assurance": assurance,
        **({"contacts": contacts} if contacts else {}),
        "services": {"help": service},
    }


def _refuse_mistakes(file: str, text: str, root: Path, language: str) -> None:
    problems = [p for p in decode(Sources({file: text})).problems if p.place.file == file]
    if problems:
        click.echo(format_problems(problems, root, language=language), err=True)
        sys.exit(1)


new.add_command(check)

COMMAND = new
