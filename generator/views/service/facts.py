"""The questions every service is asked, in the order of SA-T1; what nobody knows yet is told as well."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from generator.model.keys import FactKey
from generator.translations.catalog import message_id as _
from generator.views.read_model.service_view import Fact
from generator.views.service import facts_of_offer as offer
from generator.views.service import facts_of_place as of_place
from generator.views.service import facts_of_trust as trust
from generator.views.service.subject import Answers, NotKnown, Subject


class Question(NamedTuple):
    """A question: its key, its words (a message), who answers it, and whether the answers are steps."""

    key: FactKey
    words: str
    answers: Callable[[Subject], Answers]
    is_steps: bool = False


QUESTIONS = (
    Question(FactKey.GET, _("What do you get?"), offer.what_you_get),
    Question(FactKey.COST, _("What does it cost?"), offer.cost),
    Question(FactKey.WHO, _("Who is it for?"), offer.who),
    Question(
        FactKey.STEPS,
        _("What happens when you call or come?"),
        trust.first_steps,
        is_steps=True,
    ),
    Question(FactKey.NAME, _("Do you have to say who you are?"), trust.giving_a_name),
    Question(FactKey.WHO_KNOWS, _("Who will know?"), trust.who_will_know),
    Question(FactKey.POLICE, _("Will the police know?"), trust.police),
    Question(
        FactKey.STATEMENT, _("Do you have to speak to the police or a court?"), trust.statement
    ),
    Question(
        FactKey.STATUS, _("Does an office have to confirm your situation?"), trust.formal_status
    ),
    Question(FactKey.PAST, _("Do they ask what happened?"), trust.the_past),
    Question(FactKey.CHILDREN, _("Can children come with you?"), offer.children),
    Question(FactKey.FAMILY, _("Is there help for your family?"), offer.family),
    Question(FactKey.BRING, _("What do you bring?"), offer.papers),
    Question(FactKey.LANGUAGES, _("Which languages do they speak?"), offer.languages),
    Question(FactKey.ANSWERS, _("Who answers?"), trust.who_answers),
    Question(FactKey.DELIVERY, _("How does the help come to you?"), offer.delivery),
    Question(FactKey.HOURS, _("When are they open?"), of_place.hours),
    Question(FactKey.RULES, _("What are the rules there?"), of_place.house_rules),
    Question(FactKey.DURATION, _("How long do they help?"), offer.duration),
    Question(FactKey.ACCESS, _("What is the place like?"), of_place.access),
    Question(FactKey.PLACE, _("Where is it?"), of_place.place),
)
"""Who a friend may bring stands before what to bring, and hours before the place, as SA-T1 asks."""


class Answered(NamedTuple):
    """What is known of a service: the answered questions, and in a few words each what is not known yet.

    `open` are the questions to which an answer, or a part of it, is missing.
    """

    facts: tuple[Fact, ...]
    unknown: tuple[str, ...]
    open: frozenset[FactKey]


def facts_of(subject: Subject) -> Answered:
    """Ask every question of a service."""
    facts: list[Fact] = []
    unknown: dict[str, None] = {}
    open_keys: set[FactKey] = set()
    localizer = subject.scope.localizer
    for question in QUESTIONS:
        answers = []
        for answer in question.answers(subject):
            if isinstance(answer, NotKnown):
                unknown[localizer.words(answer.what)] = None
                open_keys.add(question.key)
            else:
                answers.append(answer)
        if answers:
            words = localizer.words(question.words)
            facts.append(Fact(question.key, words, tuple(answers), question.is_steps))
    return Answered(tuple(facts), tuple(unknown), frozenset(open_keys))
