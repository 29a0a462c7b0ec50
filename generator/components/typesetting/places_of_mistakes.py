"""From what cannot be printed to the line of the record that holds it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.components.typesetting.mistakes import PrintMistake
from generator.loading.sources import Sources
from generator.problems import Place, Problem

RULE = "cannot-print"


def print_problem(mistake: PrintMistake, sources: Sources) -> Problem:
    """Return `mistake` as a problem at the line that holds its text.

    The text is looked for in the files of the record, then in all files; words of the program itself
    stand in no file and are reported at the settings.
    """
    place = next(_places(mistake, sources), Place("directory_data/directory.yaml"))
    return Problem(place, RULE, mistake.problem, mistake.hint)


def _places(mistake: PrintMistake, sources: Sources) -> Iterator[Place]:
    own = [file for file in sources.files if _may_hold(mistake.record, file)]
    for file in (*own, *sources.files):
        before, found, _ = sources.text(file).partition(mistake.text or "\0")
        if found:
            line = before.count("\n") + 1
            column = len(before) - before.rfind("\n")
            yield Place(file, line, column, len(mistake.text))
    for file in own:
        yield Place(file)


def _may_hold(record: str, file: str) -> bool:
    kind, _, name = record.partition(":")
    if kind == "need":
        return file == "directory_data/needs.yaml"
    if kind == "district":
        return file.startswith("directory_data/regions/")
    if kind == "page":
        return file.startswith("docs/") and file.endswith(f"/{name}.md")
    return file.endswith(f"/{record.partition('/')[0]}.yaml")
