"""Finds tests of the real records that know a day, by their syntax.

What reads the real records is found from its names: a function that mentions the root of the project where
records are loaded or copied, or a name of `tests.reference`, or a fixture or function that does.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

TESTS = Path(__file__).resolve().parent
REFERENCE = "tests/reference.py"
DAY = re.compile(r"20\d\d-\d\d-\d\d|.*\btoday\W+20\d\d-\d\d-\d\d.*", re.DOTALL)
ROOT = re.compile(r"Path\(__file__\)\.resolve\(\)(?:\.parents\[(\d)\]|((?:\.parent)+))")
READS = {"load", "read", "str", "copy", "copytree", "Project"}
"""Functions that are given the root of a project: to read its records, or to let a command read them."""


@dataclass
class Module:
    """A module of tests: what it defines at its top, and from which modules its names come."""

    path: str
    tree: ast.Module
    definitions: dict[str, ast.stmt] = field(default_factory=dict)
    imported: dict[str, tuple[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for node in self.tree.body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                self.definitions[node.name] = node
            elif isinstance(node, ast.Assign | ast.AnnAssign):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                names = (one.id for one in targets if isinstance(one, ast.Name))
                self.definitions |= dict.fromkeys(names, node)
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tests."):
                file = f"{(node.module or '').replace('.', '/')}.py"
                for one in node.names:
                    self.imported[one.asname or one.name] = (file, one.name)


def modules(sources: Mapping[str, str]) -> dict[str, Module]:
    """Return the modules of `sources`, path -> text."""
    return {path: Module(path, ast.parse(text)) for path, text in sources.items()}


def home_of(found: Mapping[str, Module], module: Module, name: str) -> tuple[str, str] | None:
    """Return where a name is defined: here, where it is imported from, or in a conftest above."""
    if name in module.definitions:
        return module.path, name
    if name in module.imported:
        return module.imported[name]
    parts = module.path.split("/")
    for depth in range(len(parts) - 1, 0, -1):
        conftest = found.get("/".join([*parts[:depth], "conftest.py"]))
        if conftest is not None and name in conftest.definitions:
            return conftest.path, name
    return None


def mentioned(node: ast.AST) -> Iterator[str]:
    """Yield the names that a definition mentions, arguments and names of fixtures in texts too."""
    for part in ast.walk(node):
        if isinstance(part, ast.Name):
            yield part.id
        elif isinstance(part, ast.arg):
            yield part.arg
        elif isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def reads_root(roots: set[str], node: ast.AST) -> bool:
    """Say whether a definition gives one of these names of the root to something that reads it."""
    return any(
        isinstance(call, ast.Call)
        and name_of(call.func) in READS
        and any(roots & set(mentioned(one)) for one in call.args)
        for call in ast.walk(node)
    )


def is_root(path: str, made: ast.stmt) -> bool:
    """Say whether a name is made the folder of the whole project."""
    if not isinstance(made, ast.Assign):
        return False
    match = ROOT.fullmatch(ast.unparse(made.value))
    if match is None:
        return False
    up = int(match[1]) + 1 if match[1] else match[2].count(".parent")
    return up == path.count("/") + 1


def name_of(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else ast.unparse(function)


def real(found: Mapping[str, Module]) -> set[tuple[str, str]]:
    """Return what reads the real records, as (file, name)."""
    known: set[tuple[str, str]] = set()
    users: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for module in found.values():
        roots = {
            name for name, made in module.definitions.items() if is_root(module.path, made)
        }
        for name, node in module.definitions.items():
            names = set(mentioned(node))
            if module.path == REFERENCE or (roots & names and reads_root(roots, node)):
                known.add((module.path, name))
            for home in {home_of(found, module, one) for one in names} - {None}:
                users.setdefault(home, set()).add((module.path, name))  # type: ignore[arg-type]
    waiting = list(known)
    while waiting:
        more = users.get(waiting.pop(), set()) - known
        known |= more
        waiting.extend(more)
    return known


def days(found: Mapping[str, Module], module: Module, node: ast.AST) -> Iterator[str]:
    """Yield the days that a definition knows: written out in it, or in a constant that it names."""
    for part in ast.walk(node):
        if isinstance(part, ast.Call) and name_of(part.func) in {"date", "datetime"}:
            if part.args and isinstance(part.args[0], ast.Constant):
                yield f"{part.lineno}: {ast.unparse(part)}"
        elif isinstance(part, ast.Constant) and DAY.fullmatch(str(part.value)):
            yield f"{part.lineno}: {part.value!r}"
        elif isinstance(part, ast.Name) and part.id.isupper():
            home = home_of(found, module, part.id)
            made = (
                found[home[0]].definitions.get(home[1]) if home and home[0] in found else None
            )
            if made is not None and made is not node and any(days(found, found[home[0]], made)):
                yield f"{part.lineno}: {part.id}"


def known_days(sources: Mapping[str, str]) -> list[str]:
    """Return where something that reads the real records knows a day."""
    found = modules(sources)
    return sorted(
        f"{path}:{day}"
        for path, name in real(found)
        if path != REFERENCE
        for day in days(found, found[path], found[path].definitions[name])
    )


def sources_of_tests() -> dict[str, str]:
    """Return every module of the tests, path from the root of the project -> text."""
    return {
        path.relative_to(TESTS.parent).as_posix(): path.read_text("utf-8")
        for path in sorted(TESTS.rglob("*.py"))
    }
