"""The keys of facts and of choices: every room that names one names it from here."""

from __future__ import annotations

from enum import StrEnum


class FactKey(StrEnum):
    """What a person must know of a service before they call or come, one member per question (SA-T1).

    The same names stand in views, products and exports; the order is that of `views/service/facts.py`.
    """

    GET = "get"
    COST = "cost"
    WHO = "who"
    STEPS = "steps"
    NAME = "name"
    WHO_KNOWS = "who_knows"
    POLICE = "police"
    STATEMENT = "statement"
    STATUS = "status"
    PAST = "past"
    CHILDREN = "children"
    FAMILY = "family"
    BRING = "bring"
    LANGUAGES = "languages"
    ANSWERS = "answers"
    DELIVERY = "delivery"
    HOURS = "hours"
    RULES = "rules"
    DURATION = "duration"
    ACCESS = "access"
    PLACE = "place"


class ChoiceKey(StrEnum):
    """What matters to somebody before anything else; the facts of a service support it or do not.

    The words, the order and the rules are those of `views/service/choices.py`.
    """

    BY_PHONE = "by_phone"
    CHILDREN = "children"
    FREE = "free"
    MEN = "men"
    NO_PAPERS = "no_papers"
    NO_POLICE = "no_police"
    NO_STATEMENT = "no_statement"
    NO_STAY = "no_stay"
