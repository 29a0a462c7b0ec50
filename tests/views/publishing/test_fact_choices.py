"""Which facts stand where: none is lost by a slip of the pen, and a badge is not said twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.model.keys import ChoiceKey, FactKey
from generator.views.publishing import fact_choices
from generator.views.publishing.fact_choices import FactChoice, facts_of_entry
from generator.views.service.choices import CHOICES
from generator.views.service.facts import QUESTIONS
from tests.views.told import told

GENERATOR = Path(fact_choices.__file__).resolve().parents[2]
MADE = {
    name: choice
    for name, choice in vars(fact_choices).items()
    if isinstance(choice, FactChoice)
}


def test_every_fact_is_asked_once_and_every_choice_offered_once() -> None:
    assert sorted(question.key for question in QUESTIONS) == sorted(FactKey)
    assert sorted(choice.key for choice in CHOICES) == sorted(ChoiceKey)


@pytest.mark.parametrize("name", MADE)
def test_a_fact_is_told_or_left_out_with_a_reason(name: str) -> None:
    choice = MADE[name]
    assert all(isinstance(key, FactKey) for key in choice.left_out)
    assert all(len(reason.split()) > 3 for reason in choice.left_out.values())
    assert any(choice.tells(key) for key in FactKey)


def test_facts_stand_in_the_order_of_the_questions() -> None:
    order = [question.key for question in QUESTIONS]
    facts = fact_choices.SHEET.of(told("police_contact: only_if_you_ask"))
    assert [fact.key for fact in facts] == sorted((f.key for f in facts), key=order.index)


def test_a_badge_that_says_the_same_stands_for_the_fact() -> None:
    quiet = told("police_contact: only_if_you_ask")
    assert FactKey.POLICE not in [fact.key for fact in facts_of_entry(quiet)]
    assert FactKey.POLICE in [fact.key for fact in fact_choices.SHEET.of(quiet)]
    reporting = told("police_contact: must_report")
    assert FactKey.POLICE in [fact.key for fact in facts_of_entry(reporting)]


def test_templates_name_facts_that_exist() -> None:
    templates = (path.read_text("utf-8") for path in GENERATOR.rglob("*.html"))
    named = {key for text in templates for key in re.findall(r'fact\.key == "(\w+)"', text)}
    assert named == {FactKey.HOURS, FactKey.PLACE}
