"""XML documents, read by expat within limits.

A document type is refused in whatever encoding it is written, because expat itself reports it: without one
there are no entities but the five of XML. See docs/maintainers/decisions/0011-files-people-hand-in.md.
"""

from __future__ import annotations

from typing import Protocol
from xml.parsers import expat

from generator.problems import Message, message
from generator.untrusted_files.refusals import SAVE_AGAIN, UnreadableFileError, refused_as

MAX_DEPTH = 32
"""How deep elements may lie in each other; XLIFF and workbooks need about ten."""

MAX_ELEMENTS = 600_000
"""Elements of a document, so that reading it takes about two seconds and 200 MB; a cell is two or three."""

MAX_TAG = 1024 * 1024
"""Bytes of one tag or comment, which expat keeps as a whole, with all its attributes."""

_ENCODINGS = frozenset({"utf-8", "utf-16", "us-ascii"})
_AT_ONCE = 256 * 1024
"""Bytes given to expat at once: after a refusal it goes on in silence until it has read what it was given."""


class Target(Protocol):
    """What takes the elements of a document; `xml.etree.ElementTree.TreeBuilder` is one."""

    def start(self, tag: str, attributes: dict[str, str], /) -> object:
        """Take the start of an element; names are `{namespace}name`."""

    def end(self, tag: str, /) -> object:
        """Take the end of an element."""

    def data(self, text: str, /) -> object:
        """Take text between tags, in one or more parts."""


def read_xml(content: bytes, target: Target, damaged: Message) -> None:
    """Give the elements of an XML document to `target`.

    Raises:
        UnreadableFileError: it is not well-formed (in the words of `damaged`), has a document type, is in
            another encoding than UTF-8 or UTF-16, or exceeds the limits of this module.
    """
    parser = _Guard(target).parser
    with refused_as(damaged):
        try:
            for start in range(0, len(content), _AT_ONCE):
                parser.Parse(content[start : start + _AT_ONCE], False)  # noqa: FBT003 - is not the end
                if start - parser.CurrentByteIndex > MAX_TAG:
                    raise UnreadableFileError(
                        message(
                            "a tag or comment is longer than {limit} KB", limit=MAX_TAG // 1024
                        ),
                        SAVE_AGAIN,
                    )
            parser.Parse(b"", True)  # noqa: FBT003 - is the end
        except expat.ExpatError as error:
            raise UnreadableFileError(
                damaged, SAVE_AGAIN, line=error.lineno, column=error.offset + 1
            ) from error


class _Guard:
    def __init__(self, target: Target) -> None:
        self._target = target
        self._depth = self._elements = 0
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.XmlDeclHandler = self._declared
        self.parser.StartDoctypeDeclHandler = self._document_type
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = target.data

    @staticmethod
    def _declared(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _ENCODINGS:
            raise UnreadableFileError(
                message("this file is written in {encoding}", encoding=encoding[:40]),
                message("save it as UTF-8"),
            )

    @staticmethod
    def _document_type(*_declared: object) -> None:
        raise UnreadableFileError(
            message(
                "there is a document type (DTD) in this file, which can hide other files and texts"
            ),
            SAVE_AGAIN,
        )

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > MAX_DEPTH:
            raise UnreadableFileError(
                message("elements lie in each other more than {limit} deep", limit=MAX_DEPTH),
                SAVE_AGAIN,
            )
        if self._elements > MAX_ELEMENTS:
            raise UnreadableFileError(
                message("this file has more than {limit} elements", limit=MAX_ELEMENTS),
                message("leave out what is not needed, or split it"),
            )
        self._target.start(
            _name(tag), {_name(name): value for name, value in attributes.items()}
        )

    def _end(self, tag: str) -> None:
        self._depth -= 1
        self._target.end(_name(tag))


def _name(tag: str) -> str:
    return f"{{{tag}" if "}" in tag else tag
