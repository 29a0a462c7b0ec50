"""What is true of a locale before any word is translated: its fallbacks, its script, its rules in CLDR.

Any BCP 47 tag works, also those that CLDR knows nothing about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from babel import Locale, UnknownLocaleError

from generator.model.settings import Settings

_RIGHT_TO_LEFT_SCRIPTS = {
    *(
        "Adlm",
        "Arab",
        "Aran",
        "Hebr",
        "Mand",
        "Mend",
        "Nkoo",
        "Rohg",
        "Samr",
        "Syrc",
        "Thaa",
        "Yezi",
    )
}
"""ISO 15924 codes of scripts written from right to left and used for texts today."""

_SCRIPT = re.compile(r"^[a-z]{2,3}-([A-Z][a-z]{3})\b")

_PLAIN_FORMS = {"en": "en-001"}
"""Tags whose bare form means one country in CLDR; readers of an English edition are rarely in the USA."""


def fallback_chain(locale: str, settings: Settings) -> tuple[str, ...]:
    """Return `locale`, its shorter forms, its fallbacks and last the default locale, each once.

    `id-x-easy` is also looked up as `id` (RFC 4647 3.4), before what the settings name as fallback.
    """
    fallbacks = {entry.locale: entry.fallback for entry in settings.locales}
    chain: dict[str, None] = {}
    current: str | None = locale
    while current is not None and current not in chain:
        chain |= dict.fromkeys(_shorter_forms(current))
        current = fallbacks.get(current)
    return (*chain, *(() if settings.default_locale in chain else (settings.default_locale,)))


def _shorter_forms(tag: str) -> Iterable[str]:
    parts = tag.split("-")
    while parts:
        if len(parts[-1]) > 1:
            yield "-".join(parts)
        parts.pop()


@cache
def cldr_locale(chain: tuple[str, ...]) -> Locale:
    """Return the CLDR rules of the first tag in `chain` that CLDR knows, else those of plain English."""
    for tag in (*chain, "en"):
        try:
            return Locale.parse(_PLAIN_FORMS.get(tag, tag), sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    raise AssertionError("CLDR knows English")


@cache
def direction(tag: str) -> str:
    """Return `rtl` or `ltr`: by the script the tag names, else by CLDR, else `ltr`."""
    script = _SCRIPT.search(tag)
    if script:
        return "rtl" if script[1] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    try:
        return Locale.parse(tag, sep="-").text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"
