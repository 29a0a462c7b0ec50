"""Kinds of offices: what a law or an official rule says of every office of one kind.

A fact of one office has one of three states: stated by this office (its record), by rule (here), or unknown.
A rule is never shown as a fact about one office, and no number comes from here.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.model.assurance import PartialDate
from generator.model.codes import (
    Confidentiality,
    CostKind,
    Gender,
    PoliceContact,
    WithoutDocuments,
    YesNo,
)
from generator.model.keys import FactKey
from generator.model.record import Code, NeedCode, Record, ShortText, Url
from generator.model.text import LocalizedText


class OfficeExists(StrEnum):
    """Whether there is an office of a kind where no record names one."""

    IN_EVERY_DISTRICT = "in_every_district"
    SHOULD = "should"
    SOME = "some"


class Law(Record):
    """Where a rule stands."""

    article: ShortText
    """Law and article, such as "Law 24/2013 art. 79A"; the office that announced it, where it is no law."""
    source: Url
    """Where it was read."""
    source_date: PartialDate | None = None
    """Date of the rule, or of the page, as far as it tells: a year, a month or a day."""
    lawyer_should_confirm: YesNo = YesNo.NO
    """`yes` where wording, a later change or the reading matters for what a person chooses."""


class OfficeRule(Record):
    """One fact of every office of a kind."""

    statement: LocalizedText
    """The rule in plain words, one or two short sentences."""
    law: Law
    """Where it stands."""


class RuledFacts(Record):
    """The same rules as codes, for filters, coverage and order; a code left out is not settled by the rule."""

    gender: tuple[Gender, ...] | None = None
    """Whom every such office takes: women, men, all."""
    cost: CostKind | None = None
    """What every such office costs."""
    without_documents: WithoutDocuments | None = None
    """Whether one may come to every such office without papers."""
    police_contact: PoliceContact | None = None
    """Whether the police will know."""
    confidentiality: Confidentiality | None = None
    """Who will know."""
    residents_only: YesNo | None = None
    """Whether only people who live there may come."""


class OfficeKind(Record):
    """One kind of office."""

    number: int = Field(ge=1, le=999)
    """Fixed number: the address of its page is made of it and tells nobody what was looked for."""
    name: LocalizedText
    """What it is called, with what it does, in a few plain words."""
    signs: tuple[ShortText, ...] = ()
    """Names on the building."""
    exists: OfficeExists
    """in_every_district, should, some."""
    exists_by: Law | None = None
    """The rule or count behind `exists`."""
    how_found: LocalizedText | None = None
    """Where to ask for it, in one or two short sentences."""
    bring: LocalizedText | None = None
    """What helps to have along, in one short sentence; nobody has to have it."""
    say: LocalizedText | None = None
    """One sentence to say there."""
    offers: tuple[NeedCode, ...] = ()
    """What every such office does itself, by the rule: codes of `needs.yaml`."""
    refers: tuple[NeedCode, ...] = ()
    """What it passes on to others, by the rule: codes of `needs.yaml`."""
    codes: RuledFacts = RuledFacts()
    """What the rules settle, as codes."""
    rules: dict[FactKey, OfficeRule] = Field(default_factory=dict)
    """What the rules say, by the question they answer."""


class OfficeKinds(Record):
    """The file `country/<cc>/office_kinds.yaml`."""

    office_kinds: dict[Code, OfficeKind] = Field(default_factory=dict)
    """Kinds of offices, by code."""
