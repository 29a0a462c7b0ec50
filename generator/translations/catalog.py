"""Message catalogs: English message ids, translated by gettext files that Babel reads.

A catalog is `<locale>/<domain>.po` in this folder, brought up to `<domain>.pot`. Nothing is compiled, so that
a corrected word is in the next build. A message that a catalog lacks is looked up in the next locale of a
chain, and last stands for itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from gettext import c2py
from pathlib import Path

from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent
"""Where the catalogs lie."""


class Domain(StrEnum):
    """Which words a catalog holds; the name of its file."""

    READERS = "messages"
    """What readers see."""

    EDITORS = "problems"
    """What editors are told about mistakes, and by commands."""

    FIELDS = "fields"
    """What each field of an organization means: the notes in a new record."""


SOURCE_LOCALE = "en"
"""Locale of the message ids."""

NEARLY_ALL = 0.9
"""Which part of the words makes a catalog the language of an interface."""


@dataclass(frozen=True)
class Catalog:
    """The translated messages of one locale.

    `singular` maps message ids to templates; `plural` maps the singular message id to one template per plural
    form, and `plural_form` a count to the number of its form.
    """

    locale: str
    singular: Mapping[str, str]
    plural: Mapping[str, tuple[str, ...]]
    plural_form: Callable[[int], int]


@dataclass(frozen=True, slots=True)
class Template:
    """A message as found: its `str.format` template, and the locale it is written in."""

    text: str
    locale: str


def message_id(english: str) -> str:
    """Return `english` as it is; marks a message that is translated later, through a table of codes."""
    return english


@cache
def read_catalog(locale: str, domain: Domain = Domain.READERS) -> Catalog | None:
    """Return the catalog of a BCP 47 tag, or `None` where there is no file for it.

    Fuzzy messages count as missing: they are guesses of a tool.
    """
    path = FOLDER / locale / f"{domain}.po"
    if not path.is_file():
        return None
    with path.open("rb") as file:
        entries = read_po(file)
    singular: dict[str, str] = {}
    plural: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        if entry.fuzzy or not entry.id:
            continue
        forms = entry.string or ""
        if isinstance(forms, str):
            singular.update({str(entry.id): forms} if forms else {})
        elif all(forms):
            plural[entry.id[0]] = tuple(forms)
    return Catalog(locale, singular, plural, c2py(entries.plural_expr))


def is_interface(locale: str) -> bool:
    """Say whether a locale has nearly all words of the program, so that pages can be in its language.

    Words of a catalog that has only begun are shown too, each marked as what it is, among those of a fallback.
    """
    if locale == SOURCE_LOCALE:
        return True
    catalog, whole = read_catalog(locale), read_catalog(SOURCE_LOCALE)
    if catalog is None or whole is None:
        return catalog is not None
    return _size(catalog) >= NEARLY_ALL * _size(whole)


def _size(catalog: Catalog) -> int:
    return len(catalog.singular) + len(catalog.plural)


def find_message(chain: Sequence[str], message: str) -> Template:
    """Return the template of a message in the first locale of `chain` that has it, else in English."""
    for locale in chain:
        catalog = read_catalog(locale)
        if catalog is not None and message in catalog.singular:
            return Template(catalog.singular[message], locale)
    return Template(message, SOURCE_LOCALE)


def find_plural(chain: Sequence[str], singular: str, plural: str, count: int) -> Template:
    """Return the template that fits `count` in the first locale of `chain` that has it, else in English."""
    for locale in chain:
        catalog = read_catalog(locale)
        if catalog is not None and singular in catalog.plural:
            return Template(catalog.plural[singular][catalog.plural_form(count)], locale)
    return Template(singular if count == 1 else plural, SOURCE_LOCALE)
