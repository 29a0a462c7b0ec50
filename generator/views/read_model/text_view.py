"""Texts as a page places them: the words, their language, and whether they are the reader's own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from markupsafe import escape

STARTS, BEGINS, ENDS = "\ue000", "\ue001", "\ue002"
"""Private characters around foreign words: before their language, before their words, behind them."""


class Origin(StrEnum):
    """How a text came to be in front of this reader.

    What is `LOCAL` is translated by no one: it is spoken here as it is at home.
    """

    OWN = "own"
    LOCAL = "local"
    UNTRANSLATED = "untranslated"
    STALE = "stale"


class ForeignWords(str):
    """Interface words in another language than those around them, as from a catalog that has only begun.

    They are plain words to everybody but templates: placed by one they stand between marks, which
    `generator.components.foreign_words` turns into an element with their `lang`.
    """

    __slots__ = ("lang",)
    lang: str

    def __new__(cls, words: str, lang: str) -> Self:
        """Return `words` with their BCP 47 `lang`."""
        foreign = super().__new__(cls, words)
        foreign.lang = lang
        return foreign

    def __reduce__(self) -> tuple[type[ForeignWords], tuple[str, str]]:
        """Return what makes these words anew, in another process too."""
        return ForeignWords, (str(self), self.lang)

    def __html__(self) -> str:
        """Return the words escaped, between marks that no record may hold (SA-X3)."""
        return f"{STARTS}{self.lang}{BEGINS}{escape(str(self))}{ENDS}"


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

    def among(self, lang: str) -> str:
        """Return the words as they may stand among words of `lang`, marked where they are of another."""
        return self.value if self.lang == lang else ForeignWords(self.value, self.lang)


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to another page of the same edition: `path` is relative to the locale's root."""

    path: str
    words: Text
