"""Where a value stands in a YAML file: a path of keys and list positions becomes line and column.

Places are only needed where something is wrong. So none is stored: the text is read again, up to the value.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import yaml
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    SequenceStartEvent,
)

from generator.problems import Place

Path = Sequence[str | int]
"""Keys and list positions that lead to a value, such as ("services", "help", "offers", 0)."""


class SourceSpan(NamedTuple):
    """A stretch of one line: line and column from 1, and how many characters."""

    line: int
    column: int
    width: int


Finder = Callable[[str, Path], SourceSpan]
"""Finds a value or a key in a YAML text."""

_START = SourceSpan(1, 1, 0)


def find_value(text: str, path: Path) -> SourceSpan:
    """Return where the value at `path` stands; the nearest parent where it is missing.

    A group of keys or a list has no place of its own: its key stands for it, or its first key.
    """
    return _walk(text, path).value


def find_key(text: str, path: Path) -> SourceSpan:
    """Return where the last key of `path` stands; the place of the value if it has no key."""
    return _walk(text, path).key


def place(file: str, span: SourceSpan, lines_before: int = 0) -> Place:
    """Return the `Place` of a span in `file`, whose YAML starts after `lines_before` lines."""
    return Place(file, span.line + lines_before, span.column, span.width)


class _Steps(NamedTuple):
    """Where the last key stands that was found, and where its value."""

    key: SourceSpan
    value: SourceSpan


def _walk(text: str, path: Path) -> _Steps:
    loader = yaml.CBaseLoader(text)
    try:
        return _walk_events(loader, path)
    except yaml.YAMLError:
        return _Steps(_START, _START)
    finally:
        loader.dispose()


def _walk_events(loader: yaml.CBaseLoader, path: Path) -> _Steps:
    event = _next(loader)
    while event is not None and not isinstance(event, NodeEvent):
        event = _next(loader)
    if event is None:
        return _Steps(_START, _START)
    key = _span(event)._replace(width=0)
    for step in path:
        found = _entry(loader, event, step)
        if found is None:
            return _Steps(key, key)
        key_event, event = found
        key = _span(key_event or _first_in(loader, event))
    is_block = isinstance(event, CollectionStartEvent) and not event.flow_style
    return _Steps(key, key if is_block else _span(event, _end(loader, event)))


def _entry(
    loader: yaml.CBaseLoader, event: Event, step: str | int
) -> tuple[Event | None, Event] | None:
    """Go on to the value of a key, or to a position of a list; `None` where there is none."""
    if isinstance(event, MappingStartEvent):
        while (key := _next(loader)) is not None and not isinstance(key, CollectionEndEvent):
            value = _next(loader)
            if value is not None and getattr(key, "value", None) == str(step):
                return key, value
            _end(loader, value)
    elif isinstance(event, SequenceStartEvent) and isinstance(step, int):
        while (value := _next(loader)) is not None and not isinstance(
            value, CollectionEndEvent
        ):
            if step == 0:
                return None, value
            step -= 1
            _end(loader, value)
    return None


def _first_in(loader: yaml.CBaseLoader, event: Event) -> Event:
    """Return what stands for an entry of a list: the first key of a group, else itself."""
    is_block = isinstance(event, MappingStartEvent) and not event.flow_style
    return (loader.peek_event() if is_block else None) or event


def _end(loader: yaml.CBaseLoader, event: Event | None) -> Event | None:
    """Pass over a value and return its last event."""
    depth = 0
    while event is not None:
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth <= 0:
            return event
        event = _next(loader)
    return None


def _next(loader: yaml.CBaseLoader) -> Event | None:
    event: Event | None = loader.get_event()
    return event


def _span(event: Event, last: Event | None = None) -> SourceSpan:
    start, end = event.start_mark, (last or event).end_mark
    if start is None or end is None:
        return _START
    width = end.column - start.column if end.line == start.line else 1
    return SourceSpan(start.line + 1, start.column + 1, width)
