"""Record texts in several locales."""

from __future__ import annotations

from pydantic import ConfigDict, RootModel

from generator.model.record import LocaleTag, ShortText

TextKey = frozenset[tuple[str, str]]
"""What two texts share that say the same in every locale."""


class LocalizedText(RootModel[dict[LocaleTag, ShortText]]):
    """The same words in several locales: BCP 47 tag to plain text, never markup."""

    model_config = ConfigDict(frozen=True)

    def get(self, locale: str) -> str | None:
        """Return the text in `locale`, or `None` where it has not been written."""
        return self.root.get(locale)

    def items(self) -> list[tuple[str, str]]:
        """Return all (locale, text) pairs in the order of the locale tags."""
        return sorted(self.root.items())

    @property
    def key(self) -> TextKey:
        """What it shares with every text that says the same in every locale."""
        return frozenset(self.root.items())
