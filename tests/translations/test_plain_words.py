"""The words of the program are as plain as those asked of editors (SA-L5)."""

from __future__ import annotations

import re

import pytest

from generator.checks.reading.words import WordList
from generator.translations.catalog import read_catalog
from tests.reference import records

MOST_WORDS = 20


def messages(locale: str) -> list[str]:
    catalog = read_catalog(locale)
    assert catalog is not None
    return [
        *catalog.singular.values(),
        *(form for forms in catalog.plural.values() for form in forms),
    ]


@pytest.mark.parametrize("locale", ["en", "id"])
def test_no_label_and_no_word_of_offices(locale: str) -> None:
    _, directory = records()
    words = directory.country.words
    listed = WordList((*words.forbidden[locale], *words.not_for_readers[locale]))
    assert not [(text, found) for text in messages(locale) if (found := listed.first_in(text))]


@pytest.mark.parametrize("locale", ["en", "id"])
def test_sentences_are_short(locale: str) -> None:
    sentences = [one for text in messages(locale) for one in re.split(r"(?<=[.?:;])\s", text)]
    assert not [one for one in sentences if len(one.split()) > MOST_WORDS]


@pytest.mark.parametrize("locale", ["en", "id"])
def test_nothing_shouts(locale: str) -> None:
    assert not [
        text for text in messages(locale) if "!" in text or re.search(r"\b[A-Z]{5,}\b", text)
    ]


def test_indonesian_says_anda_and_never_kamu() -> None:
    informal = re.compile(r"\b(kamu|kau|lo|gue|-mu)\b", re.IGNORECASE)
    assert not [text for text in messages("id") if informal.search(text)]
