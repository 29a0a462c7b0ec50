"""Where a fragment will stand: the language and the depth of its page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup


@dataclass(frozen=True)
class PageContext:
    """The page around a fragment.

    `words` translates an interface message, `lang` is a BCP 47 tag, `direction` is `ltr` or `rtl`, and
    `root` leads from the page to the root of its locale: empty, `../`, `../../`, or an absolute path.
    """

    words: Callable[..., str]
    lang: str
    direction: str
    root: str

    @cached_property
    def values(self) -> Mapping[str, object]:
        """What every template may use by name."""
        return {
            "words": self.words,
            "lang": self.lang,
            "direction": self.direction,
            # Made by us from the depth of a page, never from data.
            "root": Markup(self.root),  # noqa: S704
        }
