"""Finds texts that are hard to read as a whole.

LIX is the mean length of sentences plus the percentage of words over six letters. The limits of each
language stand between easy texts and news (`directory_data/languages/`). A page is one text; so is a text of
a record if it has thirty words or more. From five sentences on, their mean length is judged too.

Fails:

    Comprehensive counselling services facilitate everyday reintegration.

Passes:

    They listen to you. They go with you to other offices.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.passages import Passage, all_passages
from generator.checks.reading.sentences import Sentence, measure
from generator.checks.silences import is_silenced
from generator.model.language import Language, Limit
from generator.problems import Message, Severity, message

RULE = "hard-text"
ENOUGH_WORDS = 30
ENOUGH_SENTENCES = 5
SHOWN_WORDS = 5


def _find(context: Context) -> Iterator[Finding]:
    for passages, language in texts_to_measure(context):
        first = passages[0]
        sentences = [s for passage in passages for s in passage.sentences]
        for wrong, hint, degree in _over(sentences, language):
            if not is_silenced(context, first.file, RULE, first.text):
                yield first.place(context), wrong, hint, degree


def texts_to_measure(context: Context) -> Iterator[tuple[list[Passage], Language]]:
    """Yield each text to be judged as a whole: a record's text, or all of a page but its headings."""
    for (file, page), group in groupby(
        all_passages(context), key=lambda pair: (pair[0].file, pair[0].page)
    ):
        pairs = [(passage, language) for passage, language in group if not passage.is_heading]
        if page and pairs:
            yield [passage for passage, _ in pairs], pairs[0][1]
        elif file:
            yield from (([passage], language) for passage, language in pairs)


def _over(
    sentences: list[Sentence], language: Language
) -> Iterator[tuple[Message, Message, Severity]]:
    measured = measure(sentences)
    lix, mean = language.limits.lix, language.limits.mean_sentence_words
    if lix and measured.words >= ENOUGH_WORDS and measured.lix > lix.warn:
        wrong = message(
            "this text is hard to read: LIX {lix}, and must be at most {limit}",
            lix=round(measured.lix),
            limit=int(lix.warn),
        )
        hint = message(
            "write shorter sentences, and shorter words for: {words}",
            words=", ".join(_longest_words(sentences)),
        )
        yield wrong, hint, _degree(measured.lix, lix)
    if mean and measured.sentences >= ENOUGH_SENTENCES and measured.mean_sentence > mean.warn:
        wrong = message(
            "the sentences of this text have {mean} words on average, and must have at most {limit}",
            mean=f"{measured.mean_sentence:.1f}",
            limit=int(mean.warn),
        )
        hint = message("say it in more and shorter sentences")
        yield wrong, hint, _degree(measured.mean_sentence, mean)


def _longest_words(sentences: list[Sentence]) -> list[str]:
    """Return the longest words, each once, the longest first."""
    words = dict.fromkeys(word.lower() for sentence in sentences for word in sentence.words)
    return sorted(words, key=lambda word: (-len(word), word))[:SHOWN_WORDS]


def _degree(value: float, limit: Limit) -> Severity:
    return Severity.ERROR if value > limit.stop else Severity.WARNING


CHECK = Check(RULE, _find, Severity.WARNING)
