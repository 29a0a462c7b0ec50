"""Provinces and districts, with what exists there for each need, and what to do where nothing does."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.keys import ChoiceKey
from generator.views.read_model.answer_view import AdviceView, AnswerView, OfficeView
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Link, Text


@dataclass(frozen=True, slots=True)
class NearbyView:
    """A service of another district that is the nearest for a need: where, and how far (whole km)."""

    service: ServiceView
    district: Link
    kilometres: int


@dataclass(frozen=True, slots=True)
class CellView:
    """One need in one district: what is here, in the province, in the country, and what else if little is.

    `gap` is a whole sentence when no service of the district itself helps with the need, or none that is open
    and was checked lately, else `None`; `gap_men` likewise where no such service is known to be open to men.
    `kinds` are the answers for each kind of help, those that most people ask for first.
    """

    need_code: str
    path: str
    title: str
    heading: str
    here: tuple[ServiceView, ...]
    province: tuple[ServiceView, ...]
    national: tuple[ServiceView, ...]
    nearby: tuple[NearbyView, ...]
    gap: str | None
    gap_men: str | None
    kinds: tuple[AnswerView, ...] = ()

    @property
    def services(self) -> tuple[ServiceView, ...]:
        """Return all services that a person of this district can use, the nearest first."""
        return self.here + self.province + self.national

    @property
    def first(self) -> AdviceView | None:
        """Return whom to ask first for the need as a whole: the contact its page begins with."""
        return self._leading.first if self._leading else None

    @property
    def offices_first(self) -> tuple[OfficeView, ...]:
        """Return the kinds of offices to ask at by rule where `first` is `None`, the best first."""
        return self._leading.offices if self._leading and self.first is None else ()

    @property
    def _leading(self) -> AnswerView | None:
        """The first kind of help with anything to say: a number for another kind is a wrong door."""
        return next((kind for kind in self.kinds if kind.first or kind.offices), None)


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """The services of one district that fit one choice, such as `men` or `by_phone`.

    `services` say so themselves; of those `by_rule`, and of the kinds `offices`, only the rules do; those
    `open_to_ask` say nothing and are not excluded.
    """

    key: ChoiceKey
    path: str
    title: str
    heading: str
    services: tuple[ServiceView, ...]
    gap: str | None
    by_rule: tuple[ServiceView, ...] = ()
    offices: tuple[OfficeView, ...] = ()
    open_to_ask: tuple[ServiceView, ...] = ()


@dataclass(frozen=True, slots=True)
class DistrictView:
    """One district: `services` are all that its people can use, each once, the nearest first.

    `answers` are those to situations that have a page for each place.
    `point` is (latitude, longitude) of some place inside in WGS 84 degrees, where one is known.
    """

    id: str
    code: str
    path: str
    title: str
    name: Text
    province_id: str
    province: Link
    seat: str
    cells: tuple[CellView, ...]
    choices: tuple[ChoiceView, ...]
    here: tuple[ServiceView, ...]
    services: tuple[ServiceView, ...]
    time_zone_label: str
    answers: tuple[AnswerView, ...] = ()
    point: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class ProvinceView:
    """One province: `districts` are the covered ones, `not_covered` the names of the others."""

    id: str
    path: str
    title: str
    name: Text
    is_covered: bool
    districts: tuple[DistrictView, ...]
    not_covered: tuple[Text, ...]
    services: tuple[ServiceView, ...]
