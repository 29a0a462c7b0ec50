"""Compares whom answers recommend first, place by place: the order follows from many facts at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from generator.model.codes import YesNo
from generator.model.directory import Directory
from generator.model.files import TAXONOMY_FILE
from generator.outputs.changes.changed_facts import Change
from generator.outputs.changes.kinds import ChangeKind
from generator.problems import message
from generator.views.answers.answer import Answers
from generator.views.answers.asking import Ask, ask_of_kind, ask_of_situation

_NAMED = 6
"""So many places of a change are named; of the others the report tells how many there are."""

Question = tuple[str, str]
"""What is asked, and the district it is asked in; empty where no place is named."""


def changes_of_answers(old: Directory, new: Directory, today: date) -> Iterator[Change]:
    """Yield whom readers are sent to first instead of whom, with the questions where that is so."""
    before, after = _Firsts(old, today).found(), _Firsts(new, today).found()
    moved: dict[tuple[str, str], list[Question]] = {}
    for question in sorted({*before, *after}):
        one, other = before.get(question, ""), after.get(question, "")
        if _reference(one) != _reference(other):
            moved.setdefault((one, other), []).append(question)
    for (one, other), questions in sorted(moved.items()):
        yield _change(one, other, questions)


def _change(old: str, new: str, questions: list[Question]) -> Change:
    places = ", ".join(
        f"{asked} · {place}" if place else asked for asked, place in questions[:_NAMED]
    )
    more = len(questions) - _NAMED
    named = (
        message("asked first: {places}, and {more} more", places=places, more=more)
        if more > 0
        else message("asked first: {places}", places=places)
    )
    return Change(
        TAXONOMY_FILE,
        ("first", _reference(old or new)),
        ChangeKind.FIRST,
        old,
        new,
        signs=(named,),
    )


def _reference(first: str) -> str:
    return first.partition(" ")[0]


@dataclass(frozen=True)
class _Firsts:
    directory: Directory
    today: date
    answers: Answers = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", Answers(self.directory, self.today))

    def found(self) -> dict[Question, str]:
        """Return the contact (`organization/contact`, with what is dialled) that each question leads to."""
        places = [
            "",
            *(k for k, one in self.directory.districts.items() if one.covered is YesNo.YES),
        ]
        return {
            (name, place): first
            for name, ask in _asks(self.directory)
            for place in places
            if (first := self._first(ask, place))
        }

    def _first(self, ask: Ask, place: str) -> str:
        recommended = self.answers.answer(ask, place or None).first
        if recommended is None:
            return ""
        contact = recommended.way.contact
        dialled = contact.number or contact.email or contact.url
        return f"{recommended.way.reference} ({dialled})"


def _asks(directory: Directory) -> Iterator[tuple[str, Ask]]:
    for code, need in directory.taxonomy.needs.items():
        for key, kind in need.services.items():
            yield f"{code}/{key}", ask_of_kind(f"{code}/{key}", kind)
    for code, situation in directory.taxonomy.situations.items():
        yield code, ask_of_situation(situation)
        for key, fork in situation.forks.items():
            yield f"{code}/{key}", ask_of_situation(situation, fork)
