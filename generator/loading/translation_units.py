"""Record texts as units for translators, and their way back into the files, line by line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.loading.locked_texts import records
from generator.loading.sources import Sources
from generator.loading.yaml_edits import EditError, with_text
from generator.model.digits import digit_groups
from generator.model.directory import Directory
from generator.model.files import RECORDS, country_file, organization_file
from generator.model.localized import Steps, localized_texts
from generator.model.text import LocalizedText
from generator.problems import Message, message
from generator.translations.lock import Hashes, Lock, TranslationKey, text_hash
from generator.translations.units import Translations, Unit

_PROGRAM_MARKS = ("<", "{{", "{%", "{#")
_LONGEST = 5000
"""Characters of a text; a whole record has at most 64 KB."""


class _Text(NamedTuple):
    key: str
    file: str
    path: Steps
    words: LocalizedText


@dataclass(frozen=True)
class Import:
    """What translations that came back would change.

    `files` are new contents by file, `changed` the keys of texts that are new, `confirmed` those that are
    right as they are. `refused` says of a text why it stays as it was. `lock` has what `changed` and
    `confirmed` were made from.
    """

    files: dict[str, str] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    confirmed: list[str] = field(default_factory=list)
    refused: list[tuple[str, Message]] = field(default_factory=list)
    lock: dict[TranslationKey, Hashes] = field(default_factory=dict)


def translations(directory: Directory, locale: str, *, only_open: bool = False) -> Translations:
    """Return the texts of all records for a translator into `locale`.

    With `only_open`, only those that are missing, or have fallen behind their source.
    """
    source_locale = directory.settings.default_locale
    units = []
    for text in _texts(directory):
        source = text.words.get(source_locale)
        is_stale = directory.is_stale(text.words, locale)
        target = text.words.get(locale) or ""
        if source is not None and not (only_open and target and not is_stale):
            units.append(Unit(text.key, source, target, is_stale))
    return Translations(source_locale, locale, tuple(units))


def take_back(
    directory: Directory, sources: Sources, lock: Lock, returned: Translations
) -> Import:
    """Return what `returned` changes; texts that are the same, empty or marked for review change nothing.

    A text is refused whose source is another one by now, whose digits differ from the source, or which holds
    what no text may hold.
    """
    result = Import(lock=dict(lock))
    known = {text.key: text for text in _texts(directory)}
    for unit in _once(returned.units, result):
        text = known.get(unit.key)
        if text is None:
            result.refused.append((unit.key, message("there is no text with this key")))
        elif wrong := _fault(text, unit, returned):
            result.refused.append((unit.key, wrong))
        else:
            _take(result, sources, text, unit, returned.locale)
    return result


def _once(units: Iterable[Unit], result: Import) -> Iterator[Unit]:
    """Yield the units that say something, each key once; the others of a key are refused."""
    seen = set()
    for unit in units:
        if not unit.target.strip() or unit.needs_review:
            continue
        if unit.key in seen:
            result.refused.append((unit.key, message("this key comes twice in the file")))
        else:
            seen.add(unit.key)
            yield unit


def _take(result: Import, sources: Sources, text: _Text, unit: Unit, locale: str) -> None:
    words = " ".join(unit.target.split())
    key = TranslationKey(unit.key, locale)
    now = Hashes(text_hash(unit.source), text_hash(words))
    if words == " ".join((text.words.get(locale) or "").split()):
        if result.lock.get(key, now) != now:
            result.lock[key] = now
            result.confirmed.append(unit.key)
        return
    content = result.files.get(text.file, sources.text(text.file))
    try:
        result.files[text.file] = with_text(content, [*map(str, text.path), locale], words)
    except EditError:
        result.refused.append(
            (unit.key, message("this text could not be put into `{file}`", file=text.file))
        )
        return
    result.lock[key] = now
    result.changed.append(unit.key)


def _fault(text: _Text, unit: Unit, returned: Translations) -> Message | None:
    if unit.source.split() != (text.words.get(returned.source_locale) or "").split():
        return message("the source has changed since this file was made: make a new one")
    if len(unit.target) > _LONGEST:
        return message("this text is longer than {limit} characters", limit=_LONGEST)
    if digit_groups(unit.target) != digit_groups(unit.source):
        return message("the digits differ from those of the source")
    if any(map(_is_unseen, unit.target)):
        return message("there is a character that nobody can see")
    if any(mark in unit.target for mark in _PROGRAM_MARKS):
        return message("there are marks of programs in it")
    return None


def _is_unseen(character: str) -> bool:
    """Return whether a character shows nothing; the two joiners are part of spelling in some scripts."""
    is_spelling = character.isspace() or character in "\u200c\u200d"
    return unicodedata.category(character).startswith("C") and not is_spelling


def _texts(directory: Directory) -> Iterator[_Text]:
    for name, record in records(directory):
        file = record_file(directory, name)
        for path, words in localized_texts(record):
            yield _Text(f"{name}:{'.'.join(map(str, path))}", file, path, words)


def record_file(directory: Directory, name: str) -> str:
    """Return the file of a record by its name in the lock, relative to the project."""
    kind, _, key = name.partition("/")
    if kind == "organizations":
        return organization_file(directory.folders[key], key)
    if kind == "country":
        return country_file(key)
    return f"{RECORDS}/{name}.yaml"
