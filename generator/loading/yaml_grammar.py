"""Explains why libyaml gave up: what the person did, as one plain sentence at the right line.

libyaml often notices a mistake a line or more after it was made. The lines around its mark show where.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml

from generator.loading.yaml_mistakes import open_quote
from generator.loading.yaml_tokens import Mark, last_open_bracket, quote_over_lines
from generator.problems import Message, Place, Problem, message

_KEY_WITHOUT_SPACE = re.compile(r" *(?:- +)*(?P<key>[\w-]+) ?:(?P<rest>[^\s/].*)")
_KEY = re.compile(r" *(?:- +)*(?P<key>[\w/-]+|\"[^\"]*\"):(?: +(?P<value>[^#\s].*))?")
_WORDS = re.compile(r" *(?:- +)*(?P<first>[\w-]+)(?: +(?P<rest>.*))?")
_NO_KEY = message("there must be a key before the colon")
_NO_KEY_HINT = message("write it as `key: value`, or delete the line")


class _Complaint(NamedTuple):
    """What libyaml said: lines of the text, its two marks (from 0), and its words."""

    lines: list[str]
    context: Mark
    problem: Mark
    words: str


class _Finding(NamedTuple):
    rule: str
    mark: Mark
    width: int
    wrong: Message
    hint: Message


def grammar_problem(file: str, text: str, error: yaml.YAMLError, lines_before: int) -> Problem:
    """Return the problem that an error of libyaml stands for."""
    found = _diagnose(_complaint(text, error), text)
    place = Place(file, found.mark.line + 1 + lines_before, found.mark.column + 1, found.width)
    return Problem(place, found.rule, found.wrong, found.hint)


def _complaint(text: str, error: yaml.YAMLError) -> _Complaint:
    lines = text.split("\n")
    if not isinstance(error, yaml.MarkedYAMLError):
        return _Complaint(lines, Mark(0, 0), Mark(0, 0), str(error))
    context, problem = (
        Mark(min(mark.line, len(lines) - 1), mark.column) if mark else None
        for mark in (error.context_mark, error.problem_mark)
    )
    nowhere = Mark(0, 0)
    words = f"{error.context or ''}: {error.problem or ''}"
    return _Complaint(
        lines, context or problem or nowhere, problem or context or nowhere, words
    )


def _diagnose(complaint: _Complaint, text: str) -> _Finding:
    for words, diagnose in _DIAGNOSES:
        if words in complaint.words:
            return diagnose(complaint, text)
    return _unclear(complaint)


def _unclear(complaint: _Complaint) -> _Finding:
    return _finding_at_line(
        complaint,
        complaint.problem.line,
        "grammar",
        message("this line must be a key and a value, such as `level: district`"),
        message("compare it with the lines above it"),
    )


def _open_quote(complaint: _Complaint, _text: str) -> _Finding:
    return _finding_of_quote(complaint.context)


def _finding_of_quote(mark: Mark) -> _Finding:
    problem = open_quote(Place(""))
    return _Finding(problem.rule, mark, 1, problem.message, problem.hint)


def _backslash(complaint: _Complaint, _text: str) -> _Finding:
    return _Finding(
        "backslash",
        complaint.problem,
        1,
        message("`\\` must not stand alone between double quotation marks"),
        message("write `\\\\` instead, or put the text in single quotation marks"),
    )


def _special_start(complaint: _Complaint, _text: str) -> _Finding:
    mark = complaint.context
    sign = complaint.lines[mark.line][mark.column : mark.column + 1]
    if sign == "\t":
        return _Finding(
            "tab",
            mark,
            1,
            message("there is a tab here; this file must have spaces only"),
            message("put two spaces instead of each tab"),
        )
    return _Finding(
        "special-character",
        mark,
        1,
        message("a text must not start with `{sign}`", sign=sign),
        message("put the whole text in quotation marks"),
    )


def _brackets(complaint: _Complaint, _text: str) -> _Finding:
    mark = complaint.context
    opened = complaint.lines[mark.line][mark.column : mark.column + 1]
    closed = "]" if opened == "[" else "}"
    return _Finding(
        "brackets",
        mark,
        1,
        message(
            "what `{opened}` opens here must be closed by `{closed}`",
            opened=opened,
            closed=closed,
        ),
        message(
            "put commas between the parts, and one `{closed}` at the end of the same line",
            closed=closed,
        ),
    )


def _nothing_between_commas(complaint: _Complaint, text: str) -> _Finding:
    line, column = complaint.problem
    if not "".join([complaint.lines[line][column:], *complaint.lines[line + 1 :]]).strip():
        return _brackets(complaint._replace(context=last_open_bracket(text)), text)
    return _Finding(
        "brackets",
        complaint.problem,
        1,
        message("there must be a value here"),
        message("delete the comma that is too many, or put the text in quotation marks"),
    )


def _block_text(complaint: _Complaint, _text: str) -> _Finding:
    mark = complaint.context
    sign = complaint.lines[mark.line][mark.column : mark.column + 1]
    return _Finding(
        "special-character",
        mark,
        1,
        message("a text must not start with `{sign}`", sign=sign),
        message("put the whole text in quotation marks"),
    )


def _no_colon(complaint: _Complaint, _text: str) -> _Finding:
    return _line_without_colon(complaint, complaint.context.line)


def _line_without_colon(complaint: _Complaint, number: int) -> _Finding:
    line = complaint.lines[number]
    if match := _KEY_WITHOUT_SPACE.fullmatch(line):
        return _finding_at_line(
            complaint,
            number,
            "no-space-after-colon",
            message("there must be a space after the colon of `{key}`", key=match["key"]),
            message("write `{right}`", right=f"{match['key']}: {match['rest']}"),
        )
    match = _WORDS.fullmatch(line)
    if not match:
        hint = message("delete the line, or put its text behind a key and a colon")
    else:
        right = f"{match['first']}: {match['rest'] or ''}".rstrip()
        hint = message("write `{right}`, or delete the line", right=right)
    wrong = message("there is no colon in this line; it must be a key, a colon, and a value")
    return _finding_at_line(complaint, number, "no-colon", wrong, hint)


def _second_colon(complaint: _Complaint, _text: str) -> _Finding:
    line, column = complaint.problem
    match = _KEY.match(complaint.lines[line])
    if match and match.end("key") < column:
        value = match["value"] or ""
        is_text = bool(value) and value[0] not in "[{"
        return _Finding(
            "colon-in-text",
            Mark(line, match.start("value") if is_text else column),
            len(value) if is_text else 1,
            message("text with a colon in it must be put in quotation marks"),
            message("put the whole text in quotation marks"),
        )
    above = _line_above(complaint.lines, line)
    if above is None:
        return _unclear(complaint)
    if not _KEY.match(complaint.lines[above]):
        return _line_without_colon(complaint, above)
    return _indentation(complaint, line)


def _indentation(complaint: _Complaint, number: int) -> _Finding:
    return _finding_at_line(
        complaint,
        number,
        "indentation",
        message("the spaces at the start of this line must fit the lines above"),
        message(
            "start it exactly below the line it belongs to; a line of a list starts with `- `"
        ),
    )


def _no_key(complaint: _Complaint, text: str) -> _Finding:
    line, column = complaint.problem
    if quote := quote_over_lines(text, complaint.problem):
        return _finding_of_quote(quote)
    content = complaint.lines[line]
    rest = content[column:].strip()
    if rest.startswith(":"):
        return _finding_at_line(complaint, line, "no-key", _NO_KEY, _NO_KEY_HINT)
    if column > len(content) - len(content.lstrip()) or rest[:1] in {"}", "]", ","}:
        return _Finding(
            "text-after-value",
            complaint.problem,
            max(len(rest), 1),
            message("nothing must follow here: the value has ended"),
            message(
                "delete the rest of the line, or put the whole text in double quotation marks"
            ),
        )
    return _indentation(complaint, line)


def _no_dash(complaint: _Complaint, _text: str) -> _Finding:
    return _indentation(complaint, complaint.problem.line)


def _dash_behind_key(complaint: _Complaint, _text: str) -> _Finding:
    return _Finding(
        "list-on-key-line",
        complaint.problem,
        1,
        message("a list with `-` must start on a line of its own"),
        message(
            "put `- ` on the next line, or write the list in brackets, such as `[now, next]`"
        ),
    )


def _after_the_end(complaint: _Complaint, _text: str) -> _Finding:
    return _finding_at_line(
        complaint,
        complaint.problem.line,
        "text-after-record",
        message("nothing must follow here: the record has ended"),
        message("delete the rest of the file, or the line that ends the record"),
    )


def _finding_at_line(
    complaint: _Complaint, number: int, rule: str, wrong: Message, hint: Message
) -> _Finding:
    line = complaint.lines[number]
    content = line.strip()
    return _Finding(
        rule, Mark(number, len(line) - len(line.lstrip())), len(content), wrong, hint
    )


def _line_above(lines: list[str], number: int) -> int | None:
    for above in range(number - 1, -1, -1):
        content = lines[above].strip()
        if content and not content.startswith("#"):
            return above
    return None


_DIAGNOSES: tuple[tuple[str, Callable[[_Complaint, str], _Finding]], ...] = (
    ("quoted scalar: found unexpected end", _open_quote),
    ("quoted scalar: found unexpected document", _open_quote),
    ("parsing a quoted scalar", _backslash),
    ("cannot start any token", _special_start),
    ("scanning an alias", _special_start),
    ("scanning an anchor", _special_start),
    ("scanning a tag", _special_start),
    ("scanning a directive", _special_start),
    ("parsing a tag", _special_start),
    ("parsing a flow node", _nothing_between_commas),
    ("parsing a flow", _brackets),
    ("scanning a block scalar", _block_text),
    ("could not find expected ':'", _no_colon),
    ("mapping values are not allowed", _second_colon),
    ("mapping keys are not allowed", _special_start),
    ("did not find expected key", _no_key),
    ("did not find expected '-' indicator", _no_dash),
    ("block sequence entries are not allowed", _dash_behind_key),
    ("did not find expected <document start>", _after_the_end),
)
"""Words of libyaml 0.2.5, and who knows what they mean; the first that fits decides."""
