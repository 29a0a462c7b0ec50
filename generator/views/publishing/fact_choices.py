"""Which facts stand where: a product without room for all of them says what it leaves out, and why.

A fact that no choice names stands everywhere: a new one is told until somebody writes down a reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.model.keys import ChoiceKey, FactKey
from generator.views.read_model.rule_view import RuleView
from generator.views.read_model.service_view import Fact, ServiceView


@dataclass(frozen=True, slots=True)
class FactChoice:
    """The facts a product tells: all but those `left_out`, each with the reason."""

    left_out: Mapping[FactKey, str]

    def tells(self, key: FactKey) -> bool:
        """Say whether the product tells this fact."""
        return key not in self.left_out

    def of(self, service: ServiceView) -> tuple[Fact, ...]:
        """Return the facts of a service that the product tells, in the order of the questions."""
        return tuple(fact for fact in service.facts if self.tells(fact.key))


_ROOM_ON_PAPER = "two entries stand on a page; the sheet of the service tells it"
_ROOM_IN_FILE = (
    "the file would be too large for a phone; the page tells it, and the file says so"
)
_WIDTH = "nobody reads a wider table; the feed tells it"

SHEET = FactChoice(
    {
        FactKey.GET: "the summary and the list of needs tell it",
        FactKey.HOURS: "the picture of the week tells it",
        FactKey.PLACE: "it stands with the places",
    }
)
"""The printed sheet of one service."""

ENTRY = FactChoice(
    {
        **SHEET.left_out,
        FactKey.ACCESS: _ROOM_ON_PAPER,
        FactKey.ANSWERS: _ROOM_ON_PAPER,
        FactKey.CHILDREN: _ROOM_ON_PAPER,
        FactKey.DELIVERY: _ROOM_ON_PAPER,
        FactKey.DURATION: _ROOM_ON_PAPER,
        FactKey.FAMILY: _ROOM_ON_PAPER,
        FactKey.LANGUAGES: _ROOM_ON_PAPER,
        FactKey.PAST: _ROOM_ON_PAPER,
        FactKey.STATUS: _ROOM_ON_PAPER,
    }
)
"""An entry of a printed booklet."""

SHORTENED = FactChoice(
    {
        FactKey.ACCESS: _ROOM_IN_FILE,
        FactKey.ANSWERS: _ROOM_IN_FILE,
        FactKey.BRING: _ROOM_IN_FILE,
        FactKey.CHILDREN: _ROOM_IN_FILE,
        FactKey.DELIVERY: _ROOM_IN_FILE,
        FactKey.DURATION: _ROOM_IN_FILE,
        FactKey.FAMILY: _ROOM_IN_FILE,
        FactKey.GET: _ROOM_IN_FILE,
        FactKey.LANGUAGES: _ROOM_IN_FILE,
        FactKey.NAME: _ROOM_IN_FILE,
        FactKey.PAST: _ROOM_IN_FILE,
        FactKey.POLICE: _ROOM_IN_FILE,
        FactKey.RULES: _ROOM_IN_FILE,
        FactKey.STATUS: _ROOM_IN_FILE,
        FactKey.STEPS: _ROOM_IN_FILE,
        FactKey.WHO_KNOWS: _ROOM_IN_FILE,
    }
)
"""A service that a shared file has to shorten."""

TABLE = FactChoice(
    {
        FactKey.GET: "the column of needs tells it",
        FactKey.HOURS: "it has a column of its own",
        FactKey.PLACE: "it has a column of its own",
        FactKey.ACCESS: _WIDTH,
        FactKey.ANSWERS: _WIDTH,
        FactKey.DELIVERY: _WIDTH,
        FactKey.DURATION: _WIDTH,
        FactKey.FAMILY: _WIDTH,
        FactKey.PAST: _WIDTH,
        FactKey.RULES: _WIDTH,
        FactKey.STATUS: _WIDTH,
        FactKey.STEPS: _WIDTH,
        FactKey.WHO_KNOWS: _WIDTH,
    }
)
"""The row of a service in the tables for spreadsheets."""

TOLD_BY_BADGE: Mapping[FactKey, ChoiceKey] = MappingProxyType(
    {
        FactKey.COST: ChoiceKey.FREE,
        FactKey.POLICE: ChoiceKey.NO_POLICE,
        FactKey.STATEMENT: ChoiceKey.NO_STATEMENT,
    }
)
"""Facts of which the words of a badge already say the same."""


RULES_OF_ENTRY = (FactKey.COST, FactKey.WHO, FactKey.POLICE)
"""What an entry tells by rule where the office itself has said nothing: what most people ask before they go."""


def rules_of_entry(service: ServiceView) -> tuple[RuleView, ...]:
    """Return what an entry of a booklet tells by rule."""
    return tuple(rule for rule in service.by_rule if rule.key in RULES_OF_ENTRY)


def facts_of_entry(service: ServiceView) -> tuple[Fact, ...]:
    """Return the facts an entry of a booklet tells beside its badges."""
    return tuple(
        fact for fact in ENTRY.of(service) if TOLD_BY_BADGE.get(fact.key) not in service.badges
    )
