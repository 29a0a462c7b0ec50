"""Bytes to text: UTF-8 without byte order mark, without tabs in records, without invisible controls."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from generator.loading import front_matter
from generator.problems import Place, Problem, message

_NOT_TEXT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"  # controls, and what ends lines unseen
)
_ODD_SPACE = re.compile(
    "^ *([\u00a0\u2000-\u200f\u202f\u2060\u3000])|:([\u00a0\u2000-\u200f\u202f\u2060\u3000])",
    re.MULTILINE,
)
_CONFLICT = re.compile(r"^(<{7}|>{7}) .*$", re.MULTILINE)


def decode(name: str, content: bytes) -> str | Problem:
    """Return the text of a file with Unix line ends, or what is wrong with it.

    Refused: bytes that are not UTF-8, a byte order mark, control characters, tabs outside pages,
    and the marks that git leaves where two people changed the same lines.
    """
    if content.startswith((BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE)):
        return _byte_order_mark(name)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(name, content, error.start)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if match := _NOT_TEXT.search(text):
        return _control_character(name, text, match)
    if problem := _odd_space(name, text):
        return problem
    if match := _CONFLICT.search(text):
        return _conflict(name, text, match)
    return text


def place_at(name: str, text: str, index: int, width: int = 1) -> Place:
    """Return the place of the character `index` of a text."""
    line = text.count("\n", 0, index) + 1
    return Place(name, line, index - text.rfind("\n", 0, index), width)


def _byte_order_mark(name: str) -> Problem:
    return Problem(
        Place(name),
        "byte-order-mark",
        message("this file starts with an invisible mark, and must be plain UTF-8"),
        message("save it as `UTF-8`, not as `UTF-8 with BOM` or `Unicode`"),
    )


def _not_utf8(name: str, content: bytes, index: int) -> Problem:
    before = content[:index].decode("utf-8")
    return Problem(
        place_at(name, before, len(before)),
        "not-utf-8",
        message("there is a character here that is not UTF-8"),
        message("write the character again, and save the file as `UTF-8`"),
    )


def _control_character(name: str, text: str, match: re.Match[str]) -> Problem:
    return Problem(
        place_at(name, text, match.start()),
        "control-character",
        message(
            "there is an invisible character here: `{code}`", code=f"U+{ord(match[0]):04X}"
        ),
        message("delete it; it often comes with text that was pasted"),
    )


def _odd_space(name: str, text: str) -> Problem | None:
    """Tabs, and spaces that only look like spaces, where YAML stands: in records and settings of pages."""
    yaml_ends = front_matter.settings_end(text) if name.endswith(".md") else len(text)
    tab = text.find("\t", 0, yaml_ends)
    if tab >= 0:
        return _tab(name, text, tab)
    match = None if text.isascii() else _ODD_SPACE.search(text, 0, yaml_ends)
    if match is None:
        return None
    index = match.start(match.lastindex or 0)
    return Problem(
        place_at(name, text, index),
        "odd-space",
        message("there is a special space here: `{code}`", code=f"U+{ord(text[index]):04X}"),
        message("write it again as a normal space; it often comes with text that was pasted"),
    )


def _tab(name: str, text: str, index: int) -> Problem:
    return Problem(
        place_at(name, text, index),
        "tab",
        message("there is a tab here; this file must have spaces only"),
        message("put two spaces instead of each tab"),
    )


def _conflict(name: str, text: str, match: re.Match[str]) -> Problem:
    return Problem(
        place_at(name, text, match.start(), width=7),
        "unfinished-merge",
        message("two people changed these lines, and both versions are still here"),
        message("keep the right lines, and delete the lines of `{mark}`", mark=match[1]),
    )
