"""Keys in one order: lines move with their notes, values never change."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.loading.decoding import MODELS
from generator.loading.file_names import file_name
from generator.loading.key_order import ordered
from generator.loading.sources import Sources
from generator.loading.yaml_source import read_yaml

FILE = "directory_data/organizations/ambrel/x.yaml"


def test_keys_move_with_the_notes_above_them() -> None:
    text = """\
# yaml-language-server: $schema=x
# About this file.

# How far it reaches
level: local   # only here
# Its name
name: {id: b, en: a}

# Who runs it
run_by: ngo
"""
    assert (
        ordered(FILE, text)
        == """\
# yaml-language-server: $schema=x
# About this file.

# Its name
name: {id: b, en: a}

# Who runs it
run_by: ngo
# How far it reaches
level: local   # only here
"""
    )


def test_groups_and_lists_are_put_in_order_inside() -> None:
    text = """\
sources:
  # The page of services
  - published: unknown
    url: https://example.org/

  - note: |
      # part of the text
      name: too

    published: unknown
    url: https://example.org/2
services:
  second:
    summary:
      id: b
      en: a
    name: {en: B}
  first:
    offers: [b, a]
    name: {en: A}
"""
    assert (
        ordered(FILE, text)
        == """\
sources:
  # The page of services
  - url: https://example.org/
    published: unknown

  - url: https://example.org/2

    published: unknown
    note: |
      # part of the text
      name: too
services:
  second:
    name: {en: B}
    summary:
      id: b
      en: a
  first:
    name: {en: A}
    offers: [b, a]
"""
    )


def test_the_kind_of_a_place_decides_the_order_of_its_keys() -> None:
    text = "locations:\n  a:\n    region: x\n    address_visibility: public\n"
    assert ordered(FILE, text) == (
        "locations:\n  a:\n    address_visibility: public\n    region: x\n"
    )


def test_lists_at_the_edge_of_their_key_stay_lists() -> None:
    text = "sources:\n- published: unknown\n  url: https://example.org/\nname: {en: a}\n"
    assert ordered(FILE, text) == (
        "name: {en: a}\nsources:\n- url: https://example.org/\n  published: unknown\n"
    )


def test_unknown_keys_go_last() -> None:
    assert ordered(FILE, "zoo: x\nlevel: local\nname: {en: a}\n") == (
        "name: {en: a}\nlevel: local\nzoo: x\n"
    )


@pytest.mark.parametrize(
    "text", ["", "# note\n", "a: [\n", "level: a\nlevel: b\nname: c\n", "- a\n", "x\n"]
)
def test_what_cannot_be_read_is_left_alone(text: str) -> None:
    assert ordered(FILE, text) == text


def test_other_files_are_left_alone() -> None:
    assert ordered("directory_data/README.md", "level: b\nname: a\n") == "level: b\nname: a\n"


def test_settings_of_pages_are_put_in_order_and_the_text_is_not_touched() -> None:
    page = "---\nheading: H\ntitle: T\n---\n\nheading: H\ntitle: T\n"
    assert (
        ordered("docs/en/a.md", page)
        == "---\ntitle: T\nheading: H\n---\n\nheading: H\ntitle: T\n"
    )


def test_a_file_ends_with_one_line_end() -> None:
    assert ordered(FILE, "name: {en: a}\n\n\n") == "name: {en: a}\n"
    assert ordered(FILE, "name: {en: a}") == "name: {en: a}\n"


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000), number=st.integers(0, 100))
def test_order_is_restored_whatever_it_was(seed: int, number: int, sound: Sources) -> None:
    """Shuffle the keys of a real record, with notes between them: the values stay, and twice is once."""
    files = [
        f
        for f in sound.files
        if (name := file_name(f)) and name.kind in MODELS and f.endswith("yaml")
    ]
    file = files[number % len(files)]
    text = ordered(file, sound.text(file))
    shuffled = _shuffled(text, random.Random(seed))  # noqa: S311 - a shuffle
    again = ordered(file, shuffled)
    assert read_yaml(file, again).value == read_yaml(file, text).value
    assert sorted(again.split("\n")) == sorted(shuffled.split("\n"))
    assert ordered(file, again) == again
    keys = [line for line in again.split("\n") if line and line[0].isalpha()]
    assert keys == [line for line in text.split("\n") if line and line[0].isalpha()]


def _shuffled(text: str, chance: random.Random) -> str:
    """Return `text` with the blocks of its outermost keys in another order."""
    blocks: list[list[str]] = [[]]
    for line in text.rstrip("\n").split("\n"):
        if line and line[0].isalpha():
            blocks.append([])
        blocks[-1].append(line)
    head, *rest = blocks
    chance.shuffle(rest)
    return "\n".join(line for block in [head, *rest] for line in block) + "\n"
