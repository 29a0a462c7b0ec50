"""The texts whose translations stand in the lock, and which of them have fallen behind their source."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.model.directory import Directory
from generator.model.localized import localized_texts
from generator.model.page import Page
from generator.model.record import Record
from generator.model.text import TextKey
from generator.translations.lock import (
    Lock,
    LockedText,
    TranslationKey,
    read_lock,
    refresh_lock,
    stale_locales,
    text_hash,
)


def with_staleness(directory: Directory, lock: str) -> Directory:
    """Return `directory` with what the content of the lock says about its translations."""
    known = read_lock(lock)
    return replace(
        directory,
        stale_texts=_stale_texts(directory, known) if known else {},
        stale_pages=frozenset(_stale_pages(directory, known)),
    )


def refreshed(directory: Directory, lock: str) -> Lock:
    """Return the lock as of now: new and changed translations are taken, stale ones stay stale."""
    known = read_lock(lock)
    default = directory.settings.default_locale
    fresh = dict(refresh_lock(record_texts(directory), default, known))
    for text, page in page_texts(directory):
        key = TranslationKey(text.key, page.locale)
        # A stale page keeps what it was made from, even if the lock has never seen it.
        if (page.locale, page.id) not in directory.stale_pages or key in known:
            fresh |= refresh_lock([text], _source_locale(page), known)
    return fresh


def confirmed(directory: Directory, lock: str, locale: str, keys: Iterable[str]) -> Lock | None:
    """Return the lock with translations taken as made from their source as it is now.

    `None` says that there is no translation of one of the keys.
    """
    texts = {text.key: text for text in record_texts(directory)}
    default = directory.settings.default_locale
    known = {key: (text, default) for key, text in texts.items() if locale in text.words}
    known |= {
        text.key: (text, _source_locale(page))
        for text, page in page_texts(directory)
        if page.locale == locale
    }
    fresh = dict(read_lock(lock))
    for key in keys:
        if key not in known:
            return None
        text, source_locale = known[key]
        now = refresh_lock([text], source_locale, {})
        fresh[TranslationKey(key, locale)] = now[TranslationKey(key, locale)]
    return fresh


def page_hashes(
    directory: Directory, confirmed_pages: Container[tuple[str, str]] = ()
) -> dict[tuple[str, str], str]:
    """Return, by (locale, page), the hash of its source that every translated page should name now.

    Pages that have fallen behind are left out, unless somebody has confirmed them.
    """
    return {
        (page.locale, page.id): text_hash(text.words[_source_locale(page)])
        for text, page in page_texts(directory)
        if (page.locale, page.id) not in directory.stale_pages
        or (page.locale, page.id) in confirmed_pages
    }


def record_texts(directory: Directory) -> Iterator[LockedText]:
    """Yield every localized text of every record; ids make the keys, not the folders files lie in."""
    for name, record in records(directory):
        for path, text in localized_texts(record):
            yield LockedText(f"{name}:{'.'.join(map(str, path))}", text.root)


def records(directory: Directory) -> Iterator[tuple[str, Record]]:
    """Yield every record that holds localized texts, with its name in the lock."""
    yield "directory", directory.settings
    yield "needs", directory.taxonomy
    yield "office_kinds", directory.kinds_of_office
    yield f"country/{directory.settings.country}", directory.country
    yield from ((f"regions/{key}", province) for key, province in directory.provinces.items())
    for key, organization in directory.organizations.items():
        yield f"organizations/{key}", organization


def page_texts(directory: Directory) -> Iterator[tuple[LockedText, Page]]:
    """Yield every translated page with its words and those of its source."""
    for (locale, page_id), page in directory.pages.items():
        source = directory.pages.get((_source_locale(page), page_id))
        if page.settings.translates is not None and source is not None:
            words = {source.locale: source.words, locale: page.words}
            yield LockedText(f"docs/{page_id}", words), page


def _source_locale(page: Page) -> str:
    return page.settings.translates.locale if page.settings.translates else page.locale


def _stale_texts(directory: Directory, lock: Lock) -> Mapping[TextKey, frozenset[str]]:
    """Return the stale locales of texts by their words; words that are fresh anywhere are fresh everywhere."""
    default = directory.settings.default_locale
    found = {text.key: stale_locales(text, default, lock) for text in record_texts(directory)}
    if not any(found.values()):
        return {}
    by_words: dict[TextKey, frozenset[str]] = {}
    for text in record_texts(directory):
        words = frozenset(text.words.items())
        by_words[words] = by_words.get(words, found[text.key]) & found[text.key]
    return {words: locales for words, locales in by_words.items() if locales}


def _stale_pages(directory: Directory, lock: Lock) -> Iterator[tuple[str, str]]:
    for text, page in page_texts(directory):
        locale = page.locale
        made_from = page.settings.translates.hash if page.settings.translates else ""
        if not made_from:
            is_stale = locale in stale_locales(text, _source_locale(page), lock)
        else:
            before = lock.get(TranslationKey(text.key, locale))
            is_new = before is not None and before.translation != text_hash(page.words)
            is_stale = made_from != text_hash(text.words[_source_locale(page)]) and not is_new
        if is_stale:
            yield locale, page.id
