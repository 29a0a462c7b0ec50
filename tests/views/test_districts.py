"""Places: what is there for each need, and what to do where nothing is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.location import Point
from generator.views import build_view
from generator.views.place.distances import FARTHEST, Neighbourhood, kilometres
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.place_view import CellView, ChoiceView
from tests.views.told import TODAY, tiny_directory, tiny_view, told, view_with, with_record

OPEN_LINE, FAIR_PAY = "open-line/listen", "fair-pay-office/wages"
KNOWN = "{eligibility: {gender: [men], ages: [adults]}, without_documents: yes}"


def cell(view: DirectoryView, district: str, need: str) -> CellView:
    return next(one for one in view.districts[district].cells if one.need_code == need)


def choice(view: DirectoryView, district: str, key: str) -> ChoiceView:
    return next(one for one in view.districts[district].choices if one.key == key)


def ids(services: tuple[object, ...]) -> list[str]:
    return [service.id for service in services]


def test_every_covered_district_has_every_need_and_every_choice() -> None:
    view = tiny_view("en")
    assert list(view.districts) == ["ambrel", "tunwick", "osk"]
    for district in view.districts.values():
        assert [one.need_code for one in district.cells] == [need.code for need in view.needs]
        assert len(district.choices) == 8


def test_help_is_listed_from_the_nearest_to_the_farthest() -> None:
    rights = cell(tiny_view("en"), "ambrel", "rights")
    assert (ids(rights.here), ids(rights.province), ids(rights.national)) == (
        [],
        ["velmora-law-house/advice"],
        [FAIR_PAY],
    )
    assert rights.heading == "Your rights and money owed to you in Ambrel City"
    assert rights.title == "Rights – Ambrel City"


@pytest.mark.parametrize("locale", ["en", "id", "ar"])
def test_no_list_is_empty_without_a_word(locale: str) -> None:
    for district in tiny_view(locale).districts.values():
        for one in district.cells:
            assert one.here or one.gap
            assert "{" not in f"{one.heading}{one.gap}{one.gap_men}{one.title}"


def test_a_gap_is_said_plainly_and_the_nearest_help_shown() -> None:
    view = build_view(with_record(neighbour_km=150), "en", TODAY)
    health = cell(view, "osk", "health")
    assert health.gap == "We know of no service of this kind in Osk District itself."
    assert [(n.service.id, str(n.district.words), n.kilometres) for n in health.nearby] == [
        ("harbour-clinic/night-care", "Ambrel City", 150)
    ]
    indonesian = cell(tiny_view("id"), "osk", "health")
    assert indonesian.gap == "Kami belum tahu layanan seperti ini di Kabupaten Osk."


def test_nearby_help_stands_in_only_where_there_is_none() -> None:
    assert cell(tiny_view("en"), "ambrel", "health").nearby == ()


@pytest.mark.parametrize(
    ("service", "contact", "is_near"),
    [
        ("", "{channel: voice, number: 0117 496 0188}", True),
        ("", "{channel: voice, number: 155, dial_from: home}", False),
        ("", "{channel: website, url: 'https://desk.example.org/'}", False),
        (
            "eligibility: {gender: unknown, ages: unknown, residents_only: yes}",
            "{channel: voice, number: 0117 496 0188}",
            False,
        ),
    ],
)
def test_what_cannot_help_from_next_door_does_not_fill_a_gap(
    service: str, contact: str, *, is_near: bool
) -> None:
    """A short number reaches somebody else when dialled here, and some offices are for residents only."""
    directory = with_record(service, f"contacts: {{desk: {contact}}}", neighbour_km=150)
    view = build_view(directory, "en", TODAY)
    near = [one.service.id for one in cell(view, "osk", "rights").nearby]
    assert ("corner-desk/advice" in near) == is_near


def test_what_is_too_far_away_does_not_fill_a_gap() -> None:
    assert cell(build_view(with_record(), "en", TODAY), "osk", "health").nearby == ()


def test_a_service_checked_too_long_ago_does_not_fill_a_gap() -> None:
    view = view_with(
        "service_area: [osk]",
        "assurance: {method: phone, assured_date: '2024-01-01', assured_by: editor, certainty: high}",
    )
    rights = cell(view, "osk", "rights")
    assert ids(rights.here) == ["corner-desk/advice"]
    assert rights.gap == "We are not sure of any service of this kind in Osk District itself."


def test_men_are_told_where_nothing_is_known_to_be_open_to_them() -> None:
    stay = cell(tiny_view("en"), "ambrel", "stay")
    assert stay.gap is None
    assert stay.gap_men == "We know of no service of this kind for men in Ambrel City."
    assert cell(tiny_view("en"), "ambrel", "talk").gap_men is None


def test_a_district_without_a_service_for_men_says_so_and_shows_others() -> None:
    men = choice(tiny_view("en"), "tunwick", "men")
    assert men.gap == "We know of no service for men in Tunwick District itself."
    assert ids(men.services) == [
        "velmora-law-house/advice",
        "velmora-law-house/lessons",
        OPEN_LINE,
        FAIR_PAY,
    ]
    assert choice(tiny_view("en"), "ambrel", "men").gap is None


@pytest.mark.parametrize(
    ("key", "yes", "no"),
    [
        (
            "men",
            "eligibility: {gender: [men], ages: unknown}",
            "eligibility: {gender: [women], ages: unknown}",
        ),
        (
            "men",
            "eligibility: {gender: [all], ages: unknown}",
            "eligibility: {gender: unknown, ages: unknown}",
        ),
        (
            "children",
            "eligibility: {gender: unknown, ages: unknown, children_with_you: yes}",
            "eligibility: {gender: [all], ages: [children], children_with_you: unknown}",
        ),
        ("no_police", "police_contact: never", "police_contact: must_report"),
        ("no_police", "police_contact: only_if_you_ask", "police_contact: unknown"),
        ("no_papers", "without_documents: yes", "without_documents: ask"),
        ("no_stay", "delivery: [stay, phone]", "delivery: [stay]"),
        ("no_stay", "delivery: [visit]", "delivery: unknown"),
        ("by_phone", "delivery: [message]", "delivery: [visit]"),
        ("free", "cost: {kind: free}", "cost: {kind: partly_free}"),
        ("no_statement", "testimony_required: no", "testimony_required: partly"),
    ],
)
def test_a_choice_rests_on_what_is_known(key: str, yes: str, no: str) -> None:
    assert key in told(yes).badges
    assert key not in told(no).badges


def test_unknown_facts_support_no_choice_at_all() -> None:
    assert told().badges == frozenset()
    assert told().badge_labels == ()


def test_that_nobody_moves_in_is_said_only_where_people_can() -> None:
    assert told("delivery: [phone]").badge_labels == ("By phone or message",)
    assert told("delivery: [visit, stay]").badge_labels == ("You do not have to move in",)


def test_the_police_are_never_a_place_without_police() -> None:
    assert "no_police" not in told("police_contact: only_if_you_ask", "run_by: police").badges


def test_what_can_be_phoned_and_was_checked_comes_first() -> None:
    view = view_with(
        "{offers: [talk/listen], summary: {en: A., id: B.}, name: {en: Zebra, id: Zebra}}"
    )
    talk = cell(view, "ambrel", "talk")
    assert ids(talk.here) == ["corner-desk/advice", "day-room/company", "quiet-house/room"]


def test_a_place_to_stay_comes_last_but_for_those_who_look_for_one() -> None:
    read = "assurance: {method: website, assured_date: '2026-11-01', assured_by: editor, certainty: low}"
    view = view_with("{offers: [stay/tonight, talk/listen], contacts: []}", read)
    desk, house = "corner-desk/advice", "quiet-house/room"
    assert ids(cell(view, "ambrel", "stay").here) == [house, desk]
    assert ids(cell(view, "ambrel", "talk").here) == ["day-room/company", desk, house]


def test_a_service_of_several_areas_stands_once_where_it_is_nearest() -> None:
    view = view_with("service_area: [ambrel, velmora, national]")
    rights = cell(view, "ambrel", "rights")
    assert ids(rights.here) == ["corner-desk/advice"]
    assert "corner-desk/advice" not in ids(rights.province + rights.national)
    assert "corner-desk/advice" in ids(cell(view, "osk", "rights").province)
    assert ids(view.districts["ambrel"].services).count("corner-desk/advice") == 1


@pytest.mark.parametrize(
    ("areas", "reach"),
    [
        ("[ambrel]", "district"),
        ("[ambrel, velmora]", "province"),
        ("[velmora, national]", "national"),
    ],
)
def test_the_widest_area_is_the_reach(areas: str, reach: str) -> None:
    assert told(f"service_area: {areas}").reach == reach


def test_a_closed_service_stands_in_no_list_and_leads_to_others() -> None:
    view = tiny_view("en")
    closed = view.services["old-centre/advice"]
    assert closed.status == "defunct"
    assert list(map(str, closed.notices)) == [
        "This service is closed and does not exist any more."
    ]
    assert closed.contacts == closed.facts == closed.places == closed.unknown == ()
    assert [str(link.words) for link in closed.alternatives] == [
        "Lessons about work contracts",
        "Legal advice",
        "Help with wages",
    ]
    listed = {s.id for d in view.districts.values() for s in d.services}
    assert closed.id not in listed
    assert all(
        closed.id not in ids(c.services) for d in view.districts.values() for c in d.cells
    )


def test_a_service_closed_for_some_time_stays_listed_with_its_notice() -> None:
    lessons = tiny_view("id").services["velmora-law-house/lessons"]
    assert list(map(str, lessons.notices)) == [
        "Layanan ini tutup untuk sementara.",
        "Tutup sampai tahun baru.",
    ]
    assert ids(cell(tiny_view("id"), "ambrel", "work").province) == [lessons.id]


def test_provinces_name_what_they_do_not_cover() -> None:
    velmora, karsen = sorted(tiny_view("en").provinces, key=lambda p: p.id, reverse=True)
    assert [str(name) for name in velmora.not_covered] == ["Fenn District"]
    assert velmora.is_covered
    assert (karsen.is_covered, karsen.districts) == (False, ())
    assert ids(velmora.services) == ["velmora-law-house/advice", "velmora-law-house/lessons"]


def test_addresses_are_the_same_in_every_locale_and_tell_nothing() -> None:
    paths = {
        locale: [
            *(s.path for s in tiny_view(locale).services.values()),
            *(
                c.path
                for d in tiny_view(locale).districts.values()
                for c in (*d.cells, *d.choices)
            ),
            *(n.path for n in tiny_view(locale).needs),
            *(s.path for s in tiny_view(locale).situations),
        ]
        for locale in ("en", "id", "ar")
    }
    assert paths["en"] == paths["id"] == paths["ar"]
    assert len(set(paths["en"])) == len(paths["en"])
    assert not any(
        word in path for path in paths["en"] for word in ("police", "victim", "shelter")
    )


def test_titles_of_pages_differ() -> None:
    for locale in ("en", "id", "ar"):
        view = tiny_view(locale)
        titles = [
            *(s.title for s in view.services.values()),
            *(c.title for d in view.districts.values() for c in (*d.cells, *d.choices)),
            *(d.title for d in view.districts.values()),
            *(n.title for n in view.needs),
            *(s.title for s in view.situations),
            *(p.title for p in view.pages),
        ]
        assert len(set(titles)) == len(titles)


def test_a_need_leads_to_every_covered_district() -> None:
    needs = {need.code: need for need in tiny_view("en").needs}
    places = [link.path for link in needs["health"].places]
    assert {"p/ambrel/health.html", "p/tunwick/health.html"} <= set(places)
    assert ids(needs["talk"].national) == [OPEN_LINE]
    assert [kind.anchor for kind in needs["talk"].services] == ["k1", "k2"]
    assert needs["health"].synonyms == ("doctor", "sick", "hurt")


def test_a_situation_leads_to_needs_and_to_an_answer_from_anywhere() -> None:
    not_paid, hurt = tiny_view("en").situations
    assert [link.path for link in not_paid.needs] == [
        "n/rights.html#k2",
        "n/rights.html#k1",
        "n/talk.html",
    ]
    (told,) = not_paid.answers
    assert told.first is not None
    assert told.first.service.id == FAIR_PAY
    assert told.path == "w/1.html"
    assert (not_paid.title, hurt.title) == ("Rights – question 1", "Health – question 2")


POINTS = st.builds(
    Point,
    latitude=st.floats(-90, 90, allow_nan=False),
    longitude=st.floats(-180, 180, allow_nan=False),
)


@given(POINTS, POINTS)
def test_a_way_is_as_long_in_both_directions(one: Point, other: Point) -> None:
    assert kilometres(one, other) == kilometres(other, one)
    assert 0 <= kilometres(one, other) <= FARTHEST


@given(POINTS, POINTS, POINTS)
def test_a_detour_is_never_shorter(one: Point, by: Point, other: Point) -> None:
    assert kilometres(one, other) <= kilometres(one, by) + kilometres(by, other) + 0.01


def test_a_known_way_has_its_length() -> None:
    jakarta = Point(latitude=-6.2, longitude=106.816667)
    bandung = Point(latitude=-6.914744, longitude=107.60981)
    assert kilometres(jakarta, bandung) == pytest.approx(118.2, abs=1.0)


def test_a_place_without_a_point_has_no_neighbours() -> None:
    districts = tiny_directory().districts
    points = {key: d.point for key, d in districts.items() if d.point is not None}
    around = Neighbourhood(points)
    assert list(around.nearest_first("fenn")) == []
    assert [key for key, _ in around.nearest_first("ambrel")] == ["tunwick", "osk"]
