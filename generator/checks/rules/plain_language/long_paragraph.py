"""Finds paragraphs that look like a wall.

Above fifty words many people stop before they begin (W3C, Making Content Usable for People with Cognitive
and Learning Disabilities). One thought, one paragraph. The limits are data of each language.

Fails, where a paragraph may have 12 words:

    You can call. They listen to you. They can come to you. You choose.

Passes:

    You can call. They listen to you.

    They can come to you. You choose.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.passages import all_passages
from generator.checks.silences import is_silenced
from generator.problems import Severity, message

RULE = "long-paragraph"


def _find(context: Context) -> Iterator[Finding]:
    for passage, language in all_passages(context):
        limit = language.limits.paragraph_words
        length = passage.word_count
        if limit is None or length <= limit.warn:
            continue
        if is_silenced(context, passage.file, RULE, passage.text):
            continue
        wrong = message(
            "this paragraph has {length} words and must have at most {limit}",
            length=length,
            limit=int(limit.warn),
        )
        hint = message("make two paragraphs, or a list with one thought in each line")
        degree = Severity.ERROR if length > limit.stop else Severity.WARNING
        yield passage.place(context), wrong, hint, degree


CHECK = Check(RULE, _find, Severity.WARNING)
