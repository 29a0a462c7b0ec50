"""The one way in which a file is refused."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from generator.problems import Message, Place, Problem, message

RULE = "unreadable-file"


class UnreadableFileError(ValueError):
    """A file cannot be taken: `message` says why, `hint` what to do, both for the person who gave it.

    `line` and `column` count from 1; both are 1 where the whole file is meant.
    """

    def __init__(self, words: Message, hint: Message, line: int = 1, column: int = 1) -> None:
        super().__init__(words, hint, line, column)
        self.message = words
        self.hint = hint
        self.line = line
        self.column = column

    def __str__(self) -> str:
        """Return the words in English."""
        return self.message.in_words()

    def problem(self, file: str) -> Problem:
        """Return this as a problem of `file`, named as the person named it."""
        return Problem(Place(file, self.line, self.column), RULE, self.message, self.hint)


SAVE_AGAIN = message("open it in the program that made it, and save it again")
"""What to do with most damaged files."""


@contextmanager
def refused_as(words: Message, hint: Message = SAVE_AGAIN) -> Iterator[None]:
    """Turn whatever a library raises over a damaged file into `UnreadableFileError`; its warnings stay quiet.

    No list of exceptions would be complete: parsers raise what their callees raise (`struct.error`,
    `zlib.error`, `AssertionError`, `RecursionError` …). Too little memory is no fault of the file: limits are
    there so that it does not come to that.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (UnreadableFileError, MemoryError):
        raise
    except Exception as error:
        raise UnreadableFileError(words, hint) from error
