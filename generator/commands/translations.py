"""`directory translations`: what is translated, what has fallen behind, and the files translators work in."""

from __future__ import annotations

import sys
from collections.abc import Callable, Container
from pathlib import Path
from typing import NamedTuple

import click

from generator.commands.catalogs import CATALOG_COMMANDS
from generator.commands.given_files import refusal_told
from generator.commands.options import Project, project_options, root_option
from generator.loading import front_matter
from generator.loading.decoding import decode
from generator.loading.locked_texts import confirmed, page_hashes, refreshed
from generator.loading.sources import Sources, load
from generator.loading.translation_units import take_back, translations
from generator.loading.yaml_edits import with_text
from generator.model.directory import Directory
from generator.model.files import HASHES_FILE, page_file
from generator.outputs import reports
from generator.outputs.reports import TableFormat
from generator.outputs.writing import replace_file
from generator.problem_formats import in_language, visible
from generator.problems import message
from generator.translations import po_file, sheet_file, xliff_file
from generator.translations.lock import format_lock, read_lock
from generator.translations.units import Translations
from generator.untrusted_files.content import read_content
from generator.untrusted_files.refusals import UnreadableFileError

MAX_BYTES = 8 * 1024 * 1024
"""Largest file of translations: forty times what a directory of 90 organizations needs."""

MOST_REFUSED = 50
"""So many refused texts are named; the last line counts all."""


class _Form(NamedTuple):
    write: Callable[[Translations], bytes]
    read: Callable[[bytes], Translations]


FORMS = {
    "po": _Form(po_file.write, po_file.read),
    "xliff": _Form(xliff_file.write, xliff_file.read),
    "xlsx": _Form(sheet_file.write, sheet_file.read),
}
"""How texts travel; also the endings of their files."""


@click.group("translations")
def group() -> None:
    """Keep every language up to date, and exchange texts with translators.

    \b
    Examples:
      directory translations status
      directory translations export --locale su --format xlsx
      directory translations import build/translations/su.xlsx
    """


class _Opened(NamedTuple):
    directory: Directory
    sources: Sources
    lock: str


def _open(root: Path) -> _Opened:
    sources = load(root)
    directory = decode(sources).directory
    if directory is None:
        raise click.ClickException("the records cannot be read: run `directory check`")
    return _Opened(directory, sources, sources.text(HASHES_FILE))


@group.command("status")
@click.option("--locale", help="Also list the texts and pages of this locale that are open.")
@project_options
def status(*, project: Project, locale: str | None) -> None:
    """Count what is translated, what has fallen behind its source, and what is missing.

    \b
    Examples:
      directory translations status
      directory translations status --locale en
    """
    opened = _open(project.root)
    language = project.language(opened.sources)
    table = reports.translations(opened.directory)
    click.echo(reports.format_table(table, TableFormat.TABLE, language), nl=False)
    if locale is None:
        return
    for unit in translations(opened.directory, locale, only_open=True).units:
        click.echo(f"{'stale' if unit.target else 'missing'}  {unit.key}")
    for page_locale, page in sorted(opened.directory.stale_pages):
        if page_locale == locale:
            click.echo(f"stale  docs/{page}")


@group.command("refresh")
@click.option(
    "--check",
    "only_check",
    is_flag=True,
    help="Change nothing; fail if something would change.",
)
@root_option
def refresh(*, root: Path, only_check: bool) -> None:
    """Remember from which source text every translation was made.

    New and changed translations are taken as made from the source as it is now. One whose source has changed
    since stays marked as fallen behind. Run it after changes were merged, and commit what it writes.

    \b
    Examples:
      directory translations refresh
      directory translations refresh --check
    """
    opened = _open(root)
    files = {
        HASHES_FILE: format_lock(refreshed(opened.directory, opened.lock)),
        **_pages(opened),
    }
    _write_changed(root, opened.sources, files, only_check=only_check)


@group.command("confirm")
@click.argument("locale")
@click.argument("keys", nargs=-1, required=True, metavar="KEY...")
@root_option
def confirm(*, root: Path, locale: str, keys: tuple[str, ...]) -> None:
    """Say that translations are right as they are, although their source has changed.

    KEY is a text as `directory translations status --locale` lists it, such as `docs/now`.

    \b
    Examples:
      directory translations confirm en docs/now
    """
    opened = _open(root)
    lock = confirmed(opened.directory, opened.lock, locale, keys)
    if lock is None:
        raise click.ClickException("no such translation: see `directory translations status`")
    pages = {(locale, key.removeprefix("docs/")) for key in keys}
    files = {HASHES_FILE: format_lock(lock), **_pages(opened, pages)}
    _write_changed(root, opened.sources, files)


