"""Finds what could lead to a place that nobody may find.

Some places keep people safe because nobody knows where they are. If such a place is written down
anywhere in its record, in any language, in a note or in a comment, somebody who looks for a person can
read it: records are public, and so is their history. Streets, quarters, postal codes, map points and
directions count, also when they are spelled in an unusual way. The words found are never repeated.

Addresses in `locations` that are `public` are left alone. If this finds something in a file that was
ever published, tell the maintainers first: deleting the line does not delete the history.

Fails:

    services:
      rooms:
        summary:
          en: A safe place to stay next to the market.

Passes:

    services:
      rooms:
        summary:
          en: A safe place to stay. The office tells you the way.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding, Path
from generator.checks.reading.address_patterns import AddressKind, Patterns, address_patterns
from generator.checks.reading.texts import RecordText, TextShape, texts
from generator.checks.reading.yaml_comments import comments
from generator.model.location import PublicLocation
from generator.model.organization import Organization
from generator.problems import Message, Place, message

_NUMBER_FIELDS = ("number", "extension")
"""Telephone numbers may look like postal codes; what else stands in them, `undialable-number` finds."""


def _find(context: Context) -> Iterator[Finding]:
    patterns = address_patterns(context.directory.country)
    for organization_id, file, organization in context.organizations:
        if file not in context.secret_files:
            continue
        for path, kind in _leaks(patterns, organization_id, organization):
            place = context.place(file, path) if path else Place(file)
            yield place, _words(kind), _hint()
        for line, words in comments(context.sources.text(file)):
            found = patterns.kind_in(words)
            if found is not None:
                yield Place(file, line), _words(found), _hint()


def _leaks(
    patterns: Patterns, organization_id: str, organization: Organization
) -> Iterator[tuple[Path, AddressKind]]:
    for path, name in _ids(organization_id, organization):
        if (kind := patterns.kind_in(name.replace("-", " "))) is not None:
            yield path, kind
    public = {key for key, p in organization.locations.items() if isinstance(p, PublicLocation)}
    for text in texts(organization):
        if text.path[0] == "locations" and text.path[1] in public:
            continue
        if (kind := _kind_in(patterns, text)) is not None:
            yield text.path, kind


def _kind_in(patterns: Patterns, text: RecordText) -> AddressKind | None:
    if text.shape is TextShape.URL:
        return patterns.kind_in_url(text.words)
    if text.path[-1] in _NUMBER_FIELDS:
        return patterns.kind_in(text.words, with_postal_codes=False)
    words = text.words.replace("-", " ") if text.shape is TextShape.CODE else text.words
    return patterns.kind_in(words)


def _ids(organization_id: str, organization: Organization) -> Iterator[tuple[Path, str]]:
    yield (), organization_id
    for field in ("contacts", "locations", "services"):
        yield from (((field, key), key) for key in getattr(organization, field))


def _words(kind: AddressKind) -> Message:
    match kind:
        case AddressKind.STREET:
            return message(
                "nobody may know the place of this record, but here something looks like a street"
            )
        case AddressKind.NEIGHBOURHOOD:
            return message(
                "nobody may know the place of this record, but here something looks like a quarter"
            )
        case AddressKind.POSTAL_CODE:
            return message(
                "nobody may know the place of this record, but here something looks like a postal code"
            )
        case AddressKind.LANDMARK:
            return message(
                "nobody may know the place of this record, but here something looks like a direction"
            )
        case AddressKind.POINT:
            return message(
                "nobody may know the place of this record, but here something looks like a point on a map"
            )


def _hint() -> Message:
    return message(
        "take it out, here and in every language; if this file was ever published, tell the maintainers first"
    )


CHECK = Check("leaked-address", _find, sensitive=True)
