"""Finds words that few people know.

How common a word is comes from word lists made of films, news and chats. A rare word is replaced, or explained:
by the glossary of the country pack, in a boxed note, or in brackets right behind it.

Fails:

    summary:
      en: They help with reintegration.

Passes:

    summary:
      en: They help you to build your life again.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.passages import Passage, all_passages
from generator.checks.silences import is_silenced
from generator.checks.word_rarity import zipf
from generator.model.language import Language, RareWords
from generator.problems import Severity, message

RULE = "rare-word"
SHORTEST = 4


def _find(context: Context) -> Iterator[Finding]:
    told: set[tuple[str, str]] = set()
    for passage, language in all_passages(context):
        if language.rare_words is None or passage.is_note:
            continue
        for word in _rare(passage, language.rare_words):
            key = (passage.file, word.lower())
            if key in told or _is_explained(context, passage, language, word):
                continue
            told.add(key)
            yield _finding(context, passage, word)


def _rare(passage: Passage, rare_words: RareWords) -> Iterator[str]:
    for sentence in passage.sentences:
        for position, word in enumerate(sentence.words):
            is_name = position > 0 and word[0].isupper()
            if len(word) < SHORTEST or is_name or not word[0].isalpha():
                continue
            if zipf(word, rare_words) < rare_words.unknown_below:
                yield word


def _is_explained(context: Context, passage: Passage, language: Language, word: str) -> bool:
    folded = word.lower()
    names = language.rare_words.names if language.rare_words else ()
    return (
        folded in names
        or f"{word} (" in passage.text
        or f"({word})" in passage.text
        or is_silenced(context, passage.file, RULE, word)
    )


def _finding(context: Context, passage: Passage, word: str) -> Finding:
    terms = context.directory.country.glossary.get(passage.locale, {})
    plain = next((t.say for hard, t in terms.items() if hard.lower() == word.lower()), None)
    wrong = message("few people know the word `{word}`", word=word)
    if plain is not None:
        return passage.place(), wrong, message("say “{plain}”", plain=plain)
    hint = message(
        "use an everyday word, explain it in brackets behind it, or allow it with a reason: "
        '# allow rare-word "{word}": …',
        word=word.lower(),
    )
    return passage.place(), wrong, hint


CHECK = Check(RULE, _find, Severity.WARNING)
