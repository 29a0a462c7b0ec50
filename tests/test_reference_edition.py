"""The records and pages of the reference edition keep what this project promises about words and languages."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.checks import check
from generator.checks.contract import Context
from generator.loading.decoding import decode
from generator.loading.key_order import ordered
from generator.loading.sources import Sources, load
from generator.model.directory import Directory
from generator.model.page import Audience, ReviewState
from generator.model.settings import LocaleSettings
from generator.outputs.reports import readability
from generator.problems import Severity
from generator.views import build_view
from generator.views.read_model.directory_view import DirectoryView

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 23)
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


@cache
def project() -> tuple[Sources, Directory]:
    """The reference edition."""
    sources = load(ROOT)
    decoded = decode(sources)
    assert decoded.directory is not None
    assert [problem.message.in_words() for problem in decoded.problems] == []
    return sources, decoded.directory


@cache
def view_of(locale: str) -> DirectoryView:
    return build_view(project()[1], locale, TODAY)


def settings_of() -> tuple[LocaleSettings, ...]:
    return project()[1].settings.locales


def test_no_check_finds_a_mistake_and_no_rule_of_plain_language_a_doubt() -> None:
    sources, directory = project()
    problems = check(directory, sources, TODAY)
    assert [p for p in problems if p.severity is Severity.ERROR] == []
    assert [(p.place, p.rule) for p in problems if p.rule in PLAIN_LANGUAGE] == []


@pytest.mark.parametrize("locale", COMPLETE)
def test_every_need_is_found_by_a_dozen_words_that_people_type(locale: str) -> None:
    few = {
        code: len(set(need.synonyms.get(locale, ())))
        for code, need in project()[1].taxonomy.needs.items()
        if len(set(need.synonyms.get(locale, ()))) < FEWEST_SYNONYMS
    }
    assert few == {}


def test_pages_are_nearer_to_easy_text_than_to_news() -> None:
    sources, directory = project()
    table = readability(Context(directory, sources, TODAY))
    for locale, text, _, words, _, _, lix, _ in table.rows:
        pack = directory.language(str(locale))
        if pack is None or pack.reference is None or not str(text).startswith("docs/"):
            continue
        middle = (pack.reference.easy + pack.reference.news) / 2
        assert isinstance(lix, float), words
        assert lix <= middle + 1, (locale, text)


def test_pages_for_children_are_short_in_every_language() -> None:
    pages = project()[1].pages
    children = [key for key, page in pages.items() if page.settings.audience is Audience.CHILD]
    assert {locale for locale, _ in children} >= set(COMPLETE)


@pytest.mark.parametrize("locale", COMPLETE)
def test_statements_of_law_have_a_source_and_mostly_an_article(locale: str) -> None:
    statements = [
        statement
        for (page_locale, _), page in project()[1].pages.items()
        if page_locale == locale and page.settings.jurisdiction is not None
        for statement in page.settings.statements
    ]
    assert len(statements) > 40
    without = [s.article for s in statements if not ARTICLE.search(s.article)]
    assert len(without) <= WITHOUT_ARTICLE, without


def test_both_languages_tell_the_same_law() -> None:
    pages = project()[1].pages
    for (locale, page_id), page in pages.items():
        if locale == "en":
            source = pages["id", page_id].settings
            assert [s.source for s in page.settings.statements] == [
                s.source for s in source.statements
            ], page_id
            assert page.settings.jurisdiction == source.jurisdiction


@pytest.mark.parametrize("locale", ["id", "en", "su", "jv"])
def test_what_nobody_has_reviewed_says_so_on_the_page(locale: str) -> None:
    unreviewed = {
        page.id
        for page in project()[1].pages.values()
        if page.settings.review and page.settings.review.state is ReviewState.UNREVIEWED
    }
    assert unreviewed
    for page in view_of(locale).pages:
        own = project()[1].pages.get((locale, page.id))
        awaits = (
            own is not None
            and own.settings.review is not None
            and (own.settings.review.state is ReviewState.DRAFT_AWAITING_NATIVE_READER)
        )
        if page.id in unreviewed or awaits:
            assert page.notices, page.id


@pytest.mark.parametrize("settings", settings_of(), ids=lambda entry: entry.locale)
def test_numbers_are_the_same_in_every_language(settings: LocaleSettings) -> None:
    view, source = view_of(settings.locale), view_of("id")
    for key, service in view.services.items():
        assert [c.href for c in service.contacts] == [
            c.href for c in source.services[key].contacts
        ]
    assert [line.contact.href for line in view.help_lines] == [
        line.contact.href for line in source.help_lines
    ]


@pytest.mark.parametrize("locale", ["su", "jv"])
def test_a_draft_has_its_needs_and_two_pages_and_says_what_it_lacks(locale: str) -> None:
    view = view_of(locale)
    assert {need.name.lang for need in view.needs} == {locale}
    own = {page.id for page in view.pages if page.lang == locale}
    assert own == {"now", "safety"}
    assert all(page.notices for page in view.pages)
    assert view.interface_lang == "id"


def test_the_keys_of_every_record_and_page_are_in_order() -> None:
    sources, _ = project()
    assert [file for file, text in sources.files.items() if ordered(file, text) != text] == []
