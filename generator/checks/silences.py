"""Silences: a person's word, with a reason, that a finding about words is right as it stands.

Written as a comment in the file itself, on a page among its settings:
`# allow rare-word "visum": people are asked for this paper`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.contract import Context
from generator.loading import front_matter

_SILENCE = re.compile(r'#\s*allow\s+([a-z-]+)\s+"([^"]*)"\s*:?[ \t]*(.*)$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Silence:
    """One silence: line from 1, rule, the words it is about, and the reason."""

    line: int
    rule: str
    words: str
    reason: str

    @property
    def is_reasoned(self) -> bool:
        """Say whether it names words and gives a reason."""
        return bool(self.words) and any(map(str.isalpha, self.reason))


def silences(text: str) -> Iterator[Silence]:
    """Yield every silence of a file's text."""
    if "allow " not in text:
        return
    for match in _SILENCE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield Silence(line, match[1], match[2].strip(), match[3].strip())


def is_silenced(context: Context, file: str, rule: str, words: str) -> bool:
    """Say whether `file` allows `rule` for `words`, with a reason; a silence may name their beginning."""
    folded = words.lower()
    return any(
        silence.rule == rule and folded.startswith(silence.words.lower())
        for silence in context.shared(_by_file).get(file, ())
        if silence.is_reasoned
    )


def _by_file(context: Context) -> dict[str, tuple[Silence, ...]]:
    found = {
        file: tuple(silences(front_matter.split(text)[0] if file.endswith(".md") else text))
        for file, text in context.sources.files.items()
    }
    return {file: many for file, many in found.items() if many}


def all_silences(context: Context) -> Iterator[tuple[str, Silence]]:
    """Yield (file, silence), sorted by file."""
    for file, many in sorted(context.shared(_by_file).items()):
        for silence in many:
            yield file, silence
