"""Words of a list are found in every form that matters, and no file that holds one is passed over."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.reading.sensitive_words import SensitiveWords
from generator.checks.reading.words import (
    WordIndex,
    WordList,
    is_written_without_spaces,
    names_pattern,
)

LIST = WordList(("korban", "PSK", "safe house", "victim", "laki-laki", "ผู้เสียหาย", "vot"))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Korban di sini", "korban"),
        ("korbannya", "korban"),
        ("para KORBAN.", "korban"),
        ("victims", "victim"),
        ("a psk here", "PSK"),
        ("a safe\n house", "safe house"),
        ("safe houses", "safe house"),
        ("laki-laki", "laki-laki"),
        ("สำหรับผู้เสียหายทุกคน", "ผู้เสียหาย"),
        ("LPSK", None),
        ("psks", None),
        ("vote", None),
        ("pengorbanan", None),
        ("victimisation", None),
        ("safehouse", None),
        ("a safe, large house", None),
        ("", None),
    ],
)
def test_words_in_a_text(text: str, word: str | None) -> None:
    assert LIST.first_in(text) == word


def test_an_empty_list_finds_nothing() -> None:
    assert WordList(()).first_in("anything") is None
    assert list(WordList(()).all_in("anything")) == []


def test_official_names_are_passed_over() -> None:
    allowed = names_pattern(["Fund for Victims"])
    words = WordList(("victims",))
    assert words.first_in("The fund for  victims", allowed) is None
    assert words.first_in("The fund for victims and other victims", allowed) == "victims"
    assert names_pattern([]) is None


texts = st.text(alphabet="aknorbvictim psk-\n:ผูู้เ", max_size=40) | st.sampled_from(
    ["a korbannya b", "safe  houses", "key: {a: victim}", "- vot", "มผู้เสียหายม"]
)


@settings(deadline=None)
@given(st.lists(texts, max_size=4))
def test_no_file_with_a_listed_word_is_passed_over(contents: list[str]) -> None:
    files = {str(number): f"summary: {text}\n" for number, text in enumerate(contents)}
    found = WordIndex(files).files_with(LIST)
    holding = [file for file, text in files.items() if LIST.first_in(text.partition(" ")[2])]
    assert set(holding) <= set(found)
    assert found == sorted(found)


def test_a_key_is_no_word_of_its_record() -> None:
    words = WordList(("eligibility",))
    files = {
        "key": "services:\n  help:\n    eligibility:\n      gender: unknown\n",
        "flow": "  eligibility: {gender: unknown}\n",
        "word": "summary: The eligibility of all.\n",
        "start": "summary: >-\n  Eligibility: who may come.\n",
    }
    assert WordIndex(files).files_with(words) == ["start", "word"]


def test_a_word_spelled_with_escapes_is_not_passed_over() -> None:
    files = {"escaped": 'summary: "k\\u006frban"\n', "other": "summary: nothing\n"}
    assert WordIndex(files).files_with(LIST) == ["escaped"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ไทย", True),
        ("中文", True),
        ("かな", True),
        ("ខ្មែរ", True),
        ("မြန်မာ", True),
        ("عربي", False),
        ("हिन्दी", False),
    ],
)
def test_scripts_without_spaces(text: str, expected: bool) -> None:  # noqa: FBT001
    assert is_written_without_spaces(text) is expected


SENSITIVE = SensitiveWords(("victim", "safe house", "sex", "PSK", "ضحية"))


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("victim-line", "victim"),
        ("help-for-victims", "victim"),
        ("antivictimline", "victim"),
        ("vic-tim", "victim"),
        ("safe-house", "safe house"),
        ("safehouse-2", "safe house"),
        ("https://my-safe-house.example.org/", "safe house"),
        ("same-sex", "sex"),
        ("sex_work", "sex"),
        ("unit-psk", "PSK"),
        ("lpsk", None),
        ("essex", None),
        ("office", None),
        ("safe-blue-house", None),
    ],
)
def test_sensitive_words_in_ids(name: str, word: str | None) -> None:
    assert SENSITIVE.part_of(name) == word


def test_sensitive_words_in_titles_of_any_language() -> None:
    assert SENSITIVE.word_in("Office for victims") == "victim"
    assert SENSITIVE.word_in("مكتب ضحية") == "ضحية"
    assert SENSITIVE.word_in("Sussex Office") is None
