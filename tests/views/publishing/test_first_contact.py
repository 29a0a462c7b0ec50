"""The first contact of a service is the one that answers recommend, and the same in every list."""

from __future__ import annotations

import pytest

from generator.views.answers.answer import Answers
from generator.views.service.new_numbers import reference_of
from generator.views.service.service_records import ServiceRecord
from tests.views.told import TODAY, tiny_directory, tiny_view, told

FOUR = """
contacts:
  mail: {channel: email, email: desk@example.org}
  web: {channel: website, url: 'https://desk.example.org/'}
  chat: {channel: whatsapp, number: 0117 496 0133}
  desk: {channel: voice, number: 0117 496 0188}
"""


def test_pages_begin_with_the_way_that_answers_recommend() -> None:
    answers = Answers(tiny_directory(), TODAY)
    records = [ServiceRecord(*one) for one in tiny_directory().services()]
    reached = [
        record for record in records if answers.ways(record) and not record.status.is_closed
    ]
    assert reached
    for record in reached:
        first = tiny_view("en").services[record.id].first_contact
        assert first is not None
        assert reference_of(first) == answers.ways(record)[0].reference


def test_one_calls_before_one_writes_and_a_website_comes_last() -> None:
    service = told("contacts: [mail, web, chat, desk]", FOUR)
    assert [contact.id for contact in service.contacts] == ["desk", "chat", "mail", "web"]


@pytest.mark.parametrize("doubt", ["purpose_not_confirmed", "may_have_closed"])
def test_what_is_in_doubt_comes_after_what_is_sure(doubt: str) -> None:
    doubted = FOUR.replace("0188}", f"0188, doubt: {doubt}}}")
    service = told("contacts: [desk, chat]", doubted)
    assert [contact.id for contact in service.contacts] == ["chat", "desk"]


def test_a_service_without_contacts_has_no_first_one() -> None:
    assert told("contacts: []", "contacts: {}").first_contact is None
