"""The house stays as it was planned (docs/maintainers/architecture.md)."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "generator").rglob("*.py"))
PROGRAMS = [*MODULES, *sorted((ROOT / "scripts").glob("*.py"))]
BIN = Path(sys.executable).parent

LONGEST_FUNCTION, USUAL_FUNCTION = 40, 25
LONGEST_MODULE, USUAL_MODULE = 400, 250
MOST_PARAMETERS = 5
EMPTY_NAMES = {
    "base",
    "common",
    "data",
    "helper",
    "helpers",
    "info",
    "manager",
    "misc",
    "util",
    "utils",
}
# A command may write the file a person names. Below that every product goes through `writing`, into a folder
# that `replacement` swaps in. The others: two that work inside the folder MkDocs makes, the store of printed
# files in .cache, and the catalogues of words, which are code.
WRITERS = {
    "components/typesetting/print_cache.py",
    "handbook_pages.py",
    "mkdocs_plugin.py",
    "outputs/folder_lock.py",
    "outputs/replacement.py",
    "outputs/writing.py",
    "translations/extraction.py",
}
WRITING = {
    "mkdir",
    "rename",
    "rmtree",
    "unlink",
    "write_bytes",
    "write_text",
    "copytree",
    "makedirs",
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def functions() -> tuple[tuple[str, Function], ...]:
    return tuple(
        (f"{name_of(path)}:{node.lineno} {node.name}", node)
        for path in PROGRAMS
        for node in ast.walk(tree(path))
        if isinstance(node, Function)
    )


def lines_of(function: Function) -> int:
    """Count the lines from `def` to the end, without the docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function, clean=False) is not None:
        docstring = function.body[0]
        lines -= (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1
    return lines


def parameters_of(function: Function) -> int:
    """Count the parameters a caller gives."""
    arguments = function.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return len([argument for argument in named if argument.arg not in {"self", "cls"}])


def test_there_is_code_to_judge() -> None:
    assert len(MODULES) > 30
    assert len(functions()) > 100


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        f"{name}: {lines_of(f)}" for name, f in functions() if lines_of(f) > LONGEST_FUNCTION
    ]
    assert not long


def test_nine_functions_in_ten_are_short() -> None:
    lengths = sorted(lines_of(function) for _, function in functions())
    assert lengths[int(len(lengths) * 0.9)] <= USUAL_FUNCTION


@pytest.mark.quick
def test_no_module_is_a_book() -> None:
    lengths = {name_of(path): len(path.read_text().splitlines()) for path in PROGRAMS}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}
    assert sorted(lengths.values())[int(len(lengths) * 0.9)] <= USUAL_MODULE


def test_no_function_asks_for_more_than_five_things() -> None:
    greedy = [name for name, f in functions() if parameters_of(f) > MOST_PARAMETERS]
    assert not greedy


def test_modules_are_named_after_what_they_hold() -> None:
    named = {path: {*path.relative_to(ROOT).parts[:-1], path.stem} for path in MODULES}
    assert [name_of(path) for path, parts in named.items() if parts & EMPTY_NAMES] == []


def test_no_two_public_classes_have_one_name() -> None:
    places: dict[str, list[str]] = {}
    for path in PROGRAMS:
        for node in tree(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, []).append(name_of(path))
    assert {name: where for name, where in places.items() if len(where) > 1} == {}


def test_every_module_says_what_it_is() -> None:
    silent = [name_of(path) for path in PROGRAMS if ast.get_docstring(tree(path)) is None]
    assert silent == []


def test_layers_hold_outputs_are_blind_and_one_module_knows_mkdocs() -> None:
    ran = subprocess.run(
        [BIN / "lint-imports"],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert ran.returncode == 0, ran.stdout


def test_checking_records_never_loads_mkdocs_or_a_typesetter() -> None:
    program = (
        "import sys\n"
        "from click.testing import CliRunner\n"
        "from generator.cli import main\n"
        "result = CliRunner().invoke(main, ['check', '--root', 'tests/data/tiny'])\n"
        "assert result.exit_code in (0, 1), result.output\n"
        "print(sorted({'mkdocs', 'material', 'typst', 'PIL', 'openpyxl'} & set(sys.modules)))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True, cwd=ROOT
    )
    assert (ran.stdout, ran.stderr) == ("[]\n", "")


def writes(node: ast.AST) -> bool:
    """Tell whether a call changes files: a writing method, or `open` for writing."""
    if not isinstance(node, ast.Call):
        return False
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    modes = [value.value for value in node.args[1:] if isinstance(value, ast.Constant)]
    for_writing = any(isinstance(mode, str) and set(mode) & set("wax+") for mode in modes[:1])
    return name in WRITING or (name == "open" and for_writing)


def test_only_these_modules_write_files() -> None:
    writers = {
        path.relative_to(ROOT / "generator").as_posix()
        for path in MODULES
        if "commands" not in path.parts and any(writes(node) for node in ast.walk(tree(path)))
    }
    assert writers <= WRITERS
    assert "outputs/writing.py" in writers


@pytest.mark.quick
def test_templates_escape_all_they_place() -> None:
    unsafe = re.compile(r"\|\s*safe\b|autoescape\s+false|\bautoescape=False")
    files = [
        path
        for path in (ROOT / "generator").rglob("*")
        if path.suffix in {".jinja", ".html", ".py"}
    ]
    assert [name_of(path) for path in files if unsafe.search(path.read_text())] == []


def tracked_texts() -> Iterator[tuple[str, str]]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], check=True, capture_output=True, cwd=ROOT
    )
    for name in listed.stdout.decode().split("\0"):
        path = ROOT / name
        if name and path.is_file():
            content = path.read_bytes()
            if b"\0" not in content:
                yield name, content.decode("utf-8")


def test_no_finished_file_comes_with_a_clone() -> None:
    """What lies in a cache is taken for our own work."""
    command = ["git", "ls-files", "--", ".cache", "site", "build"]
    assert subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout == b""


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        (
            "a folder of somebody's machine",
            r"(?<![\w.<*}/-])/(home|root|Users|mnt|work)/[\w.-]+/",
        ),
        ("work left for later", r"\b(TODO|FIXME|XXX)\b"),
        ("a conflict left by a merge", r"^(<{7}|>{7}) "),
    ],
)
def test_no_file_holds(what: str, pattern: str) -> None:
    found = re.compile(pattern, re.MULTILINE)
    holding = [
        name
        for name, text in tracked_texts()
        if name != name_of(Path(__file__)) and found.search(text)
    ]
    assert holding == [], what


def test_locks_name_hashes_and_no_place_to_fetch_from() -> None:
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        lines = lock.read_text().splitlines()
        pins = [line for line in lines if re.match(r"\S+==\S+", line)]
        assert len(pins) > 50, lock.name
        for line in lines:
            assert re.match(
                r"\S+==\S+( ;.*)? \\$|    --hash=sha256:[0-9a-f]{64}( \\)?$", line
            ), line
    assert '"resolved"' not in (ROOT / "audit" / "package-lock.json").read_text()


def test_each_larger_lock_contains_the_smaller_one_unchanged() -> None:
    runtime, tests, bench = (
        set(
            re.findall(
                r"^\S+==\S+", (ROOT / "requirements" / f"{name}.txt").read_text(), re.MULTILINE
            )
        )
        for name in ("runtime", "test", "bench")
    )
    assert runtime < tests < bench
