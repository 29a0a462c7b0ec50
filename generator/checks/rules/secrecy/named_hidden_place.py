"""Finds what could lead to a hidden place, beside the name of whoever keeps it, anywhere in the project.

The record of a hidden place has no address. But a page, the record of another office, a note or a comment may
name the house and tell where it is in the next sentence, and that is read by the same people. So wherever a
house is named or linked to, nothing that looks like a street, a quarter, a postal code, a point on a map or a
direction may stand within three sentences of its name. The words found are never repeated.

Addresses of offices of the same organization that anybody may know are left alone.

Fails on a page:

    You can call. Garden House takes you in. The door is at Jalan Mawar 31.

Passes:

    You can call. Garden House takes you in. The office tells you the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.contract import Check, Context, Finding, Path
from generator.checks.reading.address_patterns import Patterns, address_patterns, finder_of
from generator.checks.reading.texts import texts
from generator.checks.reading.yaml_comments import comments
from generator.model.files import PAGES
from generator.model.location import PublicLocation
from generator.model.organization import Organization
from generator.problems import Place, message

SENTENCES = 3
"""So far from the name an address is still taken for that of the house."""

_SENTENCE_END = re.compile(r"(?<=[!?…])\s+|(?<=\w{4}\.)\s+|\n\s*\n|\n(?=\s*[-*#>|\d])")
"""A full stop behind a short word may be that of an abbreviation, such as `Jl.`."""

_NO_PLACE = re.compile(r"https?://\S+|\[\]\([^)]*\)|\+?\d[\d ()-]{6,}\d")
"""Web addresses and telephone numbers can look like places: their own rules judge them."""

_SHORTEST_NAME = 5


class _House(NamedTuple):
    """Who keeps a hidden place: its file, what names it, and what is public although it is an address."""

    file: str
    words: tuple[str, ...]
    named: re.Pattern[str]
    public: re.Pattern[str]


def _find(context: Context) -> Iterator[Finding]:
    patterns = address_patterns(context.directory.country)
    houses = [
        _house(organization_id, file, organization)
        for organization_id, file, organization in context.organizations
        if file in context.secret_files
    ]
    wrong = message(
        "here stands the name of somebody who keeps a place that nobody may find, and near it something that "
        "looks like an address"
    )
    hint = message(
        "take it out, here and in every language; if this file was ever published, tell the "
        "maintainers first"
    )
    for file, where, words in _passages(context):
        lowered = words.lower()
        others = (
            house
            for house in houses
            if house.file != file and any(word in lowered for word in house.words)
        )
        if any(_tells_the_way(words, house, patterns) for house in others):
            place = Place(file, where) if isinstance(where, int) else context.place(file, where)
            yield place, wrong, hint


def _house(organization_id: str, file: str, organization: Organization) -> _House:
    names = {organization.alternate_name or ""}
    for text in (organization.name, organization.neutral_name):
        names |= {words for _, words in text.items()} if text else set()
    known = sorted(name for name in names if len(name) >= _SHORTEST_NAME)
    links = (f"service:{organization_id}/", f"contact:{organization_id}/")
    named = [rf"(?<!\w){re.escape(name)}(?!\w)" for name in known]
    return _House(
        file,
        tuple(name.lower() for name in (*known, *links)),
        re.compile("|".join([*named, *map(re.escape, links)]), re.IGNORECASE),
        _public_words(organization),
    )


def _public_words(organization: Organization) -> re.Pattern[str]:
    public = {
        text.words
        for place in organization.locations.values()
        if isinstance(place, PublicLocation)
        for text in texts(place)
        if text.words.strip()
    }
    return finder_of(public)


def _passages(context: Context) -> Iterator[tuple[str, Path | int, str]]:
    """Yield every text of the project with its file and its way or line: records, comments, pages."""
    for file, record in context.records.items():
        if not file.startswith(f"{PAGES}/"):
            for text in texts(record):
                yield file, text.path, text.words
    for file, content in context.sources.files.items():
        if file.endswith(".yaml"):
            yield from ((file, line, words) for line, words in comments(content))
    pages = {**context.sources.files, **context.sources.other_pages}
    for file, content in pages.items():
        if file.startswith(f"{PAGES}/"):
            yield file, 1, content


def _tells_the_way(words: str, house: _House, patterns: Patterns) -> bool:
    sentences = _SENTENCE_END.split(words)
    for number, sentence in enumerate(sentences):
        if house.named.search(sentence):
            near = " ".join(sentences[max(0, number - SENTENCES) : number + SENTENCES + 1])
            bare = _NO_PLACE.sub(" ", house.public.sub(" ", near))
            if patterns.kind_in(house.named.sub(" ; ", bare)) is not None:
                return True
    return False


CHECK = Check("named-hidden-place", _find, sensitive=True)
