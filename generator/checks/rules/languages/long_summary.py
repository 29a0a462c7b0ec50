"""Finds summaries that are too long to be read by somebody who is tired and afraid.

Just after coming home people cannot take in much. What one gets is told in 25 words at most; the rest
is told by fields, which are the same in every language. Where words are not set apart, 120 characters
count as 25 words.

Fails:

    services:
      talk:
        summary:
          en: >-
            You can come and talk about anything at all, with people who listen to you for as long as you
            want, and who can also tell you who else may help you with it.

Passes:

    services:
      talk:
        summary:
          en: You can talk about anything. They listen, and tell you who else can help.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.words import words_of
from generator.model.unspaced_scripts import is_unspaced
from generator.problems import Message, message

MOST_WORDS = 25
MOST_CHARACTERS = 120


def _find(context: Context) -> Iterator[Finding]:
    for _, file, organization in context.organizations:
        for key, service in organization.services.items():
            for locale, words in service.summary.items():
                wrong = _too_long(words)
                if wrong is not None:
                    hint = message(
                        "tell only what one gets; cost, papers and hours have fields of their own"
                    )
                    yield context.place(file, ("services", key, "summary", locale)), wrong, hint


def _too_long(words: str) -> Message | None:
    if is_unspaced(words):
        count, most = len(words), MOST_CHARACTERS
        wrong = message(
            "this summary has {count} characters; {most} is the most", count=count, most=most
        )
    else:
        count, most = len(words_of(words)), MOST_WORDS
        wrong = message(
            "this summary has {count} words; {most} is the most", count=count, most=most
        )
    return wrong if count > most else None


CHECK = Check("long-summary", _find)
