"""Finds words that few people know.

How common a word is comes from word lists made of films, news and chats, with and without the word's
affixes. A rare word is replaced, or explained: in a boxed note, in brackets, or by "means". Names (words
with a capital letter inside a sentence) are left alone. Words of the glossary and of the lists of words to
avoid have rules of their own.

Fails:

    summary:
      en: They help with your remigration.

Passes:

    summary:
      en: They help you to get home (remigration).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.explanations import glossary, is_explained
from generator.checks.reading.passages import Passage, all_passages
from generator.checks.reading.word_rarity import WordRarity
from generator.checks.reading.word_rules import word_rules
from generator.checks.silences import is_silenced
from generator.model.language import RareWords
from generator.problems import Message, Severity, message

RULE = "rare-word"
SHORTEST = 4


def _find(context: Context) -> Iterator[Finding]:
    told: set[tuple[str, str]] = set()
    rules = word_rules(context.directory.country)
    rarities = context.shared(_rarities)
    for passage, language in all_passages(context):
        if language.rare_words is None:
            continue
        for word, rarity in _rare(passage, language.rare_words, rarities[language.rare_words]):
            key = (passage.file, word.lower())
            has_words_of_its_own = word.lower() in glossary(context, passage.locale) or any(
                rules.found(word, passage.locale, for_readers=True)
            )
            if key in told or has_words_of_its_own or word in language.known_abbreviations:
                continue
            if is_silenced(context, passage.file, RULE, word):
                continue
            if not is_explained(context, passage, language, word):
                told.add(key)
                is_unknown = rarity < language.rare_words.stop_below
                degree = Severity.ERROR if is_unknown else Severity.WARNING
                yield passage.place(context), *_words(word), degree


def _rarities(context: Context) -> dict[RareWords, WordRarity]:
    packs = context.directory.languages.values()
    return {pack.rare_words: WordRarity(pack.rare_words) for pack in packs if pack.rare_words}


def _rare(
    passage: Passage, rare_words: RareWords, rarity: WordRarity
) -> Iterator[tuple[str, float]]:
    limit = rare_words.warn_below
    for sentence in passage.sentences:
        for position, word in enumerate(sentence.words):
            if len(word) < SHORTEST or rarity.zipf(word) >= limit:
                continue
            is_name = position > 0 and word[0].isupper()
            if not is_name and word[0].isalpha() and not word.isupper():
                yield word, rarity.zipf(word)


def _words(word: str) -> tuple[Message, Message]:
    wrong = message("few people know the word `{word}`", word=word)
    hint = message(
        "use an everyday word, explain it in brackets behind it, or allow it with a reason: "
        '# allow rare-word "{word}": …',
        word=word.lower(),
    )
    return wrong, hint


CHECK = Check(RULE, _find, Severity.WARNING)
