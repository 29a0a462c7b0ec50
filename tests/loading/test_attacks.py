"""Hostile files: each gets one clear message with a line, and costs little work and memory (SA-X1)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.loading.sources import load
from generator.loading.yaml_source import read_yaml
from tests.limited import limited
from tests.loading.attacks import ATTACKS, FILE, MANY, read_attack, write_attack


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_gets_one_message_and_costs_little(name: str, tmp_path: Path) -> None:
    content, line, rule = ATTACKS[name]
    write_attack(tmp_path, content)
    [(found_line, found_rule, *words)] = limited(read_attack, tmp_path)
    assert (found_line, found_rule) == (line, rule)
    assert all(said and "None" not in said and "Error" not in said for said in words)


@pytest.mark.parametrize("name", MANY)
def test_thousands_of_mistakes_in_one_file_are_cut_short(name: str, tmp_path: Path) -> None:
    write_attack(tmp_path, MANY[name])
    assert 1 <= len(limited(read_attack, tmp_path)) <= 50


def test_nothing_is_guessed_from_looks() -> None:
    text = "a: 12:30\nb: 0777\nc: no\nd: 0812345670\ne: 2026-11-23\nf: 1e3\ng: 0x10\nh: .nan\n"
    reading = read_yaml("x.yaml", text)
    assert reading.problems == ()
    assert reading.value == {
        "a": "12:30",
        "b": "0777",
        "c": "no",
        "d": "0812345670",
        "e": "2026-11-23",
        "f": "1e3",
        "g": "0x10",
        "h": ".nan",
    }


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("level: local\n", encoding="utf-8")
    target = tmp_path / "project" / FILE
    target.parent.mkdir(parents=True)
    target.symlink_to(secret)
    sources = load(tmp_path / "project")
    assert sources.files == {}
    assert [(p.place.file, p.rule) for p in sources.problems] == [(FILE, "not-a-file")]


def test_a_linked_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.yaml").write_text("level: local\n", encoding="utf-8")
    folder = tmp_path / "project" / "directory_data" / "organizations" / "ambrel"
    folder.parent.mkdir(parents=True)
    folder.symlink_to(tmp_path / "elsewhere")
    sources = load(tmp_path / "project")
    assert sources.files == {}
    assert [problem.rule for problem in sources.problems] == ["not-a-file"]


@pytest.mark.parametrize(
    "name",
    ["docs", "docs/id", "docs/id/now.md", "docs/id/handbook/list.md", "docs/pictures/a.png"],
)
def test_nothing_in_docs_may_be_a_link(name: str, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target = tmp_path / "project" / name
    target.parent.mkdir(parents=True)
    target.symlink_to(tmp_path / "elsewhere")
    sources = load(tmp_path / "project")
    assert (dict(sources.files), sources.others) == ({}, ())
    assert [(p.place.file, p.rule) for p in sources.problems] == [(name, "not-a-file")]


def test_hidden_files_in_docs_are_not_published(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / ".passwd").symlink_to("/etc/passwd")
    sources = load(tmp_path)
    assert (sources.others, sources.problems) == ((), ())


def test_a_pipe_does_not_hold_up_the_check(tmp_path: Path) -> None:
    target = tmp_path / FILE
    target.parent.mkdir(parents=True)
    os.mkfifo(target)
    assert [problem.rule for problem in load(tmp_path).problems] == ["not-a-file"]
