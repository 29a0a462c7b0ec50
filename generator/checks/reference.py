"""The page of all checks for maintainers, made of their docstrings."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Sequence
from importlib import import_module

from generator.checks.contract import Check

_HEAD = """# Checks

What `directory check` finds, why it matters, and an example of each mistake. Errors stop a build, warnings
do not. Made by `directory schema` from the docstrings in `generator/checks/rules/`; do not change it by hand.
"""

FILE = "docs/maintainers/reference/checks.md"
"""Where the page lies, relative to the project."""


def reference(checks: Sequence[Check]) -> str:
    """Return the page as Markdown, the checks in the order given."""
    return "\n".join([_HEAD, *(_section(check) for check in checks)])


def _section(check: Check) -> str:
    page = inspect.getdoc(import_module(check.module)) or ""
    hidden = " Lines it finds are never quoted." if check.sensitive else ""
    return (
        f"## {check.rule}\n\n*{check.severity.value.capitalize()}.*{hidden} {_fenced(page)}\n"
    )


def _fenced(page: str) -> str:
    """Return a docstring as Markdown: its indented examples become YAML blocks."""
    return "\n".join(_lines(page)).strip()


def _lines(page: str) -> Iterator[str]:
    for block in re.split(r"\n\n(?=\S)|(?<=:)\n\n(?=    )", page):
        if block.startswith("    "):
            yield "```yaml"
            yield from (line[4:] for line in block.rstrip().split("\n"))
            yield "```"
        else:
            yield block.rstrip()
        yield ""
