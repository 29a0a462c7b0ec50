"""The right answer first: each part of the key decides, and no wrong door opens before it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
import yaml

from generator.loading.decoding import decode
from generator.loading.sources import Sources, load
from generator.model.codes import AgeGroup, Gender, YesNo
from generator.model.directory import Directory
from generator.model.need import AskFirst
from generator.model.office_kind import OfficeKind, OfficeKinds
from generator.views.answers.answer import Answer, Answers
from generator.views.answers.asking import Ask
from tests.views.told import ORGANIZATION, SERVICE, TINY, TODAY

WAGES = Ask(("rights/advice",))

DESK = "contacts: {desk: {channel: voice, number: 0117 496 0188}}"
OTHER = "contacts: {desk: {channel: voice, number: 0117 496 0101}}"


def merged(base: str, changes: str) -> dict[str, Any]:
    """Return two YAML texts as one record, every scalar as text, as the loader reads them."""
    both = (yaml.load(text, Loader=yaml.BaseLoader) or {} for text in (base, changes))  # noqa: S506
    return {key: value for part in both for key, value in part.items()}


def directory_with(**offices: tuple[str, str]) -> Directory:
    """Return the miniature without its own offices, and with these: name=(service, organization) as YAML."""
    files = {
        name: text
        for name, text in load(TINY).files.items()
        if "/organizations/" not in name or "/national/" in name
    }
    for name, (service, organization) in offices.items():
        record = merged(ORGANIZATION, organization)
        record["services"] = {"advice": merged(SERVICE, service)}
        files[f"directory_data/organizations/ambrel/{name}.yaml"] = json.dumps(record)
    decoded = decode(Sources(dict(sorted(files.items()))))
    assert decoded.directory is not None
    assert not decoded.problems, [p.message.in_words() for p in decoded.problems]
    return decoded.directory


def answer(
    ask: Ask = WAGES, place: str | None = "ambrel", **offices: tuple[str, str]
) -> Answer:
    return Answers(directory_with(**offices), TODAY).answer(ask, place)


def order(found: Answer) -> list[str]:
    return [entry.record.organization_id for entry in found.entries]


def first(found: Answer) -> str:
    return found.first.way.reference if found.first else ""


BETTER_AND_WORSE = {
    "asked first": (("", ""), ("", "run_by: government")),
    "offers it itself": (("", ""), ("{offers: [talk/listen], refers: [rights/advice]}", "")),
    "offers it, not only the same need": (("", ""), ("{offers: [rights/wages]}", "")),
    "is here, not in the next province": (("", ""), ("{service_area: [national]}", "")),
    "can be called, not only written to": (
        ("", ""),
        ("", "contacts: {desk: {channel: email, email: desk@example.org}}"),
    ),
    "is confirmed, not only read": (
        ("", ""),
        (
            "",
            "assurance: {method: website, assured_date: '2026-11-01', assured_by: editor, certainty: high}",
        ),
    ),
    "is free": (("{cost: {kind: free}}", ""), ("", "")),
    "is open day and night": (("{schedules: always}", ""), ("{schedules: office_hours}", "")),
    "comes first by its id": (("", ""), ("", "")),
}


@pytest.mark.parametrize("part", BETTER_AND_WORSE)
def test_each_part_of_the_key_decides(part: str) -> None:
    better, worse = BETTER_AND_WORSE[part]
    ask = WAGES
    names = ("zebra", "abbey") if part != "comes first by its id" else ("abbey", "zebra")
    if part == "asked first":
        ask = replace(WAGES, ask_first=(AskFirst(contact="zebra/desk"),))
    found = answer(ask, **{names[0]: better, names[1]: worse})
    assert [name for name in order(found) if name in names] == list(names)


def test_what_only_does_something_else_of_the_need_is_never_first() -> None:
    found = answer(Ask(("rights/advice",)), desk=("{offers: [rights/wages]}", ""))
    assert order(found)[0] == "desk"
    assert first(found) != "desk/desk"


def test_a_doubted_number_is_never_first() -> None:
    doubted = "contacts: {desk: {channel: voice, number: 0117 496 0188, doubt: old_source}}"
    assert answer(desk=("", doubted)).first is None


READ = "assurance: {method: website, assured_date: '2026-11-01', assured_by: editor, certainty: high}"
MOBILE = "contacts: {desk: {channel: voice, number: 07700 900123, office_mobile: yes}}"
TWICE = """
sources:
  - {url: 'https://one.example.org/', published: '2026-06-01'}
  - {url: 'https://two.example.com/', published: '2026-06-01'}
contacts:
  desk:
    channel: voice
    number: 07700 900123
    office_mobile: yes
    seen_at: ['https://one.example.org/', 'https://two.example.com/']
