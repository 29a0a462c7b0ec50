"""How texts are cut into sentences, when a word counts as explained, and what a silence silences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.reading.passages import page_passages
from generator.checks.reading.sentences import measure, sentences
from generator.checks.reading.word_rarity import WordRarity
from generator.checks.silences import Silence, silences
from generator.model.language import RareWords, Stemmer
from generator.model.page import Page
from tests.checks.conftest import Project

PACK = "directory_data/languages/en.yaml"
PLAIN = "rare_words: {word_list: en, warn_below: 3.5, stop_below: 3.0}"
OPEN_OFFICE = "directory_data/organizations/national/open-office.yaml"


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You can call. They answer.", ["You can call.", "They answer."]),
        ("Ask: is it free? It is.", ["Ask:", "is it free?", "It is."]),
        ("One line\nAnother line", ["One line", "Another line"]),
        ("You can ask. (Sample Act 1/2020 art. 5) It is free.",
         ["You can ask.", "(Sample Act 1/2020 art.", "5)", "It is free."]),
        ("A walk of 3.5 km.", ["A walk of 3.5 km."]),
        ("អ្នកអាចទូរស័ព្ទ។ពួកគេឆ្លើយ។", ["អ្នកអាចទូរស័ព្ទ។", "ពួកគេឆ្លើយ។"]),
        ("你可以打电话。他们会听。", ["你可以打电话。", "他们会听。"]),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@given(
    st.lists(
        st.from_regex(r"[a-z]{1,9}( [a-z]{1,9}){0,9}", fullmatch=True), min_size=1, max_size=9
    )
)
def test_no_word_is_lost_between_sentences(parts: list[str]) -> None:
    found = sentences(". ".join(parts) + ".")
    assert [word for sentence in found for word in sentence.words] == " ".join(parts).split()
    assert measure(found).sentences == len(parts)


def page(markdown: str) -> Page:
    settings = {"title": "T", "heading": "H", "summary": "S", "group": "about"}
    return Page.model_validate(
        {"id": "now", "locale": "en", "settings": settings, "markdown": markdown}
    )


def test_lines_of_one_paragraph_are_read_together() -> None:
    found = page_passages(
        page("You can\ncall.\n\n> **Legal word** The law\n> says so.\n- One\n- Two\n")
    )
    assert [passage.text for passage in found][2:] == [
        "You can call.",
        "Legal word The law says so.",
        "One",
        "Two",
    ]


def test_numbers_links_and_ids_of_headings_are_no_words() -> None:
    markdown = (
        "## Now {#now}\n\nCall [](contact:a/b) or [read on](page:x.md#y).\n\n[](help-lines:)\n"
    )
    assert [passage.text for passage in page_passages(page(markdown))][2:] == [
        "Now",
        "Call  or read on.",
    ]


def test_a_word_in_bold_at_the_start_of_a_list_item_is_explained_not_read() -> None:
    *_, last = page_passages(page("- **Visum, BAP**: a paper.\n"))
    assert (last.explained, last.text) == (("Visum", "BAP"), "a paper.")


def found(project: Project, rule: str) -> list[str]:
    return [p.message.in_words() for p in project.problems() if p.rule == rule]


def test_an_explanation_counts_from_there_on_and_not_before(project: Project) -> None:
    project.write(PACK, f"limits: {{}}\n{PLAIN}\nexplaining: {{behind: [means]}}\n")
    project.change(
        "docs/en/now.md:\n  markdown: |\n    Your remigration.\n\n    Remigration means going home.\n"
    )
    assert found(project, "rare-word") == ["few people know the word `remigration`"]
    project.change(
        "docs/en/now.md:\n  markdown: |\n    Remigration means going home.\n\n    Your remigration.\n"
    )
    assert found(project, "rare-word") == []


def test_a_silence_with_a_reason_silences_its_words_in_its_file_only(project: Project) -> None:
    project.write(PACK, f"limits: {{}}\n{PLAIN}\n")
    for file in ("now", "rights"):
        path = project.root / f"docs/en/{file}.md"
        path.write_text(path.read_text("utf-8") + "\nAsk about remigration.\n", "utf-8")
    assert len(found(project, "rare-word")) == 2
    text = (project.root / "docs/en/now.md").read_text("utf-8")
    silence = '---\n# allow rare-word "remigration": offices print this word on their doors\n'
    project.write("docs/en/now.md", text.replace("---\n", silence, 1))
    assert [p.place.file for p in project.problems() if p.rule == "rare-word"] == [
        "docs/en/rights.md"
    ]


def test_a_silence_names_words_and_a_reason() -> None:
    assert list(silences('# allow rare-word "x": why')) == [Silence(1, "rare-word", "x", "why")]
    assert not Silence(1, "rare-word", "x", "'").is_reasoned
    assert not Silence(1, "rare-word", "", "why").is_reasoned


def test_names_and_known_words_are_not_rare(project: Project) -> None:
    project.write(PACK, "limits: {}\n" + PLAIN.replace("}", ", known: [remigration]}") + "\n")
    project.change("docs/en/now.md:\n  markdown: Your remigration from Mirabadgul.\n")
    assert found(project, "rare-word") == []


@pytest.mark.parametrize(
    ("word", "is_known"),
    [
        ("melaporkannya", True),
        ("pemulangan", True),
        ("psikososial", False),
        ("restitusi", False),
    ],
)
def test_indonesian_words_are_known_by_their_stems(word: str, is_known: bool) -> None:  # noqa: FBT001
    rules = RareWords(word_list="id", stemmer=Stemmer.SASTRAWI, warn_below=3.5, stop_below=3.0)
    assert (WordRarity(rules).zipf(word) >= rules.stop_below) is is_known


def test_a_locale_of_another_script_is_judged_by_characters(project: Project) -> None:
    project.write(
        "directory_data/languages/ar.yaml",
        "limits: {sentence_characters: {warn: 10, stop: 20}}\n",
    )
    project.change(
        f"{OPEN_OFFICE}:\n  services:\n    talk:\n"
        "      summary: {en: You can talk., id: Anda bisa bicara., ar: يمكنك أن تسأل عما تريد في أي وقت}\n"
    )
    assert found(project, "long-sentence") == [
        "this sentence has 32 characters and must have at most 10: “يمكنك أن تسأل عما تريد في أي وقت”"
    ]
