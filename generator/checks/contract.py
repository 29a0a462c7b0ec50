"""What every check takes and gives.

A check is one module, named after the mistake. It has a docstring (the page an editor reads: what it
finds, why it matters, a failing and a passing example) and one `CHECK`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from generator.checks.reading.texts import Localized
from generator.checks.reading.words import WordIndex
from generator.loading.file_names import FileKind, FileName, file_name
from generator.loading.sources import Sources
from generator.model.directory import Directory
from generator.model.files import (
    country_file,
    office_kinds_file,
    organization_file,
    page_file,
)
from generator.model.localized import localized_texts
from generator.model.organization import Organization
from generator.model.record import Record
from generator.problems import Message, Place, Problem, Severity

T = TypeVar("T")

Path = Sequence[str | int]
"""Keys and list positions that lead to a value in a file, such as ("services", "help", "offers", 0)."""


@dataclass(frozen=True)
class Context:
    """What a check may look at: the directory, its files (for places), and the day."""

    directory: Directory
    sources: Sources
    today: date

    def organization_file(self, organization_id: str) -> str:
        """Return the file of an organization, relative to the project."""
        folder = self.directory.folders[organization_id]
        return organization_file(folder, organization_id)

    def place(self, file: str, path: Path) -> Place:
        """Return the place of the value at `path`; the nearest parent where it is missing."""
        return self.sources.place(file, path)

    def key_place(self, file: str, path: Path) -> Place:
        """Return the place of the last key of `path`."""
        return self.sources.key_place(file, path)

    @cached_property
    def _shared(self) -> dict[Callable[[Context], object], object]:
        return {}

    def shared(self, make: Callable[[Context], T]) -> T:
        """Return what `make` makes of this context, made once for all checks."""
        if make not in self._shared:
            self._shared[make] = make(self)
        return cast("T", self._shared[make])

    @cached_property
    def organizations(self) -> tuple[tuple[str, str, Organization], ...]:
        """All organizations as (id, file, record), sorted by id."""
        return tuple(
            (organization_id, self.organization_file(organization_id), organization)
            for organization_id, organization in self.directory.organizations.items()
        )

    @cached_property
    def country_file(self) -> str:
        """The file of the country pack."""
        return country_file(self.directory.settings.country)

    @cached_property
    def office_kinds_file(self) -> str:
        """The file of kinds of offices."""
        return office_kinds_file(self.directory.settings.country)

    @cached_property
    def lacks_office_kinds(self) -> bool:
        """True where the file of kinds of offices exists but could not be decoded."""
        return self.office_kinds_file in self.sources.files and not self.directory.office_kinds

    @cached_property
    def records(self) -> Mapping[str, Record]:
        """Every record but the country pack by its file: settings, needs, provinces, organizations, pages."""
        found = dict(self.directory.common_records)
        del found[self.country_file]
        found.update((file, organization) for _, file, organization in self.organizations)
        for key, page in self.directory.pages.items():
            found[page_file(*key)] = page.settings
        return found

    @cached_property
    def localized(self) -> tuple[Localized, ...]:
        """Every localized text of every record, the country pack included."""
        records = {**self.records, self.country_file: self.directory.country}
        return tuple(
            Localized(file, path, text)
            for file, record in records.items()
            for path, text in localized_texts(record)
        )

    @cached_property
    def word_index(self) -> WordIndex:
        """Which files of records hold which words; a quick look before a careful one."""
        return WordIndex({file: self.sources.text(file) for file in self.records})

    @cached_property
    def secret_files(self) -> frozenset[str]:
        """Files of organizations with a place whose address nobody may know."""
        return frozenset(
            file
            for _, file, organization in self.organizations
            if organization.has_hidden_place
        )

    @cached_property
    def undecoded_organizations(self) -> frozenset[str]:
        """Ids of organizations whose files exist but could not be decoded."""
        return self._ids(FileKind.ORGANIZATION) - self.directory.organizations.keys()

    @cached_property
    def undecoded_provinces(self) -> frozenset[str]:
        """Ids of provinces whose files exist but could not be decoded: nobody knows their districts."""
        return self._ids(FileKind.PROVINCE) - self.directory.provinces.keys()

    @cached_property
    def page_names(self) -> frozenset[tuple[str, str]]:
        """All hand-written pages as (locale, page id), those included that could not be decoded."""
        return frozenset(
            (name.folder, name.id) for name in self.sources.names if name.kind is FileKind.PAGE
        )

    @cached_property
    def file_names(self) -> Mapping[str, FileName]:
        """What each file is by its name."""
        names = ((file, file_name(file)) for file in self.sources.files)
        return {file: name for file, name in names if name is not None}

    def _ids(self, kind: FileKind) -> frozenset[str]:
        return frozenset(name.id for name in self.sources.names if name.kind is kind)


Finding = tuple[Place, Message, Message] | tuple[Place, Message, Message, Severity]
"""Place, what is wrong, what to do; and how bad it is, where a check knows two degrees."""


@dataclass(frozen=True, slots=True)
class Check:
    """A rule: id (kebab-case module name), severity, and the function that finds the mistakes.

    `sensitive` says that the lines it finds may hold secrets and must never be quoted.
    """

    rule: str
    find: Callable[[Context], Iterator[Finding]]
    severity: Severity = Severity.ERROR
    sensitive: bool = False

    @property
    def module(self) -> str:
        """The dotted name of the module of this check; its docstring is the page an editor reads."""
        return self.find.__module__

    def problems(self, context: Context) -> Iterator[Problem]:
        """Yield one problem per finding."""
        for place, message, hint, *severity in self.find(context):
            degree = severity[0] if severity else self.severity
            yield Problem(place, self.rule, message, hint, degree, self.sensitive)
