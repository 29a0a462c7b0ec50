"""Finds the localized texts of a record: which fields hold them is read from the models."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import StringConstraints

from generator.model.record import Record
from generator.model.text import LocalizedText

Steps = tuple[str | int, ...]
"""Keys and list positions that lead to a value in a file."""

Leaf = tuple[type, str | None]
"""A type that an annotation is made of, and the pattern its text must have."""


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
        for name, leaves in leaves_of_fields(kind)
        if any(
            issubclass(leaf, LocalizedText)
            or (issubclass(leaf, Record) and _localized_fields(leaf))
            for leaf, _ in leaves
        )
    )


def leaves_of_fields(kind: type[Record]) -> Iterator[tuple[str, list[Leaf]]]:
    """Yield each field of a model with the types its annotation is made of."""
    hints = get_type_hints(kind, include_extras=True)
    for name, field in kind.model_fields.items():
        pattern = next((p for m in field.metadata if (p := getattr(m, "pattern", None))), None)
        yield name, list(_leaves(hints[name], pattern))


def _leaves(annotation: Any, pattern: str | None) -> Iterator[Leaf]:  # noqa: ANN401
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
