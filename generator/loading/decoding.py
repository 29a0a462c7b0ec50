"""From texts to typed records: the only way into the models, with every mistake at its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from generator.loading import front_matter
from generator.loading.decoding_mistakes import explain
from generator.loading.faults import Fault, faults
from generator.loading.file_names import FileKind, FileName, file_name, possible_names
from generator.loading.gc_pause import collection_paused
from generator.loading.locked_texts import with_staleness
from generator.loading.older_formats import upgrade
from generator.loading.secrecy import is_secret, without_values
from generator.loading.sources import Sources
from generator.loading.yaml_source import ParsedYaml, read_yaml
from generator.model.country import Country
from generator.model.directory import Directory
from generator.model.files import (
    HASHES_FILE,
    SETTINGS_FILE,
    TAXONOMY_FILE,
    country_file,
    language_file,
    office_kinds_file,
    organization_file,
    page_file,
    province_file,
)
from generator.model.language import Language
from generator.model.need import Taxonomy
from generator.model.office_kind import OfficeKinds
from generator.model.organization import Organization
from generator.model.page import Page, PageSettings
from generator.model.record import Record
from generator.model.region import Province
from generator.model.settings import Settings
from generator.model.shapes import shape_of
from generator.problems import Place, Problem, message, sort_problems

MODELS: Mapping[FileKind, type[Record]] = {
    FileKind.SETTINGS: Settings,
    FileKind.TAXONOMY: Taxonomy,
    FileKind.PROVINCE: Province,
    FileKind.COUNTRY: Country,
    FileKind.OFFICE_KINDS: OfficeKinds,
    FileKind.LANGUAGE: Language,
    FileKind.ORGANIZATION: Organization,
    FileKind.PAGE: PageSettings,
}
"""What each kind of file holds; settings come first, because they name the locale of examples."""

_MOST_PROBLEMS = 50
"""Most problems that are reported for one file: more would be one mistake at its start, or an attack."""


@dataclass(frozen=True)
class Decoded:
    """What the files gave: the directory, if its settings, needs and country could be decoded.

    There is none either where a folder could not be looked into: everything in it would be reported as missing.
    A record with a problem is left out of the directory. Its file still stands in the sources, so that
    nobody needs to complain about references to it. Problems are sorted, those of the sources included.
    """

    directory: Directory | None
    problems: tuple[Problem, ...]


def decode(sources: Sources) -> Decoded:
    """Decode every record and page of `sources`; never raises for what a file contains."""
    problems = list(sources.problems)
    records: dict[FileName, Record] = {}
    locale = "en"
    with collection_paused():
        for file, name in _in_order(sources):
            record = _decode_file(sources, file, name, locale, problems)
            if record is not None:
                records[name] = record
            if isinstance(record, Settings):
                locale = record.default_locale
        directory = _directory(sources, records, problems)
        if directory is not None:
            directory = with_staleness(directory, sources.text(HASHES_FILE))
    return Decoded(directory, tuple(sort_problems(problems)))


def unread_files(sources: Sources, decoded: Decoded) -> frozenset[str]:
    """Return the files of records and pages that stand in `sources` and could not be decoded or read."""
    read = set(_files_of(decoded.directory)) if decoded.directory else set()
    known = {file for file in sources.files if _is_decoded(file)}
    refused = {problem.place.file for problem in sources.problems}
    return frozenset((known | refused) - read)


def _is_decoded(file: str) -> bool:
    name = file_name(file)
    return name is not None and name.kind in MODELS


def _files_of(directory: Directory) -> Iterator[str]:
    yield from (SETTINGS_FILE, TAXONOMY_FILE, country_file(directory.settings.country))
    yield office_kinds_file(directory.settings.country)
    yield from map(language_file, directory.languages)
    yield from map(province_file, directory.provinces)
    yield from (organization_file(folder, key) for key, folder in directory.folders.items())
    yield from (page_file(*key) for key in directory.pages)


def _in_order(sources: Sources) -> list[tuple[str, FileName]]:
    names = ((file, file_name(file)) for file in sources.files)
    known = [(file, name) for file, name in names if name is not None and name.kind in MODELS]
    order = {kind: number for number, kind in enumerate(MODELS)}
    return sorted(known, key=lambda pair: (order[pair[1].kind], pair[1].id, pair[0]))


def _decode_file(
    sources: Sources, file: str, name: FileName, locale: str, problems: list[Problem]
) -> Record | None:
    text = sources.text(file)
    reading = _read_page(file, text) if name.kind is FileKind.PAGE else read_yaml(file, text)
    model = MODELS[name.kind]
    found = list(reading.problems)
    record = None
    if reading.value is not None:
        try:
            value = upgrade(name.kind, reading.value) if sources.is_older else reading.value
            record = model.model_validate(value)
        except ValidationError as error:
            mistakes = faults(error, shape_of(model), reading.value, locale)
            found += _problems(sources, file, mistakes, reading)
    if not found:
        return _page(name, record, text) if isinstance(record, PageSettings) else record
    hides = is_secret(text, reading.value)
    explanation = sort_problems(found)[:_MOST_PROBLEMS]
    problems += [without_values(problem) for problem in explanation] if hides else explanation
    return None


def _read_page(file: str, text: str) -> ParsedYaml:
    settings, _ = front_matter.split(text)
    if settings:
        return read_yaml(file, settings, lines_before=1)
    problem = Problem(
        Place(file),
        "no-settings",
        message("a page must start with its settings, between two lines of `---`"),
        message("copy the first lines of another page, and write your own values"),
    )
    return ParsedYaml(None, (problem,))


def _page(name: FileName, settings: PageSettings, text: str) -> Page:
    markdown = front_matter.body(text)
    return Page(id=name.id, locale=name.folder, settings=settings, markdown=markdown)


def _problems(
    sources: Sources, file: str, mistakes: list[Fault], reading: ParsedYaml
) -> Iterator[Problem]:
    """Yield the problems of values, but not on lines that already have one: it is the same mistake."""
    hides = is_secret(sources.text(file), reading.value)
    reported_lines = {problem.place.line for problem in reading.problems}
    for fault in mistakes:
        explanation = explain(fault, is_secret=hides)
        is_of_key = fault.is_key or fault.kind == "extra_forbidden"
        find = sources.key_place if is_of_key else sources.place
        place = find(file, fault.path)
        if place.line not in reported_lines:
            yield Problem(place, explanation.rule, explanation.wrong, explanation.hint)


def _directory(
    sources: Sources, records: Mapping[FileName, Record], problems: list[Problem]
) -> Directory | None:
    if sources.unread_folders:
        return None
    settings = records.get(FileName(FileKind.SETTINGS, "directory"))
    taxonomy = records.get(FileName(FileKind.TAXONOMY, "needs"))
    problems += [
        _no_file(file) for file in (SETTINGS_FILE, TAXONOMY_FILE) if not _exists(sources, file)
    ]
    if not isinstance(settings, Settings) or not isinstance(taxonomy, Taxonomy):
        return None
    country = records.get(FileName(FileKind.COUNTRY, "country", settings.country))
    if not isinstance(country, Country):
        problems += _no_country(sources, settings.country)
        return None
    kinds = records.get(FileName(FileKind.OFFICE_KINDS, "office_kinds", settings.country))
    organizations = {name: r for name, r in records.items() if isinstance(r, Organization)}
    pages = {(r.locale, r.id): r for r in records.values() if isinstance(r, Page)}
    first_names = {name.id: name for name in reversed(organizations)}
    return Directory(
        settings,
        taxonomy,
        country,
        provinces={name.id: r for name, r in records.items() if isinstance(r, Province)},
        organizations={key: organizations[first_names[key]] for key in sorted(first_names)},
        folders={key: first_names[key].folder for key in sorted(first_names)},
        pages=dict(sorted(pages.items())),
        kinds_of_office=kinds if isinstance(kinds, OfficeKinds) else OfficeKinds(),
        languages={name.id: r for name, r in records.items() if isinstance(r, Language)},
    )


def _exists(sources: Sources, file: str) -> bool:
    return not sources.names.isdisjoint(possible_names(file))


def _no_file(file: str) -> Problem:
    return Problem(
        Place(file),
        "missing-file",
        message("there must be a file `{file}`", file=file),
        message("write it, or run the command in the folder that holds `directory_data`"),
    )


def _no_country(sources: Sources, country: str) -> Iterator[Problem]:
    file = country_file(country)
    if not _exists(sources, file):
        yield Problem(
            sources.place(SETTINGS_FILE, ("country",)),
            "missing-file",
            message("there must be a file `{file}`", file=file),
            message("write the rules of the country, or choose a country that has them"),
        )
