"""The tree of a YAML text with the lines of its parts, for those who move or change lines."""

from __future__ import annotations

import yaml
from yaml.nodes import Node

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


def compose(text: str) -> Node | None:
    """Return the node tree of a text; `None` where it holds nothing or cannot be read."""
    loader = _Composer(text)
    try:
        root: Node | None = loader.get_single_node()
    except yaml.YAMLError:
        return None
    finally:
        loader.dispose()
    return root
