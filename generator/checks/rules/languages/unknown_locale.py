"""Finds texts in a language the directory does not publish.

Such a text is written with care and never shown. Mostly its tag is misspelled, or the language is
still to be added to `locales` in `directory.yaml`.

Fails:

    name: {en: Open Office, id: Kantor Terbuka, in: Kantor Terbuka}

Passes:

    name: {en: Open Office, id: Kantor Terbuka}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.contract import Check, Context, Finding, Path
from generator.checks.reading.suggestion import suggestion
from generator.model.files import SETTINGS_FILE, TAXONOMY_FILE, page_file
from generator.model.need import Taxonomy
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    known = declared_locales(context)
    for file, path, locale in _locales(context):
        if locale not in known:
            is_key = bool(path) and path[-1] == locale
            place = context.key_place(file, path) if is_key else context.place(file, path)
            wrong = message("`{locale}` is no language of this directory", locale=locale)
            yield place, wrong, suggestion(locale, known)


def declared_locales(context: Context) -> frozenset[str]:
    """Return the locales of the directory."""
    return frozenset(locale.locale for locale in context.directory.settings.locales)


def _locales(context: Context) -> Iterator[tuple[str, Path, str]]:
    """Yield every tag of a language in the records as (file, path, tag)."""
    for file, path, text in context.localized:
        for locale in text.root:
            yield file, (*path, locale), locale
    yield from ((TAXONOMY_FILE, *found) for found in _synonyms(context.directory.taxonomy))
    yield from ((SETTINGS_FILE, *found) for found in _settings(context))
    for locale, page_id in context.directory.pages:
        yield page_file(locale, page_id), (), locale


def _synonyms(taxonomy: Taxonomy) -> Iterator[tuple[Path, str]]:
    groups: list[tuple[tuple[str, ...], Iterable[str]]] = []
    for key, need in taxonomy.needs.items():
        groups.append((("needs", key), need.synonyms))
        groups += [
            (("needs", key, "services", code), kind.synonyms)
            for code, kind in need.services.items()
        ]
    groups += [(("situations", key), s.synonyms) for key, s in taxonomy.situations.items()]
    for path, locales in groups:
        yield from (((*path, "synonyms", locale), locale) for locale in locales)


def _settings(context: Context) -> Iterator[tuple[Path, str]]:
    settings = context.directory.settings
    yield ("default_locale",), settings.default_locale
    for position, locale in enumerate(settings.locales):
        if locale.fallback is not None:
            yield ("locales", position, "fallback"), locale.fallback
    yield from ((("exit_targets", locale), locale) for locale in settings.exit_targets)


CHECK = Check("unknown-locale", _find)
