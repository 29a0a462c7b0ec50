"""Style and scripts of a page, made from those of its components, and the policy that allows only them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import rcssmin
import rjsmin
from markupsafe import Markup

from generator.components.content_policy import page_policy

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
    return str(rcssmin.cssmin(_source_of(component, "style.css")))


@cache
def script_of(component: str) -> str:
    """Return the script of `component` without comments and needless space; empty if it has none."""
    return str(rjsmin.jsmin(_source_of(component, "script.js")))


def _source_of(component: str, file: str) -> str:
    path = FOLDER / component / file
    return path.read_text(encoding="utf-8") if path.is_file() else ""


@cache
def scripted_components() -> frozenset[str]:
    """Return the components that have a script."""
    return frozenset(path.parent.name for path in FOLDER.glob("*/script.js"))


def is_used(component: str, html: str) -> bool:
    """Return whether the script of `component` has something to do in `html`: its mark is there."""
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
        policy=page_policy(style, scripts.values()),
    )
