"""Style and scripts of a page, made from those of its components, and the policy that allows only them."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup

FOLDER = Path(__file__).resolve().parent
FIRST = "document"
"""The component whose style comes before all others: what holds for every page."""


@dataclass(frozen=True, slots=True)
class Assets:
    """What a page carries inside: its style, its scripts by component, and its Content-Security-Policy."""

    style: Markup
    scripts: dict[str, Markup]
    policy: str


@cache
def style_of(component: str) -> str:
    """Return the style of `component` without comments and needless space; empty if it has none."""
    path = FOLDER / component / "style.css"
    if not path.is_file():
        return ""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return (
        re.sub(r"\s*([{}:;,>])\s*", r"\1", re.sub(r"\s+", " ", text)).replace(";}", "}").strip()
    )


@cache
def script_of(component: str) -> str:
    """Return the script of `component` without comment lines and indentation; empty if it has none."""
    path = FOLDER / component / "script.js"
    if not path.is_file():
        return ""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


@cache
def scripted_components() -> frozenset[str]:
    """Return the components that have a script."""
    return frozenset(path.parent.name for path in FOLDER.glob("*/script.js"))


def is_used(component: str, html: str) -> bool:
    """Say whether the script of `component` has something to do in `html`: its mark is there."""
    return f" data-{component.replace('_', '-')}" in html


@cache
def assets_of(components: frozenset[str], scripted: frozenset[str]) -> Assets:
    """Return the assets of a page made from `components`, of which `scripted` have their script."""
    order = sorted(components, key=lambda name: (name != FIRST, name))
    style = "".join(style_of(name) for name in order)
    scripts = {name: script_of(name) for name in order if name in scripted}
    return Assets(
        # Both are files of this package.
        style=Markup(style),  # noqa: S704
        scripts={name: Markup(text) for name, text in scripts.items()},  # noqa: S704
        policy=policy_of(style, tuple(scripts.values())),
    )


def policy_of(style: str, scripts: tuple[str, ...]) -> str:
    """Return a Content-Security-Policy that allows one inline style and these inline scripts (SA-P6)."""
    allowed = " ".join(source_hash(script) for script in scripts) or "'none'"
    return (
        f"default-src 'none';style-src {source_hash(style)};script-src {allowed};"
        "img-src data:;base-uri 'none';form-action 'none'"
    )


def source_hash(text: str) -> str:
    """Return the hash of an inline style or script as CSP writes it."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
