"""Language packs: what makes a text hard or easy in one language, as data."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.model.record import Record, ShortText, Url


class Stemmer(StrEnum):
    """How words are led back to their stems before they are looked up."""

    NONE = "none"
    SASTRAWI = "sastrawi"


class Limit(Record):
    """From where a text is too much: above `warn` it is said, above `stop` it is a mistake."""

    warn: float = Field(gt=0)
    """Above this a warning."""
    stop: float = Field(gt=0)
    """Above this an error."""


class RareWords(Record):
    """How rare a word may be: Zipf values, 7 for the most common word, 0 for one never seen."""

    word_list: str = Field(pattern=r"^[a-z]{2,3}$")
    """Language of the word list in the package wordfreq."""
    stemmer: Stemmer = Stemmer.NONE
    """none, sastrawi."""
    unknown_below: float = Field(ge=0, le=8)
    """Words rarer than this must be in the glossary, or be replaced."""
    names: tuple[ShortText, ...] = ()
    """Words that are no list's but that every reader knows, such as names of places and things."""


class Reference(Record):
    """LIX of known kinds of text, to compare with."""

    easy: float = Field(gt=0)
    """Text written to be easy."""
    news: float = Field(gt=0)
    """Newspaper text."""
    law: float = Field(gt=0)
    """Text of laws."""
    source: ShortText
    """How these were found."""


class ReadingLimits(Record):
    """How long sentences and paragraphs may be; each limit is left out where it means nothing."""

    sentence_words: Limit | None = None
    """Words in one sentence."""
    sentence_characters: Limit | None = None
    """Characters in one sentence, for scripts without spaces between words."""
    mean_sentence_words: Limit | None = None
    """Words per sentence over a text of five sentences or more."""
    lix: Limit | None = None
    """LIX (words per sentence plus percent of words over six letters) of texts of thirty words or more."""
    paragraph_words: Limit | None = None
    """Words in one paragraph."""


class Concept(Record):
    """One thing, one word: what to say, and which other words mean the same."""

    say: ShortText
    """The word this directory uses."""
    instead_of: tuple[ShortText, ...] = Field(min_length=1)
    """Words that mean the same here."""


class Language(Record):
    """The file `languages/<language>.yaml`: plain language in one language."""

    limits: ReadingLimits
    """Lengths."""
    limits_source: tuple[Url, ...] = ()
    """Where the limits come from."""
    rare_words: RareWords | None = None
    """How rare a word may be; left out where there is no good word list."""
    joints: tuple[ShortText, ...] = ()
    """Words before which a long sentence can often be cut in two."""
    ordering_words: dict[ShortText, ShortText] = Field(default_factory=dict)
    """Words that give orders: the word, and what to write instead (SA-T11)."""
    abbreviations: dict[ShortText, ShortText] = Field(default_factory=dict)
    """Short forms that may stand once they are explained: the short form, and its explanation."""
    known_abbreviations: tuple[ShortText, ...] = ()
    """Short forms that every reader knows."""
    concepts: tuple[Concept, ...] = ()
    """One word for each thing (SA-L6)."""
    reference: Reference | None = None
    """LIX of known kinds of text."""
