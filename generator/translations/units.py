"""Texts on their way to a translator and back, whatever the file they travel in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """One text: its key, the words to translate, and the translation, empty where there is none.

    `needs_review` says that the source has changed since it was translated; in a file that comes back, that
    nobody has looked at it yet.
    """

    key: str
    source: str
    target: str = ""
    needs_review: bool = False


@dataclass(frozen=True, slots=True)
class Translations:
    """The texts of one locale, from the locale they are translated from; both are BCP 47 tags."""

    source_locale: str
    locale: str
    units: tuple[Unit, ...]
