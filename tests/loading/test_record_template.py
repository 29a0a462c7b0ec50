"""A new record: valid from the start, explained line by line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.loading.key_order import ordered
from generator.loading.record_template import organization_text, scalar
from generator.loading.yaml_source import read_yaml
from generator.problems import Problem

pytestmark = pytest.mark.quick

FILE = "directory_data/organizations/ambrel/new.yaml"
GIVEN = {
    "name": {"en": "Office: the #1"},
    "run_by": "ngo",
    "level": "local",
    "sources": [{"url": "https://example.org/help"}],
    "assurance": {
        "method": "website",
        "assured_date": "2026-11-23",
        "assured_by": "editor",
        "certainty": "low",
    },
    "contacts": {"phone": {"channel": "voice", "number": "0117 496 0188"}},
    "services": {
        "help": {
            "name": {"en": "Help"},
            "offers": ["health"],
            "stages": ["now"],
            "summary": {"en": "You get help."},
            "service_area": ["ambrel"],
            "contacts": ["phone"],
        }
    },
}


def test_it_is_a_record_without_mistakes_and_in_order(
    told: Callable[..., list[Problem]],
) -> None:
    text = organization_text(GIVEN, {}, "en")
    assert told(text, FILE) == []
    assert ordered(FILE, text) == text


def test_facts_that_nobody_knows_are_unknown() -> None:
    text = organization_text(GIVEN, {}, "en")
    assert "    police_contact: unknown\n" in text
    assert "      who_answers: unknown\n" in text
    assert "listing_consent: unknown\n" in text


def test_every_key_is_explained_with_the_words_it_may_have() -> None:
    text = organization_text(GIVEN, {}, "en")
    assert (
        "    # Whether the police will know. (never, only_if_you_ask, must_report, is_police)\n"
        "    police_contact: unknown\n"
    ) in text
    assert "# Own website.\n# website: https://example.org/help\n" in text


def test_explanations_are_translated_where_they_can_be() -> None:
    text = organization_text(GIVEN, {"Own website.": "Situs web sendiri."}, "en")
    assert "# Situs web sendiri.\n# website:" in text


def test_all_that_stands_behind_a_note_is_right_too(told: Callable[..., list[Problem]]) -> None:
    """Whoever takes away the `# ` before an example gets a record that can be read."""
    text = organization_text(GIVEN, {}, "en")
    examples = [line for line in text.split("\n") if line.lstrip().startswith("# website:")]
    assert examples == ["# website: https://example.org/help"]
    assert told(text.replace("# website:", "website:"), FILE) == []


@given(
    st.text(
        st.characters(
            exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
        ),
        min_size=1,
    )
)
def test_any_text_is_written_so_that_it_is_read_again(text: str) -> None:
    assert read_yaml("x.yaml", f"a: {scalar(text)}\n").value == {"a": text}


@pytest.mark.parametrize(
    "text", ["no", "yes", "true", "null", "~", "a: b", "a #b", "", "- a", "“a”", "129", "08:30"]
)
def test_text_that_could_be_taken_for_something_else_is_quoted_or_safe(text: str) -> None:
    value = {"a": text} if text else {}
    assert read_yaml("x.yaml", f"a: {scalar(text)}\n") == (value, ())
