"""Cards: each made once, the number without doubts first, long lists continued."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.views.read_model.check_state import CheckState
from generator.views.publishing.groups import ServiceGroup
from generator.outputs.site.cards import Cards, part_path, parts_of
from generator.outputs.site.shell import Shell
from tests.outputs.site.sample_view import contact, sample_view, service

SERVICES = tuple(service(number) for number in range(30))


@given(
    sizes=st.lists(st.integers(min_value=1, max_value=30), max_size=5),
    room=st.integers(min_value=1, max_value=20),
)
def test_parts_hold_every_service_once_in_order_and_none_is_too_long(
    sizes: list[int], room: int
) -> None:
    groups = [ServiceGroup(f"group {n}", SERVICES[:size]) for n, size in enumerate(sizes)]
    parts = parts_of(groups, room)
    assert [
        (group.heading, one.id) for part in parts for group in part for one in group.services
    ] == [(group.heading, one.id) for group in groups for one in group.services]
    lengths = [sum(len(group.services) for group in part) for part in parts]
    assert all(length == room for length in lengths[:-1])
    assert lengths[-1] <= room


def test_an_empty_list_is_one_part() -> None:
    assert parts_of([]) == [[]]


def test_further_parts_have_a_number() -> None:
    assert part_path("p/ambrel/health.html", 1) == "p/ambrel/health.html"
    assert part_path("p/ambrel/health.html", 2) == "p/ambrel/health-2.html"


def test_a_card_is_made_once_for_pages_of_one_depth() -> None:
    cards = Cards(Shell(sample_view()))
    first = cards.card(SERVICES[0], "p/ambrel/health.html", "h3")
    assert cards.card(SERVICES[0], "p/tunwick/talk.html", "h3") is first
    assert 'href="../../s/' in str(first).replace("&#x2f;", "/")
    assert cards.card(SERVICES[0], "n/talk.html", "h3") is not first


def test_a_card_shows_the_number_and_what_fits() -> None:
    card = Cards(Shell(sample_view())).card(SERVICES[0], "n/talk.html", "h3")
    assert '<bdi dir="ltr">0800\u00a0555\u00a00101</bdi>' in card
    assert "Open to men" in card
    assert "Monday to Friday, 8 in the morning" in card


def test_a_card_says_when_the_check_is_old_and_nothing_when_it_is_fresh() -> None:
    cards = Cards(Shell(sample_view()))
    old = replace(
        SERVICES[1].assurance, state=CheckState.ASK_FIRST, sentences=("We have not phoned to check yet.",)
    )
    assert "Checked by phone" not in cards.card(SERVICES[0], "n/talk.html", "h3")
    asked = replace(SERVICES[1], assurance=old)
    assert "We have not phoned to check yet." in cards.card(asked, "n/talk.html", "h3")


def test_a_note_of_several_cards_is_said_once_above_them() -> None:
    note = "This number only works inside the country."
    local = contact("0800\u00a0555\u00a00101", notes=(note,))
    services = tuple(replace(service, contacts=(local,)) for service in SERVICES[:2])
    cards = Cards(Shell(sample_view()))
    [alone] = cards.listed([ServiceGroup("Near", services[:1])], "n/talk.html")
    assert alone["note"] == ""
    assert note in str(alone["cards"])
    [both] = cards.listed([ServiceGroup("Near", services)], "n/talk.html")
    assert "only work inside the country" in str(both["note"])
    assert note not in str(both["cards"])


def test_a_note_stays_on_each_card_where_another_number_says_nothing_of_abroad() -> None:
    local = contact("0800\u00a0555\u00a00101", notes=("This number only works inside the country.",))
    silent = contact("021\u00a05550\u00a0102", notes=(), abroad="")
    services = [replace(SERVICES[at], contacts=(way,)) for at, way in enumerate((local, local, silent))]
    [group] = Cards(Shell(sample_view())).listed([ServiceGroup("Near", tuple(services))], "n/talk.html")
    assert group["note"] == ""
