"""Problems in words: for a terminal, as annotations of GitHub, and as JSON; in any language with a catalog."""

from __future__ import annotations

import json
import stat
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from generator.problems import Message, Place, Problem, Severity, message
from generator.translations.catalog import FOLDER, SOURCE_LOCALE, Domain, read_catalog

_LONGEST_LINE = 100
_LARGEST_FILE = 1024 * 1024


class ProblemFormat(StrEnum):
    """How problems are told."""

    TERMINAL = "terminal"
    GITHUB = "github"
    JSON = "json"


def languages() -> tuple[str, ...]:
    """Return the languages in which problems can be told, sorted."""
    found = {path.parent.name for path in FOLDER.glob(f"*/{Domain.EDITORS}.po")}
    return tuple(sorted({SOURCE_LOCALE, *found}))


def in_language(words: Message, language: str) -> str:
    """Return a message in `language`; in English where the catalog lacks it."""
    catalog = read_catalog(language, Domain.EDITORS) if language != SOURCE_LOCALE else None
    return words.in_words(catalog.singular.get(words.template) if catalog else None)


@dataclass(frozen=True, slots=True)
class Count:
    """How much was found in how many files."""

    files: int
    errors: int
    warnings: int

    def in_language(self, language: str) -> str:
        """Return the last line of a report."""
        words = message(
            "files read: {files}; mistakes: {errors}; warnings: {warnings}",
            files=self.files,
            errors=self.errors,
            warnings=self.warnings,
        )
        return in_language(words, language)


def count(problems: Iterable[Problem], files: int) -> Count:
    """Return how many of `problems`, found in so many `files`, are errors and warnings."""
    severities = [problem.severity for problem in problems]
    return Count(files, severities.count(Severity.ERROR), severities.count(Severity.WARNING))


def format_problems(
    problems: Iterable[Problem],
    root: Path,
    *,
    language: str = SOURCE_LOCALE,
    form: ProblemFormat = ProblemFormat.TERMINAL,
    style: Callable[[str, str], str] | None = None,
) -> str:
    """Return `problems` as one text without a final line end; an empty text for none, `[]` in JSON.

    Lines are quoted from the files below `root`, but never for a sensitive problem. `style` gets a text
    and what it is (`error`, `warning`, `quiet`) and may colour it.
    """
    if form is ProblemFormat.JSON:
        return _as_json([_as_object(problem, language) for problem in problems])
    if form is ProblemFormat.GITHUB:
        return "\n".join(_as_annotation(problem, language) for problem in problems)
    quote = _Quotation(root, style or _unstyled)
    return "\n\n".join(_as_text(problem, language, quote) for problem in problems)


def _unstyled(text: str, _kind: str) -> str:
    return text


class _Quotation:
    """Quotes lines of files, and underlines the place of a problem."""

    def __init__(self, root: Path, style: Callable[[str, str], str]) -> None:
        self.style = style
        self._lines = cache(lambda file: _lines_of(root / file))

    def of(self, place: Place) -> list[str]:
        """Return the quoted line and its underline; nothing for a whole file, or a line it does not have."""
        lines = self._lines(place.file)
        is_whole_file = (place.line, place.column, place.width) == (1, 1, 0)
        if is_whole_file or not 1 <= place.line <= len(lines):
            return []
        line = lines[place.line - 1]
        start = max(place.column - 1, 0)
        cut = max(0, start - _LONGEST_LINE // 2)
        before = visible(line[cut:start])
        marked = visible(line[start : start + max(place.width, 1)])
        shown = visible(line[cut : cut + _LONGEST_LINE])
        margin = " " * len(str(place.line))
        signs = "^" * max(min(len(marked), len(shown) - len(before)), 1)
        return [
            self.style(f" {place.line} | ", "quiet") + shown,
            self.style(f" {margin} | ", "quiet")
            + " " * len(before)
            + self.style(signs, "error"),
        ]


def _lines_of(path: Path) -> list[str]:
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST_FILE:
            return []
        return path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return []


def visible(text: str) -> str:
    """Return `text` with characters that cannot be seen, or that turn the writing around, written out."""
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    return f"\\u{{{ord(character):X}}}" if _is_hidden(character) else character


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


_KINDS = {Severity.ERROR: message("error"), Severity.WARNING: message("warning")}
_HINT = message("hint")
_RULE = message("rule")


def _as_text(problem: Problem, language: str, quote: _Quotation) -> str:
    place = problem.place
    where = visible(f"{place.file}:{place.line}:{place.column}")
    kind = quote.style(in_language(_KINDS[problem.severity], language), problem.severity.value)
    sentence = visible(in_language(problem.message, language))
    quoted = [] if problem.sensitive else quote.of(place)
    hint = visible(in_language(problem.hint, language))
    return "\n".join(
        [
            f"{where}: {kind}: {sentence}",
            *quoted,
            f"  {in_language(_HINT, language)}: {hint}",
            quote.style(f"  {in_language(_RULE, language)}: {problem.rule}", "quiet"),
        ]
    )


def _as_annotation(problem: Problem, language: str) -> str:
    """Return a workflow command (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).

    Hidden characters are written out: a forge shows annotations beside the code, and some turn words around.
    """
    place = problem.place
    fields = {
        "file": place.file,
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + max(place.width - 1, 0)),
        "title": problem.rule,
    }
    named = ",".join(f"{name}={_escaped_field(value)}" for name, value in fields.items())
    wrong, hint = (visible(in_language(m, language)) for m in (problem.message, problem.hint))
    words = f"{wrong}\n{in_language(_HINT, language)}: {hint}"
    return f"::{problem.severity.value} {named}::{_escaped(words)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\n", "%0A")


def _escaped_field(text: str) -> str:
    return _escaped(visible(text)).replace(":", "%3A").replace(",", "%2C")


def _as_object(problem: Problem, language: str) -> dict[str, str | int | bool]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "width": problem.place.width,
        "severity": problem.severity.value,
        "rule": problem.rule,
        "message": visible(in_language(problem.message, language)),
        "hint": visible(in_language(problem.hint, language)),
        "sensitive": problem.sensitive,
    }


def _as_json(objects: list[dict[str, str | int | bool]]) -> str:
    """Return JSON without a hidden character; the name of a file stays exact, since programs open it."""
    text = json.dumps(objects, ensure_ascii=False, indent=2)
    is_raw = (character != "\n" and _is_hidden(character) for character in text)
    return "".join(
        json.dumps(c)[1:-1] if raw else c for c, raw in zip(text, is_raw, strict=True)
    )
