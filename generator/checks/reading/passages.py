"""What readers read, passage by passage: texts of records, and lines of hand-written pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.checks.contract import Context, Path
from generator.checks.reading.sentences import Sentence, sentences
from generator.checks.reading.words import WordList
from generator.model.language import Language
from generator.model.page import Page
from generator.problems import Place

NAMES = frozenset(
    {"name", "neutral_name", "title", "label", "documents", "levels", "time_zones"}
)
"""Fields that hold names, not sentences."""

_LINK = re.compile(r"\[([^\[\]]*+)\]\([^)\s\[]*+\)")
_HEADING_ID = re.compile(r"\s*\{#[a-z0-9-]*\}\s*$")
_MARKS = re.compile(r"^\s*(?:[#>]+|[-*+]|\d+[.)])\s+|\*\*")
_NOTE = re.compile(r"\s*>")
_BLOCK_START = re.compile(r"\s*(?:$|#|[-*+]\s|\d+[.)]\s|>\s*(?:$|\*\*))")
_EXPLAINED_WORD = re.compile(r"\s*[-*+]\s+\*\*([^*]+)\*\*\s*[:：]\s*")


@dataclass(frozen=True)
class Passage:
    """One passage: a text of a record, or a paragraph, heading or list item of a page.

    `page` is the id of the page, empty for records, and `number` counts its passages. `path` leads to the
    passage in its file. `is_explanation` marks a boxed note, or a list item that explains the words it begins
    with in bold: `explained`.
    """

    file: str
    page: str
    number: int
    locale: str
    text: str
    path: Path
    is_heading: bool = False
    is_explanation: bool = False
    explained: tuple[str, ...] = ()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the passage."""
        return sentences(self.text)

    @property
    def word_count(self) -> int:
        """How many words it has, those that can be counted."""
        return sum(sentence.word_count for sentence in self.sentences)

    def place(self, context: Context) -> Place:
        """Return where it stands."""
        return context.place(self.file, self.path)


def all_passages(context: Context) -> tuple[tuple[Passage, Language], ...]:
    """Return every passage in a language that has a language pack, records first, each in file order."""
    return context.shared(_collected)


def words_in_passages(
    context: Context, lists: Mapping[str, WordList]
) -> Iterator[tuple[Passage, Language, str]]:
    """Yield (passage, language pack, word) for each word of its language's list that a passage holds."""
    files = {
        key: frozenset(context.word_index.files_with(words)) for key, words in lists.items()
    }
    for passage, language in all_passages(context):
        key = passage.locale.partition("-")[0]
        if passage.file in files.get(key, ()):
            for found in dict.fromkeys(lists[key].all_in(passage.text)):
                yield passage, language, found


def pages(context: Context) -> dict[str, tuple[Passage, ...]]:
    """Return the passages of every hand-written page by its file."""
    return context.shared(_by_page)


def _collected(context: Context) -> tuple[tuple[Passage, Language], ...]:
    found = (*_record_passages(context), *(p for page in pages(context).values() for p in page))
    languages = {
        passage.locale: context.directory.language(passage.locale) for passage in found
    }
    return tuple(
        (passage, language) for passage in found if (language := languages[passage.locale])
    )


def _record_passages(context: Context) -> Iterator[Passage]:
    for file, path, text in context.localized:
        if file == context.country_file or not NAMES.isdisjoint(path):
            continue
        for locale, words in text.items():
            yield Passage(file, "", 0, locale, words, (*path, locale))


def _by_page(context: Context) -> dict[str, tuple[Passage, ...]]:
    return {
        f"docs/{locale}/{page_id}.md": tuple(page_passages(page))
        for (locale, page_id), page in context.directory.pages.items()
    }


def page_passages(page: Page) -> Iterator[Passage]:
    """Yield what readers read of a page: heading, summary, and every line of its text."""
    file = f"docs/{page.locale}/{page.id}.md"
    settings = page.settings
    yield Passage(
        file, page.id, 0, page.locale, settings.heading, ("heading",), is_heading=True
    )
    yield Passage(file, page.id, 1, page.locale, settings.summary, ("summary",))
    for number, (line_number, block) in enumerate(_blocks(page.markdown), start=2):
        text, explained = _without_explained_word(block)
        yield Passage(
            file=file,
            page=page.id,
            number=number,
            locale=page.locale,
            text=plain_line(text),
            path=("markdown", line_number),
            is_heading=block.startswith("#"),
            is_explanation=bool(explained) or _NOTE.match(block) is not None,
            explained=explained,
        )


def _blocks(markdown: str) -> Iterator[tuple[int, str]]:
    """Yield each heading, paragraph, list item and note with the number of its first line, lines joined."""
    start, block = 0, ""
    for number, line in enumerate((*markdown.split("\n"), "")):
        continues = bool(block) and not _BLOCK_START.match(line) and not block.startswith("#")
        if continues:
            block = f"{block} {_NOTE.sub('', line, count=1).strip()}"
            continue
        if plain_line(block):
            yield start, block
        start, block = number, line.strip()


def _without_explained_word(line: str) -> tuple[str, tuple[str, ...]]:
    match = _EXPLAINED_WORD.match(line)
    if match is None:
        return line, ()
    return line[match.end() :], tuple(word.strip() for word in match[1].split(","))


def plain_line(line: str) -> str:
    """Return the words of one line of a page, without its marks and the targets of its links."""
    return _HEADING_ID.sub("", _MARKS.sub("", _LINK.sub(r"\1", line))).strip()
