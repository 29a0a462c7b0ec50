"""Correct values to show in a hint, made from the shape of what should stand there."""

from __future__ import annotations

from collections.abc import Iterable

from generator.loading.forms import FORMS
from generator.model.shapes import Shape, ValueKind

_PLAIN = {
    ValueKind.TEXT: '"…"',
    ValueKind.WHOLE_NUMBER: "18",
    ValueKind.NUMBER: "106.79",
    ValueKind.DATE: "2026-11-23",
    ValueKind.TRUTH: "true",
}

_OF_FIELD = {"closes_at": "16:00"}
"""Fields whose example must fit that of the field before."""

_MOST_CODES = 20


def example(shape: Shape | None, locale: str) -> str:
    """Return a correct value of `shape` as it is written in YAML, on one line; texts are in `locale`."""
    if shape is None:
        return "…"
    if shape.kind is ValueKind.LIST:
        return f"[{example(shape.item, locale)}]"
    if shape.kind is ValueKind.VARIANTS:
        return example(next(iter(shape.variants.values())), locale)
    if shape.kind is ValueKind.TABLE:
        return f"{{{example(shape.key, locale)}: {example(shape.item, locale)}}}"
    if shape.fields:
        required = [field for field in shape.fields.values() if field.is_required]
        parts = (
            f"{f.name}: {_OF_FIELD.get(f.name) or example(f.shape, locale)}" for f in required
        )
        return "{" + ", ".join(parts) + "}"
    return _single(shape, locale)


def _single(shape: Shape, locale: str) -> str:
    if shape.pattern:
        return FORMS[shape.pattern].example
    if shape.kind is ValueKind.WORDS:
        return f'{{{locale}: "…"}}'
    return shape.codes[0] if shape.kind is ValueKind.CHOICE else _PLAIN.get(shape.kind, "…")


def in_backticks(words: Iterable[str]) -> str:
    """Return words of a closed list for a sentence: each in backticks, with commas; long lists end in `…`."""
    listed = list(words)
    shown = ", ".join(f"`{word}`" for word in listed[:_MOST_CODES])
    return shown + (", …" if len(listed) > _MOST_CODES else "")
