"""`directory picture`: draw a contributed picture anew, without what a camera hides in it."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.options import Project, project_options
from generator.loading.sources import load
from generator.problem_formats import in_language
from generator.problems import message


@click.command("picture")
@click.argument("picture", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("output", type=click.Path(dir_okay=False, path_type=Path))
@project_options
def picture(*, project: Project, picture: Path, output: Path) -> None:
    """Write PICTURE, a PNG or JPEG, to OUTPUT without place, camera and time, at most 1200 pixels long.

    A photograph can tell where a house stands. No picture of a person belongs into the directory.

    \b
    Examples:
      directory picture logo.jpg docs/logo.jpg
    """
    # Pillow is loaded only by who needs it.
    from generator.outputs.cards.pictures import PictureError, clean_picture  # noqa: PLC0415

    try:
        cleaned = clean_picture(picture.read_bytes())
    except PictureError as error:
        raise click.BadParameter(str(error), param_hint="PICTURE") from error
    output.write_bytes(cleaned)
    done = message("{path}: {size} KB", path=output, size=-(-len(cleaned) // 1024))
    click.echo(in_language(done, project.language(load(project.root))))


COMMAND = picture
