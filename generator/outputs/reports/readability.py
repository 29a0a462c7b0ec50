"""How plain every page and every kind of field is, beside known kinds of text (SA-L1, SA-L3)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Context
from generator.checks.reading.passages import Passage, all_passages
from generator.checks.reading.sentences import Measure, measure
from generator.model.language import Language, Reference
from generator.outputs.reports.table import Cell, Column, Table
from generator.problems import Message, message

COLUMNS = (
    Column("locale", message("language")),
    Column("text", message("text")),
    Column("sentences", message("sentences")),
    Column("words", message("words")),
    Column("mean", message("words per sentence")),
    Column("longest", message("longest")),
    Column("lix", message("LIX")),
    Column("rank", message("how hard")),
)

RANKS = (
    ("easy", message("like easy text")),
    ("news", message("between easy text and news")),
    ("encyclopedia", message("between news and an encyclopedia")),
    ("law", message("between an encyclopedia and law")),
)
HARDEST = message("like law, or harder")


def readability(context: Context) -> Table:
    """Return one row per hand-written page, and per kind of field of the records, in each language.

    Headings are not counted, because they are no sentences. The rank compares LIX with texts that the language
    pack knows; it stays empty where there are none.
    """
    groups: dict[tuple[str, str], list[Passage]] = {}
    languages: dict[str, Language] = {}
    for passage, language in all_passages(context):
        languages[passage.locale] = language
        if not passage.is_heading:
            groups.setdefault((passage.locale, _text(passage)), []).append(passage)
    return Table("readability", COLUMNS, tuple(_rows(groups, languages)))


def _text(passage: Passage) -> str:
    """Return `docs/now` for a page, `organizations: summary` for a field of records."""
    folder, _, rest = passage.file.partition("/")
    if passage.page:
        return f"{folder}/{passage.page}"
    kind = rest.partition("/")[0].removesuffix(".yaml")
    fields = [step for step in passage.path[:-1] if isinstance(step, str)]
    return f"{kind}: {fields[-1]}"


def _rows(
    groups: dict[tuple[str, str], list[Passage]], languages: dict[str, Language]
) -> Iterator[tuple[Cell, ...]]:
    for (locale, text), passages in sorted(groups.items()):
        sentences = [sentence for passage in passages for sentence in passage.sentences]
        measured = measure(sentences)
        yield (
            locale,
            text,
            measured.sentences,
            measured.words,
            round(measured.mean_sentence, 1),
            max((sentence.word_count for sentence in sentences), default=0),
            round(measured.lix, 1),
            _rank(measured, languages[locale].reference),
        )


def _rank(measured: Measure, reference: Reference | None) -> Message | None:
    if reference is None or not measured.words:
        return None
    for kind, words in RANKS:
        if measured.lix <= getattr(reference, kind):
            return words
    return HARDEST
