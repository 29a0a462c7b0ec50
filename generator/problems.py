"""Mistakes found in the data, as values.

A mistake in the data is a `Problem`; an exception is a mistake of ours. Words are kept as a template
with named values, so that one problem can be told in every language editors read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an error stops a build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence: an English template (the gettext message id) and the values it names.

    `template` uses `str.format` names, such as ``"`{value}` must be a time of day"``.
    `values` are inserted as they are; sensitive values must never be put here.
    """

    template: str
    values: tuple[tuple[str, str], ...] = ()

    def in_words(self, translated: str | None = None) -> str:
        """Return the sentence; `translated` is the template in another language."""
        return (translated or self.template).format(**dict(self.values))


def message(template: str, **values: object) -> Message:
    """Return the `Message` of an English template; also the marker by which templates are extracted."""
    return Message(template, tuple((name, str(value)) for name, value in values.items()))


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in a file: path relative to the project (POSIX), line and column from 1, and width.

    `width` is the number of characters to underline, 0 when unknown.
    """

    file: str
    line: int = 1
    column: int = 1
    width: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: where, which rule, what is wrong, what to do.

    `sensitive` says that the line itself may hold a secret: no output may quote it.
    """

    place: Place
    rule: str
    message: Message
    hint: Message
    severity: Severity = Severity.ERROR
    sensitive: bool = False

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order problems by file, line, column, rule, then words."""
        return (
            self.place.file,
            self.place.line,
            self.place.column,
            self.rule,
            self.message.in_words(),
        )


class RefusedError(Exception):
    """The project cannot be built as it is; `problems` say why, sorted."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        """Return all of them in English."""
        return "; ".join(problem.message.in_words() for problem in self.problems)


class StoppedError(Exception):
    """Something outside the data stops the program; `message` says so in one sentence."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.message = why

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.message.in_words()


def sort_problems(problems: list[Problem]) -> list[Problem]:
    """Return `problems` sorted by place, each one once."""
    unique = {(p.place, p.rule, p.message): p for p in problems}
    return sorted(unique.values(), key=lambda problem: problem.sort_key)