"""


def test_a_mobile_number_of_one_publisher_is_first_only_once_phoned() -> None:
    assert answer(desk=("", f"{READ}\n{MOBILE}")).first is None
    assert first(answer(desk=("", MOBILE))) == "desk/desk"


def test_two_publishers_of_different_owners_stand_for_a_mobile_number() -> None:
    assert first(answer(desk=("", f"{READ}\n{TWICE}"))) == "desk/desk"


def test_two_pages_of_one_owner_are_one_voice() -> None:
    same = TWICE.replace("two.example.com", "www.one.example.org/again")
    assert answer(desk=("", f"{READ}\n{same}")).first is None


def test_the_second_contact_is_run_by_somebody_else_and_not_by_the_state() -> None:
    found = answer(
        abbey=("", f"run_by: government\n{DESK}"),
        bridge=("", f"run_by: police\n{OTHER}"),
        zebra=("", "run_by: ngo\ncontacts: {desk: {channel: voice, number: 0117 496 0102}}"),
    )
    assert first(found) == "abbey/desk"
    assert found.second is not None
    assert found.second.way.reference == "zebra/desk"


def test_the_same_number_is_no_second_contact() -> None:
    found = answer(abbey=("", DESK), bridge=("", DESK))
    assert found.second is None


def test_who_is_abroad_gets_what_can_be_dialled_from_there() -> None:
    contacts = """
contacts:
  home: {channel: voice, number: '155', dial_from: home}
  far: {channel: voice, number: +44 117 496 0188, dial_from: abroad}
"""
    service = "{contacts: [home, far]}"
    assert first(answer(replace(WAGES, is_abroad=True), desk=(service, contacts))) == "desk/far"
    assert first(answer(desk=(service, contacts))) == "desk/home"


def test_men_are_not_led_to_what_is_for_women() -> None:
    women = "{eligibility: {gender: [women], ages: unknown}}"
    assert "desk" in order(answer(desk=(women, "")))
    assert "desk" not in order(answer(replace(WAGES, who=(Gender.MEN,)), desk=(women, "")))


def test_what_is_for_children_answers_only_who_asks_for_a_child() -> None:
    children = "{eligibility: {gender: unknown, ages: [children]}}"
    assert "desk" not in order(answer(desk=(children, "")))
    asked = replace(WAGES, ages=(AgeGroup.CHILDREN,))
    assert "desk" in order(answer(asked, desk=(children, "")))


def told_next_door(service: str, organization: str = "") -> list[str]:
    directory = directory_with(
        desk=(f"{{service_area: [tunwick], {service}}}", organization),
    )
    settings = directory.settings.model_copy(update={"neighbour_km": 20_000})
    return order(Answers(replace(directory, settings=settings), TODAY).answer(WAGES, "ambrel"))


def test_an_office_next_door_for_its_residents_only_is_no_answer() -> None:
    for residents, found in ((YesNo.NO, True), (YesNo.YES, False)):
        eligibility = f"{{gender: unknown, ages: unknown, residents_only: '{residents}'}}"
        assert ("desk" in told_next_door(f"eligibility: {eligibility}")) is found


def test_a_short_number_of_the_district_next_door_is_no_answer() -> None:
    assert "desk" in told_next_door("contacts: [desk]", DESK)
    assert "desk" not in told_next_door(
        "contacts: [desk]", DESK.replace("0117 496 0188", "155")
    )


def test_nobody_is_sent_first_to_an_office_that_is_closed_for_some_time() -> None:
    assert answer(desk=("status: temporarily_closed", "")).first is None


def rules_beside(service: str, organization: str, exists: str) -> tuple[str, ...]:
    """Return the offices by rule beside the Corner Desk, a clinic."""
    directory = directory_with(desk=(service, f"office_kind: clinic\n{organization}"))
    kind = OfficeKind.model_validate(
        {"number": "1", "name": {"en": "Clinic"}, "exists": exists}
    )
    ask = replace(WAGES, ask_first=(AskFirst(office_kind="clinic"),))
    kinds = OfficeKinds(office_kinds={"clinic": kind})
    told = Answers(replace(directory, kinds_of_office=kinds), TODAY).answer(ask, "ambrel")
    assert "desk" in order(told)
    return told.rules


@pytest.mark.parametrize(
    ("service", "organization", "rules"),
    [
        ("", "", ()),
        ("contacts: []", "", ("clinic",)),
        ("status: temporarily_closed", "", ("clinic",)),
        ("", "level: local", ("clinic",)),
        ("", DESK.replace("0188", "0188, doubt: old_source"), ("clinic",)),
        (
            "",
            "contacts: {desk: {channel: website, url: 'https://desk.example.org/'}}",
            ("clinic",),
        ),
    ],
)
def test_how_to_find_what_every_district_has_stays_until_an_office_may_be_asked_first(
    service: str, organization: str, rules: tuple[str, ...]
) -> None:
    assert rules_beside(service, organization, "in_every_district") == rules


def test_that_not_all_districts_have_an_office_falls_when_a_record_names_one() -> None:
    assert rules_beside("contacts: []", "", "should") == ()
    assert rules_beside("contacts: []", "level: local", "should") == ("clinic",)
