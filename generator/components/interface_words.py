"""The words of the interface in one locale, and the language they stand in."""

from __future__ import annotations

from generator.views.language.locales import direction
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.text_view import Text


class InterfaceWords:
    """Gives interface words to what is made of one view.

    `lang` is the language of pages: that of the interface, not always the locale itself; words of records that
    differ are marked one by one.
    """

    def __init__(self, view: DirectoryView) -> None:
        """Speak the language of `view`."""
        self.view = view
        self.lang = view.interface_lang or view.locale
        self.direction = direction(self.lang)
        self._known: dict[str, str] = {}

    def words(self, message: str, plural: str = "", /, **values: object) -> str:
        """Return an interface message in words; one without values is translated once."""
        if values:
            return self.view.words(message, plural, **values)
        if message not in self._known:
            self._known[message] = self.view.words(message)
        return self._known[message]

    def own(self, words: str) -> Text:
        """Return interface words as a text of the page's language."""
        return Text(words, self.lang, self.direction)
