"""From what cannot be printed to the line of the record that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.components.typesetting.mistakes import PrintMistake
from generator.loading.sources import Sources
from generator.model.files import PAGES, REGIONS, SETTINGS_FILE, TAXONOMY_FILE
from generator.problems import Place, Problem

RULE = "cannot-print"


def print_problem(mistake: PrintMistake, sources: Sources) -> Problem:
    """Return `mistake` as a problem at the line that holds its text.

    The text is looked for in the files of the record, then in all files, also where it goes over several
    lines; words of the program itself stand in no file and are reported at the settings.
    """
    place = next(_places(mistake, sources), Place(SETTINGS_FILE))
    return Problem(place, RULE, mistake.problem, mistake.hint)


def _places(mistake: PrintMistake, sources: Sources) -> Iterator[Place]:
    own = [file for file in sources.files if _may_hold(mistake.record, file)]
    words = re.compile(r"\s+".join(map(re.escape, mistake.text.split())) or "(?!)")
    for file in (*own, *sources.files):
        text = sources.text(file)
        if found := words.search(text):
            start = found.start()
            line = text.count("\n", 0, start) + 1
            column = start - text.rfind("\n", 0, start)
            yield Place(file, line, column, len(found[0].partition("\n")[0]))
    for file in own:
        yield Place(file)


def _may_hold(record: str, file: str) -> bool:
    kind, _, name = record.partition(":")
    if kind == "words":
        return file == SETTINGS_FILE
    if kind == "need":
        return file == TAXONOMY_FILE
    if kind == "district":
        return file.startswith(f"{REGIONS}/")
    if kind == "page":
        return file.startswith(f"{PAGES}/") and file.endswith(f"/{name}.md")
    return file.endswith(f"/{record.partition('/')[0]}.yaml")
