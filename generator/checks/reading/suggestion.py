"""Did you mean: the known name that is nearest to a wrong one."""

from __future__ import annotations

from collections.abc import Iterable

from generator.loading.near_match import nearest
from generator.problems import Message, message

_LONGEST_LIST = 8


def suggestion(wrong: str, known: Iterable[str]) -> Message:
    """Return the hint for a name that does not exist: the nearest one, else all if they are few."""
    names = sorted(known)
    # Of thousands of names only those of about the same length can be near: the rest is never compared.
    near_length = [name for name in names if abs(len(name) - len(wrong)) <= len(wrong) // 2 + 1]
    near = nearest(wrong, near_length)
    if near is not None:
        return message("did you mean `{near}`?", near=near)
    if not names:
        return message("there is none yet: add one, or take this line out")
    if len(names) <= _LONGEST_LIST:
        return message("choose one of these: {names}", names=", ".join(names))
    return message("correct the spelling, or add what is missing first")
