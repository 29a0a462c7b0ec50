"""An answer: one recommended contact, a second one of somebody else, what the rules say, and the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.codes import Level, RunBy, Status
from generator.model.directory import Directory
from generator.model.office_kind import OfficeExists, OfficeKind
from generator.views.answers.asking import Ask
from generator.views.answers.fit import (
    NO_EVIDENCE,
    Entry,
    Fit,
    Relation,
    hours_rank,
    is_for,
    is_free,
    place_in_ask_first,
    relation_of,
)
from generator.views.answers.reach import Reach, Where
from generator.views.answers.ways import Way, Ways, quiet_way
from generator.views.service.service_records import ServiceRecord

STATE = frozenset({RunBy.GOVERNMENT, RunBy.POLICE})
"""Who is the State: many fear it, so the second contact is somebody else where there is one."""


@dataclass(frozen=True, slots=True)
class Recommended:
    """A contact that somebody is given, with the entry it belongs to."""

    entry: Entry
    way: Way

    @property
    def quiet(self) -> str | None:
        """`organization/contact` of a silent way of the same service, if there is one."""
        return quiet_way({way.reference: way for way in self.entry.ways}, self.way.reference)


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody is told who asks for something in one place; the same in every language."""

    entries: tuple[Entry, ...]
    """All services that fit, in the one order."""
    first: Recommended | None
    """The contact to try first."""
    second: Recommended | None
    """One run by somebody else, for when nobody answers or the first is feared."""
    rules: tuple[str, ...]
    """Codes of kinds of offices that the rules speak of and no record replaces, the best first."""

    @property
    def others(self) -> tuple[Entry, ...]:
        """The other services that can be reached, in order."""
        told = {one.entry.record.id for one in (self.first, self.second) if one is not None}
        return tuple(
            entry for entry in self.entries if entry.ways and entry.record.id not in told
        )

    @property
    def without_way(self) -> tuple[Entry, ...]:
        """Services that nobody knows how to call or write to."""
        return tuple(entry for entry in self.entries if not entry.ways)

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to say at all."""
        return not self.entries and not self.rules


@dataclass(frozen=True)
class Answers:
    """Answers every question about a directory, as of one day."""

    directory: Directory
    today: date

    @cached_property
    def reach(self) -> Reach:
        """Which services people of a place can use."""
        return Reach(self.directory)

    @cached_property
    def _ways(self) -> Ways:
        return Ways(self.directory, self.today)

    @cached_property
    def _known_ways(self) -> dict[tuple[str, bool], tuple[Way, ...]]:
        return {}

    @cached_property
    def _known(self) -> dict[tuple[Ask, str | None], Answer]:
        return {}

    def answer(self, ask: Ask, place: str | None = None) -> Answer:
        """Return the answer for people of the district `place`, or for people who name none."""
        key = ask, place
        if key not in self._known:
            self._known[key] = self._made(ask, place)
        return self._known[key]

    def ways(self, record: ServiceRecord) -> tuple[Way, ...]:
        """Return the ways to reach a service for people who are not abroad, the best first."""
        return self._ways_from(record, is_abroad=False)

    def rank(self, ask: Ask) -> Mapping[str, Fit]:
        """Return the key of each service by its id, for a list of one area: nearness counts for nothing."""
        entries = (
            self._entry(record, Where.HERE, ask) for record in self.reach.records.values()
        )
        return {entry.record.id: entry.fit for entry in entries if entry is not None}

    def _made(self, ask: Ask, place: str | None) -> Answer:
        entries = tuple(sorted(self._entries(ask, place), key=lambda entry: entry.fit))
        first = next((_recommended(e) for e in entries if e.may_be_recommended), None)
        second = _second(entries, first) if first is not None else None
        return Answer(entries, first, second, tuple(self._rules(ask, place)))

    def _entries(self, ask: Ask, place: str | None) -> Iterator[Entry]:
        codes = frozenset(ask.kinds) | ask.needs
        for record, where in self._reached(ask, place, codes):
            if is_for(record.service, ask):
                entry = self._entry(record, where, ask)
                if entry is not None:
                    yield entry

    def _reached(
        self, ask: Ask, place: str | None, codes: frozenset[str]
    ) -> Iterator[tuple[ServiceRecord, Where]]:
        found = dict[str, None]()
        for record, where in self.reach.of(place, codes):
            found[record.id] = None
            yield record, where
        for one in ask.ask_first:
            for record in self._services_of(one.contact or ""):
                if record.id not in found:
                    found[record.id] = None
                    yield record, Where.NATION

    def _services_of(self, reference: str) -> Iterator[ServiceRecord]:
        """Yield the services of a contact that the whole country can use."""
        for record in self.reach.by_contact.get(reference, ()):
            if "national" in record.service.service_area:
                yield record

    def _entry(self, record: ServiceRecord, where: Where, ask: Ask) -> Entry | None:
        position = place_in_ask_first(record, where, ask.ask_first)
        is_asked_first = position < len(ask.ask_first)
        found = relation_of(record.service, ask)
        if found is None and not is_asked_first and ask.kinds:
            return None
        relation, kind = found or (Relation.REFERS, len(ask.kinds))
        ways = self._ways_of(record, ask, position)
        lead = ways[0] if ways else None
        evidence = lead.evidence if lead else NO_EVIDENCE
        fit = Fit(
            position,
            relation,
            kind,
            where,
            lead.kind if lead else self._ways.place_of(record),
            (evidence.grade, evidence.is_mobile),
            not is_free(record.service),
            hours_rank(record, lead),
            record.id,
        )
        return Entry(record, fit, ways, is_asked_first)

    def _ways_of(self, record: ServiceRecord, ask: Ask, position: int) -> tuple[Way, ...]:
        ways = self._ways_from(record, is_abroad=ask.is_abroad)
        named = ask.ask_first[position].contact if position < len(ask.ask_first) else None
        return tuple(sorted(ways, key=lambda way: way.reference != named)) if named else ways

    def _ways_from(self, record: ServiceRecord, *, is_abroad: bool) -> tuple[Way, ...]:
        key = (record.id, is_abroad)
        if key not in self._known_ways:
            self._known_ways[key] = self._ways.of(record, is_abroad=is_abroad)
        return self._known_ways[key]

    def _rules(self, ask: Ask, place: str | None) -> Iterator[str]:
        """Yield kinds of offices that each district has or should have, and that no record replaces."""
        kinds: Mapping[str, OfficeKind] = self.directory.office_kinds
        chosen = [one.office_kind for one in ask.ask_first if one.office_kind is not None]
        offering = [key for key, kind in kinds.items() if set(kind.offers) & set(ask.kinds)]
        for key in dict.fromkeys((*chosen, *offering)):
            kind = kinds.get(key)
            if kind is None or kind.exists is OfficeExists.SOME or ask.is_abroad:
                continue
            if place is None or not self._is_replaced(key, kind, place):
                yield key

    def _is_replaced(self, key: str, kind: OfficeKind, place: str) -> bool:
        """Say whether a record tells more of an office than the rule does.

        How to find what every district has stays until an office there may be called or written to first. "Not
        all have one" falls as soon as a record names one.
        """
        should = kind.exists is OfficeExists.SHOULD
        return (place, key) in (self._offices_named if should else self._offices_to_ask)

    @cached_property
    def _offices_named(self) -> frozenset[tuple[str, str]]:
        return frozenset(self._offices(self.reach.records.values()))

    @cached_property
    def _offices_to_ask(self) -> frozenset[tuple[str, str]]:
        records = self.reach.records.values()
        return frozenset(self._offices(filter(self._may_be_asked, records)))

    def _offices(self, records: Iterable[ServiceRecord]) -> Iterator[tuple[str, str]]:
        """Yield (area, kind) of each office; that of one village or ward is none for its district."""
        for record in records:
            kind = record.organization.office_kind
            if kind is not None and record.organization.level is not Level.LOCAL:
                yield from ((area, kind) for area in record.service.service_area)

    def _may_be_asked(self, record: ServiceRecord) -> bool:
        ways = self._ways.of(record, is_abroad=False)
        return record.status is Status.ACTIVE and bool(ways) and ways[0].may_lead


def _recommended(entry: Entry) -> Recommended | None:
    return Recommended(entry, entry.lead) if entry.lead is not None else None


def _second(entries: tuple[Entry, ...], first: Recommended) -> Recommended | None:
    """Return the next contact run by somebody else: not the State, where the first is."""
    own = first.entry.record
    others = [
        entry
        for entry in entries
        if entry.may_be_second
        and entry.lead is not None
        and entry.record.organization_id != own.organization_id
        and entry.lead.contact.number != first.way.contact.number
    ]
    if own.organization.run_by in STATE:
        free = [entry for entry in others if entry.record.organization.run_by not in STATE]
        others = free or others
    return _recommended(others[0]) if others else None
