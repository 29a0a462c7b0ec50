"""Every rule of reading is told of in the reference, and every rule there exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.quick

ROOT = Path(__file__).resolve().parent.parent.parent
REPORTERS = {"Problem", "Explanation", "_Finding", "_finding_at_line", "_refused"}


def rules() -> set[str]:
    found = set()
    for path in (ROOT / "generator" / "loading").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", getattr(node.func, "attr", "")) in REPORTERS
            ):
                found |= {
                    a.value
                    for a in node.args
                    if isinstance(a, ast.Constant) and isinstance(a.value, str)
                }
    return found


def test_every_rule_is_in_the_reference() -> None:
    page = (ROOT / "docs/maintainers/reference/reading.md").read_text(encoding="utf-8")
    told = {
        rule
        for row in re.findall(r"^\| (`.*?) \|", page, re.MULTILINE)
        for rule in re.findall(r"`(.*?)`", row)
    }
    assert told == rules()
