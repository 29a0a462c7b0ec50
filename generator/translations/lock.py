"""The lock of translations: from which source text, and in which words, each translation was made.

`directory_data/translations.lock` has one line per translated text: its key, its locale, the hash of the
source text and the hash of the translation. When a source text changes and its translation does not, the
translation is stale: readers are shown the source text, marked as such, until somebody translates it again.
The tool refreshes the lock; people never write it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import NamedTuple

HEADER = "# Kept by `directory translations refresh`; do not edit.\n"

_HASH_BYTES = 8


class TranslationKey(NamedTuple):
    """Where a translation stands: a file without its ending, the keys below it, and the locale."""

    text: str
    locale: str


class Hashes(NamedTuple):
    """Hash of the source text and hash of its translation, 16 hexadecimal digits each."""

    source: str
    translation: str


Lock = Mapping[TranslationKey, Hashes]


class LockedText(NamedTuple):
    """One text with its words in every locale; `key` tells it from all others."""

    key: str
    words: Mapping[str, str]


def text_hash(words: str) -> str:
    """Return the hash of a text, blind to white space: 16 hexadecimal digits."""
    folded = " ".join(words.split())
    return blake2b(folded.encode(), digest_size=_HASH_BYTES).hexdigest()


def read_lock(content: str) -> Lock:
    """Return the lock of a file's content; lines that are not of its form are left out.

    A lost line makes a translation count as new, never as wrong, so a damaged lock cannot hide a text.
    """
    lock: dict[TranslationKey, Hashes] = {}
    for line in content.splitlines():
        parts = line.split(" ")
        if len(parts) == len(TranslationKey._fields) + len(Hashes._fields):
            lock[TranslationKey(*parts[:2])] = Hashes(*parts[2:])
    return lock


def format_lock(lock: Lock) -> str:
    """Return the content of the lock's file, sorted by key and locale."""
    lines = (" ".join((*key, *hashes)) + "\n" for key, hashes in sorted(lock.items()))
    return HEADER + "".join(lines)


def stale_locales(text: LockedText, source_locale: str, lock: Lock) -> frozenset[str]:
    """Return the locales in which `text` still tells an older source text."""
    source = text.words.get(source_locale)
    if source is None or len(text.words) == 1:
        return frozenset()
    now = text_hash(source)
    return frozenset(
        locale
        for locale, words in text.words.items()
        if (before := lock.get(TranslationKey(text.key, locale))) is not None
        and before.source != now
        and before.translation == text_hash(words)
    )


def refresh_lock(texts: Iterable[LockedText], source_locale: str, lock: Lock) -> Lock:
    """Return the lock as of now: new and changed translations are taken, stale ones stay stale."""
    fresh: dict[TranslationKey, Hashes] = {}
    for text in texts:
        for key, now in _hashes(text, source_locale):
            before = lock.get(key, now)
            fresh[key] = before if _is_stale(before, now) else now
    return fresh


def _hashes(text: LockedText, source_locale: str) -> Iterator[tuple[TranslationKey, Hashes]]:
    source = text.words.get(source_locale)
    if source is None:
        return
    for locale, words in text.words.items():
        if locale != source_locale:
            yield TranslationKey(text.key, locale), Hashes(text_hash(source), text_hash(words))


def _is_stale(before: Hashes, now: Hashes) -> bool:
    return before.source != now.source and before.translation == now.translation
