"""Files in which an address may stand that nobody may know: no line of them is ever quoted (REQ-D02)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.problems import Problem, message

_NOT_PUBLIC = re.compile(
    r"address_visibility['\"]?\s*:(?!\s*['\"]?public['\"]?\s*([,}#]|$))", re.MULTILINE
)
_RULES_THAT_QUOTE = frozenset({"no-colon", "no-space-after-colon"})
_RULES_THAT_NAME_KEYS = frozenset({"repeated-key", "empty-value"})
_PLAIN = re.compile(r"[a-z][a-z0-9_-]{0,40}|[0-9]+")


def is_secret(text: str, value: object) -> bool:
    """Return whether a file has a place that is not plainly public; `value` is what was read from it.

    A place whose visibility is missing or misspelt counts: it may be one that must not be known.
    """
    if _NOT_PUBLIC.search(text):
        return True
    places = value.get("locations") if isinstance(value, Mapping) else None
    if places is None:
        return False
    if not isinstance(places, Mapping):
        return True
    return any(
        not isinstance(place, Mapping) or place.get("address_visibility") != "public"
        for place in places.values()
    )


def plain_or_hidden(word: str) -> str:
    """Return a key of a secret file as a message may show it: hidden, unless it is a plain word or a number."""
    return word if _PLAIN.fullmatch(word) else "…"


def without_values(problem: Problem) -> Problem:
    """Return a `problem` of a secret file as it may be shown: marked, and without text of the file."""
    if problem.rule in _RULES_THAT_NAME_KEYS:
        values = tuple((name, plain_or_hidden(value)) for name, value in problem.message.values)
        return replace(problem, message=replace(problem.message, values=values), sensitive=True)
    if problem.rule not in _RULES_THAT_QUOTE:
        return replace(problem, sensitive=True)
    wrong = message("this line must be a key, a colon, a space and a value")
    hint = message("compare it with the lines above; it is not shown, because it may be secret")
    return replace(problem, message=wrong, hint=hint, sensitive=True)
