"""Finds letters that no font of the printed editions has, and words that are too long for a printed line.

A screen finds some font for every letter and breaks long words. Paper does not: a booklet would show an empty
box, or a word cut off. So the printed editions refuse the text, and with it everything that is printed. A site
alone can be built with it; that is why this is a warning.

Fails:

    services:
      talk:
        name:
          en: Donaudampfschifffahrtsgesellschaft

Passes:

    services:
      talk:
        name:
          en: Steamship company of the Danube
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category

from generator.checks.contract import Check, Context, Finding, Path
from generator.checks.reading.printed_words import (
    WIDEST_NAME_WORD,
    WIDEST_NEED_WORD,
    WIDEST_WORD,
    unprintable_characters,
    widest_word,
    width,
)
from generator.checks.rules.contacts.unsafe_text import MIXED
from generator.model.files import TAXONOMY_FILE, page_file
from generator.problems import Message, Severity, message


def _find(context: Context) -> Iterator[Finding]:
    for file, path, words in _printed_texts(context):
        for wrong, hint in (*_letters(words), *_long_word(file, path, words)):
            yield context.place(file, path), wrong, hint


def _letters(words: str) -> Iterator[tuple[Message, Message]]:
    if (strange := _strange_letters(words)) and not MIXED.search(words):
        named = ", ".join(f"{mark} (U+{ord(mark):04X})" for mark in strange)
        hint = message(
            "use another character, or add a font for this script (scripts/subset_fonts.py)"
        )
        yield message("print has no letter for: {characters}", characters=named), hint


def _long_word(file: str, path: Path, words: str) -> Iterator[tuple[Message, Message]]:
    word = "" if path[0] == "markdown" else widest_word(words)
    if width(word) > _widest(file, path[:-1]):
        wrong = message("the word {word} is too long for a printed line", word=word)
        yield wrong, message("write it in two words, or use a shorter one")


def _strange_letters(words: str) -> list[str]:
    """Return letters that print lacks; what nobody can see, and look-alikes, are told by `unsafe-text`."""
    return [mark for mark in unprintable_characters(words) if category(mark)[0] != "C"]


def _printed_texts(context: Context) -> Iterator[tuple[str, Path, str]]:
    """Yield file, path and words of every text in a printed locale, of pages line by line."""
    locales = context.directory.settings.printed_locales
    for file, path, text in context.localized:
        for locale, words in text.items():
            if locale in locales:
                yield file, (*path, locale), words
    for (locale, page_id), page in context.directory.pages.items():
        if locale in locales:
            for number, line in enumerate(page.markdown.split("\n")):
                yield page_file(locale, page_id), ("markdown", number), line


def _widest(file: str, path: Path) -> float:
    """Return how wide a word may be in the field at `path`, in em; names have less room than sentences."""
    match path:
        case ("needs", _, "name") if file == TAXONOMY_FILE:
            return WIDEST_NEED_WORD
        case ("services", _, "name" | "neutral_name"):
            return WIDEST_NAME_WORD
    return WIDEST_WORD


CHECK = Check("unprintable-text", _find, Severity.WARNING)
