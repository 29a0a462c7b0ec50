"""The words of records, each with the place it stands at: what most checks read.

Which fields hold words is read from the models, so that a new field is checked from its first day.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from generator.model.localized import Steps, parts
from generator.model.record import Record
from generator.model.shapes import Shape, ValueKind, fields, leaves
from generator.model.text import LocalizedText

FOR_EDITORS = frozenset(
    {
        "editor_note",
        "note",
        "foreign_reason",
        "assured_by",
        "speech_level",
        "translator",
        "checker",
    }
)
"""Fields that are never shown to readers."""

SEARCH_WORDS = "synonyms"
"""Field of words that people may type; they are matched, never shown."""


class TextShape(StrEnum):
    """What a string may hold: `words` anything, `url` a web address, `code` what its pattern lets through."""

    WORDS = "words"
    URL = "url"
    CODE = "code"


class RecordText(NamedTuple):
    """One string of a record; `locale` is `None` where the field knows no locales."""

    path: Steps
    locale: str | None
    words: str
    shape: TextShape

    @property
    def is_for_readers(self) -> bool:
        """Say whether readers may see it."""
        return FOR_EDITORS.isdisjoint(self.path) and SEARCH_WORDS not in self.path


class Localized(NamedTuple):
    """A text with its locales, and where it stands."""

    file: str
    path: Steps
    text: LocalizedText


def texts(record: Record, path: Steps = ()) -> Iterator[RecordText]:
    """Yield every string of a record, field by field; keys and closed lists are left out."""
    for name, shape in _text_fields(type(record)):
        value = getattr(record, name)
        if value is not None:
            yield from _texts_in(value, (*path, name), shape)


def _texts_in(value: object, path: Steps, shape: TextShape) -> Iterator[RecordText]:
    if isinstance(value, LocalizedText):
        for locale, words in value.items():
            yield RecordText((*path, locale), locale, words, TextShape.WORDS)
    elif isinstance(value, StrEnum):
        return
    elif isinstance(value, str):
        yield RecordText(path, None, value, shape)
    elif isinstance(value, Record):
        yield from texts(value, path)
    else:
        for key, part in parts(value):
            yield from _texts_in(part, (*path, key), shape)


@cache
def _text_fields(kind: type[Record]) -> tuple[tuple[str, TextShape], ...]:
    """Return the fields of a model that can hold strings, and what these strings may hold."""
    found = []
    for name, field in fields(kind).items():
        shapes = [shape for leaf in leaves(field.shape) if (shape := _text_shape(leaf))]
        if shapes:
            found.append((name, min(shapes, key=list(TextShape).index)))
    return tuple(found)


def _text_shape(leaf: Shape) -> TextShape | None:
    if leaf.record is not None:
        return TextShape.WORDS if _text_fields(leaf.record) else None
    if leaf.kind is ValueKind.WORDS:
        return TextShape.WORDS
    if leaf.kind is not ValueKind.TEXT:
        return None
    if not leaf.pattern:
        return TextShape.WORDS
    return TextShape.URL if leaf.pattern.startswith("^http") else TextShape.CODE
