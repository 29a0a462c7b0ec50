"""Contacts for an address book: read back by a strict reader, neutral, complete, and without any address."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.reading.sensitive_words import SensitiveWords
from generator.model.codes import Channel
from generator.outputs.share.contact_file import contact_file
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.service_view import ServiceView
from tests.outputs.share.vcard_reader import Property, read_cards
from tests.outputs.site.sample_view import (
    assurance,
    contact,
    sample_services,
    sample_view,
    service,
    text,
)

VIEW = sample_view()


def card_of(shown: ServiceView) -> list[Property]:
    (card,) = read_cards(contact_file(VIEW, [shown]))
    return card


def values(card: list[Property], name: str) -> list[str]:
    return [one.value for one in card if one.name == name]


def test_a_card_names_the_office_neutrally_and_holds_its_number() -> None:
    shown = service(0, title="Office 7", name=text("House for victims"), languages=("id", "su"))
    card = card_of(shown)
    assert values(card, "KIND") == ["org"]
    assert values(card, "FN") == ["Office 7"]
    assert values(card, "LANG") == ["id", "su"]
    assert values(card, "REV") == ["20261102T000000Z"]
    (phone,) = [one for one in card if one.name == "TEL"]
    assert phone.value == shown.contacts[0].dial
    assert phone.parameters == {"PREF": "1", "TYPE": "voice"}


def test_a_number_that_takes_calls_and_messages_stands_once() -> None:
    both = (
        contact("0800 555 0101", dial="+4408005550101"),
        contact("0800 555 0101", Channel.WHATSAPP, dial="+4408005550101"),
        contact("0800 555 0102", Channel.SMS, dial="+4408005550102"),
    )
    phones = [one for one in card_of(service(0, contacts=both)) if one.name == "TEL"]
    assert [(one.value, one.parameters["TYPE"]) for one in phones] == [
        ("+4408005550101", "voice,text"),
        ("+4408005550102", "text"),
    ]


def test_an_extension_is_dialled_after_a_pause_and_told_in_words() -> None:
    card = card_of(service(0, contacts=(contact("119", dial="119", extension="8"),)))
    assert values(card, "TEL") == ["119,8"]
    assert "extension 8" in values(card, "NOTE")[0]


def test_mail_can_be_saved_and_websites_cannot() -> None:
    (card,) = read_cards(contact_file(VIEW, sample_services()[3:4]))
    assert values(card, "EMAIL") == ["help@example.org"]
    website = (contact("x.example.org", Channel.WEBSITE, dial=""),)
    assert contact_file(VIEW, [service(0, contacts=website)]) == b""


def test_the_note_tells_hours_notes_and_age() -> None:
    note = values(card_of(service(0)), "NOTE")[0]
    assert "Monday to Friday, 8 in the morning to 4 in the afternoon" in note
    assert service(0).contacts[0].notes[0] in note
    assert assurance().sentences[0] in note
    assert "Stop using after 2 November 2027" in note


def test_no_card_holds_an_address() -> None:
    content = contact_file(VIEW, sample_services()).decode()
    assert "\nADR" not in content
    assert "\nGEO" not in content


def test_words_that_tell_too_much_are_left_out() -> None:
    view = replace(VIEW, sensitive=SensitiveWords(("shelter",)))
    shown = service(0, notices=(text("The Shelter has moved."),))
    (card,) = read_cards(contact_file(view, [shown]))
    assert "helter" not in values(card, "NOTE")[0]
    mail = replace(
        shown, contacts=(contact("a@shelter.example", Channel.EMAIL, dial=""), *shown.contacts)
    )
    (card,) = read_cards(contact_file(view, [mail]))
    assert values(card, "EMAIL") == []


def test_what_was_not_checked_for_too_long_is_not_sent_on() -> None:
    assert contact_file(VIEW, [service(0, assurance=assurance(CheckState.NOT_SHOWN))]) == b""
    old = contact("0800 555 0109", dial="08005550109", state=CheckState.NOT_SHOWN)
    card = card_of(service(0, contacts=(old, *service(0).contacts)))
    assert values(card, "TEL") == [service(0).contacts[0].dial]


SAID = st.text(
    st.characters(blacklist_categories=("Cc", "Cs"), max_codepoint=0x2FFFF),
    min_size=1,
    max_size=200,
)


@given(words=SAID)
@settings(max_examples=200, deadline=None)
def test_any_words_come_back_as_they_were(words: str) -> None:
    card = card_of(service(0, title=words, notices=(text(words),)))
    assert values(card, "FN") == [words]
    assert words in values(card, "NOTE")[0]
