"""Figures that are no numbers to dial, by their shape and where they stand: the one list of exemptions.

Each says what it lets through. Whatever is none of these, and has as many digits as a telephone number, must
come from a contact.
"""

from __future__ import annotations

import re

FEWEST_DIGITS = 7
"""Digits of the shortest number that is dialled with others of its place; shorter ones are short numbers."""

_SPAN = r"\s?[-/\u2010-\u2015]\s?"
_YEAR = r"(?:1[5-9]|20|21)\d{2}"
_DAY = rf"(?:{_YEAR}-\d{{2}}-\d{{2}}|\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR})"
_HOUR = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"

DATES = re.compile(
    rf"{_DAY}(?:(?:{_SPAN}|[T ]){_DAY})?(?:[T, ]{{1,2}}{_HOUR}(?:[.:][0-5]\d)?)?"
)
"""Days: ISO 8601, and day, month and year as people write them; with a time of day; two of them."""

YEARS = re.compile(rf"{_YEAR}(?:(?:{_SPAN}|, |\s){_YEAR})*")
"""One year or several."""

HOURS = re.compile(rf"{_HOUR}(?:{_SPAN}{_HOUR})?(?:[,;]?\s{_HOUR}{_SPAN}{_HOUR})*")
"""Times of day, from and to."""

LAWS = re.compile(
    rf"\d{{1,3}}[A-Z]?/{_YEAR}|\d{{1,3}}(?:{_SPAN}\d{{1,3}})?(?:\(\d{{1,2}}\)?)?(?:[-,/]\s?\(?\d{{1,3}}\)?)*"
)
"""Numbers of laws with their year, such as 21/2007, and articles and paragraphs, such as 41(2)-(3)."""

_LAW_BEFORE = re.compile(
    r"(?:\b(?:art|arts|article|articles|pasal|ayat|law|act|uu|pp|no|nos|nomor|number)\.?\s*|[(,]\s?)$",
    re.IGNORECASE,
)
AMOUNTS = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+|\d{1,6}")
"""Amounts of money, with the currency before or behind."""

_MONEY_BEFORE = re.compile(r"(?:\b[A-Z]{3}|\bRp\.?|[$€£¥₹])\s*$", re.IGNORECASE)
_MONEY_AFTER = re.compile(r"\s?(?:rupiah|[A-Z]{3}\b|[$€£¥₹]|ribu|juta|rb\b)")

_SIZE_AFTER = re.compile(
    r"\s?(?:[kMG]i?B|bytes|%|km|cm|mm|m\b|kg|g\b|ml|orang|people|kali|times|hari|days|jam|hours|halaman|pages)",
    re.IGNORECASE,
)
"""What is counted or measured: sizes of files, distances, people, days."""

_STAMP_AFTER = re.compile(r"T\d{6}Z")
"""The time in the stamp of a contact card, such as 20261102T000000Z (RFC 6350)."""

_SECONDS_BEFORE = re.compile(r"max-age=$")
"""Seconds in the settings of a server (RFC 9111)."""

POINTS = re.compile(r"-?\d{1,3}\.\d{2,7}(?:[,; ]+-?\d{1,3}\.\d{2,7})?")
"""Degrees of public places and of districts: whether a place may be shown at all is judged by the scan."""

VOCABULARIES = (
    "http://purl.org/",
    "http://schemas.openxmlformats.org/",
    "http://www.sitemaps.org/schemas/",
    "http://www.w3.org/",
    "https://json-schema.org/",
    "https://schema.org",
    "https://www.w3.org/",
)
"""Names of vocabularies: addresses by which programs know words; no reader opens them."""


def is_harmless(run: str, before: str, after: str) -> bool:
    """Say whether a run of digits, with the words around it, is no number to dial by its shape."""
    if any(shape.fullmatch(run) for shape in (DATES, YEARS, HOURS, POINTS)):
        return True
    if LAWS.fullmatch(run) and ("/" in run or "(" in run or _LAW_BEFORE.search(before)):
        return True
    if AMOUNTS.fullmatch(run) and (_MONEY_BEFORE.search(before) or _MONEY_AFTER.match(after)):
        return True
    if _SECONDS_BEFORE.search(before):
        return True
    return bool(_SIZE_AFTER.match(after) and len(run) < FEWEST_DIGITS) or bool(
        _STAMP_AFTER.match(after)
    )


def is_vocabulary(address: str) -> bool:
    """Say whether an address only names words of a vocabulary."""
    return address.startswith(VOCABULARIES)