def _pages(opened: _Opened, confirmed_pages: Container[tuple[str, str]] = ()) -> dict[str, str]:
    """Return the pages whose hash of their source is not the one they should name."""
    changed = {}
    for (locale, page_id), wanted in page_hashes(opened.directory, confirmed_pages).items():
        file = page_file(locale, page_id)
        made = opened.directory.pages[locale, page_id].settings.translates
        if made is not None and made.hash != wanted:
            changed[file] = _with_hash(opened.sources.text(file), wanted)
    return changed


def _with_hash(page: str, wanted: str) -> str:
    settings, _ = front_matter.split(page)
    return page.replace(settings, with_text(settings, ("translates", "hash"), wanted), 1)


def _write_changed(
    root: Path, sources: Sources, files: dict[str, str], *, only_check: bool = False
) -> None:
    changed = {file: text for file, text in files.items() if sources.text(file) != text}
    for file, text in changed.items():
        if not only_check:
            replace_file(root / file, text.encode())
        click.echo(file)
    if changed and only_check:
        sys.exit(1)


@group.command("export")
@click.option("--locale", required=True, help="Locale to translate into.")
@click.option(
    "--format", "form", type=click.Choice(sorted(FORMS)), default="po", show_default=True,
    help="po for Poedit and Weblate, xliff for translation offices, xlsx for everybody else.",
)  # fmt: skip
@click.option(
    "--only-open", is_flag=True, help="Only texts that are missing or have fallen behind."
)
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path),
    help="File to write.  [default: build/translations/LOCALE.FORMAT]",
)  # fmt: skip
@root_option
def export(*, root: Path, locale: str, form: str, only_open: bool, output: Path | None) -> None:
    """Write the texts of all records to a file for a translator.

    Hand-written pages are not in it: they are translated as files, in docs/LOCALE.

    \b
    Examples:
      directory translations export --locale su --format xlsx --only-open
    """
    opened = _open(root)
    if locale not in (targets := _targets(opened.directory)):
        raise click.BadParameter(f"{locale} is none of: {', '.join(targets)}")
    texts = translations(opened.directory, locale, only_open=only_open)
    path = output or root / "build" / "translations" / f"{locale}.{form}"
    replace_file(path, FORMS[form].write(texts))
    click.echo(f"{path}: {len(texts.units)}")


def _targets(directory: Directory) -> list[str]:
    """Return the locales that texts are translated into."""
    settings = directory.settings
    return [one.locale for one in settings.locales if one.locale != settings.default_locale]


def _expected(directory: Directory, locale: str) -> None:
    if locale not in (targets := _targets(directory)):
        raise UnreadableFileError(
            message(
                "this file is for `{locale}`, no language of this directory", locale=locale[:40]
            ),
            message("these can be translated into: {locales}", locales=", ".join(targets)),
        )


@group.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@project_options
def import_(*, project: Project, file: Path) -> None:
    """Put translations that came back into the records.

    Only texts that differ from the records are changed, each in its line. A text is refused whose source has
    changed since the file was made, whose digits differ from the source, or which holds marks of programs.
    Ends with 1 if a text was refused.

    \b
    Examples:
      directory translations import build/translations/su.xlsx
    """
    opened = _open(project.root)
    language = project.language(opened.sources)
    form = FORMS.get(file.suffix.lower().removeprefix("."))
    if form is None:
        raise click.BadParameter(f"the name of a file must end in .{', .'.join(sorted(FORMS))}")
    with refusal_told(file, language):
        returned = form.read(read_content(file, MAX_BYTES))
        _expected(opened.directory, returned.locale)
    result = take_back(opened.directory, opened.sources, read_lock(opened.lock), returned)
    for name, content in {**result.files, HASHES_FILE: format_lock(result.lock)}.items():
        if content != opened.sources.text(name) and (result.changed or result.confirmed):
            replace_file(project.root / name, content.encode())
    for key, wrong in result.refused[:MOST_REFUSED]:
        click.echo(f"{visible(key[:200])}: {in_language(wrong, language)}", err=True)
    counted = message(
        "changed: {changed}; confirmed: {confirmed}; refused: {refused}",
        changed=len(result.changed),
        confirmed=len(result.confirmed),
        refused=len(result.refused),
    )
    click.echo(in_language(counted, language))
    sys.exit(1 if result.refused else 0)


for _command in CATALOG_COMMANDS:
    group.add_command(_command)

COMMAND = group
