"""What readers read, passage by passage: texts of records, and lines of hand-written pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from generator.checks.contract import Context, Path
from generator.checks.reading.page_text import COLONS, explained_words
from generator.checks.reading.sentences import Sentence, sentences
from generator.checks.reading.words import WordList
from generator.model.files import page_file
from generator.model.language import Language
from generator.model.page import Page
from generator.model.prose import BlockKind, ProseItem, read_prose
from generator.problems import Place

NAMES = frozenset(
    {"name", "neutral_name", "title", "label", "documents", "levels", "time_zones"}
)
"""Fields that hold names, not sentences."""


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
        page_file(locale, page_id): tuple(page_passages(page))
        for (locale, page_id), page in context.directory.pages.items()
    }


def page_passages(page: Page) -> Iterator[Passage]:
    """Yield what readers read of a page: heading, summary, then its headings, paragraphs and list items."""
    settings = page.settings
    make = partial(
        Passage, file=page_file(page.locale, page.id), page=page.id, locale=page.locale
    )
    yield make(number=0, text=settings.heading, path=("heading",), is_heading=True)
    yield make(number=1, text=settings.summary, path=("summary",))
    written = (
        (block.kind, item) for block in read_prose(page.markdown) for item in block.items
    )
    spoken = ((kind, item) for kind, item in written if item.words.strip())
    for number, (kind, item) in enumerate(spoken, start=2):
        explained = explained_words(kind, item)
        yield make(
            number=number,
            text=_without(explained, item),
            path=("markdown", item.line),
            is_heading=kind is BlockKind.HEADING,
            is_explanation=bool(explained) or kind is BlockKind.NOTE,
            explained=tuple(word.strip() for word in explained.split(",") if explained),
        )


def _without(explained: str, item: ProseItem) -> str:
    """Return the words of an item, without those that it explains and the colon behind them."""
    if not explained:
        return item.words.strip()
    rest = item.words[len(explained) :].lstrip()
    return next(rest.removeprefix(colon) for colon in COLONS if rest.startswith(colon)).strip()
