"""Words of one locale: of the program, of the records, and of the closed lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from generator.model.settings import Settings
from generator.model.text import LocalizedText
from generator.translations.catalog import (
    SOURCE_LOCALE,
    Template,
    find_message,
    find_plural,
    is_interface,
)
from generator.views.language.formats import Formats
from generator.views.language.locales import cldr_locale, direction, fallback_chain
from generator.views.read_model.text_view import ForeignWords, Origin, Text

Value = str | int | date | Text | Sequence[str]
"""What a message may name: dates, whole numbers and lists are written as the locale writes them."""

_ISOLATES = {"ltr": "\N{LEFT-TO-RIGHT ISOLATE}", "rtl": "\N{RIGHT-TO-LEFT ISOLATE}"}
_END_OF_ISOLATE = "\N{POP DIRECTIONAL ISOLATE}"


def never_stale(_text: LocalizedText, _locale: str) -> bool:
    """Say that no translation has fallen behind its source."""
    return False


@dataclass(frozen=True)
class Localizer:
    """Everything one locale needs to speak.

    `chain` are the tags in which words are looked up, the locale itself first, the default locale last.
    `is_stale` says of a record's text whether its translation into a locale has fallen behind its source.
    """

    locale: str
    chain: tuple[str, ...]
    is_stale: Callable[[LocalizedText, str], bool] = never_stale
    _templates: dict[str, Template] = field(default_factory=dict, repr=False, compare=False)
    _sentences: dict[str, Text] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        locale: str,
        settings: Settings,
        is_stale: Callable[[LocalizedText, str], bool] = never_stale,
    ) -> Localizer:
        """Return the localizer of a locale with the fallbacks of the settings."""
        return cls(locale, fallback_chain(locale, settings), is_stale)

    @cached_property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return direction(self.locale)

    @cached_property
    def spoken(self) -> str:
        """The tag of the interface: the first of the chain that has nearly all its words, else English."""
        return next((tag for tag in self.chain if is_interface(tag)), SOURCE_LOCALE)

    @cached_property
    def formats(self) -> Formats:
        """Rules for numbers and dates: those of the interface words, so that a sentence is of one piece."""
        return Formats(cldr_locale((self.spoken, *self.chain)))

    def words(self, message: str, plural: str = "", /, **values: Value) -> str:
        """Return an interface message in words; `plural` is used by `count`.

        Without any value the template is returned as it is, for scripts that fill it in. Words of another
        language than that of the interface are `ForeignWords`.

        Raises:
            KeyError: some values are given, but not all that the message names.
        """
        template = self._template(message, plural, values.get("count"))
        words = template.text
        if values:
            words = words.format_map({k: self._written(v) for k, v in values.items()})
        if template.locale == self.spoken:
            return words
        return ForeignWords(words, template.locale)

    def sentence(self, message: str, plural: str = "", /, **values: Value) -> Text:
        """Return an interface message as a `Text` that knows its language."""
        if not values and message in self._sentences:
            return self._sentences[message]
        template = self._template(message, plural, values.get("count"))
        words = template.text.format_map({k: self._written(v) for k, v in values.items()})
        text = self.own_or_foreign(words, template.locale)
        if not values:
            self._sentences[message] = text
        return text

    def own_or_foreign(self, words: str, lang: str) -> Text:
        """Return `words` with their language; words of another language count as untranslated."""
        origin = Origin.OWN if lang == self.locale else Origin.UNTRANSLATED
        return Text(words, lang, direction(lang), origin)

    def text(self, localized: LocalizedText) -> Text:
        """Return a record's text in this locale.

        A text that has not been translated, or whose source has changed since, stands in the language of its
        source and says so.
        """
        own = localized.get(self.locale)
        if own is not None and not self.is_stale(localized, self.locale):
            return Text(own, self.locale, self.direction)
        for tag in self.chain[1:]:
            words = localized.get(tag)
            if words is not None:
                origin = Origin.UNTRANSLATED if own is None else Origin.STALE
                return Text(words, tag, direction(tag), origin)
        return self._any_text(localized)

    def _any_text(self, localized: LocalizedText) -> Text:
        for tag, words in localized.items():
            return self.own_or_foreign(words, tag)
        return Text("", self.locale, self.direction)

    def plain(self, words: str) -> Text:
        """Return words that no one translates, such as the name of a town, as words of this locale."""
        return Text(words, self.locale, self.direction)

    def local(self, words: str) -> Text:
        """Return words that no one translates and that are spoken as at home, such as a street (WCAG 3.1.2)."""
        home = self.chain[-1]
        origin = Origin.OWN if home == self.locale else Origin.LOCAL
        return Text(words, home, direction(home), origin)

    def embed(self, text: Text) -> str:
        """Return the words of `text` for use inside a sentence, isolated where they run the other way."""
        if text.direction == direction(self.spoken):
            return text.value
        return f"{_ISOLATES[text.direction]}{text.value}{_END_OF_ISOLATE}"

    def speaks(self, message: str) -> bool:
        """Say whether a message is written in the language of this locale's other interface words."""
        return self._template(message).locale == self.spoken

    def _template(self, message: str, plural: str = "", count: Value | None = None) -> Template:
        template = self._templates.get(message)
        if template is not None:
            return template
        if plural and isinstance(count, int):
            return find_plural(self.chain, message, plural, count)
        return self._templates.setdefault(message, find_message(self.chain, message))

    def _written(self, value: Value) -> str:
        if isinstance(value, str):
            return value
        if isinstance(value, Text):
            return self.embed(value)
        if isinstance(value, int):
            return self.formats.number(value)
        if isinstance(value, date):
            return self.formats.date(value)
        return self.formats.both(value)
