"""The records and pages of the reference edition keep what this project promises about words and languages."""

from __future__ import annotations

import re

import pytest

from generator.checks import check
from generator.checks.contract import Context
from generator.loading.key_order import ordered
from generator.model.page import Audience, ReviewState
from generator.outputs.reports import readability
from generator.problems import Severity
from tests.reference import Edition

COMPLETE = ("id", "en")
FEWEST_SYNONYMS = 12
PLAIN_LANGUAGE = {
    "long-sentence", "long-paragraph", "hard-text", "rare-word", "glossary-word", "ordering-word",
    "second-word", "unexplained-abbreviation", "typed-fact", "long-child-page", "unreasoned-silence",
    "missing-speech-level", "differing-digits", "forbidden-word", "long-summary", "typed-number",
}  # fmt: skip
ARTICLE = re.compile(r"\b(?:pasal|arts?\.)\s*\d|\b(?:preamble|pembukaan)\b", re.IGNORECASE)
WITHOUT_ARTICLE = 10
"""Statements on the pages of one language whose article is still to be found; never to become more."""


def test_no_check_finds_a_mistake_and_no_rule_of_plain_language_a_doubt(
    reference: Edition,
) -> None:
    problems = check(reference.directory, reference.sources, reference.day)
    assert [p for p in problems if p.severity is Severity.ERROR] == []
    assert [(p.place, p.rule) for p in problems if p.rule in PLAIN_LANGUAGE] == []


@pytest.mark.parametrize("locale", COMPLETE)
def test_every_need_is_found_by_a_dozen_words_that_people_type(
    locale: str, reference: Edition
) -> None:
    few = {
        code: len(set(need.synonyms.get(locale, ())))
        for code, need in reference.directory.taxonomy.needs.items()
        if len(set(need.synonyms.get(locale, ()))) < FEWEST_SYNONYMS
    }
    assert few == {}


def test_pages_are_nearer_to_easy_text_than_to_news(reference: Edition) -> None:
    directory = reference.directory
    table = readability(Context(directory, reference.sources, reference.day))
    judged = set()
    for locale, text, _, words, _, _, lix, _ in table.rows:
        pack = directory.language(str(locale))
        if pack is None or pack.reference is None or not str(text).startswith("docs/"):
            continue
        middle = (pack.reference.easy + pack.reference.news) / 2
        assert isinstance(lix, float), words
        assert lix <= middle + 1, (locale, text)
        judged.add(locale)
    assert judged >= set(COMPLETE)


def test_pages_for_children_are_short_in_every_language(reference: Edition) -> None:
    pages = reference.directory.pages
    children = [key for key, page in pages.items() if page.settings.audience is Audience.CHILD]
    assert {locale for locale, _ in children} >= set(COMPLETE)


@pytest.mark.parametrize("locale", COMPLETE)
def test_statements_of_law_have_a_source_and_mostly_an_article(
    locale: str, reference: Edition
) -> None:
    statements = [
        statement
        for (page_locale, _), page in reference.directory.pages.items()
        if page_locale == locale and page.settings.jurisdiction is not None
        for statement in page.settings.statements
    ]
    assert len(statements) > 40
    without = [s.article for s in statements if not ARTICLE.search(s.article)]
    assert len(without) <= WITHOUT_ARTICLE, without


def test_both_languages_tell_the_same_law(reference: Edition) -> None:
    pages = reference.directory.pages
    english = {page: one.settings for (locale, page), one in pages.items() if locale == "en"}
    assert any(settings.statements for settings in english.values())
    for page_id, settings in english.items():
        source = pages["id", page_id].settings
        assert [s.source for s in settings.statements] == [
            s.source for s in source.statements
        ], page_id
        assert settings.jurisdiction == source.jurisdiction


@pytest.mark.parametrize("locale", ["id", "en", "su", "jv"])
def test_what_nobody_has_reviewed_says_so_on_the_page(locale: str, reference: Edition) -> None:
    unreviewed = {
        page.id
        for page in reference.directory.pages.values()
        if page.settings.review and page.settings.review.state is ReviewState.UNREVIEWED
    }
    assert unreviewed
    for page in reference.view(locale).pages:
        own = reference.directory.pages.get((locale, page.id))
        awaits = (
            own is not None
            and own.settings.review is not None
            and (own.settings.review.state is ReviewState.DRAFT_AWAITING_NATIVE_READER)
        )
        if page.id in unreviewed or awaits:
            assert page.notices, page.id


def test_numbers_are_the_same_in_every_language(reference: Edition) -> None:
    def numbers(locale: str) -> dict[str, list[str]]:
        view = reference.view(locale)
        ours = {name: [c.href for c in one.contacts] for name, one in view.services.items()}
        return {**ours, "help lines": [line.contact.href for line in view.help_lines]}

    locales = [settings.locale for settings in reference.directory.settings.locales]
    assert set(locales) > set(COMPLETE)
    assert numbers("id")["help lines"]
    for locale in locales:
        assert numbers(locale) == numbers("id")


@pytest.mark.parametrize("locale", ["su", "jv"])
def test_a_draft_has_its_needs_and_two_pages_and_says_what_it_lacks(
    locale: str, reference: Edition
) -> None:
    view = reference.view(locale)
    assert {need.name.lang for need in view.needs} == {locale}
    own = {page.id for page in view.pages if page.lang == locale}
    assert own == {"now", "safety"}
    assert all(page.notices for page in view.pages)
    assert view.interface_lang == "id"


def test_the_keys_of_every_record_and_page_are_in_order(reference: Edition) -> None:
    files = reference.sources.files
    assert [file for file, text in files.items() if ordered(file, text) != text] == []
