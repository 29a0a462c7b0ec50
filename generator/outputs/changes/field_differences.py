"""Walks two states of a record side by side: every value that differs, field by field."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import cast

from generator.model.location import Point
from generator.model.record import Record
from generator.model.schedule import Schedule
from generator.model.text import LocalizedText
from generator.outputs.changes.kinds import ChangeKind, Risk, Step, kind_of, risk_of

Path = tuple[str, ...]
"""Keys that lead to a value in a record, such as ("contacts", "desk", "number")."""

_FIGURES = re.compile(r"\d(?:[^\w\n]{0,3}\d)+")
_SHORTEST = 3
_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One value that differs; `old` or `new` is empty where it was not, or is no longer, there.

    `whole` is the path of the outermost part of the record that came or went with it, `None` where the
    value stands in something that was there before. `is_text` marks words that somebody wrote freely.
    """

    path: Path
    kind: ChangeKind
    old: str
    new: str
    whole: Path | None = None
    is_text: bool = False


@dataclass(frozen=True, slots=True)
class _At:
    """Where the walk is: keys so far, fields so far, and what came or went whole."""

    path: Path = ()
    steps: tuple[Step, ...] = ()
    whole: Path | None = None

    def below(self, key: str, step: Step | None = None) -> _At:
        steps = (*self.steps, step) if step else self.steps
        return replace(self, path=(*self.path, key), steps=steps)


def differences(old: Record | None, new: Record | None) -> Iterator[FieldDifference]:
    """Yield every value that differs between two states of a record, `None` where there is no record."""
    yield from _walk(old, new, _At())


def _walk(old: object, new: object, at: _At) -> Iterator[FieldDifference]:
    if old == new:
        if isinstance(old, dict):
            yield from _order(old, cast("dict[str, object]", new), at)
        elif isinstance(old, Record):
            yield from _fields(old, new, at)
        return
    at = _marked(old, new, at)
    one = new if old is None else old
    if isinstance(one, LocalizedText):
        yield from _texts(old, new, at)
    elif isinstance(one, Record) and not isinstance(one, Point):
        yield from _fields(old, new, at)
    elif isinstance(one, dict):
        yield from _entries(old, new, at)
    elif isinstance(old, tuple) and isinstance(new, tuple):
        yield _difference(at, *_lists(old, new))
    else:
        yield _difference(at, said(old), said(new), is_text=_is_text(old, new))


def _marked(old: object, new: object, at: _At) -> _At:
    came_or_went = (old is None) != (new is None)
    is_record = isinstance(new if old is None else old, Record)
    return replace(at, whole=at.path) if came_or_went and is_record and at.whole is None else at


def _fields(old: object, new: object, at: _At) -> Iterator[FieldDifference]:
    models = [type(one) for one in (old, new) if isinstance(one, Record)]
    for name in dict.fromkeys(name for model in models for name in model.model_fields):
        model = next(model for model in models if name in model.model_fields)
        before, after = getattr(old, name, None), getattr(new, name, None)
        yield from _walk(before, after, at.below(name, (model, name)))


def _entries(old: object, new: object, at: _At) -> Iterator[FieldDifference]:
    before, after = _table(old), _table(new)
    for key in dict.fromkeys([*before, *after]):
        yield from _walk(before.get(key), after.get(key), at.below(str(key)))
    yield from _order(before, after, at)


def _order(
    old: Mapping[str, object], new: Mapping[str, object], at: _At
) -> Iterator[FieldDifference]:
    """Yield the order of entries that both have, where it is another one: tables are shown in their order."""
    before, after = [key for key in old if key in new], [key for key in new if key in old]
    if before != after:
        yield _difference(at, *(", ".join(map(str, keys)) for keys in (before, after)))


def _table(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _texts(old: object, new: object, at: _At) -> Iterator[FieldDifference]:
    before, after = (
        dict(one.items()) if isinstance(one, LocalizedText) else {} for one in (old, new)
    )
    known = {run for words in before.values() for run in figures(words)}
    for locale in sorted({*before, *after}):
        words = before.get(locale, ""), after.get(locale, "")
        if words[0] != words[1]:
            found = _difference(at.below(locale), *words, is_text=True)
            # A translation that says the same figures as its source tells no new number.
            is_known = set(figures(words[1])) <= known and bool(words[1])
            yield replace(found, kind=kind_of(at.steps)) if is_known else found


def _lists(old: tuple[object, ...], new: tuple[object, ...]) -> tuple[str, str]:
    """Return the entries that only one of two lists has; all of both where they hold the same."""
    before, after = [said(one) for one in old], [said(one) for one in new]
    gone, came = Counter(before) - Counter(after), Counter(after) - Counter(before)
    is_read_whole = any(isinstance(one, Schedule) for one in (*old, *new))
    if (
        is_read_whole
        or not (gone or came)
        or not any(isinstance(o, Record) for o in (*old, *new))
    ):
        return "; ".join(before), "; ".join(after)
    return "; ".join(gone.elements()), "; ".join(came.elements())


def _difference(at: _At, old: str, new: str, *, is_text: bool = False) -> FieldDifference:
    kind = kind_of(at.steps)
    if is_text and risk_of(kind) is not Risk.HIGH and has_new_figures(old, new):
        kind = ChangeKind.FIGURES
    return FieldDifference(at.path, kind, old, new, at.whole, is_text)


def _is_text(old: object, new: object) -> bool:
    """Return whether a value is free text: no code, no date and no address of the web."""
    one = new if old is None or old == "" else old
    return type(one) is str and not (_DATE.fullmatch(one) or "://" in one)


def has_new_figures(old: str, new: str) -> bool:
    """Say whether two texts hold other figures that could be read as a number."""
    return sorted(figures(old)) != sorted(figures(new))


def figures(words: str) -> list[str]:
    """Return the runs of three digits or more in a text as ASCII, whatever signs stand between the digits."""
    found = (
        "".join(str(unicodedata.decimal(sign)) for sign in run if sign.isdecimal())
        for run in _FIGURES.findall(words)
    )
    return [run for run in found if len(run) >= _SHORTEST]


def value_at(record: object, path: Path) -> object:
    """Return what stands at `path` of a record, `None` where nothing does."""
    for key in path:
        is_table = isinstance(record, dict | LocalizedText)
        record = record.get(key) if is_table else getattr(record, key, None)  # type: ignore[attr-defined]
    return record


def said(value: object) -> str:
    """Return a value as one line of text; nothing for `None`."""
    if isinstance(value, Schedule):
        return _band(value)
    if isinstance(value, Point):
        return f"{value.latitude}, {value.longitude}"
    if isinstance(value, tuple):
        return "; ".join(map(said, value))
    return "" if value is None else _said_by_name(value)


def _said_by_name(value: object) -> str:
    """Return what has named parts, such as a text in several locales, with these names."""
    if isinstance(value, LocalizedText):
        named: list[tuple[str, object]] = [*value.items()]
    elif isinstance(value, dict):
        named = sorted(value.items())
    elif isinstance(value, Record):
        named = [(name, getattr(value, name)) for name in type(value).model_fields]
    else:
        return str(value)
    parts = ((name, said(part)) for name, part in named)
    return ", ".join(f"{name}: {words}" for name, words in parts if words)


def _band(band: Schedule) -> str:
    period = " … ".join(part or "" for part in (band.valid_from, band.valid_to))
    days = " ".join(day.value for day in band.byday)
    dated = f" ({period.strip()})" if period.strip(" …") else ""
    return f"{days} {band.opens_at}–{band.closes_at}{dated}"
