"""Comments of YAML files: nobody decodes them, but everybody can read them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"(?:^|[ \t])#+[ \t]*(.*)$")


def comments(text: str) -> Iterator[tuple[int, str]]:
    """Yield every comment as (line from 1, words); then every block of comment lines as one, if it has several.

    A `#` inside quotes or a block of text counts as well: what stands there is looked at twice, not missed.
    """
    block: list[str] = []
    start = 0
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        match = _COMMENT.search(line)
        if match is not None:
            yield number, match[1]
            start = start or number
            block.append(match[1])
        else:
            if len(block) > 1:
                yield start, " ".join(block)
            block, start = [], 0
