"""The words of the program are as plain as those of the records (SA-L1)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.checks.sentences import sentences
from generator.checks.word_rarity import WordRarity
from generator.checks.word_rules import word_rules
from generator.checks.words import WordList
from generator.loading.decoding import decode
from generator.loading.sources import load
from generator.model.directory import Directory
from generator.translations.catalog import read_catalog

ROOT = Path(__file__).resolve().parent.parent.parent
LOCALES = ("en", "id")
NAMES = {"noto", "seafarer's"}
"""Names of makers, in the line that thanks them, and of a paper, as it is printed on it."""
SAME_IN_ALL = {"WhatsApp", "{days}, {hours}", "{what}: {price}"}


@pytest.fixture(scope="module")
def directory() -> Directory:
    """The reference edition."""
    decoded = decode(load(ROOT)).directory
    assert decoded is not None
    return decoded


def strings(locale: str) -> list[str]:
    """Return every message of a locale that is its own, with figures for its values."""
    catalog = read_catalog(locale)
    assert catalog is not None
    found = set(catalog.singular.values())
    found |= {form for forms in catalog.plural.values() for form in forms}
    return sorted(re.sub(r"\{\w+\}", "3", text) for text in found)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_sentence_is_so_long_that_it_would_stop_a_record(
    locale: str, directory: Directory
) -> None:
    limit = directory.languages[locale].limits.sentence_words
    assert limit is not None
    long = [
        sentence.text
        for text in strings(locale)
        for sentence in sentences(text)
        if len(sentence.words) > limit.stop
    ]
    assert long == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_word_is_so_rare_that_it_would_stop_a_record(
    locale: str, directory: Directory
) -> None:
    rules = directory.languages[locale].rare_words
    assert rules is not None
    rarity = WordRarity(rules)
    rare = {
        word
        for text in strings(locale)
        for sentence in sentences(text)
        for position, word in enumerate(sentence.words)
        if len(word) > 3 and word[0].isalpha() and not (position and word[0].isupper())
        if not word.isupper() and rarity.zipf(word) < rules.stop_below
    }
    assert {word.lower() for word in rare} <= NAMES


@pytest.mark.parametrize("locale", LOCALES)
def test_no_word_is_one_that_records_must_avoid(locale: str, directory: Directory) -> None:
    rules = word_rules(directory.country)
    concepts = directory.languages[locale].concepts
    second = WordList(tuple(word for concept in concepts for word in concept.instead_of))
    found = {
        word
        for text in strings(locale)
        for word, _ in rules.found(text, locale, for_readers=True)
    }
    found |= {word for text in strings(locale) for word in second.all_in(text)}
    assert found == set()


def test_no_english_passes_for_indonesian() -> None:
    catalog = read_catalog("id")
    assert catalog is not None
    assert {key for key, text in catalog.singular.items() if key == text} <= SAME_IN_ALL
