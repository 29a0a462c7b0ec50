"""Strict reading of YAML: text stays text, and everything that could surprise is refused (SA-X1).

Numbers, dates and the words yes and no are never guessed from their looks: `0812` keeps its zero and
`no` stays the word no. Anchors, aliases, tags, merge keys, directives and further documents are refused,
because nothing in a record needs them and each of them has been used to break or to trick a reader.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from generator.loading import yaml_mistakes
from generator.loading.yaml_grammar import grammar_problem
from generator.problems import Message, Place, Problem, message

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
"""What a YAML text holds: text, lists, and keys with values."""

MAX_DEPTH = 8
"""Deepest nesting of lists and keys."""

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_CURLY_QUOTES = "“”„‟‘’‚«»‹›"


class ParsedYaml(NamedTuple):
    """The value of a YAML text, if it could be read to its end, and what is wrong with the text."""

    value: Value | None
    problems: tuple[Problem, ...]


def read_yaml(file: str, text: str, lines_before: int = 0) -> ParsedYaml:
    """Read one YAML document; `lines_before` is the number of lines of `file` above `text`.

    Mistakes of grammar, and whatever is refused, end the reading: one problem and no value. Empty values,
    repeated keys and odd quotation marks are all reported, beside the value as far as it can be read.
    A key whose value is an empty text in quotes counts as left out.
    """
    reader = _Reader(file, lines_before)
    try:
        reader.read(text)
    except _RefusedError as refused:
        return ParsedYaml(None, (refused.problem,))
    except yaml.YAMLError as error:
        return ParsedYaml(None, (grammar_problem(file, text, error, lines_before),))
    problems = [*reader.problems, *yaml_mistakes.lost_text(file, text, lines_before)]
    return ParsedYaml(reader.value(), tuple(problems))


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class _Frame:
    """A list or a block of keys that is being read."""

    __slots__ = ("key", "keys", "values")

    def __init__(self, values: list[Value] | dict[str, Value]) -> None:
        self.values = values
        self.key: str | None = None
        self.keys: dict[str, Event] = {}


class _Reader:
    def __init__(self, file: str, lines_before: int) -> None:
        self._file = file
        self._lines_before = lines_before
        self._root: list[Value] = []
        self._stack: list[_Frame] = [_Frame(self._root)]
        self._has_document = False
        self._last_line = 0
        self.problems: list[Problem] = []

    def value(self) -> Value | None:
        return self._root[0] if self._root else None

    def read(self, text: str) -> None:
        self._last_line = text.count("\n")
        loader = yaml.CBaseLoader(text)
        try:
            while (event := loader.get_event()) is not None:
                self._take(event)
        finally:
            loader.dispose()
        if not self._root:
            self.problems.append(_empty_file(self._file))

    def _take(self, event: Event) -> None:
        if isinstance(event, ScalarEvent):
            self._take_scalar(event)
        elif isinstance(event, CollectionStartEvent):
            self._open(event)
        elif isinstance(event, CollectionEndEvent):
            self._stack.pop()
        elif isinstance(event, DocumentStartEvent):
            self._start_document(event)
        elif isinstance(event, AliasEvent):
            raise self._refused(event, "alias", yaml_mistakes.ALIAS)

    def _start_document(self, event: DocumentStartEvent) -> None:
        if self._has_document:
            raise self._refused(event, "several-documents", yaml_mistakes.SEVERAL_DOCUMENTS)
        if event.version or event.tags:
            raise self._refused(event, "directive", yaml_mistakes.DIRECTIVE)
        self._has_document = True

    def _take_scalar(self, event: ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        text: str = event.value
        frame = self._stack[-1]
        if isinstance(frame.values, list):
            self._check_text(event, None)
            frame.values.append(text)
        elif frame.key is None:
            self._take_key(frame, event)
        else:
            self._check_text(event, frame)
            if text or not event.style:
                frame.values.setdefault(frame.key, text)
            frame.key = None

    def _take_key(self, frame: _Frame, event: ScalarEvent) -> None:
        frame.key = key = event.value
        if key == "<<":
            raise self._refused(event, "merge-key", yaml_mistakes.MERGE_KEY)
        if first := frame.keys.get(key):
            line = self._place(first).line
            problem = yaml_mistakes.repeated_key(self._place(event), key, line)
            self.problems.append(problem)
        frame.keys[key] = event

    def _open(self, event: CollectionStartEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        if len(self._stack) > MAX_DEPTH:
            raise self._refused(event, "too-deep", yaml_mistakes.TOO_DEEP)
        opened = _Frame({} if isinstance(event, MappingStartEvent) else [])
        frame = self._stack[-1]
        if isinstance(frame.values, list):
            frame.values.append(opened.values)
        elif frame.key is None:
            raise self._refused(event, "key-without-text", yaml_mistakes.KEY_WITHOUT_TEXT)
        else:
            frame.values.setdefault(frame.key, opened.values)
            frame.key = None
        self._stack.append(opened)

    def _check_text(self, event: ScalarEvent, frame: _Frame | None) -> None:
        text: str = event.value
        if event.style:
            if ":" in text and event.style in "\"'":
                self._check_quoted(event)
        elif text in _NOTHING:
            self._report_nothing(event, frame)
        elif text[0] in _CURLY_QUOTES:
            problem = yaml_mistakes.curly_quote(self._place(event), text)
            self.problems.append(problem)

    def _check_quoted(self, event: ScalarEvent) -> None:
        start, end = event.start_mark, event.end_mark
        is_one_line = start is None or end is None or start.line == end.line
        if not is_one_line and yaml_mistakes.looks_like_several_lines(event.value):
            raise _RefusedError(yaml_mistakes.open_quote(self._place(event)))

    def _report_nothing(self, event: ScalarEvent, frame: _Frame | None) -> None:
        if frame is None or not frame.key:
            problem = yaml_mistakes.empty_entry(self._place(event))
        else:
            place = self._place(frame.keys[frame.key])
            problem = yaml_mistakes.empty_value(place, frame.key)
        self.problems.append(problem)

    def _refuse_extras(self, event: NodeEvent) -> None:
        if event.anchor is not None:
            raise self._refused(event, "anchor", yaml_mistakes.ANCHOR)
        raise self._refused(event, "tag", yaml_mistakes.TAG)

    def _refused(
        self, event: Event, rule: str, words: tuple[Message, Message]
    ) -> _RefusedError:
        return _RefusedError(Problem(self._place(event), rule, *words))

    def _place(self, event: Event) -> Place:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            return Place(self._file)
        width = end.column - start.column if end.line == start.line else 1
        # libyaml reads a line end behind the last line, even where there is none.
        line = min(start.line, self._last_line) + 1 + self._lines_before
        return Place(self._file, line, start.column + 1, max(width, 1))


def _empty_file(file: str) -> Problem:
    return Problem(
        Place(file),
        "empty-file",
        message("this file is empty"),
        message("fill it in, or delete it"),
    )
