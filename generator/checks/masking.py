"""Masks what problems quote of a record with a hidden place: they are as public as pages (REQ-D02).

A hidden place is a location whose address is not public. Any word of such a record may be part of the address.
"""

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
    """Takes the words of records with a hidden place out of problems."""

    context: Context

    def masked(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """Yield `problems`; those of records with a hidden place become sensitive, and lose words of these."""
        for problem in problems:
            if problem.place.file not in self.context.secret_files:
                yield problem
                continue
            record_words = _plain(self.context.sources.text(problem.place.file))
            yield replace(
                problem,
                message=self._without(record_words, problem.message),
                hint=self._without(record_words, problem.hint),
                sensitive=True,
            )

    def _without(self, record_words: str, message: Message) -> Message:
        values = tuple(
            (name, MASK if self._is_secret(record_words, value) else value)
            for name, value in message.values
        )
        return replace(message, values=values)

    def _is_secret(self, record_words: str, value: str) -> bool:
        if address_patterns(self.context.directory.country).kind_in(value.replace("-", " ")):
            return True
        return any(self._is_of_record(record_words, part) for part in _plain(value).split(", "))

    def _is_of_record(self, record_words: str, words: str) -> bool:
        # Several words together are a quotation, even where the file spells them in another way.
        is_quoted = " " in words or words in record_words
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
