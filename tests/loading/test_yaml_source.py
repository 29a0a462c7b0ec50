"""Strict reading: what is text stays text, what could surprise is refused, and each mistake has its line."""

from __future__ import annotations

import pytest

from generator.loading.yaml_source import read_yaml

pytestmark = pytest.mark.quick


def told(text: str) -> list[tuple[int, int, str]]:
    return [(p.place.line, p.place.column, p.rule) for p in read_yaml("f.yaml", text).problems]


def words(text: str) -> list[str]:
    return [problem.message.in_words() for problem in read_yaml("f.yaml", text).problems]


def test_text_lists_and_keys_are_read_as_they_stand() -> None:
    text = 'a: 1\nb: [x, "y z", {c: d}]\ne:\n- f\n- g: >-\n    two\n    lines\n"h": ""\ni: []\nj: {}\n'
    reading = read_yaml("f.yaml", text)
    assert reading.problems == ()
    assert reading.value == {
        "a": "1",
        "b": ["x", "y z", {"c": "d"}],
        "e": ["f", {"g": "two lines"}],
        "i": [],
        "j": {},
    }


def test_a_start_mark_and_notes_are_allowed() -> None:
    assert read_yaml("f.yaml", "# note\n---\na: b  # note\n...\n").value == {"a": "b"}


def test_eight_levels_are_allowed_and_nine_are_not() -> None:
    assert told("{a: " * 8 + "x" + "}" * 8) == []
    assert told("{a: " * 9 + "x" + "}" * 9) == [(1, 33, "too-deep")]


def test_all_repeated_keys_and_empty_values_are_told_in_one_run() -> None:
    text = "a: b\na: c\nd:\ne: ~\nf: null\ng:\n- \n- x\nh: {i: , i: j}\n"
    assert told(text) == [
        (2, 1, "repeated-key"),
        (3, 1, "empty-value"),
        (4, 1, "empty-value"),
        (5, 1, "empty-value"),
        (7, 2, "empty-value"),
        (9, 5, "empty-value"),
        (9, 10, "repeated-key"),
    ]
    assert words("a: b\n\na: c\n") == ["`a` must stand here once; it is also on line 1"]


def test_the_first_of_two_equal_keys_is_kept() -> None:
    assert read_yaml("f.yaml", "a: b\na: c\n").value == {"a": "b"}


def test_lines_above_the_text_are_counted() -> None:
    problems = read_yaml("f.md", "a: b\na: [\n", lines_before=1).problems
    assert [(p.place.line, p.rule) for p in problems] == [(3, "brackets")]
    problems = read_yaml("f.md", "a: b\nb: x #y\n", lines_before=1).problems
    assert [(p.place.line, p.place.column, p.rule) for p in problems] == [(3, 6, "lost-text")]


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        ('name: "Office\nlevel: local\n', 1, "open-quote"),
        ('name: "Office\nlevel: "local"\n', 1, "open-quote"),
        ('name: "Office\nlevel: local"\n', 1, "open-quote"),
        ("name: 'It's ours'\nlevel: local\n", 1, "text-after-value"),
        ("a:\n  b: c\n   d: e\n", 3, "indentation"),
        ("a:\n   b: c\n  d: e\n", 3, "indentation"),
        ("a: b\n  c: d\n", 2, "indentation"),
        ("a:\n  - b\n - c\n", 3, "indentation"),
        ("a:\n  - b\n  c: d\n", 3, "indentation"),
        ("a: b\n- c\n", 2, "indentation"),
        ("a: b\nc d\ne: f\n", 2, "no-colon"),
        ("c d\ne: f\n", 1, "no-colon"),
        ("# note\n\nc d\n\ne: f\n", 3, "no-colon"),
        ("a:\n  - b\n  c\n", 3, "no-colon"),
        ("a: b\nc:d\n", 2, "no-space-after-colon"),
        ("a: b\nc :d\n", 2, "no-space-after-colon"),
        ("a: [b, c\nd: e\n", 1, "brackets"),
        ("a: [b, c}\nd: e\n", 1, "brackets"),
        ("a: {b: c\nd: e\n", 1, "brackets"),
        ("a: [b, , c]\n", 1, "brackets"),
        ("a:\n  b: [\n", 2, "brackets"),
        ("a: [{b: c}, {\n\n", 1, "brackets"),
        ("a: [b]]\nc: d\n", 1, "text-after-value"),
        ("a: b\n}\n", 2, "text-after-value"),
        ("a: b: c\n", 1, "colon-in-text"),
        ("a: @b\n", 1, "special-character"),
        ("a: `b`\n", 1, "special-character"),
        ("a: %b\n", 1, "special-character"),
        ("a: **b**\n", 1, "special-character"),
        ("a: ? b\n", 1, "special-character"),
        ("a: > b\n", 1, "special-character"),
        ("%FOO\n---\na: b\n", 1, "special-character"),
        ("a:\n\tb: c\n", 2, "tab"),
        ('a: "C:\\Users"\n', 1, "backslash"),
        ("a: - b\n", 1, "list-on-key-line"),
        (": b\n", 1, "no-key"),
        ("a: b\n...\nc\n", 3, "text-after-record"),
        ('{"a": "b"}\n{"c": "d"}\n', 2, "text-after-record"),
        ("a: “b”\n", 1, "curly-quote"),
        ("a: [b, ’c’]\n", 1, "curly-quote"),
        ("a: Block C #12\n", 1, "lost-text"),
        ("a: b\x01\n", 1, "grammar"),
    ],
)
def test_a_mistake_of_grammar_is_told_once_at_its_line(text: str, line: int, rule: str) -> None:
    assert [(found_line, found) for found_line, _, found in told(text)] == [(line, rule)]


@pytest.mark.parametrize(
    "text",
    [
        "a: b # note\n",
        "a: b #\n",
        'a: "Block C #12"\n',
        "a: |\n  Block: C #12\n",
        "a: https://example.org/#part\n",
        'a: "it says: this"\n',
        'a: "two\n  lines"\n',
        "a: he said “yes”\n",
        "a: b:c\n",
        "a: 08:30-16:00\n",
    ],
)
def test_right_text_is_left_alone(text: str) -> None:
    assert told(text) == []
