"""`directory picture`: draw a contributed picture anew, without what a camera hides in it."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.given_files import refusal_told
from generator.commands.options import Project, project_options
from generator.loading.sources import load
from generator.outputs.writing import replace_file
from generator.problem_formats import in_language, visible
from generator.problems import message
from generator.untrusted_files.content import read_content


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
    from generator.untrusted_files.pictures import MAX_BYTES, clean_picture  # noqa: PLC0415

    language = project.language(load(project.root))
    with refusal_told(picture, language):
        cleaned = clean_picture(read_content(picture, MAX_BYTES))
    if output.suffix.lower() not in cleaned.kind.endings:
        wrong = message(
            "the picture is a {kind}: the name of what is written must end in {endings}",
            kind=cleaned.kind.name,
            endings=" / ".join(cleaned.kind.endings),
        )
        raise click.BadParameter(in_language(wrong, language), param_hint="OUTPUT")
    replace_file(output, cleaned.content)
    done = message("{path}: {size} KB", path=output, size=-(-len(cleaned.content) // 1024))
    click.echo(visible(in_language(done, language)))


COMMAND = picture
