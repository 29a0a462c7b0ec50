"""From finished files to what stands in each of their lines, or on each of their pages."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from generator.outputs.finished import TextFile
from generator.outputs.finished.formats import DOCUMENT, PAGE_END
from generator.outputs.finished.unpacking import TELL_MAINTAINERS
from generator.outputs.ledger.values import Written, written_in_link, written_in_text
from generator.problems import message
from generator.untrusted_files.refusals import refused_as

MARKUP = frozenset({".html", ".svg", ".xml"})
_JSON = frozenset({".json", ".geojson", ".webmanifest"})
_CODE = frozenset({".css", ".js"})
"""Programs: what they open is read, their figures are not for readers."""

_TABLE = ".csv"

Found = tuple[int, tuple[Written, ...]]
"""The number of a line or page, from 1, and what stands there."""


class FileValues(NamedTuple):
    """What stands in one file."""

    name: str
    found: tuple[Found, ...]


class _Line(NamedTuple):
    written: tuple[Written, ...]
    starts: bool
    """Whether it begins with a digit, which may go on with the line before."""
    ends: bool


class ValueReader:
    """Takes out of finished files what somebody can act on; equal lines are read once."""

    def __init__(self) -> None:
        self._files: list[FileValues] = []
        self._known = _KNOWN

    def take(self, file: TextFile) -> None:
        """Read one file."""
        found = tuple(self._found(file))
        if found:
            self._files.append(FileValues(file.name, found))

    def result(self) -> list[FileValues]:
        """Return what stands in the files taken, in their order."""
        return self._files

    def _found(self, file: TextFile) -> Iterator[Found]:
        if file.ending in _JSON:
            yield from _in_json(file.content)
        elif file.ending == _TABLE:
            yield from _in_table(file.content)
        elif file.ending in _CODE:
            yield from self._lines(file.content, _read_code)
        elif file.ending == DOCUMENT:
            pages = file.content.decode(errors="replace").split(PAGE_END)
            for number, page in enumerate(pages):
                yield max(1, number), tuple(_in_page(page))
        elif file.ending in MARKUP:
            yield from self._lines(_without_programs(file.content), _read_markup)
        else:
            yield from self._lines(_unfolded(file.ending, file.content), _read_text)

    def _lines(self, content: bytes, read: Callable[[str], _Line]) -> Iterator[Found]:
        known = self._known.setdefault(read, {})
        before, before_text = _NOTHING, b""
        for number, text in enumerate(content.split(b"\n"), 1):
            line = known.get(text)
            if line is None:
                line = known[text] = read(text.decode(errors="replace"))
            if line.starts and before.ends:
                text = before_text + b" " + text  # noqa: PLW2901 - a number may go on over several lines
                line = read(text.decode(errors="replace"))
            if line.written:
                yield number, line.written
            before, before_text = line, text


_NOTHING = _Line((), starts=False, ends=False)
_KNOWN: dict[Callable[[str], _Line], dict[bytes, _Line]] = {}
"""Lines that were read before: the same line says the same in every file."""

_ATTRIBUTES = re.compile(
    r"\s(href|src|srcset|action|formaction|poster|cite|xlink:href|ping|alt|title|content|value|label|placeholder"
    r"|aria-[a-z]+|data-[a-z-]+)\s*=\s*(?:\"([^\"]*)\"?|'([^']*)'?)",
    re.IGNORECASE,
)
"""Attributes that a reader sees, hears or follows."""

_LINKS = frozenset(
    {"href", "src", "action", "formaction", "poster", "cite", "xlink:href", "ping"}
)
_POLICY = re.compile(r"<meta http-equiv[^>]*>", re.IGNORECASE)
_DRAWING = re.compile(r"\s(?:d|points|viewBox|transform)=\"[^\"]*\"")
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|big|code|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|tspan|u|wbr)"
    r"\b[^>]*>",
    re.IGNORECASE,
)
"""Markup that people do not see between two digits."""

_TAG = re.compile(r"<[^>]*>|^[^<>]*\"\s*/?>|<[a-zA-Z][^>]*$")
"""A tag; also the end of one that began on the line before, and the beginning of one that ends on the next."""

_ID = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\bsha\d{3}-[\w+/=]+")
"""Identifiers and hashes, made by the program."""

_OPEN_END = re.compile(r"\d[\s\-()./]*$")
_OPEN_START = re.compile(r"[\s\-()./]*\+?\d")


def _read_text(text: str) -> _Line:
    return _line(text, ())


def _line(shown: str, links: tuple[Written, ...]) -> _Line:
    shown = _ID.sub(" ; ", shown)
    written = (*links, *written_in_text(shown)) if _HAS_ANYTHING.search(shown) else links
    return _Line(
        tuple(dict.fromkeys(written)),
        starts=_OPEN_START.match(shown) is not None,
        ends=_OPEN_END.search(shown) is not None,
    )


_HAS_ANYTHING = re.compile(r"\d|@|://")


def _read_markup(text: str) -> _Line:
    if "<" not in text and ">" not in text and "&" not in text and "=" not in text:
        return _read_text(text)
    text = _DRAWING.sub("", _POLICY.sub("", text))
    links: list[Written] = []
    for name, double, single in _ATTRIBUTES.findall(text):
        value = html.unescape(double or single)
        if name.lower() in _LINKS:
            links += written_in_link(value)
        else:
            links += written_in_link(value) if _is_address(value) else written_in_text(value)
    shown = html.unescape(_TAG.sub("\n", _INLINE.sub("", text)))
    parts = shown.split("\n")
    inner = [w for part in parts for w in _line(part, ()).written]
    return _Line(
        tuple(dict.fromkeys([*links, *inner])),
        starts=_OPEN_START.match(parts[0]) is not None,
        ends=_OPEN_END.search(parts[-1]) is not None,
    )


_ADDRESS = re.compile(r"(?:tel|sms|mailto|geo|javascript|https?):", re.IGNORECASE)


def _is_address(value: str) -> bool:
    return _ADDRESS.match(value) is not None


_OPENED = re.compile(
    r"[\"'`]((?:tel|sms|mailto|geo):[^\"'`\s+$]+|https://wa\.me/[^\"'`\s+$]+)[\"'`]"
)


def _read_code(text: str) -> _Line:
    found = [w for target in _OPENED.findall(text) for w in written_in_link(target)]
    return _Line(tuple(found), starts=False, ends=False)


def _in_page(page: str) -> Iterator[Written]:
    """Yield what stands on a page of a document: its links stand in angle brackets at its end."""
    words, links = [], []
    for line in page.split("\n"):
        if line.startswith("<") and line.endswith(">"):
            links.append(line[1:-1])
        else:
            words.append(line)
    found = [w for link in links for w in written_in_link(link)]
    found += [w for line in words for w in _line(_PAGE_NUMBER.sub(r"\1 ; ", line), ()).written]
    yield from dict.fromkeys(found)


_PAGE_NUMBER = re.compile(r"(?<!\S)(\d{1,2}) (?=[0+]\d)")
"""The number of a page, beside which the next one begins on the same sheet: no part of a telephone number."""


def _in_table(content: bytes) -> Iterator[Found]:
    reader = csv.reader(io.StringIO(content.decode(errors="replace")))
    for row in reader:
        found = dict.fromkeys(w for cell in row for w in _read_text(cell).written)
        if found:
            yield reader.line_num, tuple(found)


def _in_json(content: bytes) -> Iterator[Found]:
    with refused_as(message("this file is no JSON"), TELL_MAINTAINERS):
        whole = json.loads(content)
    found = tuple(dict.fromkeys(_in_value(whole)))
    if found:
        yield 1, found


def _in_value(value: Any, key: str = "") -> Iterator[Written]:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _in_value(name)
            yield from _in_value(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from _in_value(part, key)
    elif isinstance(value, str):
        yield from _in_words(value)
    elif isinstance(value, int) and not isinstance(value, bool) and key != "coordinates":
        yield from written_in_text(str(value))


def _in_words(words: str) -> Iterable[Written]:
    if _is_address(words):
        return written_in_link(words)
    return (_read_markup(words) if "<" in words else _read_text(words)).written


def _unfolded(ending: str, content: bytes) -> bytes:
    """Return a contact card without the folds of its lines; every other text as it is."""
    return content.replace(b"\r\n ", b"") if ending == ".vcf" else content


def _without_programs(content: bytes) -> bytes:
    """Return a page without what no reader sees, its programs and styles, on the same lines."""
    for name in (b"script", b"style"):
        opening, closing = b"<" + name + b">", b"</" + name + b">"
        if opening in content:
            first, *rest = content.split(opening)
            content = first + b"".join(map(_after(closing), rest))
    return content


def _after(closing: bytes) -> Callable[[bytes], bytes]:
    def after(part: bytes) -> bytes:
        inside, _, outside = part.partition(closing)
        return b"\n" * inside.count(b"\n") + outside

    return after
