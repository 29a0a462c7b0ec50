"""Whatever a file holds, reading it ends with values or with problems, never with an exception."""

from __future__ import annotations

import random
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.loading import plain_text
from generator.loading.decoding import decode
from generator.loading.sources import Sources
from generator.loading.yaml_source import Value, read_yaml
from generator.model.contact import Contact
from generator.model.location import PublicLocation
from generator.model.organization import Organization
from generator.model.service import Service
from generator.model.shapes import fields
from generator.problem_formats import ProblemFormat, format_problems
from generator.problems import Problem

FILE = "directory_data/organizations/ambrel/random.yaml"

KEYS = [
    key for model in (Organization, Service, Contact, PublicLocation) for key in fields(model)
]
SPOKEN = """
    unknown yes no ngo local voice public withheld always free 18 -1 1e5 nan 08:30 25:00 2026-11-23
    129 021-555 https://example.org/ health/doctor now ~ null [] {} & * ! # : - “a” " ' a:b é 語 \u200f
"""
WORDS = SPOKEN.split()


def made_up(chance: random.Random, depth: int = 0) -> object:
    """Return a value that looks a little like a part of a record: the same for the same chance."""
    kind = chance.random()
    if depth < 4 and (depth == 0 or kind < 0.35):
        return {key(chance): made_up(chance, depth + 1) for _ in range(chance.randrange(7))}
    if depth < 4 and kind < 0.5:
        return [made_up(chance, depth + 1) for _ in range(chance.randrange(4))]
    return " ".join(chance.choices(WORDS, k=chance.choice([1, 1, 1, 2, 3])))


def key(chance: random.Random) -> str:
    return chance.choice(KEYS) if chance.random() < 0.9 else chance.choice(WORDS)


def written(value: object, indent: int = 0) -> str:
    """Write a value as a person might: without quotes, so that much of it is no YAML at all."""
    space = "  " * indent
    if isinstance(value, dict):
        if not value:
            return f"{space}{{}}\n"
        return "".join(f"{space}{key}:{behind(below, indent)}" for key, below in value.items())
    if isinstance(value, list):
        return "".join(f"{space}-{behind(below, indent)}" for below in value) or f"{space}[]\n"
    return f"{space}{value}\n"


def behind(value: object, indent: int) -> str:
    if isinstance(value, dict | list) and value:
        return "\n" + written(value, indent + 1)
    return " " + written(value, 0)


def problems_of(text: str) -> list[Problem]:
    checked = plain_text.decode(FILE, text.encode("utf-8", "surrogatepass"))
    if isinstance(checked, Problem):
        return [checked]
    decoded = decode(Sources({FILE: checked}))
    return [problem for problem in decoded.problems if problem.place.file == FILE]


def assert_well_told(problems: list[Problem], text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert 1 <= problem.place.line <= len(lines)
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
        words = problem.message.template + problem.hint.template
        assert not re.search(
            r"\bNone\b|Traceback|pydantic|Input should|\bstr\b|\bdict\b", words
        )


@settings(max_examples=2_000, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_two_thousand_records_that_nobody_meant(seed: int) -> None:
    text = written(made_up(random.Random(seed)))  # noqa: S311 - records, not secrets
    problems = problems_of(text)
    assert problems, "no such record is right"
    assert_well_told(problems, text)
    for form in ProblemFormat:
        format_problems(problems, Path("nowhere"), form=form, language="id")


@settings(max_examples=1_000, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_thousand_records_that_were_mistyped(seed: int, right: str) -> None:
    text = mistyped(right, random.Random(seed))  # noqa: S311 - records, not secrets
    assert_well_told(problems_of(text), text)


def mistyped(text: str, chance: random.Random) -> str:
    """Return `text` after one to three slips of the hand: a character lost, doubled, swapped or added."""
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(text) - 1)
        slips = [
            text[place] * 2,
            "",
            text[place] + chance.choice("\"'[]{}:,#- \n&*!|>%@`“"),
            text[place + 1] + text[place],
        ]
        text = text[:place] + chance.choice(slips) + text[place + 1 :]
    return text


@settings(max_examples=500, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text(text: str) -> None:
    assert_well_told(problems_of(text), text)


@settings(max_examples=500, deadline=None)
@given(text=st.text("-:[]{}\"'#&*!|>%@` \n\tab", max_size=60))
def test_any_signs(text: str) -> None:
    assert_well_told(problems_of(text), text)


@settings(max_examples=500, deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    text = plain_text.decode(FILE, content)
    if isinstance(text, str):
        assert isinstance(read_yaml(FILE, text).problems, tuple)
    else:
        assert text.place.line >= 1


def quoted(value: Value, indent: int = 0) -> str:
    space = "  " * indent
    if isinstance(value, dict):
        return "{" + ", ".join(f"{text(k)}: {quoted(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(quoted, value)) + "]"
    return space + text(value)


def text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


PLAIN = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_categories=["Cc"]),
    min_size=1,
    max_size=10,
)
TREES = st.recursive(
    PLAIN,
    lambda below: (
        st.lists(below, max_size=3)
        | st.dictionaries(PLAIN.filter(lambda k: k != "<<"), below, max_size=3)
    ),
    max_leaves=10,
)


@settings(max_examples=300, deadline=None)
@given(
    tree=st.dictionaries(PLAIN.filter(lambda key: key != "<<"), TREES, min_size=1, max_size=4)
)
def test_what_is_written_is_what_is_read(tree: dict[str, Value]) -> None:
    reading = read_yaml(FILE, quoted(tree) + "\n")
    assert reading.problems == () or {p.rule for p in reading.problems} == {"too-deep"}
    if not reading.problems:
        assert reading.value == tree
