"""What an editor may read is a plain sentence, and its translations name the same values."""

from __future__ import annotations

import pytest

from generator.commands.catalogs import MESSAGES as MESSAGES_OF
from generator.problem_formats import in_language, languages
from generator.problems import message
from generator.translations.catalog import SOURCE_LOCALE, Domain
from generator.translations.completeness import find_gaps

MESSAGES = MESSAGES_OF[Domain.EDITORS]()
TEMPLATES = sorted({each.singular for each in MESSAGES})
TOLD_OF_RECORDS = sorted(
    {
        each.singular
        for each in MESSAGES
        if each.file.startswith(("generator/checks", "generator/loading"))
    }
)
OTHERS = [language for language in languages() if language != SOURCE_LOCALE]


def test_there_are_messages_and_indonesian_is_one_of_the_languages() -> None:
    assert len(TEMPLATES) > 150
    assert "id" in OTHERS


@pytest.mark.parametrize("domain", [Domain.EDITORS, Domain.FIELDS])
@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_names_the_same_values(language: str, domain: Domain) -> None:
    """What is not translated yet is listed by `directory translations check`, and fails `make audit`."""
    gaps = find_gaps(MESSAGES_OF[domain](), language, domain)
    assert [gap for gap in gaps if gap.translated] == []


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
