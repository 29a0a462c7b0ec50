"""Hostile files: each gets one clear message with a line, in less than a second and 200 MB (SA-X1)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.loading.sources import load
from generator.loading.yaml_source import read_yaml

FILE = "directory_data/organizations/ambrel/attack.yaml"
SECONDS, MEGABYTES = 1.0, 200

# Loading is measured, the start of Python is not; the size of the process is all of it. The kernel's
# own line is read, because `ru_maxrss` also holds the size of the program that started this one.
PROGRAM = """
import json, re, sys, time
from pathlib import Path
from generator.loading.decoding import decode
from generator.loading.sources import load
decode(load(Path(sys.argv[2])))
start = time.process_time()
problems = decode(load(Path(sys.argv[1]))).problems
problems = [p for p in problems if p.rule != "missing-file"]
seconds = time.process_time() - start
size = int(re.search(r"VmHWM:\\s+([0-9]+)", Path("/proc/self/status").read_text())[1]) // 1024
told = [(p.place.line, p.rule, p.message.in_words(), p.hint.in_words()) for p in problems]
print(json.dumps({"seconds": seconds, "megabytes": size, "told": told}))
"""

RIGHT = (Path(__file__).parent.parent / "data/editor_mistakes/right.yaml").read_bytes()
LAUGHS = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10))

ATTACKS: dict[str, tuple[bytes, int, str]] = {
    "alias bomb": (f"a0: &a0 lol\n{LAUGHS}\n".encode(), 1, "anchor"),
    "alias without anchor": (b"name: *other\n", 1, "alias"),
    "alias as key": (b"? *other\n: x\n", 1, "alias"),
    "merge key": (b"name: {en: x}\n<<: {run_by: ngo}\n", 2, "merge-key"),
    "merge key of an alias": (b"level: local\n<<: *other\n", 2, "merge-key"),
    "python object": (b'name: !!python/object/apply:os.system ["id"]\n', 1, "tag"),
    "own tag": (b"name: !include /etc/passwd\n", 1, "tag"),
    "tag of a text": (b"level: !!str local\n", 1, "tag"),
    "tag of a key": (b"!!str level: local\n", 1, "tag"),
    "tag of a list": (b"offers: !!set [a]\n", 1, "tag"),
    "binary": (b"name: !!binary aGVsbG8=\n", 1, "tag"),
    "directive": (b"%TAG ! tag:example.org,2026:\n---\nlevel: local\n", 1, "directive"),
    "version": (b"%YAML 1.1\n---\nlevel: no\n", 1, "directive"),
    "several documents": (b"level: local\n---\nlevel: national\n", 2, "several-documents"),
    "repeated key": (
        RIGHT.replace(b"run_by: ngo", b"run_by: ngo\nrun_by: police"),
        4,
        "repeated-key",
    ),
    "5,000 brackets": (b"[" * 5_000, 1, "too-deep"),
    "65,000 brackets": (b"[" * 65_000, 1, "too-deep"),
    "30,000 braces": (b"{a: " * 16_000, 1, "too-deep"),
    "30,000 dashes": (b"- " * 32_000, 1, "too-deep"),
    "30,000 question marks": (b"? " * 32_000, 1, "key-without-text"),
    "stairs": (b"".join(b" " * n + b"a:\n" for n in range(350)), 9, "too-deep"),
    "a list as key": (b"? [a, b]\n: c\n", 1, "key-without-text"),
    "a template": (b"name: {{ 7 * 7 }}\n", 1, "key-without-text"),
    "too large": (b"# " + b"x" * 70_000, 1, "file-too-large"),
    "a gigabyte that is not there": (b"sparse", 1, "file-too-large"),
    "zero byte": (b"level: local\nname: \x00\n", 2, "control-character"),
    "escape sequence": (b"level: local\nname: \x1b[2J\n", 2, "control-character"),
    "next line": ("level: local\nname: a\u0085run_by: ngo\n".encode(), 2, "control-character"),
    "line separator": ("level: local\nname: a\u2028b\n".encode(), 2, "control-character"),
    "latin 1": (b"level: local\nname: Caf\xe9\n", 2, "not-utf-8"),
    "overlong encoding": (b"level: local\nname: \xc0\xaf\n", 2, "not-utf-8"),
    "half a pair": (b"level: local\nname: \xed\xa0\x80\n", 2, "not-utf-8"),
    "utf-16": ("level: local\n".encode("utf-16"), 1, "byte-order-mark"),
    "byte order mark": (b"\xef\xbb\xbflevel: local\n", 1, "byte-order-mark"),
    "tab": (b"level: local\n\tname: x\n", 2, "tab"),
    "a merge left half done": (b"<<<<<<< HEAD\na: b\n=======\n", 1, "unfinished-merge"),
    "a key of 60 KB": (b"k" * 60_000 + b": x\n", 1, "grammar"),
    "one text of 60 KB": (b"x" * 60_000, 1, "wrong-kind"),
    "60 KB of quotes": (b'"' * 60_001, 1, "text-after-record"),
    "open quote of 60 KB": (b'level: "' + b"x\n" * 30_000, 1, "open-quote"),
    "60 KB of empty lines": (b"\n" * 60_000, 1, "empty-file"),
    "60 KB of notes": (b"# x\n" * 15_000, 1, "empty-file"),
    "60 KB of backslashes": (b'a: "' + b"\\" * 60_000, 1, "open-quote"),
    "30,000 entries": (b"- a\n" * 16_000, 1, "wrong-kind"),
}


def project(folder: Path, content: bytes) -> Path:
    target = folder / FILE
    target.parent.mkdir(parents=True)
    if content == b"sparse":
        with target.open("wb") as file:
            file.truncate(1024**3)
    else:
        target.write_bytes(content)
    return folder


def measured(attacked: Path, sound: Path) -> dict[str, Any]:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(attacked), str(sound)],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.stderr == ""
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_gets_one_message_and_costs_little(
    name: str, tiny: Path, tmp_path: Path
) -> None:
    content, line, rule = ATTACKS[name]
    found = measured(project(tmp_path, content), tiny)
    assert [told[:2] for told in found["told"]] == [[line, rule]]
    assert all(
        words and "None" not in words and "Error" not in words for words in found["told"][0][2:]
    )
    assert found["seconds"] < SECONDS
    assert found["megabytes"] < MEGABYTES


MANY = {
    "unknown keys": b"".join(b"k%d: x\n" % n for n in range(6_500)),
    "repeated keys": b"a: x\n" * 13_000,
    "empty values": b"".join(b"k%d:\n" % n for n in range(6_500)),
    "wrong words": b"services: {a: {offers: [" + b"A B," * 16_000 + b"A]}}\n",
    "wrong keys": b"services:\n" + b"".join(b"  A%d: x\n" % n for n in range(6_000)),
    "colons": b": " * 30_000,
    "curly quotes": "- “\n".encode() * 10_000,
}


@pytest.mark.parametrize("name", MANY)
def test_thousands_of_mistakes_in_one_file_are_cut_short(
    name: str, tiny: Path, tmp_path: Path
) -> None:
    found = measured(project(tmp_path, MANY[name]), tiny)
    assert 1 <= len(found["told"]) <= 50
    assert found["seconds"] < SECONDS
    assert found["megabytes"] < MEGABYTES


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
