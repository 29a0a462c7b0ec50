"""Where a word on a list may stand, and where not."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Project

OPEN_OFFICE = "directory_data/organizations/national/open-office.yaml"
PAGE = "docs/en/rights.md"
WORDS = "each beneficiary"


def rules_of_page(project: Project, text: str, audience: str = "anyone") -> set[str]:
    page = (project.root / PAGE).read_text("utf-8")
    if audience != "anyone":
        page = page.replace("group:", f"audience: {audience}\ngroup:")
    project.write(PAGE, page + text)
    return project.rules()


@pytest.mark.parametrize(
    "text",
    [
        "For each beneficiary.",
        "## Each beneficiary {#each}",
        "- Each **beneficiary**: you",
        "> For each beneficiary.",
        "> For **each** beneficiary.",
        "[each beneficiary](need:talk)",
        "each bene**fici**ary",
        "each b&#101;neficiary",
        "- **Word**: each beneficiary",
        "for an illegal\nmigrant",
    ],
)
def test_on_a_page_it_is_found(text: str, project: Project) -> None:
    assert rules_of_page(project, f"\n{text}\n") == {"forbidden-word"}


@pytest.mark.parametrize(
    "text",
    [
        '> **Legal word** The law says "beneficiary".',
        "> **Legal word**\n> The law says\n> beneficiary.",
        "- **Beneficiary**: what an office may call you.",
        "## For you {#beneficiary}",
        "[the law](https://law.example.org/beneficiary)",
        "The Beneficiary Fund pays.",
    ],
)
def test_on_a_page_it_is_left_alone(text: str, project: Project) -> None:
    assert rules_of_page(project, f"\n{text}\n") == set()


def test_after_a_note_it_is_found_again(project: Project) -> None:
    text = "\n> **Legal word** The law says beneficiary.\n\nFor each beneficiary.\n"
    assert rules_of_page(project, text) == {"forbidden-word"}


def test_pages_for_workers_may_use_words_of_offices_but_no_insults(project: Project) -> None:
    assert rules_of_page(project, "\nEach beneficiary.\n", "worker") == set()
    assert rules_of_page(project, "\nEach illegal migrant.\n") == {"forbidden-word"}


@pytest.mark.parametrize(
    "change",
    [
        "name: {en: Beneficiary Office, id: Kantor}",
        "alternate_name: Beneficiary Office",
        "editor_note: They ask each beneficiary.",
        "website: https://beneficiary.example.org/",
    ],
)
def test_names_notes_and_addresses_are_left_alone(change: str, project: Project) -> None:
    project.change(
        f"{OPEN_OFFICE}:\n  {change}\n  contacts:\n    site: {{channel: voice, number: '155'}}\n"
    )
    assert "forbidden-word" not in project.rules()


def test_a_neutral_name_is_no_official_name(project: Project) -> None:
    project.change(f"{OPEN_OFFICE}:\n  neutral_name: {{en: Beneficiary Office, id: Kantor}}\n")
    assert project.rules() == {"forbidden-word"}


def test_search_words_may_be_what_people_type(project: Project) -> None:
    project.change(
        "directory_data/needs.yaml:\n  needs:\n    talk:\n      synonyms: {en: [beneficiary], id: [korban]}\n"
    )
    assert project.rules() == set()


def test_each_language_has_its_own_list(project: Project) -> None:
    summary = "{en: You can talk about korban., id: Anda bisa bicara tentang beneficiary.}"
    project.change(f"{OPEN_OFFICE}:\n  services:\n    talk:\n      summary: {summary}\n")
    assert project.rules() == set()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("One.\nFor each beneficiary.", 1),
        ("- **Word**: one\n  [two](need:talk)\n  beneficiary", 2),
        ("For an illegal\nmigrant", 0),
    ],
)
def test_on_a_page_it_is_told_on_its_line(text: str, line: int, project: Project) -> None:
    page = (project.root / PAGE).read_text("utf-8")
    project.write(PAGE, f"{page}\n{text}\n")
    (problem,) = project.problems()
    assert problem.place.line == page.count("\n") + 2 + line
