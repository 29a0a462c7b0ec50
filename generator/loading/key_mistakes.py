"""Explains mistakes in keys: a key that is missing, unknown, or in the wrong place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from generator.loading.examples import example, in_backticks
from generator.loading.faults import Fault
from generator.loading.near_match import nearest
from generator.model.shapes import Shape, ValueKind
from generator.problems import Message, message


class Explanation(NamedTuple):
    """A mistake in words: the rule, what is wrong, what to do."""

    rule: str
    wrong: Message
    hint: Message


def explain_missing_key(fault: Fault, _shown: str) -> Explanation:
    """Explain that a key is missing which every such record has."""
    wrong = message("`{key}` must be given here", key=fault.key)
    return Explanation("missing-key", wrong, how_to_write(fault))


def explain_missing_contact_key(fault: Fault, _shown: str) -> Explanation:
    """Explain that a key is missing which a contact needs because of its channel."""
    siblings = fault.siblings if isinstance(fault.siblings, Mapping) else {}
    wrong = message(
        "`{key}` must be given with `channel: {channel}`",
        key=fault.key,
        channel=siblings.get("channel", ""),
    )
    return Explanation("missing-key", wrong, how_to_write(fault))


def how_to_write(fault: Fault) -> Message:
    """Return the hint that shows what belongs at the place of `fault`."""
    shape = fault.shape or Shape(ValueKind.TEXT)
    if shape.is_known:
        return message("if nobody knows it, write `{key}: unknown`", key=fault.key)
    if shape.kind is ValueKind.CHOICE:
        return message("write one of these: {codes}", codes=in_backticks(shape.codes))
    if shape.kind in {ValueKind.RECORD, ValueKind.VARIANTS, ValueKind.TABLE}:
        return how_to_write_group(fault.key, shape)
    return message(
        "write it like this: `{example}`",
        example=f"{fault.key}: {example(shape, fault.locale)}",
    )


def how_to_write_group(key: str, shape: Shape) -> Message:
    """Return the hint that shows which keys belong below `key`."""
    if shape.kind is ValueKind.TABLE:
        return message("write `{key}:`, and below it an id for each entry", key=key)
    keys = [field.name for field in shape.fields.values() if field.is_required] or [shape.tag]
    return message(
        "write `{key}:`, and below it, two spaces further right: {keys}",
        key=key,
        keys=in_backticks(keys),
    )


def explain_unknown_key(fault: Fault, _shown: str) -> Explanation:
    """Explain why a key cannot stand here: it is misspelt, in the wrong place, or not allowed."""
    if fault.belongs_in is not None:
        return _misplaced(fault)
    used = fault.siblings if isinstance(fault.siblings, Mapping) else {}
    shape = _chosen(fault.record, used)
    if shape and fault.key in _all_keys(fault.record):
        return _withheld(fault, shape, used)
    wrong = message("`{key}` must not stand here: there is no such key", key=fault.key)
    keys = [name for name in (shape.fields if shape else ()) if name not in used]
    near = nearest(fault.key, keys)
    if near:
        return Explanation("unknown-key", wrong, message("did you mean `{near}`?", near=near))
    hint = message("keys that can stand here: {keys}", keys=in_backticks(keys))
    return Explanation("unknown-key", wrong, hint)


def _chosen(shape: Shape | None, value: Mapping[str, object]) -> Shape | None:
    if shape is not None and shape.kind is ValueKind.VARIANTS:
        return shape.variants.get(str(value.get(shape.tag)))
    return shape


def _all_keys(shape: Shape | None) -> set[str]:
    variants = shape.variants.values() if shape else ()
    return {name for variant in variants for name in variant.fields}


def _withheld(fault: Fault, shape: Shape, used: Mapping[str, object]) -> Explanation:
    tag = fault.record.tag if fault.record else ""
    wrong = message(
        "`{key}` must not stand here with `{tag}: {code}`",
        key=fault.key,
        tag=tag,
        code=used.get(tag, ""),
    )
    hint = message(
        "delete the line; the keys here are {keys}; if it held a secret, tell the maintainers, "
        "because older versions of the file keep it",
        keys=in_backticks(shape.fields),
    )
    return Explanation("unknown-key", wrong, hint)


def _misplaced(fault: Fault) -> Explanation:
    if fault.belongs_in:
        wrong = message(
            "`{key}` must stand inside `{parent}`", key=fault.key, parent=fault.belongs_in
        )
        hint = message(
            "start the line two spaces further right than `{parent}`, below it",
            parent=fault.belongs_in,
        )
    else:
        wrong = message("`{key}` must stand at the left edge", key=fault.key)
        hint = message("delete the spaces at the start of the line")
    return Explanation("misplaced-key", wrong, hint)
