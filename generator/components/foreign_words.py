"""Marks interface words of another language with their `lang`, where elements may stand (WCAG 3.1.2)."""

from __future__ import annotations

import re

from generator.views.language.locales import direction
from generator.views.read_model.text_view import BEGINS, ENDS, STARTS

_MARKED = re.compile(f"{STARTS}([^{BEGINS}]*){BEGINS}([^{ENDS}]*){ENDS}")
_NO_ELEMENTS = re.compile(
    r"<(title|script|style|option|textarea)\b.*?</\1>|<[^>]*>|" + _MARKED.pattern, re.DOTALL
)
"""Elements that hold text alone, tags with their attributes, and marked words."""


def with_languages(html: str) -> str:
    """Return finished HTML with an element around each marked word; in tags and titles the marks just go."""
    return _NO_ELEMENTS.sub(_element, html) if STARTS in html else html


def _element(match: re.Match[str]) -> str:
    _, lang, words = match.groups()
    if lang is None:
        return _MARKED.sub(r"\2", match[0])
    return f'<span lang="{lang}" dir="{direction(lang)}">{words}</span>'
