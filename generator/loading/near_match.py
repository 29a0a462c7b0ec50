"""Did you mean: the known word that is nearest to a wrong one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_LIKENESS = 0.6


def nearest(wrong: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that is most like `wrong`, `None` where none is like it."""
    # A longer text is no misspelt word, and comparing it with thousands of names takes time.
    if len(wrong) > 80:  # noqa: PLR2004
        return None
    spelling = wrong.strip().lower().replace(" ", "_")
    near = get_close_matches(spelling, sorted(known), n=1, cutoff=_LIKENESS)
    return near[0] if near else None
