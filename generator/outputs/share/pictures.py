"""Pictograms drawn once per file, and shown wherever they are named."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

from generator.components.icons import icon

_OF_NUMBERS = ("phone", "message")
_SHAPE = re.compile(r'<svg [^>]*viewBox="([^"]+)"[^>]*>(.*)</svg>', re.DOTALL)
_SHOWN = re.compile(r'<use xlink:href="#x-([a-z_]+)"')


def shown(name: str) -> Markup:
    """Return the pictogram `name` as a reference to its drawing; nothing where there is none.

    Numbers have none: they are large buttons under the word for their way, and there are very many.
    """
    if name in _OF_NUMBERS or not icon(name):
        return Markup()
    # Browsers of old phones know no `href` without `xlink:`.
    svg = f'<svg class="icon" aria-hidden="true"><use xlink:href="#x-{name}"/></svg>'
    return Markup(svg)  # noqa: S704 - `name` is the name of a file of the package


def drawings(html: str) -> Markup:
    """Return the drawing of every pictogram that `html` shows, in an element that takes no room."""
    symbols = "".join(_symbol(name) for name in sorted(names(html)))
    if not symbols:
        return Markup()
    drawn = f'<svg class="hidden" aria-hidden="true">{symbols}</svg>'
    return Markup(drawn)  # noqa: S704 - drawings of the package


def names(html: str) -> Iterable[str]:
    """Return the names of the pictograms that `html` shows."""
    return set(_SHOWN.findall(html))


def _symbol(name: str) -> str:
    found = _SHAPE.fullmatch(icon(name))
    if found is None:
        raise ValueError(name)
    return f'<symbol id="x-{name}" viewBox="{found[1]}">{found[2]}</symbol>'
