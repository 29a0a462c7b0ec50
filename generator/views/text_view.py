"""Texts as a page places them: the words, their language, and whether they are the reader's own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Origin(StrEnum):
    """How a text came to be in front of this reader."""

    OWN = "own"
    UNTRANSLATED = "untranslated"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Text:
    """Words with their BCP 47 `lang`, their direction (`ltr` or `rtl`), and their origin.

    A page that places a text whose `lang` is not its own must mark it with that `lang`.
    """

    value: str
    lang: str
    direction: str
    origin: Origin = Origin.OWN

    def __str__(self) -> str:
        """Return the words."""
        return self.value


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to another page of the same edition: `path` is relative to the locale's root."""

    path: str
    words: Text
