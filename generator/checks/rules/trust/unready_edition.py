"""Finds a final edition that no reader has tried, or that does not say where its publisher can be found.

Ten readers show what those who write cannot see: whether a pictogram is understood and a number found. The
handbook says how to ask them. A publisher with an office answers for a wrong number.

Fails, if the edition is `final`:

    reader_test: {tested: 2026-10-20, readers: 10, pictograms_percent: 60, tasks_percent: 80}

Passes:

    reader_test: {tested: 2026-10-20, readers: 10, pictograms_percent: 70, tasks_percent: 80}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.codes import EditionState
from generator.model.files import SETTINGS_FILE
from generator.model.settings import ReaderTest
from generator.problems import message

FEWEST_READERS = 10
LEAST_PICTOGRAMS, LEAST_TASKS = 67, 80
"""Percent of readers who understand every pictogram, and who do every task."""


def _find(context: Context) -> Iterator[Finding]:
    settings = context.directory.settings
    if settings.edition.state is not EditionState.FINAL:
        return
    if settings.publisher_address is None:
        yield (
            context.place(SETTINGS_FILE, ("publisher",)),
            message("a final edition needs a named publisher and the address of its office"),
            message("write the name as `publisher` and the office as `publisher_address`"),
        )
    if settings.reader_test is None:
        yield (
            context.place(SETTINGS_FILE, ("edition",)),
            message("a final edition needs a test with readers"),
            message("test as the handbook says, and write the result as `reader_test`"),
        )
    elif not _is_enough(settings.reader_test):
        yield (
            context.place(SETTINGS_FILE, ("reader_test",)),
            message("in the test too few readers took part, knew a pictogram or did a task"),
            message(
                "needed: {readers} readers, {pictograms} % for each pictogram, {tasks} % for each task",
                readers=FEWEST_READERS,
                pictograms=LEAST_PICTOGRAMS,
                tasks=LEAST_TASKS,
            ),
        )


def _is_enough(test: ReaderTest) -> bool:
    return (
        test.readers >= FEWEST_READERS
        and test.pictograms_percent >= LEAST_PICTOGRAMS
        and test.tasks_percent >= LEAST_TASKS
    )


CHECK = Check("unready-edition", _find)
