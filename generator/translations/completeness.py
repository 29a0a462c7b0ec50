"""What a catalog still lacks, and where its templates name other values than the English ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.translations.catalog import Catalog, Domain, read_catalog
from generator.translations.extraction import ExtractedMessage, placeholders


class Gap(NamedTuple):
    """A message that a locale lacks (`translated` is empty) or translates with other values."""

    locale: str
    message: str
    translated: str


def find_gaps(
    messages: Iterable[ExtractedMessage], locale: str, domain: Domain = Domain.READERS
) -> list[Gap]:
    """Return the messages that `locale` lacks, or translates with other values, sorted by message."""
    catalog = read_catalog(locale, domain)
    gaps: set[Gap] = set()
    for message in messages:
        translations = tuple(_translations(catalog, message))
        if not translations:
            gaps.add(Gap(locale, message.singular, ""))
        expected = placeholders(message.plural or message.singular)
        gaps |= {
            Gap(locale, message.singular, t)
            for t in translations
            if placeholders(t) != expected
        }
    return sorted(gaps)


def _translations(catalog: Catalog | None, message: ExtractedMessage) -> Iterator[str]:
    if catalog is None:
        return
    if message.plural:
        yield from catalog.plural.get(message.singular, ())
    elif message.singular in catalog.singular:
        yield catalog.singular[message.singular]
