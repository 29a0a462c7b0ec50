"""Finds sentences that are too long to follow.

A person who is tired or afraid follows about twelve words. The limits are data of each language
(`directory_data/languages/`): above the first one this is a warning, above the second an error. For scripts
without spaces between words the limit counts characters.

Fails:

    summary:
      en: >-
        They go with you to the police and the court and the hospital and speak with the people
        there so that you never have to go anywhere alone.

Passes:

    summary:
      en: They go with you to the police, the court or the hospital. You do not have to go alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.passages import Passage, all_passages
from generator.checks.sentences import Sentence
from generator.checks.silences import is_silenced
from generator.model.language import Language, Limit
from generator.problems import Message, Severity, message

RULE = "long-sentence"
SHOWN_WORDS = 8


def _find(context: Context) -> Iterator[Finding]:
    for passage, language in all_passages(context):
        for sentence in passage.sentences:
            over = _over(sentence, language)
            if over is not None and not is_silenced(context, passage.file, RULE, sentence.text):
                yield _finding(passage, sentence, language, over)


def _over(sentence: Sentence, language: Language) -> tuple[int, Limit] | None:
    words, characters = language.limits.sentence_words, language.limits.sentence_characters
    if words is not None and len(sentence.words) > words.warn:
        return len(sentence.words), words
    if characters is not None and len(sentence.text) > characters.warn:
        return len(sentence.text), characters
    return None


def _finding(
    passage: Passage, sentence: Sentence, language: Language, over: tuple[int, Limit]
) -> Finding:
    length, limit = over
    counts_words = limit is language.limits.sentence_words
    template = (
        "this sentence has {length} words and must have at most {limit}: “{beginning} …”"
        if counts_words
        else "this sentence has {length} characters and must have at most {limit}: “{beginning} …”"
    )
    beginning = " ".join(sentence.text.split()[:SHOWN_WORDS])[:80]
    wrong = message(template, length=length, limit=int(limit.warn), beginning=beginning)
    degree = Severity.ERROR if length > limit.stop else Severity.WARNING
    return passage.place(), wrong, _cut(sentence, language), degree


def _cut(sentence: Sentence, language: Language) -> Message:
    """Return a hint that cuts the sentence at the joint nearest to its middle."""
    parts = sentence.text.split()
    joints = [n for n, word in enumerate(parts) if n > 1 and word.lower() in language.joints]
    joints += [n + 1 for n, word in enumerate(parts[:-2]) if word.endswith((",", ";"))]
    if not joints:
        return message("say it in two sentences, one thought in each")
    middle = min(joints, key=lambda n: (abs(n - len(parts) / 2), n))
    first = " ".join(parts[:middle]).rstrip(",;")
    second = " ".join(parts[middle:])
    return message(
        "try two sentences, cut here: “{first}.” “{second}”", first=first, second=second
    )


CHECK = Check(RULE, _find, Severity.WARNING)
