"""Finds ids and file names that tell others what somebody is looking for.

Ids become addresses and file names. They stay in the history of a shared phone, in the list of
downloads, and in what a network writes down. No word of the list `sensitive`, in any language, may be
part of one.

Fails:

    contacts:
      victim-line:
        channel: voice
        number: 0117 496 0166

Passes:

    contacts:
      line:
        channel: voice
        number: 0117 496 0166
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding, Path
from generator.checks.reading.sensitive_words import sensitive_words
from generator.model.directory import Directory
from generator.model.files import TAXONOMY_FILE, page_file, province_file
from generator.problems import Message, Place, message


def _find(context: Context) -> Iterator[Finding]:
    words = sensitive_words(context.directory.country)
    for file, path, name in _ids(context):
        word = words.part_of(name)
        if word is not None:
            place = context.key_place(file, path) if path else Place(file)
            yield place, _wrong(word), _hint()


def _wrong(word: str) -> Message:
    return message("this name tells too much: it contains `{word}`", word=word)


def _hint() -> Message:
    return message(
        "others may see it in addresses and file names: choose a neutral one, such as `office` or `line-2`"
    )


def _ids(context: Context) -> Iterator[tuple[str, Path, str]]:
    """Yield every id as (file, path in the file, id); the path is empty where the file name is the id."""
    for key, file, organization in context.organizations:
        yield file, (), key
        for field in ("contacts", "locations", "services"):
            for part in getattr(organization, field):
                yield file, (field, part), part
    for key, province in context.directory.provinces.items():
        file = province_file(key)
        yield file, (), key
        yield from (
            (file, ("districts", district), district) for district in province.districts
        )
    yield from ((TAXONOMY_FILE, path, path[-1]) for path in _codes(context.directory))
    yield from ((page_file(locale, page), (), page) for locale, page in context.directory.pages)


def _codes(directory: Directory) -> Iterator[tuple[str, ...]]:
    taxonomy = directory.taxonomy
    for key, need in taxonomy.needs.items():
        yield "needs", key
        yield from (("needs", key, "services", code) for code in need.services)
    yield from (("situations", code) for code in taxonomy.situations)


CHECK = Check("unneutral-id", _find)
