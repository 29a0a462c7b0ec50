"""Keys in the order of the models: lines move as they are, with the comments above them.

Nothing is written anew, so that quotes, comments and empty lines stay as people left them. Groups in
brackets, tables by id, and words by language keep their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from yaml.nodes import CollectionNode, MappingNode, Node

from generator.loading import front_matter
from generator.loading.decoding import MODELS
from generator.loading.file_names import FileKind, file_name
from generator.loading.node_tree import compose
from generator.loading.yaml_source import Value, read_yaml
from generator.model.shapes import Shape, ValueKind, shape_of, step_into

_FOR_PROGRAMS = "# yaml-language-server"
"""A note that must stay on the first line."""


def ordered(file: str, text: str) -> str:
    """Return the text of a record or page with its keys in the order of its model.

    A text that cannot be read, or whose values would change, is returned as it is.
    """
    name = file_name(file)
    if name is None or name.kind not in MODELS:
        return text
    shape = shape_of(MODELS[name.kind])
    if name.kind is not FileKind.PAGE:
        return _ordered(text, shape)
    settings, _ = front_matter.split(text)
    return text.replace(settings, _ordered(settings, shape), 1) if settings else text


def _ordered(text: str, shape: Shape) -> str:
    before = read_yaml("", text)
    root = compose(text)
    if before.problems or root is None:
        return text
    lines = text.rstrip("\n").split("\n")
    moved = "\n".join(_arranged(lines, root, shape, before.value)) + "\n"
    return moved if read_yaml("", moved) == before else text


class _Entry(NamedTuple):
    """A key, or a position in a list: its value, and the lines from `start` that belong to it."""

    step: str | int
    node: Node
    start: int
    lines: list[str]


def _arranged(
    lines: list[str], node: Node, shape: Shape | None, value: object, start: int = 0
) -> list[str]:
    """Return `lines`, the first of which is line `start` of the file, with the keys of `node` in order."""
    if not isinstance(node, CollectionNode) or node.flow_style or not node.value:
        return lines
    entries = []
    for entry in _entries(lines, node, start):
        below = step_into(shape, value, entry.step) if shape else None
        inner = _arranged(
            entry.lines, entry.node, below, _value_at(value, entry.step), entry.start
        )
        entries.append(entry._replace(lines=inner))
    head = lines[: entries[0].start - start]
    if isinstance(node, MappingNode):
        entries = _sorted(entries, _key_order(shape, value), _column(node))
    return head + [line for entry in entries for line in entry.lines]


def _entries(lines: list[str], node: CollectionNode, start: int) -> list[_Entry]:
    steps = _steps(node)
    firsts = [_line(steps[0][1]) - start - _notes_above(lines, _line(steps[0][1]) - start)]
    firsts += [
        _first_line(lines, _line(mark) - start, _column(node)) for _, mark, _ in steps[1:]
    ]
    return [
        _Entry(step, below, start + first, lines[first:end])
        for (step, _, below), first, end in zip(
            steps, firsts, [*firsts[1:], len(lines)], strict=True
        )
    ]


def _steps(node: CollectionNode) -> list[tuple[str | int, Node, Node]]:
    """Return for each entry its key or position, the node it starts with, and the node of its value."""
    if isinstance(node, MappingNode):
        return [(key.value, key, value) for key, value in node.value]
    return [(position, value, value) for position, value in enumerate(node.value)]


def _notes_above(lines: list[str], line: int) -> int:
    """Count the notes right above the first entry; those above an empty line are about the whole group."""
    count = 0
    if lines[line].lstrip().startswith("- "):
        return 0
    while count < line:
        above = lines[line - count - 1].strip()
        if not above.startswith("#") or above.startswith(_FOR_PROGRAMS):
            break
        count += 1
    return count


def _first_line(lines: list[str], line: int, column: int) -> int:
    """Return where an entry starts that is not the first: with the notes and empty lines above it."""
    while line > 0:
        above = lines[line - 1]
        is_note = above.lstrip().startswith("#") and _indentation(above) <= column
        if above.strip() and not is_note:
            break
        line -= 1
    return line


def _sorted(entries: list[_Entry], order: Sequence[str], column: int) -> list[_Entry]:
    """Return the entries of a group in the order of its keys; a dash stays with the first."""
    rank = {key: number for number, key in enumerate(order)}
    moved = sorted(entries, key=lambda entry: rank.get(str(entry.step), len(rank)))
    if moved[0] is entries[0]:
        return moved
    dash = entries[0].lines[0][:column]
    if not dash.lstrip().startswith("- "):
        return moved
    return [
        entry._replace(
            lines=_with_start(entry.lines, dash if entry is moved[0] else " " * column)
        )
        if entry in (moved[0], entries[0])
        else entry
        for entry in moved
    ]


def _with_start(lines: list[str], start: str) -> list[str]:
    """Return `lines` with the first that is no note starting with `start`."""
    for number, line in enumerate(lines):
        if line.strip() and not line.lstrip().startswith("#"):
            return [*lines[:number], start + line[len(start) :], *lines[number + 1 :]]
    return lines


def _key_order(shape: Shape | None, value: object) -> Sequence[str]:
    if shape is not None and shape.kind is ValueKind.VARIANTS and isinstance(value, dict):
        shape = shape.variants.get(str(value.get(shape.tag)))
    return tuple(shape.fields) if shape is not None else ()


def _value_at(value: object, step: str | int) -> Value | None:
    if isinstance(value, dict):
        return value.get(str(step))
    return value[step] if isinstance(value, list) and isinstance(step, int) else None


def _line(node: Node) -> int:
    return int(node.start_mark.line)


def _column(node: Node) -> int:
    return int(node.start_mark.column)


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())
