"""Where the records of a project lie: the one home of their paths, POSIX and relative to the project."""

from __future__ import annotations

RECORDS, PAGES = "directory_data", "docs"
"""The folders of records and of hand-written pages."""

SETTINGS_FILE = f"{RECORDS}/directory.yaml"
"""What one directory is called, in which locales, and where its limits lie."""

TAXONOMY_FILE = f"{RECORDS}/needs.yaml"
"""Needs and situations."""

HASHES_FILE = f"{RECORDS}/translations.lock"
"""Which translation was made from which source."""

REGIONS, ORGANIZATIONS = f"{RECORDS}/regions", f"{RECORDS}/organizations"
"""The folders of provinces and of organizations."""


def province_file(province_id: str) -> str:
    """Return the file of a province."""
    return f"{REGIONS}/{province_id}.yaml"


def organization_file(folder: str, organization_id: str) -> str:
    """Return the file of an organization; `folder` is `national`, a province or a district."""
    return f"{ORGANIZATIONS}/{folder}/{organization_id}.yaml"


def country_file(country: str) -> str:
    """Return the file of a country pack; `country` is two letters of ISO 3166-1."""
    return f"{RECORDS}/country/{country}/country.yaml"


def office_kinds_file(country: str) -> str:
    """Return the file of what the law of a country says of kinds of offices."""
    return f"{RECORDS}/country/{country}/office_kinds.yaml"


def language_file(language: str) -> str:
    """Return the file of the plain-language limits of a language (ISO 639)."""
    return f"{RECORDS}/languages/{language}.yaml"


def page_file(locale: str, page_id: str) -> str:
    """Return the file of a hand-written page in one locale."""
    return f"{PAGES}/{locale}/{page_id}.md"
