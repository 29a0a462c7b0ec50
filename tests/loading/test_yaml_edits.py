"""One text is changed; every other line, comment and quotation mark stays."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.loading.yaml_edits import EditError, with_text
from generator.loading.yaml_source import read_yaml

RECORD = """\
# Name and kind
name: {id: Kantor, en: Office}   # as on the door
services:
  help:
    name:
      id: Bantuan
      en: 'It''s help'  # not "support"

    # What one gets
    summary:
      id: >-
        Mereka mendengar Anda.
        Anda yang memilih.

      # in two lines
      en: "They listen to you: always."
    offers: [talk/listen]
    cost:
      cost_options:
        - {option: {id: Surat, en: Letter}, amount: 5}
        - option:
            id: Foto
            en: >-
              A photo of you,
              if you have one
          amount: 7
"""


def changed_lines(path: tuple[str, ...], words: str) -> list[str]:
    after = with_text(RECORD, path, words)
    lines = difflib.ndiff(RECORD.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


@pytest.mark.parametrize(
    ("path", "words", "expected"),
    [
        (("name", "en"), "Open office",
         ["- name: {id: Kantor, en: Office}   # as on the door",
          "+ name: {id: Kantor, en: Open office}   # as on the door"]),
        (("name", "en"), "Office, open",
         ["- name: {id: Kantor, en: Office}   # as on the door",
          '+ name: {id: Kantor, en: "Office, open"}   # as on the door']),
        (("name", "su"), "Kantor",
         ["- name: {id: Kantor, en: Office}   # as on the door",
          "+ name: {id: Kantor, en: Office, su: Kantor}   # as on the door"]),
        (("services", "help", "name", "en"), 'A "help" it is: free',
         ["-       en: 'It''s help'  # not \"support\"",
          "+       en: 'A \"help\" it is: free'  # not \"support\""]),
        (("services", "help", "name", "ar"), "مساعدة", ["+       ar: مساعدة"]),
        (("services", "help", "summary", "id"), "Mereka mendengar.",
         ["-         Mereka mendengar Anda.", "-         Anda yang memilih.", "+         Mereka mendengar."]),
        (("services", "help", "summary", "su"), "Aranjeunna ngadangukeun.",
         ["+       su: Aranjeunna ngadangukeun."]),
        (("services", "help", "cost", "cost_options", "0", "option", "en"), "no",
         ["-         - {option: {id: Surat, en: Letter}, amount: 5}",
          '+         - {option: {id: Surat, en: "no"}, amount: 5}']),
        (("services", "help", "cost", "cost_options", "1", "option", "en"), "A photo",
         ["-               A photo of you,", "-               if you have one", "+               A photo"]),
        (("services", "help", "cost", "cost_options", "1", "option", "jv"), "Foto",
         ["+             jv: Foto"]),
    ],
)  # fmt: skip
def test_only_the_line_of_the_text_changes(
    path: tuple[str, ...], words: str, expected: list[str]
) -> None:
    changed = [line for line in changed_lines(path, words) if line[2:].strip()]
    assert sorted(changed) == sorted(expected)


PATHS = st.sampled_from(
    [
        ("name", "en"),
        ("name", "x"),
        ("services", "help", "name", "en"),
        ("services", "help", "name", "x"),
        ("services", "help", "summary", "id"),
        ("services", "help", "summary", "en"),
        ("services", "help", "summary", "x"),
        ("services", "help", "cost", "cost_options", "0", "option", "en"),
        ("services", "help", "cost", "cost_options", "1", "option", "en"),
        ("services", "help", "cost", "cost_options", "1", "option", "x"),
    ]
)
WORDS = st.text(
    st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=300
).filter(lambda words: bool(words.split()))


@given(PATHS, WORDS)
@example(("name", "en"), "# a comment")
@example(("name", "en"), "a: b, {c} [d] 'e' \"f\" \\n | > & * ! % @ `")
@example(("services", "help", "summary", "id"), "- a\\n" * 60)
@example(("services", "help", "summary", "id"), "#no comment " * 30)
@example(("name", "x"), "~")
@example(("name", "x"), "0812")
def test_any_words_come_back_as_they_went_in(path: tuple[str, ...], words: str) -> None:
    value: object = read_yaml("", with_text(RECORD, path, words)).value
    for step in path:
        value = value[int(step)] if isinstance(value, list) else value[step]  # type: ignore[index]
    assert value == " ".join(words.split())


@pytest.mark.parametrize(
    ("content", "path"),
    [
        ("a: [", ("a",)),
        ("a: {b: c}\n", ("x", "y")),
        ("a: {b: c}\n", ("a",)),
        ("a: [b, c]\n", ("a", "0")),
        ("a: b\na: c\n", ("a",)),
    ],
)
def test_what_is_no_text_of_a_sound_file_is_left_alone(
    content: str, path: tuple[str, ...]
) -> None:
    with pytest.raises(EditError):
        with_text(content, path, "words")
