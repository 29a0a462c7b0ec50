"""Finds files in `docs` that are neither Markdown nor pictures.

MkDocs copies such a file to the site as it is. A page, a script or a table that somebody has made elsewhere
would then be shown with a number that no check and no second person has seen.

Fails:

    docs/id/handbook/list.html:

Passes:

    docs/id/handbook/list.md:
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.published_files import foreign_file, has_known_type
from generator.problems import Place


def _find(context: Context) -> Iterator[Finding]:
    for file in context.sources.others:
        if not has_known_type(file):
            yield Place(file), *foreign_file(file)


CHECK = Check("foreign-file", _find)
