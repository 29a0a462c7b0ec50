"""Paths of records have one home: nobody else spells them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import generator
from generator.loading.file_names import FileKind, FileName, file_name
from generator.model import files

PACKAGE = Path(generator.__file__).resolve().parent
HOME = PACKAGE / "model" / "files.py"
PATH = re.compile(r"directory_data/[^ ]*(\.yaml|\.lock|/)|docs/(?!maintainers/)[^ ]*\.md")


def strings(module: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the words of each string that is no docstring; `{}` stands for what is filled in."""
    tree = ast.parse(module.read_text("utf-8"))
    apart = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [
                part.value if isinstance(part, ast.Constant) else "{}" for part in node.values
            ]
            apart |= {id(part) for part in node.values}
            yield node.lineno, "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and id(node) not in apart:
            yield node.lineno, str(node.value)


def test_nobody_else_spells_the_path_of_a_record() -> None:
    found = [
        f"{module.relative_to(PACKAGE)}:{line}"
        for module in PACKAGE.rglob("*.py")
        if module != HOME
        for line, words in strings(module)
        if PATH.fullmatch(words)
    ]
    assert found == []


def test_every_kind_of_file_is_known_by_its_path() -> None:
    found = {
        files.SETTINGS_FILE: FileName(FileKind.SETTINGS, "directory"),
        files.TAXONOMY_FILE: FileName(FileKind.TAXONOMY, "needs"),
        files.HASHES_FILE: FileName(FileKind.TRANSLATION_HASHES, "translations"),
        files.province_file("velmora"): FileName(FileKind.PROVINCE, "velmora"),
        files.country_file("zz"): FileName(FileKind.COUNTRY, "country", "zz"),
        files.office_kinds_file("zz"): FileName(FileKind.OFFICE_KINDS, "office_kinds", "zz"),
        files.language_file("id"): FileName(FileKind.LANGUAGE, "id"),
        files.organization_file("ambrel", "day-room"): FileName(
            FileKind.ORGANIZATION, "day-room", "ambrel"
        ),
        files.page_file("en", "rights"): FileName(FileKind.PAGE, "rights", "en"),
    }
    assert {path: file_name(path) for path in found} == found
    assert {name.kind for name in found.values()} == set(FileKind)
