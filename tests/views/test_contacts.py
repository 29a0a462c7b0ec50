"""Numbers as people read them, links that dial them, and what they should know before."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.codes import Status
from generator.views import build_view
from generator.views.language.phone_numbers import LONGEST_GROUP, grouped
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.contact_view import ContactView
from tests.views.told import TODAY, answers, told, with_record

pytestmark = pytest.mark.quick

NBSP = "\N{NO-BREAK SPACE}"


def contact(yaml: str, locale: str = "en") -> ContactView:
    return told(organization=f"contacts: {{desk: {{{yaml}}}}}", locale=locale).contacts[0]


@pytest.mark.parametrize(
    ("region", "written", "display"),
    [
        ("ID", "129", "129"),
        ("ID", "14045", "14045"),
        ("ID", "08111-129-129", "08111 129 129"),
        ("ID", "(021) 29681560", "021 2968 1560"),
        ("ID", "02129681560", "021 2968 1560"),
        ("ID", "+62 21 29244800", "+62 21 2924 4800"),
        ("ID", "0857-700-10048", "0857 700 10048"),
        ("GB", "02079460018", "020 7946 0018"),
        ("GB", "+442079460018", "+44 20 7946 0018"),
    ],
)
def test_a_number_is_read_in_groups(region: str, written: str, display: str) -> None:
    assert grouped(written, region) == display.replace(" ", NBSP)


@given(
    st.from_regex(r"\+?[0-9]{2,4}([ .-]?[0-9]{2,6}){0,4}", fullmatch=True),
    st.sampled_from(["ID", "GB", "SA"]),
)
def test_the_digits_shown_are_the_digits_written(written: str, region: str) -> None:
    display = grouped(written, region)
    assert re.sub(r"[^0-9+]", "", display) == re.sub(r"[^0-9+]", "", written)
    assert " " not in display
    assert all(len(group.strip("+")) <= LONGEST_GROUP for group in display.split(NBSP))


@pytest.mark.parametrize(
    ("yaml", "href", "dial"),
    [
        ("channel: voice, number: '155'", "tel:155", "155"),
        ("channel: voice, number: 0117 496 0101", "tel:+441174960101", "+441174960101"),
        (
            "channel: voice, number: 0117 496 0101, extension: '12'",
            "tel:+441174960101,12",
            "+441174960101",
        ),
        ("channel: voice, number: 0808 157 0123", "tel:08081570123", "08081570123"),
        (
            "channel: whatsapp, number: 0117 496 0101",
            "https://wa.me/441174960101",
            "+441174960101",
        ),
        ("channel: sms, number: 0117 496 0101", "sms:+441174960101", "+441174960101"),
        ("channel: email, email: desk@example.org", "mailto:desk@example.org", ""),
        (
            "channel: website, url: 'https://www.example.org/desk'",
            "https://www.example.org/desk",
            "",
        ),
    ],
)
def test_a_contact_leads_to_what_it_says(yaml: str, href: str, dial: str) -> None:
    found = contact(yaml)
    assert (found.href, found.dial) == (href, dial)


def test_a_web_address_is_shown_by_its_host() -> None:
    assert (
        contact("channel: website, url: 'https://www.example.org/desk'").display
        == "example.org"
    )


def test_a_number_says_how_it_is_dialled_from_other_countries() -> None:
    assert (
        contact("channel: voice, number: 0117 496 0101").abroad
        == f"+44{NBSP}117{NBSP}496{NBSP}0101"
    )
    assert contact("channel: voice, number: 0117 496 0101, dial_from: home").abroad == ""
    assert contact("channel: voice, number: '155'").abroad == ""


def test_notes_are_told_doubts_first() -> None:
    yaml = (
        "channel: voice, number: '155', doubt: old_source, dial_from: home, calls_recorded: yes, "
        "callback_safety: {calls_back: yes, withheld_number_accepted: no, message_shows_name: unknown}"
    )
    assert contact(yaml).notes == (
        "This contact comes from an old page. It may have changed.",
        "The call is free.",
        "This number only works inside the country.",
        "They keep a record of calls.",
        "They may call you back.",
        "They do not answer when you hide your number.",
    )


def test_the_cost_of_a_call_is_told_only_where_it_is_known() -> None:
    assert contact("channel: voice, number: 0117 496 0101").notes == ()
    assert contact("channel: voice, number: 0117 496 0101, call_cost: normal").notes == (
        "You pay for the call.",
    )


def test_a_line_with_hours_of_its_own_tells_them() -> None:
    yaml = "channel: voice, number: '155', schedules: [{byday: [MO], opens_at: '08:00', closes_at: '09:00'}]"
    hours = contact(yaml, "id").hours
    assert hours is not None
    assert hours.lines == ("Senin, jam 8 pagi sampai jam 9 pagi",)
    assert contact("channel: voice, number: '155', schedules: unknown").hours is None


def test_a_contact_checked_long_ago_comes_last_and_says_so() -> None:
    organization = """
    contacts:
      old:
        channel: voice
        number: 0117 496 0122
        assurance: {method: phone, assured_date: '2024-01-01', assured_by: editor, certainty: high}
      new: {channel: email, email: desk@example.org}
    """
    service = told("contacts: [old, new]", organization)
    assert [(c.id, c.state, c.in_doubt) for c in service.contacts] == [
        ("new", CheckState.FRESH, False),
        ("old", CheckState.NOT_SHOWN, True),
    ]


def test_a_place_whose_office_is_gone_still_hides_its_address() -> None:
    service = told(
        "{contacts: [], locations: [house]}",
        "{contacts: {}, locations: {house: {address_visibility: withheld, reached_through: [gone]}}}",
    )
    assert service.contacts == ()
    assert answers(service, "place") == ["The address is not public."]


def test_a_place_nobody_may_know_is_reached_through_others() -> None:
    service = told(
        "{contacts: [], locations: [house]}",
        "{contacts: {}, locations: {house: {address_visibility: withheld, reached_through: [open-line]}}}",
    )
    assert [(c.display, str(c.label)) for c in service.contacts] == [("155", "Open Line")]
    assert answers(service, "place") == ["The address is not public. First contact Open Line."]
    assert [link.path for link in service.places[0].contact_first] == ["s/grp18y.html"]


HOUSE = (
    "{contacts: {}, locations: {house: {address_visibility: withheld, reached_through: [%s]}}}"
)


def test_nobody_is_sent_to_an_office_that_is_closed_to_be_taken_in() -> None:
    service = told("{contacts: [], locations: [house]}", HOUSE % "old-centre, day-room")
    assert [str(contact.label) for contact in service.contacts] == ["Day Room"]
    assert answers(service, "place") == ["The address is not public. First contact Day Room."]
    service = told("{contacts: [], locations: [house]}", HOUSE % "old-centre")
    assert service.contacts == ()
    assert answers(service, "place") == ["The address is not public."]


def test_an_office_that_takes_people_in_says_that_it_is_closed_for_some_time() -> None:
    directory = with_record("{contacts: [], locations: [house]}", HOUSE % "day-room")
    office = directory.organizations["day-room"]
    closed = office.model_copy(update={"status": Status.TEMPORARILY_CLOSED})
    changed = replace(directory, organizations={**directory.organizations, "day-room": closed})
    (contact,) = build_view(changed, "en", TODAY).services["corner-desk/advice"].contacts
    assert contact.notes[0] == "This service is closed for some time."
