"""Where a value stands in a YAML file: a path of keys and list positions becomes line and column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node, SequenceNode

from generator.problems import Place

if TYPE_CHECKING:
    from yaml.error import Mark

Path = Sequence[str | int]
"""Keys and list positions that lead to a value, such as ("services", "help", "needs", 0)."""


class Span(NamedTuple):
    """A stretch of one line: line and column from 1, and how many characters."""

    line: int
    column: int
    width: int


Finder = Callable[[str, Path], Span]
"""Finds a value or a key in a YAML text."""


_MAX_DEPTH = 100
"""Deeper trees are no records; the composer would run out of stack."""


class _Composer(yaml.CBaseLoader):
    """libyaml's own composer; no scalar is ever resolved to anything but text."""

    depth = 0

    def resolve(self, kind: type[Node], value: str | None, implicit: object) -> str:  # noqa: ARG002
        return "text"

    def descend_resolver(self, parent: Node | None, index: object) -> None:  # noqa: ARG002
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise yaml.YAMLError

    def ascend_resolver(self) -> None:
        self.depth -= 1


@lru_cache(maxsize=64)
def compose(text: str) -> Node | None:
    """Return the node tree of a YAML text; `None` where it has none.

    Trees are large, so that only the last few are kept; most files never need one.
    """
    try:
        root: Node | None = _Composer(text).get_single_node()
    except yaml.YAMLError:
        return None
    return root


def find_value(text: str, path: Path) -> Span:
    """Return where the value at `path` stands; the nearest parent where it is missing.

    A block of keys or a list has no place of its own: its key stands for it. Steps that lead nowhere
    are passed over, so that paths of pydantic's errors, with the tags of unions in them, work as they are.
    """
    return _walk(text, path).value


def find_key(text: str, path: Path) -> Span:
    """Return where the last key of `path` stands; the place of the value if it has no key."""
    return _walk(text, path).key


class _Steps(NamedTuple):
    key: Span
    value: Span


def _walk(text: str, path: Path) -> _Steps:
    node = compose(text)
    if node is None:
        return _Steps(Span(1, 1, 0), Span(1, 1, 0))
    steps = _Steps(_start(node), _start(node))
    for step in path:
        entry = _entry(node, step)
        if entry is None:
            continue
        key, node = entry
        key_span = _span(key) if key else _first_key(node)
        is_block = isinstance(node, CollectionNode) and not node.flow_style
        steps = _Steps(key_span, key_span if is_block else _span(node))
    return steps


def _entry(node: Node, step: str | int) -> tuple[Node | None, Node] | None:
    if isinstance(node, MappingNode):
        return next(((key, value) for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None


def _start(node: Node) -> Span:
    mark: Mark = node.start_mark
    return Span(mark.line + 1, mark.column + 1, 0)


def _first_key(node: Node) -> Span:
    """Return the place that stands for an entry of a list: its first key, or itself."""
    while isinstance(node, CollectionNode) and not node.flow_style and node.value:
        node = node.value[0][0] if isinstance(node, MappingNode) else node.value[0]
    return _span(node)


def _span(node: Node) -> Span:
    start: Mark = node.start_mark
    end: Mark = node.end_mark
    width = end.column - start.column if end.line == start.line else 1
    return Span(start.line + 1, start.column + 1, width)


def place(file: str, span: Span, lines_before: int = 0) -> Place:
    """Return the `Place` of a span in `file`, whose YAML starts after `lines_before` lines."""
    return Place(file, span.line + lines_before, span.column, span.width)
