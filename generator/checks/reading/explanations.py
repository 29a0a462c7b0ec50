"""Whether a hard word is explained to the reader where it first stands.

It is explained by a boxed note, by a list item that begins with it in bold, in brackets before or behind it, or
by words that explain in its language, such as `means`. On a page an earlier explanation counts; a text of a
record stands alone.
"""

from __future__ import annotations

from functools import cache

import regex

from generator.checks.contract import Context
from generator.checks.reading.passages import Passage, pages
from generator.model.country import GlossaryTerm
from generator.model.language import ExplainingWords, Language


def is_explained(context: Context, passage: Passage, language: Language, word: str) -> bool:
    """Say whether the reader of `passage` is or was told what `word` means."""
    earlier = pages(context).get(passage.file, ())[: passage.number]
    explains = _pattern(word, language.explaining)
    return any(_explains(other, word, explains) for other in (passage, *earlier))


def _explains(passage: Passage, word: str, explains: regex.Pattern[str]) -> bool:
    folded = word.lower()
    if any(folded == term.lower() for term in passage.explained):
        return True
    if passage.is_explanation and folded in passage.text.lower():
        return True
    return not passage.is_heading and explains.search(passage.text) is not None


@cache
def _pattern(word: str, explaining: ExplainingWords) -> regex.Pattern[str]:
    quoted = rf"[\"“'‘]?\b{regex.escape(word)}\b[\"”'’]?"
    behind = "|".join([r"\(", *(rf"{regex.escape(words)}\b" for words in explaining.behind)])
    before = "|".join(
        [r"\([^)]*", *(rf"\b{regex.escape(words)}\s+" for words in explaining.before)]
    )
    return regex.compile(rf"{quoted}\s+(?:{behind})|(?:{before}){quoted}", regex.IGNORECASE)


def glossary(context: Context, locale: str) -> dict[str, GlossaryTerm]:
    """Return the glossary of a locale, or of its language, with its hard words in small letters."""
    return context.shared(_glossaries).get(locale.partition("-")[0], {})


def _glossaries(context: Context) -> dict[str, dict[str, GlossaryTerm]]:
    found: dict[str, dict[str, GlossaryTerm]] = {}
    for locale, terms in context.directory.country.glossary.items():
        language = found.setdefault(locale.partition("-")[0], {})
        language |= {word.lower(): term for word, term in terms.items()}
    return found
