"""Hostile records: what somebody could send to stop the checks, or to make them say what nobody meant."""

from __future__ import annotations

from pathlib import Path

from generator.loading.decoding import decode
from generator.loading.sources import load

FILE = "directory_data/organizations/ambrel/attack.yaml"
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
"""Name -> content, and the line and the rule of the one message it gets."""

MANY = {
    "unknown keys": b"".join(b"k%d: x\n" % n for n in range(6_500)),
    "repeated keys": b"a: x\n" * 13_000,
    "empty values": b"".join(b"k%d:\n" % n for n in range(6_500)),
    "wrong words": b"services: {a: {offers: [" + b"A B," * 16_000 + b"A]}}\n",
    "wrong keys": b"services:\n" + b"".join(b"  A%d: x\n" % n for n in range(6_000)),
    "colons": b": " * 30_000,
    "curly quotes": "- “\n".encode() * 10_000,
}
"""Thousands of mistakes in one file."""


def write_attack(folder: Path, content: bytes) -> None:
    """Make a project with nothing in it but one hostile record."""
    target = folder / FILE
    target.parent.mkdir(parents=True)
    if content == b"sparse":
        with target.open("wb") as file:
            file.truncate(1024**3)
    else:
        target.write_bytes(content)


def read_attack(folder: Path) -> list[tuple[int, str, str, str]]:
    """Return the line, the rule, the message and the hint of each problem of the hostile record."""
    problems = decode(load(folder)).problems
    return [
        (p.place.line, p.rule, p.message.in_words(), p.hint.in_words())
        for p in problems
        if p.rule != "missing-file"
    ]
