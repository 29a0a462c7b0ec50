"""Finds silences without a reason, or about nothing.

A silenced finding stays silent for years. The next editor must be able to read why.

Fails:

    # allow rare-word "visum":
    summary: {en: A doctor writes the visum.}

Passes:

    # allow rare-word "visum": police and hospitals ask for it under this name
    summary: {en: A doctor writes the visum.}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.silences import all_silences
from generator.problems import Place, message


def _find(context: Context) -> Iterator[Finding]:
    for file, silence in all_silences(context):
        if silence.reason and silence.words:
            continue
        yield (
            Place(file, silence.line),
            message("an `allow` must name the words it is about and say why"),
            message('write it as: # allow {rule} "words": reason', rule=silence.rule),
        )


CHECK = Check("unreasoned-silence", _find)
