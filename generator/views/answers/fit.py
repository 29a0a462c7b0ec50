"""The one order of every list: who fits best, for what is asked, from one place (decision 15).

The key never looks at displayed words: the first answer is the same in every language.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from generator.model.codes import AgeGroup, CostKind, Gender, Status, YesNo
from generator.model.need import AskFirst
from generator.model.service import Service
from generator.views.answers.asking import Ask
from generator.views.answers.evidence import Backing, Evidence
from generator.views.answers.reach import Where
from generator.views.answers.ways import Way, WayKind
from generator.views.service.service_records import ServiceRecord


class Relation(IntEnum):
    """What a service does about what is asked, the best first."""

    OFFERS_KIND = 0
    """It does just this."""
    OFFERS_NEED = 1
    """It does something else of the same need."""
    REFERS = 2
    """It only passes on to others."""


class Fit(NamedTuple):
    """The key of an entry, compared part by part; the smaller, the better."""

    asked_first: int
    """Place in `ask_first`; behind all of it where it does not stand there."""
    relation: Relation
    """Offers it, offers the same need, only refers."""
    kind: int
    """Which of the kinds asked for it offers: their order is the author's."""
    where: Where
    """Here, province, nation, neighbour."""
    way: WayKind
    """Can be called, written to, visited, not reached."""
    evidence: tuple[int, bool]
    """Grade of the evidence, and whether it is a mobile number."""
    is_not_free: bool
    """False where it is free."""
    hours: int
    """0 day and night, 1 hours known, 2 unknown."""
    id: str
    """`organization/service`: so that no two are equal."""


NO_EVIDENCE = Evidence(3, False, Backing.ONE_PUBLISHER)  # noqa: FBT003
_HOURS_KNOWN, _HOURS_UNKNOWN = 1, 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A service as an answer: how it fits, and the ways to reach it, the best first."""

    record: ServiceRecord
    fit: Fit
    ways: tuple[Way, ...]

    is_asked_first: bool
    """True where it stands in `ask_first`."""

    @property
    def lead(self) -> Way | None:
        """The contact to try first; `None` where none may be given as the first one.

        Nobody is sent first to an office that is closed for some time.
        """
        if self.record.status is not Status.ACTIVE:
            return None
        best = self.ways[0] if self.ways else None
        return best if best is not None and best.may_lead else None

    @property
    def may_be_recommended(self) -> bool:
        """Say whether it may be the first answer: it does just this or was put first, and can be reached.

        What only does something else of the same need is a wrong door, however easily it is reached.
        """
        is_chosen = self.fit.relation is Relation.OFFERS_KIND or self.is_asked_first
        return self.lead is not None and is_chosen

    @property
    def may_be_second(self) -> bool:
        """Say whether it may stand beside the first answer: one that refers knows who does it."""
        refers = self.fit.relation is Relation.REFERS and self.lead is not None
        return refers or self.may_be_recommended


def relation_of(service: Service, ask: Ask) -> tuple[Relation, int] | None:
    """Return what a service does about what is asked, and for which of its kinds; `None` for nothing."""
    for relation, codes in (
        (Relation.OFFERS_KIND, service.offers),
        (Relation.REFERS, service.refers),
    ):
        for number, kind in enumerate(ask.kinds):
            if kind in codes or (kind.partition("/")[0] in codes):
                if relation is Relation.REFERS and _offers_need(service, ask):
                    return Relation.OFFERS_NEED, number
                return relation, number
    return (Relation.OFFERS_NEED, len(ask.kinds)) if _offers_need(service, ask) else None


def _offers_need(service: Service, ask: Ask) -> bool:
    return any(code.partition("/")[0] in ask.needs for code in service.offers)


def is_for(service: Service, ask: Ask) -> bool:
    """Say whether a service takes those it is asked about; what is not known excludes nobody."""
    gender, ages = service.eligibility.gender, service.eligibility.ages
    if ask.who and gender and Gender.ALL not in gender and not set(gender) & set(ask.who):
        return False
    asked_ages = ask.ages or (AgeGroup.ADULTS,)
    return not ages or bool(set(ages) & set(asked_ages))


def place_in_ask_first(record: ServiceRecord, where: Where, asked: tuple[AskFirst, ...]) -> int:
    """Return the position of a service in `ask_first`, the length of the list where it is not in it.

    A kind of office means the one that serves the place: an office next door may take its own residents only.
    """
    kind = record.organization.office_kind if where is not Where.NEIGHBOUR else None
    for number, one in enumerate(asked):
        if one.office_kind is not None and one.office_kind == kind:
            return number
        if one.contact is not None and one.contact in record.contacts:
            return number
    return len(asked)


def hours_rank(record: ServiceRecord, way: Way | None) -> int:
    """Return 0 for day and night, 1 where hours are known, 2 where they are not."""
    schedules = way.contact.schedules if way else None
    schedules = schedules if schedules is not None else record.service.schedules
    if schedules is None:
        return _HOURS_UNKNOWN
    return 0 if schedules == "always" else _HOURS_KNOWN


def is_free(service: Service) -> bool:
    """Say whether all of a service is free, as far as this office says."""
    return service.cost.kind is CostKind.FREE


def asks_residence(service: Service) -> bool:
    """Say whether people from elsewhere should ask first if they may come."""
    return service.eligibility.residents_only is not YesNo.NO
