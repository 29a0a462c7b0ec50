"""Finds invented records in a final edition.

Sample records are there to try things out. A number that only looks real takes away the one attempt of
somebody who believes it.

Fails, if the edition is `final`:

    demo: yes

Passes:

    demo: no
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.codes import EditionState, YesNo
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    if context.directory.settings.edition.state is not EditionState.FINAL:
        return
    for _, file, organization in context.organizations:
        if organization.demo is YesNo.YES:
            wrong = message("this record is invented, and must not be in a final edition")
            yield (
                context.place(file, ("demo",)),
                wrong,
                message("delete the file, or publish a draft"),
            )


CHECK = Check("demo-in-final", _find)
