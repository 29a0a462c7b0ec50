"""Every message an editor may read exists in every language that editors read."""

from __future__ import annotations

import pytest

from generator.loading.reference import records_below
from generator.loading.shapes import fields
from generator.model.organization import Organization
from generator.problem_formats import in_language, languages
from generator.problems import message
from generator.translations.catalog import SOURCE_LOCALE, read_catalog
from generator.translations.extraction import extract_messages, placeholders

MESSAGES = extract_messages(markers=frozenset({"message"}))
TEMPLATES = sorted({each.singular for each in MESSAGES})
TOLD_OF_RECORDS = sorted(
    {
        each.singular
        for each in MESSAGES
        if each.file.startswith(("generator/checks", "generator/loading"))
    }
)
OTHERS = [language for language in languages() if language != SOURCE_LOCALE]


def translations(language: str, domain: str) -> dict[str, str]:
    catalog = read_catalog(language, domain)
    assert catalog is not None
    return dict(catalog.singular)


def test_there_are_messages_and_indonesian_is_one_of_the_languages() -> None:
    assert len(TEMPLATES) > 150
    assert "id" in OTHERS


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated(language: str) -> None:
    known = translations(language, "problems")
    assert [template for template in TEMPLATES if template not in known] == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_translation_is_of_a_message_that_is_gone(language: str) -> None:
    assert sorted(set(translations(language, "problems")) - set(TEMPLATES)) == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_names_the_same_values(language: str) -> None:
    differing = [
        template
        for template, translated in translations(language, "problems").items()
        if placeholders(template) != placeholders(translated)
    ]
    assert differing == []


@pytest.mark.parametrize("template", TOLD_OF_RECORDS)
def test_a_message_about_a_record_is_a_plain_sentence(template: str) -> None:
    """Lower case, no full stop, no word of programmers: a tired colleague reads it."""
    assert not template[0].isupper() or template.startswith("LIX")
    assert not template.endswith(".")
    assert not {"None", "dict", "str", "int", "illegal", "invalid", "null"} & set(
        template.split()
    )


def test_braces_in_values_do_no_harm() -> None:
    words = message("write `{right}`", right="{en: {value}}")
    assert in_language(words, "en") == "write `{en: {value}}`"
    assert in_language(words, "id") == "tulis `{en: {value}}`"


@pytest.mark.parametrize("language", OTHERS)
def test_every_field_of_an_organization_is_explained(language: str) -> None:
    described = {
        field.description
        for record in [Organization, *records_below(Organization)]
        for field in fields(record).values()
    }
    known = translations(language, "fields")
    assert sorted(described - known.keys()) == []
    assert sorted(known.keys() - described) == []
