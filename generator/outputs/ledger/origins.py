"""Where values may come from: contacts of records, short numbers of the country, declared web addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.checks.reading.texts import TextShape, texts
from generator.loading.sources import Sources
from generator.model.contact import Contact
from generator.model.country import Country
from generator.model.directory import Directory
from generator.model.files import (
    PAGES,
    SETTINGS_FILE,
    country_file,
    organization_file,
    page_file,
)
from generator.model.location import PublicLocation
from generator.model.organization import Organization
from generator.model.phone_numbers import read_phone_number
from generator.model.record import Record
from generator.outputs.ledger.shapes import FEWEST_DIGITS
from generator.outputs.ledger.source_lines import short_numbers_in
from generator.outputs.ledger.values import digits_of

Origin = str
"""Where a value stands: a file and the way to the field in it, such as `….yaml#contacts.call.number`."""

Origins = dict[str, set[Origin]]


@dataclass(frozen=True)
class KnownValues:
    """Every value that may reach a reader, with where it comes from.

    `numbers` are digits as pressed, in each form in which a contact may be shown, what is pressed afterwards
    behind a comma. `mails` and `webs` are whole addresses. `own` are the beginnings of addresses of the site
    itself. `places` are the figures of public addresses: house numbers, postal codes. `glued` are numbers and
    what is pressed afterwards, by digits without a comma. `code` is that of the edition.
    """

    country: Country
    sources: Sources
    numbers: Origins = field(default_factory=dict)
    mails: Origins = field(default_factory=dict)
    webs: Origins = field(default_factory=dict)
    own: tuple[str, ...] = ()
    places: frozenset[str] = frozenset()
    glued: dict[str, str] = field(default_factory=dict)
    code: str = ""

    @cached_property
    def written_short_numbers(self) -> frozenset[str]:
        """All that could be short numbers in what people wrote; other figures are counted by the program."""
        return short_numbers_in(self.sources)


def known_values(directory: Directory, sources: Sources) -> KnownValues:
    """Return what may reach a reader of `directory`, whose files are `sources`."""
    settings, country = directory.settings, directory.country
    own = tuple(
        address
        for address in (
            settings.site_url,
            settings.short_url and f"https://{settings.short_url}",
        )
        if address
    )
    known = KnownValues(
        country,
        sources,
        own=own,
        places=frozenset(_figures(directory)),
        code=settings.edition.code,
    )
    for file, record in _records(directory):
        _add_texts(known, file, record)
    for address in own:
        _add(known.webs, comparable(address), SETTINGS_FILE)
    for number in country.short_numbers:
        _add(known.numbers, number, f"{country_file(settings.country)}#short_numbers.{number}")
    for key, organization in directory.organizations.items():
        file = organization_file(directory.folders.get(key, ""), key)
        for path, value in _numbers(organization, country):
            _add(known.numbers, value, f"{file}#{path}")
            number, _, extension = value.partition(",")
            if extension:
                known.glued.update({number + extension: value, extension + number: value})
    _add_pages(known, sources)
    return known


def _add(origins: Origins, value: str, origin: Origin) -> None:
    origins.setdefault(value, set()).add(origin)


def _records(directory: Directory) -> Iterator[tuple[str, Record]]:
    yield from directory.common_records.items()
    for key, organization in directory.organizations.items():
        yield organization_file(directory.folders.get(key, ""), key), organization
    for place, page in directory.pages.items():
        yield page_file(*place), page.settings


def _add_texts(known: KnownValues, file: str, record: Record) -> None:
    for text in texts(record):
        origin = f"{file}#{'.'.join(map(str, text.path))}"
        if text.shape is TextShape.URL:
            _add(known.webs, comparable(text.words), origin)
        elif text.path[-1] in ("email", "report_email"):
            _add(known.mails, text.words.lower(), origin)


def comparable(address: str) -> str:
    """Return an address of the web without what does not change where it leads."""
    return address.partition("#")[0].rstrip("/")


def _numbers(organization: Organization, country: Country) -> Iterator[tuple[str, str]]:
    for key, contact in organization.contacts.items():
        for value in _forms_of_contact(contact, country):
            yield f"contacts.{key}", value
    for index, change in enumerate(organization.changes):
        for side, number in (
            (("old", change.old), ("new", change.new)) if change.contact else ()
        ):
            for value in forms(number or "", country):
                yield f"changes.{index}.{side}", value


def _forms_of_contact(contact: Contact, country: Country) -> Iterator[str]:
    for value in forms(contact.number or "", country):
        yield value
        if contact.extension:
            yield f"{value},{contact.extension}"


def forms(number: str, country: Country) -> frozenset[str]:
    """Return the digits of a number in each form in which it is dialled: at home, and from abroad."""
    read = read_phone_number(number, country)
    if read is None:
        return frozenset()
    return frozenset(filter(None, (digits_of(read.dialled), digits_of(read.e164))))


_FIGURE = re.compile(r"\d+")


def _figures(directory: Directory) -> Iterator[str]:
    for organization in directory.organizations.values():
        for place in organization.locations.values():
            if isinstance(place, PublicLocation):
                for text in texts(place):
                    yield from (
                        f for f in _FIGURE.findall(text.words) if len(f) < FEWEST_DIGITS
                    )


_WEB = re.compile(r"https?://[^\s<>\"'\\|)\]]+")


def _add_pages(known: KnownValues, sources: Sources) -> None:
    """Take the links of all pages that people wrote, those of the handbook too: checks have judged them."""
    for file, text in {**sources.files, **sources.other_pages}.items():
        if file.startswith(f"{PAGES}/"):
            for number, line in enumerate(text.split("\n"), 1):
                for address in _WEB.findall(line):
                    _add(
                        known.webs,
                        comparable(address.rstrip(".,;:!?")),
                        f"{file}#line {number}",
                    )


def origins_of(known: Mapping[str, set[Origin]], value: str) -> tuple[Origin, ...]:
    """Return where a value comes from, sorted; nothing where nobody stands for it."""
    return tuple(sorted(known.get(value, ())))
