"""What may stand where in a record: the annotations of the models, as plain data.

The one place that reads the annotations of the models. Messages, the reference of fields, the order of
keys, the template of a new record, and what checks take for words are all made from these shapes.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, MaxLen, MinLen
from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from generator.model.record import Known, Record
from generator.model.text import LocalizedText


class ValueKind(StrEnum):
    """How a value is written."""

    TEXT = "text"
    WHOLE_NUMBER = "whole_number"
    NUMBER = "number"
    DATE = "date"
    TRUTH = "truth"
    CHOICE = "choice"
    WORDS = "words"
    LIST = "list"
    TABLE = "table"
    RECORD = "record"
    VARIANTS = "variants"


@dataclass(frozen=True)
class Shape:
    """What one value may be.

    `codes` are the words of a closed list; a list may have such words in its place (opening hours).
    `item` is the shape of list entries or of the values of a table, `key` that of the table's keys.
    `record` is the model whose `fields` may stand here; `variants` maps the value of the field `tag` to
    the shape it decides for.
    """

    kind: ValueKind
    is_known: bool = False
    codes: tuple[str, ...] = ()
    item: Shape | None = None
    key: Shape | None = None
    record: type[Record] | None = None
    tag: str = ""
    variants: Mapping[str, Shape] = field(default_factory=dict)
    pattern: str = ""
    limits: Mapping[str, float] = field(default_factory=dict)

    @property
    def fields(self) -> Mapping[str, Field]:
        """The fields of the record that stands here, in the order of the model; empty for other kinds."""
        return fields(self.record) if self.record else {}


@dataclass(frozen=True)
class Field:
    """One key of a record: its shape, whether it must be written, and what it means."""

    name: str
    shape: Shape
    is_required: bool
    default: str
    description: str


@cache
def shape_of(record: type[Record]) -> Shape:
    """Return the shape of a record."""
    return Shape(ValueKind.RECORD, record=record)


@cache
def fields(record: type[Record]) -> Mapping[str, Field]:
    """Return the fields of a record by name, in the order of the model."""
    return {name: _field(name, info) for name, info in record.model_fields.items()}


def _field(name: str, info: FieldInfo) -> Field:
    is_required = info.is_required()
    default = "" if is_required else _written(info.get_default(call_default_factory=True))
    tag = info.discriminator if isinstance(info.discriminator, str) else ""
    shape = _shape(info.annotation, tuple(info.metadata), tag)
    return Field(name, shape, is_required, default, info.description or "")


def _written(default: Any) -> str:  # noqa: ANN401 - a default is of any type
    return "" if default is None or default in ((), {}) else str(default)


_KNOWN = get_args(Known)[1]
"""The mark that `Known` puts on a type; the same object in every field."""


def _shape(annotation: Any, metadata: tuple[Any, ...], tag: str = "") -> Shape:  # noqa: ANN401
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        tags = [m.discriminator for m in marks if isinstance(m, FieldInfo) and m.discriminator]
        return _shape(inner, (*marks, *metadata), str(tags[0]) if tags else tag)
    choices = [choice for choice in _choices(annotation) if choice is not type(None)]
    is_known = any(mark is _KNOWN for mark in metadata)
    if tag and len(choices) > 1:
        return _variants(choices, tag)
    if len(choices) > 1:
        return _words_or_list(choices, is_known=is_known)
    if choices[0] is not annotation:
        return _shape(choices[0], metadata, tag)
    return _plain(annotation, metadata, is_known=is_known)


def _choices(annotation: Any) -> tuple[Any, ...]:  # noqa: ANN401
    if get_origin(annotation) in {Union, types.UnionType}:
        return get_args(annotation)
    return (annotation,)


def _variants(choices: list[Any], tag: str) -> Shape:
    variants = {}
    for choice in choices:
        code = get_args(choice.model_fields[tag].annotation)[0]
        variants[str(code)] = shape_of(choice)
    return Shape(ValueKind.VARIANTS, codes=tuple(variants), tag=tag, variants=variants)


def _words_or_list(choices: list[Any], *, is_known: bool) -> Shape:
    shapes = [_shape(choice, ()) for choice in choices]
    words = next(shape for shape in shapes if shape.kind is ValueKind.CHOICE)
    entries = next(shape for shape in shapes if shape.kind is ValueKind.LIST)
    return Shape(ValueKind.LIST, is_known, codes=words.codes, item=entries.item)


def _plain(annotation: Any, metadata: tuple[Any, ...], *, is_known: bool) -> Shape:  # noqa: ANN401
    pattern, limits = _constraints(metadata)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        return Shape(ValueKind.LIST, is_known, item=_shape(arguments[0], ()), limits=limits)
    if origin is dict:
        key, item = (_shape(argument, ()) for argument in arguments)
        return Shape(ValueKind.TABLE, is_known, item=item, key=key, limits=limits)
    if origin is Literal:
        return Shape(ValueKind.CHOICE, is_known, codes=tuple(map(str, arguments)))
    return _of_class(
        annotation, Shape(ValueKind.TEXT, is_known, pattern=pattern, limits=limits)
    )


def _of_class(annotation: type, shape: Shape) -> Shape:
    if issubclass(annotation, StrEnum):
        return replace(shape, kind=ValueKind.CHOICE, codes=tuple(map(str, annotation)))
    if issubclass(annotation, LocalizedText):
        return replace(shape, kind=ValueKind.WORDS, key=_locale())
    if issubclass(annotation, Record):
        return replace(shape, kind=ValueKind.RECORD, record=annotation)
    return replace(shape, kind=_SCALARS[annotation])


_SCALARS = {
    str: ValueKind.TEXT,
    int: ValueKind.WHOLE_NUMBER,
    float: ValueKind.NUMBER,
    date: ValueKind.DATE,
    bool: ValueKind.TRUTH,
}


def _locale() -> Shape:
    key, _ = get_args(LocalizedText.model_fields["root"].annotation)
    return _shape(key, ())


def _constraints(metadata: tuple[Any, ...]) -> tuple[str, dict[str, float]]:
    pattern = ""
    limits: dict[str, float] = {}
    for mark in _flat(metadata):
        pattern = str(getattr(mark, "pattern", None) or pattern)
        for kind, (name, attribute) in _LIMITS.items():
            if isinstance(mark, kind):
                limits[name] = getattr(mark, attribute)
    return pattern, limits


def _flat(metadata: tuple[Any, ...]) -> Iterator[Any]:
    for mark in metadata:
        if isinstance(mark, FieldInfo):
            yield from mark.metadata
        elif isinstance(mark, StringConstraints):
            yield from mark
            yield mark
        else:
            yield mark


_LIMITS = {
    Ge: ("at_least", "ge"),
    Gt: ("more_than", "gt"),
    Le: ("at_most", "le"),
    MinLen: ("shortest", "min_length"),
    MaxLen: ("longest", "max_length"),
}


def leaves(shape: Shape) -> Iterator[Shape]:
    """Yield the shapes that a value is made of: of lists and tables those of their entries, but no keys.

    A record is one leaf; its fields are not looked into, since a model may hold itself.
    """
    if shape.kind is ValueKind.VARIANTS:
        yield from shape.variants.values()
    elif shape.item is not None:
        yield from leaves(shape.item)
    else:
        yield shape


def step_into(shape: Shape, value: object, step: str | int) -> Shape | None:
    """Return the shape below `shape` after one step of a path; `None` where the step leads nowhere.

    `value` is what stands there: in a union it decides, by the tag, which fields there are.
    """
    if shape.kind is ValueKind.VARIANTS:
        tag = value.get(shape.tag) if isinstance(value, dict) else None
        chosen = shape.variants.get(str(tag))
        return step_into(chosen, value, step) if chosen else None
    if shape.kind is ValueKind.RECORD:
        known = shape.fields.get(str(step))
        return known.shape if known else None
    if shape.kind is ValueKind.LIST:
        return shape.item if isinstance(step, int) else None
    if shape.kind is ValueKind.TABLE:
        return shape.item
    return Shape(ValueKind.TEXT) if shape.kind is ValueKind.WORDS else None
