"""The whole directory, decoded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NewType

from generator.model.contact import Contact
from generator.model.country import Country
from generator.model.files import (
    SETTINGS_FILE,
    TAXONOMY_FILE,
    country_file,
    office_kinds_file,
    province_file,
)
from generator.model.language import Language
from generator.model.need import Need, Taxonomy
from generator.model.office_kind import OfficeKind, OfficeKinds
from generator.model.organization import Organization
from generator.model.page import Page
from generator.model.record import Record
from generator.model.region import District, Province
from generator.model.service import Service
from generator.model.settings import Settings
from generator.model.text import LocalizedText, TextKey

OrganizationId = NewType("OrganizationId", str)
ServiceId = NewType("ServiceId", str)
DistrictId = NewType("DistrictId", str)
ProvinceId = NewType("ProvinceId", str)

NATIONAL = "national"
"""The service area, and the folder of organizations, that means the whole country."""


@dataclass(frozen=True, repr=False)  # In words it would fill gigabytes.
class Directory:
    """Everything that was decoded without a problem; mappings are sorted by id.

    `organizations` maps an id (the file name) to the record, `folders` the same id to the folder it lies
    in. `provinces` maps ids to provinces, `kinds_of_office` is the file of
    kinds of offices; `pages` maps (locale, page id)
    to hand-written pages, `languages` the first part of a locale tag to its language pack. `stale_texts` and
    `stale_pages` say which translations
    tell an older state of their source: texts by what they say, pages by (locale, page id).
    """

    settings: Settings
    taxonomy: Taxonomy
    country: Country
    provinces: Mapping[str, Province]
    organizations: Mapping[str, Organization]
    folders: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[tuple[str, str], Page] = field(default_factory=dict)
    kinds_of_office: OfficeKinds = field(default_factory=OfficeKinds)
    languages: Mapping[str, Language] = field(default_factory=dict)
    stale_texts: Mapping[TextKey, frozenset[str]] = field(default_factory=dict)
    stale_pages: frozenset[tuple[str, str]] = frozenset()

    @cached_property
    def districts(self) -> Mapping[str, District]:
        """All districts by id, province after province."""
        return {key: d for p in self.provinces.values() for key, d in p.districts.items()}

    @cached_property
    def province_of(self) -> Mapping[str, str]:
        """District id to province id."""
        return {key: pid for pid, p in self.provinces.items() for key in p.districts}

    @property
    def office_kinds(self) -> Mapping[str, OfficeKind]:
        """Kinds of offices, by code."""
        return self.kinds_of_office.office_kinds

    def office_kind_of(self, organization: Organization) -> OfficeKind | None:
        """Return the kind of office an organization is, `None` where its record names none."""
        return self.office_kinds.get(organization.office_kind or "")

    @cached_property
    def common_records(self) -> Mapping[str, Record]:
        """Every record that is no organization, no page and no language pack, by its file."""
        return {
            SETTINGS_FILE: self.settings,
            TAXONOMY_FILE: self.taxonomy,
            **{province_file(key): province for key, province in self.provinces.items()},
            office_kinds_file(self.settings.country): self.kinds_of_office,
            country_file(self.settings.country): self.country,
        }

    @cached_property
    def regions(self) -> frozenset[str]:
        """Ids of all provinces and districts, and `national`."""
        return frozenset({NATIONAL, *self.provinces, *self.districts})

    def services(self) -> Iterator[tuple[str, str, Organization, Service]]:
        """Yield (organization id, service id, organization, service), sorted by ids."""
        for organization_id, organization in self.organizations.items():
            for service_id, service in organization.services.items():
                yield organization_id, service_id, organization, service

    def contact(self, reference: str) -> Contact | None:
        """Return the contact of `organization/contact`, or `None` where there is none."""
        organization_id, _, contact_id = reference.partition("/")
        organization = self.organizations.get(organization_id)
        return organization.contacts.get(contact_id) if organization else None

    def is_stale(self, text: LocalizedText, locale: str) -> bool:
        """Say whether the words of `text` in `locale` tell an older state of their source."""
        return bool(self.stale_texts) and locale in self.stale_texts.get(text.key, ())

    def language(self, locale: str) -> Language | None:
        """Return the language pack for a locale, or `None` where there is none."""
        return self.languages.get(locale.partition("-")[0])

    def need(self, code: str) -> Need | None:
        """Return the need of a code such as `health` or `health/doctor`, or `None`."""
        return self.taxonomy.needs.get(code.partition("/")[0])

    def knows_need(self, code: str) -> bool:
        """Say whether `code` names a need, or a kind of help under one."""
        first, _, second = code.partition("/")
        need = self.taxonomy.needs.get(first)
        return need is not None and (not second or second in need.services)
