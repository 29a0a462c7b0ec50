"""The service a question is asked about, and the two kinds of answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.model.service import Service
from generator.views.read_model.contact_view import HoursView
from generator.views.read_model.service_view import PlaceView
from generator.views.read_model.text_view import Text
from generator.views.scope import Scope
from generator.views.service.service_records import ServiceRecord


@dataclass(frozen=True, slots=True)
class NotKnown:
    """An answer nobody has yet: `what` is a message that says, in a few words, what is not known."""

    what: str


Answers = Iterator[Text | NotKnown]
"""Answers to one question; none at all where the question does not arise."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A service with what was already made of it."""

    scope: Scope
    record: ServiceRecord
    hours: HoursView
    places: tuple[PlaceView, ...]

    @property
    def service(self) -> Service:
        """The service itself."""
        return self.record.service

    def say(
        self, message: str, plural: str = "", **values: str | int | Text | list[str]
    ) -> Text:
        """Return an interface message as an answer."""
        return self.scope.localizer.sentence(message, plural, **values)

    def answer(
        self, labels: Mapping[StrEnum, str], code: StrEnum | None, what: str
    ) -> Text | NotKnown:
        """Return the words of a code; `what` is not known where there is no code."""
        return NotKnown(what) if code is None else self.say(labels[code])

    def words_of(self, labels: Mapping[StrEnum, str], chosen: tuple[StrEnum, ...]) -> list[str]:
        """Return the words of chosen codes, in the order of the closed list."""
        return [
            self.scope.localizer.words(label)
            for code, label in labels.items()
            if code in chosen
        ]
