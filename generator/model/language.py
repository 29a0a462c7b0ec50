"""Language packs: what makes a text hard or easy in one language, as data."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.model.record import LocaleTag, Record, ShortText, Url


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

    word_list: LocaleTag
    """Language of the word list in the package wordfreq."""
    stemmer: Stemmer = Stemmer.NONE
    """none, sastrawi."""
    endings: tuple[ShortText, ...] = ()
    """Endings without which a word is looked up too, for languages without a stemmer."""
    warn_below: float = Field(ge=0, le=8)
    """A word rarer than this is said."""
    stop_below: float = Field(ge=0, le=8)
    """A word rarer than this is a mistake: it is replaced, or explained."""
    known: tuple[ShortText, ...] = ()
    """Words that no list knows but every reader does, such as new things everybody has."""


class Reference(Record):
    """LIX of known kinds of text, to compare with."""

    easy: float = Field(gt=0)
    """Text written to be easy."""
    news: float = Field(gt=0)
    """Newspaper text."""
    encyclopedia: float = Field(gt=0)
    """Text that explains things to people used to reading."""
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
    child_page_words: Limit | None = None
    """Words on one page for children."""


class ExplainingWords(Record):
    """How a sentence explains a hard word; brackets do so in every language."""

    behind: tuple[ShortText, ...] = ()
    """Words between the hard word and its explanation, such as `means`."""
    before: tuple[ShortText, ...] = ()
    """Words between the explanation and the hard word, such as `called`."""


class TypedFacts(Record):
    """How an hour or a price looks in a sentence: facts that have fields of their own (SA-L7)."""

    before_hours: tuple[ShortText, ...] = ()
    """Words before the figure of an hour, such as `jam`."""
    after_hours: tuple[ShortText, ...] = ()
    """Words behind the figure of an hour, such as `pm`."""
    after_prices: tuple[ShortText, ...] = ()
    """Words behind the figure of a price, such as `rupiah`; symbols of currencies are known."""


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
    joints: dict[ShortText, ShortText] = Field(default_factory=dict)
    """Words before which a long sentence can often be cut in two, and how the second sentence then begins."""
    ordering_words: dict[ShortText, ShortText] = Field(default_factory=dict)
    """Words that give orders: the word, and what to write instead (SA-T11)."""
    known_abbreviations: tuple[ShortText, ...] = ()
    """Short forms that every reader knows; all others are explained where they first stand (SA-L4)."""
    explaining: ExplainingWords = ExplainingWords()
    """How a sentence explains a word."""
    concepts: tuple[Concept, ...] = ()
    """One word for each thing (SA-L6)."""
    typed_facts: TypedFacts = TypedFacts()
    """Hours and prices as they look when somebody types them."""
    speech_levels: tuple[ShortText, ...] = ()
    """Speech levels of the language, where it has them: a locale says which one it uses (SA-L10)."""
    reference: Reference | None = None
    """LIX of known kinds of text."""
