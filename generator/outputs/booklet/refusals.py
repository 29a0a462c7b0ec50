"""What the typesetter refused, as a mistake of the words that cause it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import cast

from generator.components.typesetting.framing import Document
from generator.components.typesetting.mistakes import PrintMistake
from generator.components.typesetting.texts import Words, plain
from generator.outputs.booklet.editions import PrintJob
from generator.problems import message

_DOES_NOT_FIT = re.compile(r"does-not-fit, (.+), (\d+)")
"""What a template cries: the record, and how much of the room it needs, in per cent."""

_HELP_LINES = frozenset({"words:lines", "words:poster"})
"""Parts of a sheet that grow with what the help lines say of themselves."""


def refusal(words: str, job: PrintJob) -> PrintMistake:
    """Return the mistake behind `words`, those of the typesetter about `job`.

    It names the record, and what can be printed of it nowhere else: edition, district or service, and locale.
    """
    found = _DOES_NOT_FIT.search(words)
    where = {"edition": job.edition, "subject": job.subject, "locale": job.locale}
    if found is None:
        return PrintMistake(
            "words",
            "",
            message(
                "edition {edition} of {subject} in {locale} cannot be set: {reason}",
                **where,
                reason=words,
            ),
            message("look for the words named here in the records"),
        )
    record, percent = found.groups()
    return PrintMistake(
        record,
        _text_of(record, json.loads(job.what.data)),
        message(
            "this does not fit on edition {edition} of {subject} in {locale}: "
            "it needs {percent} percent of the room",
            **where,
            percent=percent,
        ),
        message("make these words shorter, or those that stand beside them"),
    )


def _text_of(record: str, document: Document) -> str:
    """Return the text by which the line of `record` is found: its name, or the longest words of a help line."""
    if record in _HELP_LINES:
        texts = [_words(part["when"]) for part in _parts(document["lines"]) if "when" in part]
    else:
        texts = [_words(p["name"]) for p in _parts(document) if p.get("record") == record]
    return max(texts, key=len, default="")


def _parts(value: object) -> Iterator[Document]:
    """Yield every mapping in `value`."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _parts(part)


def _words(value: object) -> str:
    """Return words as they stand in their record, without what holds them on a right-to-left page."""
    return plain(cast("Words", value)).strip("\u2066\u2069")
