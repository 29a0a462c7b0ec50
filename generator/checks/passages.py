"""What readers read, passage by passage: texts of records and paragraphs of hand-written pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checks.contract import Context
from generator.checks.sentences import Sentence, sentences
from generator.model.language import Language
from generator.problems import Place

NAMES = frozenset(
    {"name", "neutral_name", "title", "label", "documents", "levels", "time_zones"}
)
"""Fields that hold names, not sentences."""

_LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*\)")
_HEADING_ID = re.compile(r"\s*\{#[a-z0-9-]*\}\s*$")
_MARKS = re.compile(r"^\s*(?:[#>]+|[-*+]|\d+[.)])\s+|\*\*")
_NOTE = re.compile(r"^\s*>")


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage: a text of a record, or a paragraph, heading or list item of a page.

    `page` is the id of the page, empty for records. `is_note` marks a boxed note, in which a page may explain a
    word of the law. `place` finds the passage in its file.
    """

    file: str
    page: str
    locale: str
    text: str
    is_heading: bool
    is_note: bool
    place: Callable[[], Place]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the passage."""
        return sentences(self.text)


def all_passages(context: Context) -> tuple[tuple[Passage, Language], ...]:
    """Return every passage in a language that has a language pack, records first, each in file order."""
    return context.shared(_collected)


def _collected(context: Context) -> tuple[tuple[Passage, Language], ...]:
    return tuple(_passages(context))


def _passages(context: Context) -> Iterator[tuple[Passage, Language]]:
    for passage in (*_record_passages(context), *_page_passages(context)):
        language = context.directory.language(passage.locale)
        if language is not None:
            yield passage, language


def _record_passages(context: Context) -> Iterator[Passage]:
    for file, path, text in context.localized:
        if file == context.country_file or NAMES.intersection(map(str, path)):
            continue
        for locale, words in text.items():
            where = (*path, locale)
            yield Passage(
                file=file,
                page="",
                locale=locale,
                text=words,
                is_heading=False,
                is_note=False,
                place=lambda file=file, where=where: context.place(file, where),  # type: ignore[misc]
            )


def _page_passages(context: Context) -> Iterator[Passage]:
    for (locale, page), record in context.directory.pages.items():
        file = f"docs/{locale}/{page}.md"
        for number, line in enumerate(record.markdown.split("\n")):
            words = plain_line(line)
            if words:
                yield Passage(
                    file=file,
                    page=page,
                    locale=locale,
                    text=words,
                    is_heading=line.startswith("#"),
                    is_note=_NOTE.match(line) is not None,
                    place=lambda file=file, n=number: context.place(file, ("markdown", n)),  # type: ignore[misc]
                )


def plain_line(line: str) -> str:
    """Return the words of one line of a page, without its marks and the targets of its links."""
    return _HEADING_ID.sub("", _MARKS.sub("", _LINK.sub(r"\1", line))).strip()
