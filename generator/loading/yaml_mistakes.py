"""Words for what the strict reader refuses, and for text that YAML would lose without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.loading.plain_text import place_at
from generator.problems import Place, Problem, message

ALIAS = (
    message("a text must not start with `*`: YAML would read a reference"),
    message('put the text in quotes, such as "*text"'),
)
ANCHOR = (
    message("a text must not start with `&`: YAML would read the name of a reference"),
    message('put the text in quotes, such as "& text"'),
)
TAG = (
    message("a text must not start with `!`: YAML would read a type"),
    message('put the text in quotes, such as "! text"'),
)
MERGE_KEY = (
    message("`<<` must not be used: each record says everything itself"),
    message("write the keys out in full"),
)
TOO_DEEP = (
    message("lists and keys must not be nested deeper than 8 levels"),
    message("look for a bracket too many, or for lines that start too far to the right"),
)
SEVERAL_DOCUMENTS = (
    message("a file must hold one record; a second one starts here"),
    message("put the second record in a file of its own, or delete the line `---`"),
)
DIRECTIVE = (
    message("a file must not start with instructions for YAML"),
    message("delete the lines that start with `%`"),
)
KEY_WITHOUT_TEXT = (
    message("a key must be a plain word; here it is a list or a group of keys"),
    message("if this is text, put it in quotes"),
)

_LINE_WITH_KEY = re.compile(r"(^|\s)[a-z_-]{2,40}:\s")
_LOST = re.compile(
    r"^ *(?:- +)*[\w/-]+: +[^\s\"'\[{|>#&*!%@`][^\n#]* (#[^\s#][^\n]*)$", re.MULTILINE
)
_BLOCK_TEXT = re.compile(r"[|>][+-]?[0-9]?$", re.MULTILINE)


def looks_like_several_lines(text: str) -> bool:
    """Return whether a quoted text over several lines holds keys: then its closing quote is missing."""
    return bool(_LINE_WITH_KEY.search(text + " "))


def open_quote(place: Place) -> Problem:
    """Return the problem of a quotation mark that is never closed."""
    return Problem(
        place,
        "open-quote",
        message("the quotation mark that opens here is not closed"),
        message("end the text with the same mark on the same line"),
    )


def repeated_key(place: Place, key: str, first_line: int) -> Problem:
    """Return the problem of a key that stands twice in one group; the first stands on `first_line`."""
    return Problem(
        place,
        "repeated-key",
        message(
            "`{key}` must stand here once; it is also on line {line}", key=key, line=first_line
        ),
        message("keep the right one and delete the other"),
    )


def empty_value(place: Place, key: str) -> Problem:
    """Return the problem of a key without a value."""
    return Problem(
        place,
        "empty-value",
        message("`{key}` must have a value", key=key),
        message(
            "write it after the colon, write `unknown` if nobody knows it, or delete the line"
        ),
    )


def empty_entry(place: Place) -> Problem:
    """Return the problem of a list entry, or a key, with nothing in it."""
    return Problem(
        place,
        "empty-value",
        message("there must be a value here"),
        message("write it after the sign, or delete the line"),
    )


def curly_quote(place: Place, text: str) -> Problem:
    """Return the problem of a text that starts with the quotation mark of a word processor."""
    return Problem(
        place,
        "curly-quote",
        message("`{mark}` must not start a text: it would be shown to readers", mark=text[0]),
        message('use straight quotation marks, such as "text", or none'),
    )


def lost_text(file: str, text: str, lines_before: int) -> Iterator[Problem]:
    """Yield a problem for each text with ` #` in it: YAML takes the rest of the line for a comment."""
    if " #" not in text or _BLOCK_TEXT.search(text):
        return
    for match in _LOST.finditer(text):
        found = place_at(file, text, match.start(1), len(match[1]))
        yield Problem(
            Place(file, found.line + lines_before, found.column, found.width),
            "lost-text",
            message("text from `#` on is lost: YAML takes it for a note"),
            message("put the whole text in quotes; before a note, write `# ` with a space"),
        )
