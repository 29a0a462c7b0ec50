"""Finds sentences that are too long to follow.

A person who is tired or afraid follows about twelve words. The limits are data of each language
(`directory_data/languages/`): above the first one this is a warning, above the second an error. For scripts
without spaces between words the limit counts characters.

Fails, where a sentence may have 10 words:

    summary:
      en: They go with you to the police and they speak for you with people there.

Passes:

    summary:
      en: They go with you to the police. They speak for you with people there.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.passages import all_passages
from generator.checks.reading.sentences import Sentence
from generator.checks.silences import is_silenced
from generator.model.language import Language, Limit
from generator.problems import Message, Severity, message

RULE = "long-sentence"
SHOWN_WORDS = 8
SHOWN_CHARACTERS = 60
LIST_COMMAS = 2
SHORTEST_HALF = 4


def _find(context: Context) -> Iterator[Finding]:
    for passage, language in all_passages(context):
        for sentence in passage.sentences:
            over = _over(sentence, language)
            if over is not None and not is_silenced(context, passage.file, RULE, sentence.text):
                yield passage.place(context), *_words(sentence, language, over)


def _over(sentence: Sentence, language: Language) -> tuple[int, Limit] | None:
    words, characters = language.limits.sentence_words, language.limits.sentence_characters
    if words is not None and sentence.word_count > words.warn:
        return sentence.word_count, words
    if characters is not None and len(sentence.text) > characters.warn:
        return len(sentence.text), characters
    return None


def _words(
    sentence: Sentence, language: Language, over: tuple[int, Limit]
) -> tuple[Message, Message, Severity]:
    length, limit = over
    beginning = " ".join(sentence.text.split()[:SHOWN_WORDS])[:SHOWN_CHARACTERS]
    beginning += " …" if len(beginning) < len(sentence.text) else ""
    values = {"length": length, "limit": int(limit.warn), "beginning": beginning}
    wrong = (
        message(
            "this sentence has {length} words and must have at most {limit}: “{beginning}”",
            **values,
        )
        if limit is language.limits.sentence_words
        else message(
            "this sentence has {length} characters and must have at most {limit}: “{beginning}”",
            **values,
        )
    )
    degree = Severity.ERROR if length > limit.stop else Severity.WARNING
    return wrong, _cut(sentence, language), degree


def _cut(sentence: Sentence, language: Language) -> Message:
    """Return a hint that cuts the sentence at the joint nearest to its middle."""
    parts = sentence.text.split()
    if sentence.text.count(",") >= LIST_COMMAS:
        return message("name fewer things, or put each on a line of its own")
    both_sides = range(SHORTEST_HALF, len(parts) - SHORTEST_HALF + 1)
    joints = [n for n in both_sides if parts[n].lower() in language.joints]
    if not joints:
        return message("say it in two sentences, one thought in each")
    middle = min(joints, key=lambda n: (abs(n - len(parts) / 2), n))
    begins = language.joints[parts[middle].lower()]
    return message(
        "try two sentences, cut here: “{first}.” “{second}”",
        first=" ".join(parts[:middle]).rstrip(",;"),
        second=" ".join([begins, *parts[middle + 1 :]]),
    )


CHECK = Check(RULE, _find, Severity.WARNING)
