"""Finds silences without a reason, or about nothing.

Where a finding about words is right as it stands, a comment in the file may silence it. It stays silent for
years, so the next editor must be able to read why. On a page it stands among the settings at the top.

Fails:

    # allow rare-word "visum":

Passes:

    # allow rare-word "visum": police and hospitals ask for it under this name
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.silences import all_silences
from generator.problems import Place, message


def _find(context: Context) -> Iterator[Finding]:
    for file, silence in all_silences(context):
        if silence.is_reasoned:
            continue
        yield (
            Place(file, silence.line),
            message("an `allow` must name the words it is about and say why"),
            message('write it as: # allow {rule} "words": reason', rule=silence.rule),
        )


CHECK = Check("unreasoned-silence", _find)
