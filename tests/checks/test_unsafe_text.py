"""Characters that have no place in a text."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from generator.checks.rules.contacts.unsafe_text import _UNSEEN
from tests.checks.conftest import Project

OPEN_OFFICE = "directory_data/organizations/national/open-office.yaml"

VISIBLE = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
"""Signs of Arabic, Syriac and Kaithi that are drawn, though they belong to category Cf."""

HIEROGLYPHS = range(0x13430, 0x13456)
WRITTEN_SPACES = {ord("\t"), ord("\n")}


def rules_with(project: Project, words: str) -> set[str]:
    project.change(f'{OPEN_OFFICE}:\n  editor_note: "{words}"\n')
    return project.rules()


def test_every_character_that_shows_nothing_is_known() -> None:
    unseen = {
        code
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in {"Cc", "Cf", "Co", "Zl", "Zp"}
    }
    expected = unseen - VISIBLE - set(HIEROGLYPHS) - WRITTEN_SPACES
    assert {code for code in expected if not _UNSEEN.match(chr(code))} == set()


def test_no_letter_digit_or_mark_is_taken_for_one() -> None:
    wrong = [
        hex(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code))[0] in "LNP" and _UNSEEN.match(chr(code))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "words",
    [
        "plain words",
        "5 > 3, and {one brace}",
        "Ünïcödé, ok",
        "می\u200cخواهم",
        "क्\u200dष",
        "1\u00a0000",
        "Москва и Athens",
        "ไทย",
    ],
)
def test_what_may_stand_in_a_text(words: str, project: Project) -> None:
    assert rules_with(project, words) == set()


@pytest.mark.parametrize(
    "words",
    [
        "a < b",
        "a {{ b }}",
        "a {% b %}",
        "a {# b #}",
        "a\u200bb",
        "a\u200cb",
        "\u200cab",
        "a\u00adb",
        "\u2066 0117",
        "a\ue000b",
        "e\u0301",
        "p\u0430ypal",
        "\\u202eab",
        "\\u2062ab",
        "\\x1b[31m",
        "\\U000E0041",
    ],
)
def test_what_may_not(words: str, project: Project) -> None:
    assert rules_with(project, words) == {"unsafe-text"}


@pytest.mark.parametrize(
    "file", [OPEN_OFFICE, "docs/en/now.md", "directory_data/directory.yaml"]
)
def test_unseen_characters_are_found_anywhere_in_a_file(file: str, project: Project) -> None:
    mark = "[//]: #" if file.endswith(".md") else "#"
    text = (project.root / file).read_text("utf-8")
    project.write(file, f"{text}\n{mark} one\u202etwo\n")
    found = [(p.rule, p.place.line, p.place.column) for p in project.problems()]
    assert found == [("unsafe-text", text.count("\n") + 2, len(mark) + 5)]


@pytest.mark.parametrize(
    "markdown",
    [
        "You &#8238;can",
        "You can&#x200b;",
        "cafe&#769;",
        "You &lt;b>can",
        "You can {{ ask }}",
        "p&#1086;lice",
    ],
)
def test_what_shows_only_once_a_page_is_read_is_found(markdown: str, project: Project) -> None:
    project.change({"docs/en/now.md": {"markdown": f"First.\n\n{markdown}."}})
    (problem,) = project.problems()
    line = project.sources.place("docs/en/now.md", ("markdown", 3)).line
    assert (problem.rule, problem.place.line) == ("unsafe-text", line)
