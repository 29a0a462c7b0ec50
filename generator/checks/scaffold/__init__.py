"""The three files of a new check: its module, an example that it finds, and one that it does not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from string import Template

_HERE = Path(__file__).parent


def new_check(rule: str, group: str) -> Mapping[str, str]:
    """Return the files of a check that works and says what is to be filled in: path in the project, text.

    `rule` is the name of the mistake in kebab case, `group` a folder of `generator/checks/rules`.
    """
    example = f"tests/data/broken/{rule}"
    return {
        f"generator/checks/rules/{group}/{rule.replace('-', '_')}.py": _text("check.py", rule),
        f"{example}/fails.yaml": _text("fails.yaml", rule),
        f"{example}/passes.yaml": _text("passes.yaml", rule),
    }


def _text(name: str, rule: str) -> str:
    return Template((_HERE / f"{name}.txt").read_text("utf-8")).substitute(rule=rule)
