"""The reference edition: its records as they now are, and the day on which tests look at them.

A record that somebody confirmed today must pass, and all of them must pass tomorrow: no test that reads these
records may know a day (`test_days.py`). Tests of the generator read records that were made up for them.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache, partial
from pathlib import Path

from generator.loading.decoding import decode
from generator.loading.sources import Sources, load
from generator.model.directory import Directory
from generator.views import build_view

ROOT = Path(__file__).resolve().parent.parent
DAY = re.compile(
    r"\b(?:assured_date|changed|checked|date|published): *[\"']?(20\d\d-\d\d-\d\d)"
)
"""A day on which something was checked, changed, read or issued."""


@cache
def records() -> tuple[Sources, Directory]:
    """Return the files of the reference edition, and the directory they make; none may be wrong."""
    sources = load(ROOT)
    decoded = decode(sources)
    assert [problem.message.in_words() for problem in decoded.problems] == []
    assert decoded.directory is not None
    return sources, decoded.directory


def newest_day(sources: Sources) -> date:
    """Return the newest day on which something was checked, changed, read or issued."""
    return max(
        date.fromisoformat(day) for text in sources.files.values() for day in DAY.findall(text)
    )


class Edition:
    """The reference edition on one day: today, or the newest day in the records if that is later."""

    def __init__(self, today: date) -> None:
        self.sources, self.directory = records()
        self.day = max(today, newest_day(self.sources))
        self.view = cache(partial(build_view, self.directory, today=self.day))
