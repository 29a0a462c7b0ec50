"""Fragments of a page: HTML that may be placed as it is, and the components it was made from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from markupsafe import Markup


class Fragment(Markup):
    """HTML made by a template, with the names of the components whose style and script it needs."""

    components: frozenset[str]

    def __new__(cls, html: str = "", components: frozenset[str] = frozenset()) -> Self:
        """Return `html` as a fragment; only templates make HTML, so only they call this."""
        fragment = super().__new__(cls, html)
        fragment.components = components
        return fragment


def components_of(values: Iterable[object]) -> frozenset[str]:
    """Return the components of all fragments among `values`, also of those inside lists and mappings.

    A list is looked through if it begins with a fragment or a mapping: lists of records hold none.
    """
    found: frozenset[str] = frozenset()
    for value in values:
        if isinstance(value, Fragment):
            found |= value.components
        elif isinstance(value, dict):
            found |= components_of(value.values())
        elif isinstance(value, list) and value and isinstance(value[0], Fragment | dict):
            found |= components_of(value)
    return found
