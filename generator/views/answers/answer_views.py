"""Builds answers in one locale; who is first was decided before any word was chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.keys import FactKey
from generator.model.need import Fork, Need, Situation
from generator.translations.catalog import message_id as _
from generator.views.answers.answer import STATE, Answer, Answers, Recommended
from generator.views.answers.asking import Ask, ask_of_kind, ask_of_situation
from generator.views.answers.evidence import Backing
from generator.views.answers.office_views import office_view
from generator.views.paths import answer_path, cell_path, need_path, situation_path
from generator.views.read_model.answer_view import AdviceView, AnswerView, OfficeView
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Link, Text
from generator.views.scope import Scope, need_anchor
from generator.views.service.new_numbers import with_old_number

MOST_OFFICES = 3
"""So many kinds of offices by rule stand in one answer."""

_BELIEVED = {
    Backing.OFFICE: _("The office gives this number itself."),
    Backing.TWO_PUBLISHERS: _("Two pages that do not belong together give this number."),
    Backing.ONE_PUBLISHER: _("One page gives this number."),
}
_NOT_PHONED = _("We have not phoned to check yet.")
_NAME_UNKNOWN = _("We do not know if you have to say your name.")
_POLICE_UNKNOWN = _("We do not know if the police will know.")
_HOURS_UNKNOWN = _("We do not know when somebody answers.")


@dataclass(frozen=True, slots=True)
class _Frame:
    """What surrounds an answer: where it stands, what was asked, and the doors above it."""

    path: str
    heading: Text
    anchor: str = ""
    say: Text | None = None
    forks: tuple[tuple[Link, bool], ...] = ()
    is_abroad: bool = False


def _path(situation: Situation, fork: Fork | None, place: str | None) -> str:
    """Return the address of an answer; the first fork stands where nothing was chosen."""
    number = situation.number
    is_first = fork is None or fork is next(iter(situation.forks.values()))
    fork_number = 0 if is_first or fork is None else fork.number
    if place is None:
        return situation_path(number, fork_number)
    return answer_path(place, number, fork_number)


@dataclass(frozen=True)
class AnswerBuilder:
    """Makes the answers of one locale from what was decided for all."""

    scope: Scope
    answers: Answers
    services: Mapping[str, ServiceView]
    contacts: Mapping[str, ContactView]

    def situation(self, situation: Situation, place: str | None = None) -> Iterator[AnswerView]:
        """Yield the answer to each fork of a situation, or to the situation itself where it has none.

        For a district, forks of readers who are abroad are left out: their answer knows no place.
        """
        forks: tuple[Fork | None, ...] = tuple(situation.forks.values()) or (None,)
        for fork in forks:
            ask = ask_of_situation(situation, fork)
            if place is None or not ask.is_abroad:
                yield self._situation(situation, ask, fork, place)

    def _situation(
        self, situation: Situation, ask: Ask, fork: Fork | None, place: str | None
    ) -> AnswerView:
        localizer = self.scope.localizer
        return self._view(
            self.answers.answer(ask, place),
            _Frame(
                path=_path(situation, fork, place),
                heading=localizer.text(situation.name),
                say=localizer.text(situation.say) if situation.say else None,
                forks=tuple(self._forks(situation, fork, place)),
                is_abroad=ask.is_abroad,
            ),
        )

    def office(self, code: str) -> OfficeView:
        """Return what the rules say of a kind of office."""
        if code not in self._offices:
            self._offices[code] = office_view(self.scope, code)
        return self._offices[code]

    @property
    def offices_told(self) -> frozenset[str]:
        """The kinds of office that the answers made so far speak of, as codes."""
        return frozenset(self._offices)

    @cached_property
    def _offices(self) -> dict[str, OfficeView]:
        return {}

    def kinds(self, code: str, need: Need, place: str | None = None) -> Iterator[AnswerView]:
        """Yield the answer for each kind of help of a need, for a district or for no place."""
        page = cell_path(place, code) if place else need_path(code)
        for number, (key, kind) in enumerate(need.services.items(), start=1):
            anchor = need_anchor(number)
            frame = _Frame(
                path=f"{page}#{anchor}",
                heading=self.scope.localizer.text(kind.name),
                anchor=anchor,
            )
            ask = ask_of_kind(f"{code}/{key}", kind)
            yield self._view(self.answers.answer(ask, place), frame)

    def _forks(
        self, situation: Situation, chosen: Fork | None, place: str | None
    ) -> Iterator[tuple[Link, bool]]:
        for fork in situation.forks.values():
            is_placeless = ask_of_situation(situation, fork).is_abroad
            path = _path(situation, fork, None if is_placeless else place)
            yield Link(path, self.scope.localizer.text(fork.name)), fork is chosen

    def _view(self, answer: Answer, frame: _Frame) -> AnswerView:
        first = self._advice(answer.first)
        second = self._advice(answer.second)
        offices = tuple(self.office(code) for code in answer.rules[:MOST_OFFICES])
        return AnswerView(
            path=frame.path,
            heading=frame.heading,
            anchor=frame.anchor,
            say=frame.say,
            first=first,
            second=second,
            offices=offices,
            others=tuple(self.services[entry.record.id] for entry in answer.others),
            without_way=tuple(self.services[entry.record.id] for entry in answer.without_way),
            next_step=self._next_step(first, second, offices),
            forks=frame.forks,
            is_abroad=frame.is_abroad,
        )

    def _advice(self, recommended: Recommended | None) -> AdviceView | None:
        if recommended is None:
            return None
        record = recommended.entry.record
        service = self.services[record.id]
        contact = self._contact(recommended.way.reference)
        words = self.scope.localizer.words
        return AdviceView(
            service=service,
            contact=contact,
            quiet=self._contact(recommended.quiet) if recommended.quiet else None,
            about=tuple(self._about(recommended, service, contact)),
            name=self._fact(service, FactKey.NAME, words(_NAME_UNKNOWN)),
            police=self._fact(service, FactKey.POLICE, words(_POLICE_UNKNOWN)),
            is_state=record.organization.run_by in STATE,
        )

    def _contact(self, reference: str) -> ContactView:
        """Return a contact; as long as two numbers are shown for one, the old one: it still works (SA-X8)."""
        return next(iter(with_old_number(self.contacts, reference).values()))

    def _about(
        self, recommended: Recommended, service: ServiceView, contact: ContactView
    ) -> Iterator[str]:
        words = self.scope.localizer.words
        yield from contact.cost_notes
        hours = contact.hours or service.hours
        yield hours.lines[0] if hours.lines else words(_HOURS_UNKNOWN)
        proof = recommended.way.evidence.proof
        if proof is Backing.CONFIRMED:
            yield from service.assurance.sentences[:1]
        else:
            yield words(_BELIEVED[proof])
            yield words(_NOT_PHONED)

    def _fact(self, service: ServiceView, key: FactKey, unknown: str) -> Text:
        fact = next((fact for fact in service.facts if fact.key is key), None)
        return fact.answers[0] if fact else self.scope.localizer.plain(unknown)

    def _next_step(
        self,
        first: AdviceView | None,
        second: AdviceView | None,
        offices: tuple[OfficeView, ...],
    ) -> str:
        words = self.scope.localizer.words
        if first is None:
            return words("Nobody there? Try one of the numbers below.")
        if second is not None:
            # Translators: {name} is an office, {number} its number.
            return words(
                "Nobody answers? Try {name}: {number}.",
                name=second.service.organization,
                number=second.contact.display,
            )
        if offices:
            return words("Nobody answers? Ask at: {name}.", name=offices[0].name)
        return words("Nobody answers? Try again at another time, or one of the numbers below.")
