"""The text of a new record: what is known is filled in, what is not is `unknown`, all of it explained."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from generator.loading.examples import example
from generator.model.organization import Organization
from generator.model.record import UNKNOWN
from generator.model.shapes import Field, Shape, ValueKind, fields

Given = str | Sequence["Given"] | Mapping[str, "Given"]
"""What is known of a record: text, lists, and keys with values."""

_FIRST_LINE = (
    "# yaml-language-server: $schema=../../../generator/schemas/organization.schema.json"
)
_PLAIN = re.compile(
    r"[A-Za-z][\w./()’'&-]*( [\w./()’'&-]+)*|https?://[^\s#]+|\d{4}-\d{2}-\d{2}"
)
_NOT_PLAIN = frozenset({"true", "false", "null", "y", "n", "on", "off"})
_WIDTH = 96


def organization_text(
    given: Mapping[str, Given], descriptions: Mapping[str, str], locale: str
) -> str:
    """Return the YAML of an organization.

    `given` holds what is known. `descriptions` translates the explanations of fields, which stay English
    where it lacks them. `locale` is the one every record must have; examples are written in it.
    """
    template = _Template(descriptions, locale)
    lines = template.fields_of(fields(Organization), given, indent=0)
    return "\n".join([_FIRST_LINE, "", *lines]) + "\n"


class _Template:
    def __init__(self, descriptions: Mapping[str, str], locale: str) -> None:
        self._descriptions = descriptions
        self._locale = locale

    def fields_of(
        self, known: Mapping[str, Field], given: Mapping[str, Given], indent: int
    ) -> Iterator[str]:
        for field in known.values():
            yield from self._note(field, indent)
            value = given.get(field.name)
            if value is not None:
                yield from self._value(field.name, field.shape, value, indent)
            elif field.shape.is_known and field.is_required:
                yield f"{' ' * indent}{field.name}: {UNKNOWN}"
            elif field.is_required and field.shape.kind is ValueKind.RECORD:
                yield from self._value(field.name, field.shape, {}, indent)
            else:
                shown = example(field.shape, self._locale)
                yield f"{' ' * indent}# {field.name}: {shown}"

    def _note(self, field: Field, indent: int) -> Iterator[str]:
        text = self._descriptions.get(field.description, field.description)
        codes = _codes(field.shape)
        if any(code not in field.description.lower() for code in codes):
            text = f"{text} ({', '.join(codes)})"
        for line in wrap(" ".join(text.split()), _WIDTH - indent):
            yield f"{' ' * indent}# {line}"

    def _value(self, key: str, shape: Shape, value: Given, indent: int) -> Iterator[str]:
        start = f"{' ' * indent}{key}:"
        if isinstance(value, str):
            yield f"{start} {scalar(value)}"
        elif isinstance(value, Mapping):
            yield start
            yield from self._group(shape, value, indent + 2)
        elif shape.item is not None and shape.item.fields:
            yield start
            for entry in value:
                yield from self._entry(shape.item, entry, indent + 2)
        else:
            yield f"{start} [{', '.join(scalar(str(each)) for each in value)}]"

    def _group(self, shape: Shape, value: Mapping[str, Given], indent: int) -> Iterator[str]:
        if shape.kind is ValueKind.WORDS:
            for locale, text in value.items():
                yield f"{' ' * indent}{locale}: {scalar(str(text))}"
        elif shape.kind is ValueKind.TABLE and shape.item is not None:
            for key, below in value.items():
                yield from self._value(key, shape.item, below, indent)
        else:
            chosen = shape.variants.get(str(value.get(shape.tag)), shape)
            yield from self.fields_of(chosen.fields, value, indent)

    def _entry(self, shape: Shape, entry: Given, indent: int) -> Iterator[str]:
        below = entry if isinstance(entry, Mapping) else {}
        lines = list(self.fields_of(shape.fields, below, indent + 2))
        first = next(n for n, line in enumerate(lines) if not line.lstrip().startswith("#"))
        lines[first] = f"{' ' * indent}- {lines[first][indent + 2 :]}"
        yield from lines


def _codes(shape: Shape) -> Sequence[str]:
    return shape.item.codes if shape.item and not shape.codes else shape.codes


def scalar(text: str) -> str:
    """Return `text` as one YAML value: plain where no reader could take it for something else, else quoted."""
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_PLAIN:
        return text
    return json.dumps(text, ensure_ascii=False)
