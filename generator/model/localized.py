"""Finds the localized texts of a record: which fields hold them is read from their shapes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.model.record import Record
from generator.model.shapes import Shape, ValueKind, fields, leaves
from generator.model.text import LocalizedText

Steps = tuple[str | int, ...]
"""Keys and list positions that lead to a value in a file."""


def localized_texts(record: Record) -> list[tuple[Steps, LocalizedText]]:
    """Return every localized text of a record with its path, field by field."""
    found: list[tuple[Steps, LocalizedText]] = []
    _collect(record, (), found)
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
        for key, part in parts(value):
            _collect(part, (*path, key), found)


def parts(value: object) -> Iterator[tuple[str | int, object]]:
    """Yield the entries of a mapping or a list with their keys or positions; nothing for other values."""
    if isinstance(value, dict):
        yield from ((str(key), part) for key, part in value.items())
    elif isinstance(value, tuple):
        yield from enumerate(value)


@cache
def _localized_fields(kind: type[Record]) -> tuple[str, ...]:
    """Return the fields of a model that can lead to a localized text."""
    return tuple(
        name
        for name, field in fields(kind).items()
        if any(map(_leads_to_text, leaves(field.shape)))
    )


def _leads_to_text(shape: Shape) -> bool:
    if shape.record is not None:
        return bool(_localized_fields(shape.record))
    return shape.kind is ValueKind.WORDS
