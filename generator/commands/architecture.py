"""The part of the architecture page that the tree writes itself: layers, packages, where a new thing goes."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FILE = "docs/maintainers/architecture.md"
"""Where the page lies, relative to the project."""

_BEGIN = "<!-- From here to the end mark: made by `directory schema` from the tree and pyproject.toml. -->"
_END = "<!-- End of what `directory schema` makes. -->"


class _Place(NamedTuple):
    """Where one kind of thing goes: a folder of the project, a pattern that those there match, and how."""

    thing: str
    folder: str
    pattern: str
    how: str


_PLACES = (
    _Place(
        "check",
        "generator/checks/rules",
        "*/[a-z]*.py",
        "`directory new check NAME` starts its three files; no list names it",
    ),
    _Place(
        "field of a record",
        "generator/model",
        "[a-z]*.py",
        "one line with its meaning; `make generate` writes schema, reference and catalogues",
    ),
    _Place(
        "fact about a service",
        "generator/views/service",
        "facts_*.py",
        "a `FactKey`, and its question in `QUESTIONS`; products without room name it in "
        "`generator/views/publishing/fact_choices.py`",
    ),
    _Place(
        "product",
        "generator/outputs",
        "*/product.py",
        "a folder with a `PRODUCT`, and one line of `PRODUCTS` in `generator/outputs/__init__.py`",
    ),
    _Place(
        "part of pages",
        "generator/components",
        "*/template.html",
        "a folder with template, style, README and examples; no list names it",
    ),
    _Place(
        "command",
        "generator/commands",
        "[a-z]*.py",
        "a module with a `COMMAND`; no list names it",
    ),
    _Place(
        "report",
        "generator/outputs/reports",
        "[a-z]*.py",
        "a function that returns a `Table`, and one line of `REPORTS` in `generator/commands/report.py`",
    ),
    _Place(
        "language of the interface",
        "generator/translations",
        "*/messages.po",
        "`directory translations update --locale TAG` starts its catalogue",
    ),
    _Place(
        "decision, with its price",
        "docs/maintainers/decisions",
        "[0-9]*.md",
        "the next number",
    ),
)


def architecture(root: Path) -> str | None:
    """Return the page as it should be, `None` where `root` is not the project of the program itself.

    Raises:
        ValueError: a folder of "where a new thing goes" holds no such thing, or the page has no marks.
    """
    page, settings = root / FILE, root / "pyproject.toml"
    if not page.is_file() or not settings.is_file():
        return None
    before, begin, rest = page.read_text("utf-8").partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not begin or not end:
        raise ValueError(f"{FILE}: the marks of what `directory schema` makes are missing")
    layers = _layers(tomllib.loads(settings.read_text("utf-8")))
    made = [*_packages(root / "generator", layers), "", *_places(root)]
    return "\n".join([before + begin, "", *made, "", end + after])


def _layers(settings: dict[str, dict[str, dict[str, list[dict[str, list[str]]]]]]) -> list[str]:
    contracts = settings["tool"]["importlinter"]["contracts"]
    return next(contract["layers"] for contract in contracts if "layers" in contract)


def _packages(package: Path, layers: list[str]) -> Iterator[str]:
    yield "A layer imports only what lies below it; modules of one layer do not import each other."
    yield ""
    yield "| layer | package or module | what it is |"
    yield "|---|---|---|"
    for number, layer in enumerate(layers, 1):
        for name in layer.split(" | "):
            for path in _with_packages_below(package, name):
                shown = path.relative_to(package).as_posix()
                yield f"| {number} | `{shown.replace('__init__.py', '')}` | {_first_line(path)} |"


def _with_packages_below(package: Path, name: str) -> list[Path]:
    module = package / f"{name}.py"
    return [module] if module.is_file() else sorted((package / name).rglob("__init__.py"))


def _first_line(module: Path) -> str:
    docstring = ast.get_docstring(ast.parse(module.read_text("utf-8"))) or ""
    return docstring.split("\n")[0].replace("|", "\\|")


def _places(root: Path) -> Iterator[str]:
    yield "| a new … | goes to | how |"
    yield "|---|---|---|"
    for place in _PLACES:
        if next((root / place.folder).glob(place.pattern), None) is None:
            raise ValueError(f"{place.folder} holds no {place.thing} ({place.pattern})")
        yield f"| {place.thing} | `{place.folder}/` | {place.how} |"
