"""What libyaml saw before it gave up: brackets still open, and quotes that ran over lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import yaml


class Mark(NamedTuple):
    """A place in a text: line and column, both from 0."""

    line: int
    column: int


def last_open_bracket(text: str) -> Mark:
    """Return where the last bracket opens that is not closed; the start of the text if there is none."""
    opened: list[Mark] = []
    for token in _tokens(text):
        if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            opened.append(Mark(token.start_mark.line, token.start_mark.column))
        elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
            opened = opened[:-1]
    return opened[-1] if opened else Mark(0, 0)


def quote_over_lines(text: str, until: Mark) -> Mark | None:
    """Return where the last quoted text before `until` starts, if it ends on another line.

    Then its own closing quote is missing, and the quote of another text closed it.
    """
    found = None
    for token in _tokens(text):
        start, end = token.start_mark, token.end_mark
        if (end.line, end.column) > until:
            break
        if isinstance(token, yaml.ScalarToken) and token.style in {'"', "'"}:
            found = Mark(start.line, start.column) if start.line < end.line else None
    return found


def _tokens(text: str) -> Iterator[yaml.Token]:
    loader = yaml.CBaseLoader(text)
    try:
        while (token := loader.get_token()) is not None:
            yield token
    except yaml.YAMLError:
        return
    finally:
        loader.dispose()
