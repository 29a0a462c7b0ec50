"""`directory compare`: what readers see changed between two finished sites."""

from __future__ import annotations

from pathlib import Path

import click

from generator.outputs import comparison

_SITE = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("compare")
@click.argument("old", type=_SITE)
@click.argument("new", type=_SITE)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people, json for programs; json leaves nothing out.",
)
@click.option(
    "--most",
    type=click.IntRange(1),
    default=20,
    show_default=True,
    help="How many lines of each kind of change the text shows.",
)
def compare(*, old: Path, new: Path, form: str, most: int) -> None:
    """Show what readers see changed from the site in folder OLD to the one in folder NEW.

    Counts, by kind of page and locale: pages that came or went, first answers that are others, numbers and
    warnings that came or went; then names each with some of its pages. Changes of wording, of looks, and of
    the order below the first answer are left out. `scripts/compare_code.py` builds both sites first, from two
    states of the code.

    \b
    Examples:
      directory compare /tmp/before site
      directory compare /tmp/before site --format json
    """
    for site in (old, new):
        if next(site.rglob("*.html"), None) is None:
            raise click.UsageError(f"there are no pages in {site}")
    found = comparison.compare(old, new)
    if form == "json":
        click.echo(comparison.as_json(found))
    else:
        click.echo(comparison.as_text(found, most), nl=False)


COMMAND = compare
