"""Finds characters and marks that have no place in a text: unseen ones, and those of programs.

Unseen characters can turn the order of digits round, hide words from a search, or let two names look
alike. `<` and `{{` belong to programs; in a record they are a mistake, or an attempt to smuggle
something in. Letters of two alphabets in one word are a look-alike.

Fails:

    services:
      talk:
        summary:
          en: You can <b>talk</b> about anything.

Passes:

    services:
      talk:
        summary:
          en: You can talk about anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.page_text import page_items
from generator.checks.reading.texts import RecordText, TextShape, texts
from generator.loading.plain_text import place_at
from generator.problems import Message, message

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff"
    "\ue000-\uf8ff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
)
"""Controls, format characters that show nothing, and private use (Unicode categories Cc, Cf, Co)."""

_JOINERS = "\u200c\u200d"
_JOINED = re.compile(
    "[\u0600-\u07ff\u0840-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1a20-\u1aaf\u1b00-\u1bff"
    "\ua840-\ua8ff\ua980-\ua9df\ufb50-\ufdff\ufe70-\ufefc]"
)
"""Letters of scripts in which the two joiners are part of spelling (Arabic, Indic, Mongolian, Javanese …)."""

_PROGRAM_MARKS = re.compile(r"<|\{\{|\{%|\{#")
_ESCAPE = "\\"
_OTHER_ALPHABETS = re.compile("[\u0370-\u052f]")
MIXED = re.compile("[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]")


def _find(context: Context) -> Iterator[Finding]:
    for file, whole in context.sources.files.items():
        if not whole.isascii():
            yield from _unseen(file, whole)
    yield from _on_pages(context)
    for file, record in context.records.items():
        written = context.sources.text(file)
        if _needs_a_look(written):
            for text in texts(record):
                fault = _fault(text, written)
                if fault is not None:
                    yield context.place(file, text.path), *fault


def _on_pages(context: Context) -> Iterator[Finding]:
    """Find in the words of pages what only shows once they are read: `&#8238;` is plain letters in the file."""
    for file, page, item in page_items(context):
        text = RecordText(("markdown", item.line), page.locale, item.words, TextShape.WORDS)
        fault = _fault(text, context.sources.text(file))
        if fault is not None:
            yield context.place(file, text.path), *fault


def _unseen(file: str, text: str) -> Iterator[Finding]:
    """Find what nobody sees anywhere in a file, once a line: keys and comments can deceive a reviewer too."""
    line_end = 0
    for match in _UNSEEN.finditer(text):
        if match.start() >= line_end and not _is_spelling(text, match.start()):
            yield place_at(file, text, match.start()), *_unseen_words(match[0])
            line_end = text.find("\n", match.end()) + 1 or len(text)


def _is_spelling(text: str, index: int) -> bool:
    before = text[index - 1 : index]
    return text[index] in _JOINERS and _JOINED.match(before) is not None


def _unseen_words(character: str) -> tuple[Message, Message]:
    wrong = message(
        "there is a character here that nobody can see: `{code}`",
        code=f"U+{ord(character):04X}",
    )
    return wrong, message("delete it, and type the words around it again")


def _needs_a_look(text: str) -> bool:
    if _ESCAPE in text or _PROGRAM_MARKS.search(text):
        return True
    return not text.isascii() and (
        not unicodedata.is_normalized("NFC", text) or _OTHER_ALPHABETS.search(text) is not None
    )


def _fault(text: RecordText, written: str) -> tuple[Message, Message] | None:
    words = text.words
    unseen = _UNSEEN.search(words)
    is_escaped = unseen is not None and unseen[0] not in written
    if unseen is not None and is_escaped and not _is_spelling(words, unseen.start()):
        return _unseen_words(unseen[0])
    mark = _PROGRAM_MARKS.search(words)
    if mark is not None and text.shape is TextShape.WORDS:
        wrong = message(
            "`{mark}` is a mark of programs, and must not stand in a text", mark=mark[0]
        )
        return wrong, message("write plain words; how they look is decided elsewhere")
    if not unicodedata.is_normalized("NFC", words):
        wrong = message("letters and their accents are stored apart here")
        return wrong, message("type the words again, or save the file as Unicode NFC")
    if text.shape is TextShape.WORDS and MIXED.search(words):
        wrong = message("there is a word here with letters of two alphabets")
        return wrong, message("type the word again; one letter only looks like the right one")
    return None


CHECK = Check("unsafe-text", _find)
