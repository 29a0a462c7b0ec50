"""What may be told about a record with a hidden place: lists of problems are as public as pages (REQ-D02)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from generator.checks.contract import Context
from generator.checks.reading.address_patterns import address_patterns
from generator.loading.file_names import FileKind
from generator.problems import Message, Problem

MASK = "…"

_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Masking:
    """Takes out of problems what a record with a hidden place says, since any of it may be an address."""

    context: Context

    def masked(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """Yield `problems`: those of records with a hidden place marked, and without words of these records."""
        for problem in problems:
            if problem.place.file not in self.context.secret_files:
                yield problem
                continue
            told = _plain(self.context.sources.text(problem.place.file))
            yield replace(
                problem,
                message=self._without(told, problem.message),
                hint=self._without(told, problem.hint),
                sensitive=True,
            )

    def _without(self, told: str, message: Message) -> Message:
        values = tuple(
            (name, MASK if self._is_secret(told, value) else value)
            for name, value in message.values
        )
        return replace(message, values=values)

    def _is_secret(self, told: str, value: str) -> bool:
        if address_patterns(self.context.directory.country).kind_in(value.replace("-", " ")):
            return True
        return any(self._is_of_record(told, part) for part in _plain(value).split(", "))

    def _is_of_record(self, told: str, words: str) -> bool:
        # Several words together are a quotation, even where the file spells them in another way.
        is_quoted = " " in words or words in told
        return bool(_LETTER.search(words)) and is_quoted and words not in self._public

    @cached_property
    def _public(self) -> str:
        """All that stands in files of no organization: word lists, codes, names of places."""
        names = self.context.file_names
        return _plain(
            "\n".join(
                text
                for file, text in self.context.sources.files.items()
                if file in names and names[file].kind is not FileKind.ORGANIZATION
            )
        )


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
