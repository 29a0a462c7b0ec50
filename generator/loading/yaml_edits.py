"""Changes single texts of a YAML file in place: every other line, comment and quotation mark stays as it is."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

from yaml.nodes import MappingNode, Node, ScalarNode

from generator.loading.node_tree import compose
from generator.loading.yaml_source import read_yaml

WIDTH = 110
"""Where the lines of a folded text end."""

_PLAIN = re.compile(r"[^\W\d_][\w .()/’–-]*[\w.)]|[^\W\d_]")
"""Texts that mean themselves without quotation marks, in brackets too."""

_WORDS_WITH_A_MEANING = frozenset(
    {"unknown", "yes", "no", "true", "false", "null", "on", "off"}
)


class EditError(ValueError):
    """A text cannot be changed in place: the path leads nowhere, or to something that is no text."""


def with_text(content: str, path: Sequence[str], words: str) -> str:
    """Return the YAML `content` with the text at `path` set to `words`, which become one paragraph.

    The last key is added where it is missing. All other values stay what they were, which is proved by
    reading the result.

    Raises:
        EditError: the content cannot be read, a key on the way is missing, or the value is no text.
    """
    words = " ".join(words.split())
    root = compose(content)
    before = read_yaml("", content)
    if root is None or before.problems:
        raise EditError("this file cannot be read")
    parent = _descend(root, path[:-1])
    node = _child(parent, path[-1])
    if node is None:
        changed = _inserted(content, parent, path[-1], words)
    elif isinstance(node, ScalarNode):
        changed = _replaced(content, parent, node, words)
    else:
        raise EditError(f"{path[-1]} is no text")
    after = read_yaml("", changed)
    if after.problems or after.value != _expected(before.value, path, words):
        raise EditError("this text cannot be written here")
    return changed


def _descend(node: Node, path: Sequence[str]) -> MappingNode:
    for step in path:
        found = _child(node, step)
        if found is None:
            raise EditError(f"there is no {step}")
        node = found
    if not isinstance(node, MappingNode):
        raise EditError("a text in a list cannot be changed in place")
    return node


def _child(node: Node, step: str) -> Node | None:
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    children = node.value if isinstance(node.value, list) else []
    return children[int(step)] if step.isdigit() and int(step) < len(children) else None


def _replaced(content: str, parent: MappingNode, node: ScalarNode, words: str) -> str:
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in (">", "|"):
        # The end of a block is where the next thing begins: only its own lines go.
        lines = content[start:end].split("\n")
        end = start + len("\n".join(_without_rest(lines, _indent(parent))))
        return content[:start] + _folded(words, _indent(parent)) + content[end:]
    return content[:start] + _scalar(words) + content[end:]


def _without_rest(lines: list[str], indent: int) -> list[str]:
    """Return the first line of a block and those that are indented deeper, without empty ones at the end."""
    kept = lines[:1]
    for line in lines[1:]:
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            break
        kept.append(line)
    while not kept[-1].strip():
        kept.pop()
    return kept


def _inserted(content: str, parent: MappingNode, key: str, words: str) -> str:
    if parent.flow_style:
        end = parent.end_mark.index - 1
        head = content[:end].rstrip()
        separator = ", " if parent.value and not head.endswith(",") else ""
        return f"{head}{separator}{key}: {_scalar(words)}{content[end:]}"
    indent = " " * _indent(parent)
    end = _end_of_last_line(content, parent)
    return f"{content[:end]}\n{indent}{key}: {_scalar(words)}{content[end:]}"


def _end_of_last_line(content: str, parent: MappingNode) -> int:
    """Return where the last line of a block of keys ends, a comment on that line included."""
    value: Node = parent.value[-1][1]
    start, end = value.start_mark.index, value.end_mark.index
    if isinstance(value, ScalarNode) and value.style in (">", "|"):
        lines = content[start:end].split("\n")
        return start + len("\n".join(_without_rest(lines, _indent(parent))))
    found = content.find("\n", end)
    return found if found >= 0 else len(content)


def _indent(parent: MappingNode) -> int:
    return int(parent.value[0][0].start_mark.column) if parent.value else 0


def _folded(words: str, indent: int) -> str:
    margin = " " * (indent + 2)
    lines = textwrap.wrap(
        words, WIDTH, initial_indent=margin, subsequent_indent=margin,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
    return "\n".join([">-", *lines])


def _scalar(words: str) -> str:
    """Return a text as YAML: plain where it means itself, else in the quotation marks that need no escapes."""
    if _PLAIN.fullmatch(words) and words.lower() not in _WORDS_WITH_A_MEANING:
        return words
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    doubled = words.replace("'", "''")
    return f"'{doubled}'"


def _expected(value: object, path: Sequence[str], words: str) -> object:
    if not path:
        return words
    first, rest = path[0], path[1:]
    if isinstance(value, list):
        return [
            _expected(part, rest, words) if str(number) == first else part
            for number, part in enumerate(value)
        ]
    known = dict(value) if isinstance(value, dict) else {}
    return {**known, first: _expected(known.get(first), rest, words)}
