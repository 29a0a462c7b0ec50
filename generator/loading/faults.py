"""What pydantic refused: the path in the file, and what should stand there.

Paths of pydantic name members of unions, and one mistake may raise several errors. Here each mistake
stays once, with a path of keys and list positions that exist in the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.loading.near_match import nearest
from generator.model.shapes import Shape, ValueKind, step_into


class _Step(NamedTuple):
    path: tuple[str | int, ...]
    shape: Shape | None
    value: object
    record: Shape | None
    siblings: object


@dataclass(frozen=True)
class Fault:
    """One mistake.

    `kind` is pydantic's error type. `path` leads to the value, or to the place where one is missing.
    `shape` is what should stand there; `record` the shape of the group of keys it stands in and
    `siblings` that group as written. `is_key` says that the key itself is wrong. `limit` is the limit
    that was broken, as text. `belongs_in` names the group in which a misplaced key is missing.
    `locale` is the one every record must have, for examples.
    """

    kind: str
    path: tuple[str | int, ...]
    shape: Shape | None
    value: object
    record: Shape | None
    siblings: object
    is_key: bool = False
    limit: str = ""
    belongs_in: str | None = None
    locale: str = "en"

    @property
    def key(self) -> str:
        """The nearest key: of the value, or of the list it is in; empty for a whole file."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")


def faults(error: ValidationError, shape: Shape, value: object, locale: str) -> list[Fault]:
    """Return the mistakes in `value` that `error` is about, each one once, in the order of pydantic.

    `locale` is the one that every record must have, for examples.
    """
    errors = error.errors(include_url=False)[:_MOST_ERRORS]
    found = [replace(_fault(e, shape, value), locale=locale) for e in errors]
    return _without_pairs(_without_echoes(found))


_MOST_ERRORS = 200
"""Comparing each key with each other takes time: a file with more mistakes is not a record."""

_LIMITS = ("ge", "gt", "le", "min_length", "max_length")


def _fault(error: ErrorDetails, shape: Shape, value: object) -> Fault:
    location = error["loc"]
    is_key = bool(location) and location[-1] == "[key]"
    step = _walk(shape, value, location[:-1] if is_key else location)
    context = error.get("ctx", {})
    limit = next((f"{context[name]:g}" for name in _LIMITS if name in context), "")
    fault = Fault(
        error["type"],
        step.path,
        step.shape,
        step.value,
        step.record,
        step.siblings,
        is_key,
        limit,
    )
    return (
        _as_fault_of_tag(fault)
        if fault.kind in _TAG_KINDS
        else _as_fault_of_field(fault, context)
    )


_TAG_KINDS = {"union_tag_invalid": "enum", "union_tag_not_found": "missing"}


def _as_fault_of_tag(fault: Fault) -> Fault:
    """A group of keys whose deciding key is wrong or missing: the mistake is that of the key."""
    if fault.shape is None or not isinstance(fault.value, Mapping):
        return fault
    tag = fault.shape.tag
    return replace(
        fault,
        kind=_TAG_KINDS[fault.kind],
        path=(*fault.path, tag),
        shape=Shape(ValueKind.CHOICE, codes=fault.shape.codes),
        value=fault.value.get(tag),
        record=fault.shape,
        siblings=fault.value,
    )


def _as_fault_of_field(fault: Fault, context: Mapping[str, object]) -> Fault:
    """A rule of the model names the field it misses: `contact-without:number`."""
    rule, _, name = str(context.get("error", "")).partition(":")
    if fault.kind != "value_error" or not name or fault.shape is None:
        return fault
    field = fault.shape.fields.get(name)
    return replace(
        fault,
        kind=rule,
        path=(*fault.path, name),
        shape=field.shape if field else None,
        record=fault.shape,
        siblings=fault.value,
    )


def _walk(shape: Shape, value: object, location: tuple[str | int, ...]) -> _Step:
    step = _Step((), shape, value, None, None)
    for name in location:
        if _is_member_of_union(step.shape, name):
            continue
        below = step_into(step.shape, step.value, name) if step.shape else None
        step = _Step(
            (*step.path, name), below, _value(step.value, name), step.shape, step.value
        )
    return step


def _is_member_of_union(shape: Shape | None, name: str | int) -> bool:
    if shape is None or not isinstance(name, str):
        return False
    return name in shape.variants or (shape.kind is ValueKind.LIST and bool(shape.codes))


def _value(value: object, name: str | int) -> object:
    if isinstance(value, Mapping):
        return value.get(name)
    if isinstance(value, list) and isinstance(name, int) and name < len(value):
        return value[name]
    return None


def _without_echoes(found: list[Fault]) -> list[Fault]:
    """Drop errors that only repeat another: of the other members of a union, and of lists around."""
    return [
        fault
        for fault in found
        if not _is_of_other_member(fault)
        and not (fault.kind == "too_short" and any(_is_below(other, fault) for other in found))
    ]


def _is_of_other_member(fault: Fault) -> bool:
    """A word or a list may stand here, and pydantic reports both: only what was tried counts."""
    if fault.shape is None or not (fault.shape.codes and fault.shape.item):
        return False
    unlikely = "tuple_type" if isinstance(fault.value, str) else "literal_error"
    return fault.kind == unlikely


def _is_below(other: Fault, fault: Fault) -> bool:
    size = len(fault.path)
    return len(other.path) > size and other.path[:size] == fault.path


def _without_pairs(found: list[Fault]) -> list[Fault]:
    """Drop a missing key where the same key stands elsewhere, or stands there misspelt."""
    kept = list(found)
    missing = [fault for fault in found if fault.kind == "missing"]
    for fault in found:
        if fault.kind != "extra_forbidden":
            continue
        partner = _partner(fault, missing)
        if partner is None:
            continue
        missing.remove(partner)
        kept.remove(partner)
        if partner.key == fault.key:
            parent = next((s for s in reversed(partner.path[:-1]) if isinstance(s, str)), "")
            kept[kept.index(fault)] = replace(fault, belongs_in=parent)
    return kept


def _partner(fault: Fault, missing: list[Fault]) -> Fault | None:
    for other in missing:
        if other.key == fault.key:
            return other
    beside = {other.key: other for other in missing if other.path[:-1] == fault.path[:-1]}
    near = nearest(fault.key, beside)
    return beside[near] if near else None
