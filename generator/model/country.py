"""Country packs: what one country knows, as data."""

from __future__ import annotations

from pydantic import Field

from generator.model.codes import CallCost, Gender
from generator.model.record import Code, LocaleTag, Record, ShortText, Url
from generator.model.region import TimeZone
from generator.model.text import LocalizedText


class ShortNumber(Record):
    """A number that is not a normal telephone number."""

    purpose: LocalizedText
    """What it is for."""
    call_cost: CallCost | None = None
    """free or normal; left out when not known."""
    source: Url
    """Where this was read."""
    everywhere: bool = True
    """False when only some districts have it."""


class AddressPatterns(Record):
    """How addresses look in this country: regular expressions, matched without case."""

    street: tuple[str, ...] = ()
    """A street or a house number."""
    neighbourhood: tuple[str, ...] = ()
    """The smallest units of settlement."""
    postal_code: tuple[str, ...] = ()
    """Postal codes."""
    landmark: tuple[str, ...] = ()
    """Words of way-finding, such as "next to"."""


class WordLists(Record):
    """Words that may not stand in some places, by locale."""

    sensitive: dict[LocaleTag, tuple[ShortText, ...]] = Field(default_factory=dict)
    """Never in anything others see: titles, addresses, file names (REQ-S02, SA-P3)."""
    forbidden: dict[LocaleTag, dict[ShortText, ShortText]] = Field(default_factory=dict)
    """Nowhere in published text (REQ-D10): the word, and what to write instead."""
    not_for_readers: dict[LocaleTag, dict[ShortText, ShortText]] = Field(default_factory=dict)
    """Labels and jargon, not in reader-facing text: the word, and what to write instead."""
    allowed_in: tuple[ShortText, ...] = ()
    """Official names that may contain such words."""
    gender: dict[LocaleTag, dict[Gender, tuple[ShortText, ...]]] = Field(default_factory=dict)
    """Words for women and for men: a record that uses them must say whom it takes."""


class GlossaryTerm(Record):
    """One hard word, with the plain words for it."""

    say: ShortText
    """Plain words."""
    explain: ShortText | None = None
    """One short sentence that explains it."""


class Publisher(Record):
    """Who owns pages that contacts were read on: two pages of one owner are one voice."""

    name: ShortText
    """Name of the owner."""
    hosts: tuple[ShortText, ...] = Field(min_length=1)
    """Hosts of its pages, such as `kompas.com`; a page of `www.kompas.com` belongs to them too."""

    def has(self, host: str) -> bool:
        """Say whether a host (small letters, without `www.`) is one of its own, or lies below one."""
        return any(host == own or host.endswith(f".{own}") for own in self.hosts)


class Country(Record):
    """The file `country/<cc>/country.yaml`."""

    phone_region: str = Field(pattern=r"^[A-Z]{2}$")
    """ISO 3166-1 code for telephone numbers."""
    currency: str = Field(pattern=r"^[A-Z]{3}$")
    """ISO 4217 code."""
    levels: dict[Code, LocalizedText]
    """Kinds of districts."""
    time_zones: dict[TimeZone, LocalizedText]
    """Short names of time zones, by IANA name."""
    documents: dict[Code, LocalizedText] = Field(default_factory=dict)
    """What papers are called here, by code of the closed list."""
    short_numbers: dict[str, ShortNumber] = Field(default_factory=dict)
    """Short numbers, by digits."""
    number_prefixes: dict[str, LocalizedText] = Field(default_factory=dict)
    """Prefixes of nationwide access numbers that are dialled without an area code, by digits."""
    address_patterns: AddressPatterns
    """How addresses look."""
    words: WordLists
    """Words that may not stand in some places."""
    glossary: dict[LocaleTag, dict[ShortText, GlossaryTerm]] = Field(default_factory=dict)
    """Hard words and plain words, by locale."""
    publishers: dict[Code, Publisher] = Field(default_factory=dict)
    """Owners of several hosts; a host that stands nowhere here is an owner of its own."""

    def owner_of(self, host: str) -> str:
        """Return who owns a host: the code of a publisher, else the host itself without `www.`."""
        plain = host.lower().removeprefix("www.")
        return next((code for code, one in self.publishers.items() if one.has(plain)), plain)
