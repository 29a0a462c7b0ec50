"""Needs and situations, ready to be placed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.read_model.answer_view import AnswerView
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Link, Text


@dataclass(frozen=True, slots=True)
class NeedServiceView:
    """One kind of help under a need; `anchor` is the neutral id it has on the page of the need."""

    code: str
    name: Text
    covers: Text | None
    synonyms: tuple[str, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class NeedView:
    """One need: `national` are services open to the whole country, `places` the covered districts.

    `kinds` are the answers for each kind of help where somebody names no place.
    """

    code: str
    path: str
    title: str
    name: Text
    explanation: Text
    icon: str
    synonyms: tuple[str, ...]
    services: tuple[NeedServiceView, ...]
    national: tuple[ServiceView, ...]
    places: tuple[Link, ...]
    kinds: tuple[AnswerView, ...] = ()


@dataclass(frozen=True, slots=True)
class SituationView:
    """Something that happened: `needs` lead to kinds of help, `answers` are one for each fork."""

    code: str
    path: str
    title: str
    name: Text
    icon: str
    needs: tuple[Link, ...]
    synonyms: tuple[str, ...]
    answers: tuple[AnswerView, ...] = ()
