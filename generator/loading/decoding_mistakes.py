"""Explains why a record does not fit the models: one sentence, one hint, never pydantic's words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.loading import forms
from generator.loading.examples import example, in_backticks
from generator.loading.faults import Fault
from generator.loading.key_mistakes import (
    Explanation,
    explain_missing_contact_key,
    explain_missing_key,
    explain_unknown_key,
    how_to_write,
    how_to_write_group,
)
from generator.loading.near_match import nearest
from generator.loading.secrecy import plain_or_hidden
from generator.model.record import UNKNOWN
from generator.model.shapes import Shape, ValueKind
from generator.problems import Message, message

_LONGEST_SHOWN = 60


def explain(fault: Fault, *, is_secret: bool) -> Explanation:
    """Return a mistake in words; where `is_secret`, no value of the file is repeated."""
    if is_secret:
        fault = _without_secret_keys(fault)
    shown = fault.key if is_secret else _shown(fault.value)
    if fault.is_key:
        shown = str(fault.path[-1])
    return _EXPLAINERS.get(fault.kind, _of_wrong_kind)(fault, shown)


def _without_secret_keys(fault: Fault) -> Fault:
    """Hide what was written where a key belongs, unless it is a plain word: it may be an address."""
    steps = (step if isinstance(step, int) else plain_or_hidden(step) for step in fault.path)
    return replace(fault, path=tuple(steps))


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else ""
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


def _not_in_list(fault: Fault, shown: str) -> Explanation:
    shape = fault.shape or Shape(ValueKind.TEXT)
    if not isinstance(fault.value, str) and not fault.is_key:
        return _of_wrong_kind(fault, shown)
    if fault.value == UNKNOWN and not fault.is_key:
        return _unknown(fault, shape)
    codes = in_backticks(shape.codes)
    if shape.kind is ValueKind.LIST:
        wrong = message(
            "`{value}` must be {codes}, or a list of days and times", value=shown, codes=codes
        )
        hint = message(
            "write the days and times like this: `{example}`",
            example=example(shape.item, fault.locale),
        )
        return Explanation("not-in-list", wrong, hint)
    if shape.is_known:
        codes = in_backticks((*shape.codes, UNKNOWN))
    wrong = message("`{value}` must be one of these: {codes}", value=shown, codes=codes)
    return Explanation("not-in-list", wrong, _near_code(fault, shape))


def _near_code(fault: Fault, shape: Shape) -> Message:
    if near := nearest(str(fault.path[-1] if fault.is_key else fault.value), shape.codes):
        return message("did you mean `{near}`?", near=near)
    if shape.is_known:
        return message("if nobody knows it, write `{key}: unknown`", key=fault.key)
    return message("choose the word that fits best")


def _unknown(fault: Fault, shape: Shape) -> Explanation:
    if fault.path and isinstance(fault.path[-1], int):
        wrong = message("`unknown` must stand alone, not in a list")
        if fault.record and fault.record.is_known:
            hint = message("write `{key}: unknown`, or only what is known", key=fault.key)
        else:
            hint = message("write only what is known: {codes}", codes=in_backticks(shape.codes))
        return Explanation("unknown-in-list", wrong, hint)
    wrong = message("`{key}` must be known: `unknown` is not allowed here", key=fault.key)
    hint = message("write one of these: {codes}", codes=in_backticks(shape.codes))
    return Explanation("not-in-list", wrong, hint)


def _wrong_form(fault: Fault, shown: str) -> Explanation:
    shape = fault.record.key if fault.is_key and fault.record else fault.shape
    if shape is None:
        shape = Shape(ValueKind.TEXT)
    form = forms.FORMS.get(shape.pattern) or forms.FORM_OF_KIND[shape.kind]
    return Explanation(
        "wrong-form", forms.sentence_for(form, shown), forms.hint_for(form, shown)
    )


def _at_least(fault: Fault, shown: str) -> Explanation:
    wrong = message("`{value}` must be {limit} or more", value=shown, limit=fault.limit)
    return Explanation("number-range", wrong, _CHECK_NUMBER)


def _more_than(fault: Fault, shown: str) -> Explanation:
    wrong = message("`{value}` must be more than {limit}", value=shown, limit=fault.limit)
    return Explanation("number-range", wrong, _CHECK_NUMBER)


def _at_most(fault: Fault, shown: str) -> Explanation:
    wrong = message("`{value}` must be {limit} or less", value=shown, limit=fault.limit)
    return Explanation("number-range", wrong, _CHECK_NUMBER)


_CHECK_NUMBER = message("look at the source again")


def _too_long(fault: Fault, _shown: str) -> Explanation:
    wrong = message(
        "`{key}` must have at most {limit} characters, and has {count}",
        key=fault.key,
        limit=fault.limit,
        count=len(str(fault.path[-1] if fault.is_key else fault.value)),
    )
    return Explanation("too-long", wrong, message("say it in fewer words"))


def _too_short(fault: Fault, _shown: str) -> Explanation:
    if isinstance(fault.value, str) or fault.is_key:
        wrong = message(
            "`{key}` must have at least {limit} characters", key=fault.key, limit=fault.limit
        )
        return Explanation("too-short", wrong, message("write it out, or delete the line"))
    wrong = message("`{key}` must have at least one entry", key=fault.key)
    return Explanation("too-short", wrong, how_to_write(fault))


def _of_wrong_kind(fault: Fault, shown: str) -> Explanation:
    shape = fault.shape or Shape(ValueKind.TEXT)
    return _EXPLAINERS_BY_KIND[shape.kind](fault, shape, shown)


def _not_a_list(fault: Fault, shape: Shape, shown: str) -> Explanation:
    wrong = message("`{key}` must be a list", key=fault.key)
    if isinstance(fault.value, str) and shown == fault.value and fault.value != UNKNOWN:
        entries = [
            entry for entry in re.split(r"[,;/\s]+(?:-\s*)?", shown.strip("[]- ")) if entry
        ]
        right = f"{fault.key}: [{', '.join(entries)}]"
        return Explanation("wrong-kind", wrong, message("write `{right}`", right=right))
    return Explanation(
        "wrong-kind", wrong, _like_this(f"{fault.key}: {example(shape, fault.locale)}")
    )


def _not_a_group(fault: Fault, shape: Shape, shown: str) -> Explanation:
    if not fault.path:
        wrong = message("a record must be made of keys with values")
        return Explanation("wrong-kind", wrong, _like_this("level: district"))
    if isinstance(fault.path[-1], int):
        wrong = message("each entry of `{key}` must have keys of its own", key=fault.key)
        return Explanation("wrong-kind", wrong, _like_this(f"- {example(shape, fault.locale)}"))
    wrong = message("`{key}` must have keys of its own below it", key=fault.key)
    if re.match(r"\w+:\S", shown):
        hint = message(
            "put a space after the colon: `{right}`", right=shown.replace(":", ": ", 1)
        )
        return Explanation("wrong-kind", wrong, hint)
    return Explanation("wrong-kind", wrong, how_to_write_group(fault.key, shape))


def _not_in_languages(fault: Fault, shape: Shape, shown: str) -> Explanation:
    wrong = message("`{key}` must say in which language its text is", key=fault.key)
    text = shown if isinstance(fault.value, str) and shown == fault.value else "…"
    right = f"{fault.key}: {example(shape, fault.locale).replace('…', text, 1)}"
    return Explanation("wrong-kind", wrong, _like_this(right))


def _not_a_text(fault: Fault, shape: Shape, _shown: str) -> Explanation:
    right = example(shape, fault.locale)
    if fault.path and isinstance(fault.path[-1], int):
        wrong = message("each entry of `{key}` must be one value, without keys", key=fault.key)
        return Explanation("wrong-kind", wrong, _like_this(f"- {right}"))
    wrong = message("`{key}` must be one value, not a list and no keys", key=fault.key)
    return Explanation("wrong-kind", wrong, _like_this(f"{fault.key}: {right}"))


def _like_this(right: str) -> Message:
    return message("write it like this: `{example}`", example=right)


_EXPLAINERS_BY_KIND: dict[ValueKind, Callable[[Fault, Shape, str], Explanation]] = {
    ValueKind.LIST: _not_a_list,
    ValueKind.TABLE: _not_a_group,
    ValueKind.RECORD: _not_a_group,
    ValueKind.VARIANTS: _not_a_group,
    ValueKind.WORDS: _not_in_languages,
    ValueKind.TEXT: _not_a_text,
    ValueKind.CHOICE: _not_a_text,
    ValueKind.DATE: _not_a_text,
    ValueKind.TRUTH: _not_a_text,
    ValueKind.NUMBER: _not_a_text,
    ValueKind.WHOLE_NUMBER: _not_a_text,
}

_EXPLAINERS: dict[str, Callable[[Fault, str], Explanation]] = {
    "missing": explain_missing_key,
    "contact-without": explain_missing_contact_key,
    "extra_forbidden": explain_unknown_key,
    "enum": _not_in_list,
    "literal_error": _not_in_list,
    "string_pattern_mismatch": _wrong_form,
    "date_from_datetime_parsing": _wrong_form,
    "date_from_datetime_inexact": _wrong_form,
    "date_parsing": _wrong_form,
    "int_parsing": _wrong_form,
    "int_parsing_size": _wrong_form,
    "int_from_float": _wrong_form,
    "float_parsing": _wrong_form,
    "finite_number": _wrong_form,
    "bool_parsing": _wrong_form,
    "greater_than_equal": _at_least,
    "greater_than": _more_than,
    "less_than_equal": _at_most,
    "string_too_long": _too_long,
    "string_too_short": _too_short,
    "too_short": _too_short,
}
"""Errors of pydantic, and what explains them; all others are values of a wrong kind."""
