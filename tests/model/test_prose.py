"""Markdown in, blocks out: words as a reader sees them, links, and the lines they stand on."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.prose import (
    BlockKind,
    ProseBlock,
    ProseRun,
    heading_ids,
    items,
    links,
    read_prose,
)


def words(block: ProseBlock) -> list[str]:
    return [item.words for item in block.items]


@pytest.mark.parametrize(
    ("markdown", "kind", "expected"),
    [
        ("Two lines\nof one paragraph.", BlockKind.PARAGRAPH, ["Two lines of one paragraph."]),
        ("- one\n- two\n  lines", BlockKind.BULLETS, ["one", "two lines"]),
        ("1. first\n2. second", BlockKind.STEPS, ["first", "second"]),
        ("> a note\n>\n> of two parts", BlockKind.NOTE, ["a note", "of two parts"]),
        ("## Heading {#wages}", BlockKind.HEADING, ["Heading"]),
        ("[](help-lines:)", BlockKind.HELP_LINES, [""]),
        ("- [](help-lines:)", BlockKind.BULLETS, [""]),
        ("*Words* of **weight**, 5 &lt; 6 \\* x", BlockKind.PARAGRAPH, ["Words of weight, 5 < 6 * x"]),
    ],
)  # fmt: skip
def test_markdown_becomes_blocks(markdown: str, kind: BlockKind, expected: list[str]) -> None:
    (block,) = read_prose(markdown)
    assert (block.kind, words(block)) == (kind, expected)


def test_what_looks_alike_is_one_run() -> None:
    (block,) = read_prose(
        "You have **a\nright** to\n[help *now*](need:health) and\n[](contact:a/b)"
    )
    (item,) = block.items
    assert [(run.words, run.is_strong, run.link and run.link.target) for run in item.runs] == [
        ("You have ", False, None),
        ("a right", True, None),
        (" to ", False, None),
        ("help now", False, "need:health"),
        (" and ", False, None),
        ("", False, "contact:a/b"),
    ]


LINKS = """A [first](need:health).

- [Someone who
  listens](need:talk/listen), and [](contact:a/b)
- [x](
  page:rights.md#wages
  "a title") then **[y](<https://example.org/a b>)**

> See [here](#here)
> or [there](javascript:alert(1)).
"""


def test_every_link_is_found_on_its_line() -> None:
    assert [(link.line, link.words, link.target) for link in links(LINKS)] == [
        (0, "first", "need:health"),
        (2, "Someone who listens", "need:talk/listen"),
        (3, "", "contact:a/b"),
        (4, "x", "page:rights.md#wages"),
        (6, "y", "https://example.org/a b"),
        (8, "here", "#here"),
        (9, "there", "javascript:alert(1)"),
    ]


def test_every_word_is_found_on_its_line() -> None:
    found = {
        word: item.line_at(item.words.index(word))
        for item in items(LINKS)
        for word in ("first", "who", "listens", "and", "x", "then", "y", "here", "there")
        if word in re.findall(r"\w+", item.words)
    }
    assert found == {
        "first": 0, "who": 2, "listens": 3, "and": 3, "x": 4, "then": 6, "y": 6, "here": 8, "there": 9,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("ច្បាប់\nថ្មី", "ច្បាប់ថ្មី"),
        ("你可以\n打电话。\n他们会听。", "你可以打电话。他们会听。"),
        ("ภาษา\n[ไทย](need:x)\nง่าย", "ภาษาไทยง่าย"),
        ("ภาษา\n[](contact:a/b)\nง่าย", "ภาษา  ง่าย"),
        ("ภาษา\nThai", "ภาษา Thai"),
        ("hukum\nbaru", "hukum baru"),
        ("한국\n말", "한국 말"),
    ],
)
def test_a_line_end_is_a_space_only_where_words_have_one(markdown: str, expected: str) -> None:
    (block,) = read_prose(markdown)
    assert words(block) == [expected]


def test_a_heading_keeps_its_level_and_its_id() -> None:
    found = read_prose("# Loud\n\n## One {#a-1}\n\n### Two {#b} \n\n#### **Three** {#c}")
    assert [(block.level, block.id, *words(block)) for block in found] == [
        (2, "", "Loud"),
        (2, "a-1", "One"),
        (3, "b", "Two"),
        (4, "c", "Three"),
    ]
    assert heading_ids("## One {#a-1}\n\ntext {#b}\n\n## {#c}\n") == ["a-1", "c"]


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "`code`",
        "{{ 7*7 }}",
        "[a]\\(b)",
        "| a | b |",
        "    indented",
    ],
)
def test_what_is_not_ours_stays_words(markdown: str) -> None:
    (block,) = read_prose(markdown)
    assert words(block) == [markdown.replace("\\", "").strip()]
    assert list(links(markdown)) == []


def test_the_bold_start_of_a_paragraph_is_known() -> None:
    starts = [
        item.strong_start for item in items("- **Visum**: x\n- a **b**\n- [**c**](need:d)")
    ]
    assert starts == ["Visum", "", ""]


@given(st.text(alphabet="ab \n*_[]()<>#-1.{}!&;\\ท้中", max_size=80))
def test_every_place_of_every_text_has_a_line_of_it(markdown: str) -> None:
    lines = markdown.count("\n") + 1
    for item in items(markdown):
        found = [item.line_at(offset) for offset in range(len(item.words))]
        assert found == sorted(found)
        assert all(item.line <= line < lines for line in found)
        assert all(item.line <= link.line < lines for link in item.links)
        assert not any(run == ProseRun("") for run in item.runs)
