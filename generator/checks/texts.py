"""The words of records, each with the place it stands at: what most checks read.

Which fields hold words is read from the models, so that a new field is checked from its first day.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import StringConstraints

from generator.model.record import Record
from generator.model.text import LocalizedText

Steps = tuple[str | int, ...]
"""Keys and list positions that lead to a value in a file."""

FOR_EDITORS = frozenset({"editor_note", "note", "foreign_reason", "assured_by", "speech_level"})
"""Fields that are never shown to readers."""

SEARCH_WORDS = "synonyms"
"""Field of words that people may type; they are matched, never shown."""


class Shape(StrEnum):
    """What a string may hold: `words` anything, `url` a web address, `code` what its pattern lets through."""

    WORDS = "words"
    URL = "url"
    CODE = "code"


class Text(NamedTuple):
    """One string of a record; `locale` is `None` where the field knows no locales."""

    path: Steps
    locale: str | None
    words: str
    shape: Shape

    @property
    def is_for_readers(self) -> bool:
        """Say whether readers may see it."""
        return FOR_EDITORS.isdisjoint(self.path) and SEARCH_WORDS not in self.path


class Localized(NamedTuple):
    """A text with its locales, and where it stands."""

    file: str
    path: Steps
    text: LocalizedText


def texts(record: Record, path: Steps = ()) -> Iterator[Text]:
    """Yield every string of a record, field by field; keys and closed lists are left out."""
    for name, shape in _text_fields(type(record)):
        value = getattr(record, name)
        if value is not None:
            yield from _texts_in(value, (*path, name), shape)


def _texts_in(value: object, path: Steps, shape: Shape) -> Iterator[Text]:
    if isinstance(value, LocalizedText):
        for locale, words in value.items():
            yield Text((*path, locale), locale, words, Shape.WORDS)
    elif isinstance(value, StrEnum):
        return
    elif isinstance(value, str):
        yield Text(path, None, value, shape)
    elif isinstance(value, Record):
        yield from texts(value, path)
    else:
        for key, part in _parts(value):
            yield from _texts_in(part, (*path, key), shape)


def localized_texts(record: Record, path: Steps = ()) -> list[tuple[Steps, LocalizedText]]:
    """Return every localized text of a record with its path."""
    found: list[tuple[Steps, LocalizedText]] = []
    _collect(record, path, found)
    return found


def _collect(value: object, path: Steps, found: list[tuple[Steps, LocalizedText]]) -> None:
    if isinstance(value, LocalizedText):
        found.append((path, value))
    elif isinstance(value, Record):
        for name in _localized_fields(type(value)):
            part = getattr(value, name)
            if part is not None:
                _collect(part, (*path, name), found)
    else:
        for key, part in _parts(value):
            _collect(part, (*path, key), found)


def _parts(value: object) -> Iterator[tuple[str | int, object]]:
    if isinstance(value, dict):
        yield from ((str(key), part) for key, part in value.items())
    elif isinstance(value, tuple):
        yield from enumerate(value)


@cache
def _text_fields(kind: type[Record]) -> tuple[tuple[str, Shape], ...]:
    """Return the fields of a model that can hold strings, and what these strings may hold."""
    fields = []
    for name, leaves in _leaves_of_fields(kind):
        shapes = [
            shape for leaf, pattern in leaves if (shape := _shape(leaf, pattern)) is not None
        ]
        if shapes:
            fields.append((name, min(shapes, key=list(Shape).index)))
    return tuple(fields)


@cache
def _localized_fields(kind: type[Record]) -> tuple[str, ...]:
    """Return the fields of a model that can lead to a localized text."""
    return tuple(
        name
        for name, leaves in _leaves_of_fields(kind)
        if any(
            issubclass(leaf, LocalizedText)
            or (issubclass(leaf, Record) and _localized_fields(leaf))
            for leaf, _ in leaves
        )
    )


def _shape(leaf: type, pattern: str | None) -> Shape | None:
    if issubclass(leaf, LocalizedText):
        return Shape.WORDS
    if issubclass(leaf, Record):
        return Shape.WORDS if _text_fields(leaf) else None
    if not issubclass(leaf, str) or issubclass(leaf, StrEnum):
        return None
    if pattern is None:
        return Shape.WORDS
    return Shape.URL if pattern.startswith("^http") else Shape.CODE


def _leaves_of_fields(
    kind: type[Record],
) -> Iterator[tuple[str, list[tuple[type, str | None]]]]:
    hints = get_type_hints(kind, include_extras=True)
    for name, field in kind.model_fields.items():
        pattern = next((p for m in field.metadata if (p := getattr(m, "pattern", None))), None)
        yield name, list(_leaves(hints[name], pattern))


def _leaves(annotation: Any, pattern: str | None) -> Iterator[tuple[type, str | None]]:  # noqa: ANN401
    """Yield the types an annotation is made of, values of mappings without their keys."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        limits = [m.pattern for m in arguments[1:] if isinstance(m, StringConstraints)]
        own = next((str(limit) for limit in limits if limit), None)
        yield from _leaves(arguments[0], own or pattern)
    elif origin in (Union, UnionType, tuple):
        for argument in arguments:
            yield from _leaves(argument, pattern)
    elif origin is dict:
        yield from _leaves(arguments[1], pattern)
    elif origin is not Literal and isinstance(annotation, type):
        yield annotation, pattern
