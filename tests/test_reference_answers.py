"""The first answers of the real records, judged for every place: reachable, sure, and no wrong door."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fnmatch import fnmatch
from functools import cache

import pytest

from generator.model.codes import YesNo
from generator.views.answers.answer import Answer, Answers
from generator.views.answers.asking import Ask, ask_of_kind, ask_of_situation
from generator.views.answers.fit import Relation
from generator.views.answers.ways import WayKind
from tests.reference import Edition, records


def asks() -> Iterator[tuple[str, Ask]]:
    _, directory = records()
    for code, need in directory.taxonomy.needs.items():
        for key, kind in need.services.items():
            yield f"{code}/{key}", ask_of_kind(f"{code}/{key}", kind)
    for key, situation in directory.taxonomy.situations.items():
        for fork_key, fork in situation.forks.items():
            yield f"{key}:{fork_key}", ask_of_situation(situation, fork)
        if not situation.forks:
            yield key, ask_of_situation(situation)


ASKS = dict(asks())
Told = Callable[[str], Mapping[str | None, Answer]]


@pytest.fixture(scope="module")
def told(reference: Edition) -> Told:
    """Answer a question of `ASKS` for nowhere, which is `None`, and for every district that is covered."""
    answers = Answers(reference.directory, reference.day)
    districts = reference.directory.districts.items()
    places = [None, *(key for key, one in districts if one.covered is YesNo.YES)]
    assert len(places) > 1

    @cache
    def answer(ask: str) -> Mapping[str | None, Answer]:
        return {place: answers.answer(ASKS[ask], place) for place in places}

    return answer


@pytest.mark.parametrize("ask", ASKS)
def test_the_first_contact_can_be_reached_is_sure_and_fits(ask: str, told: Told) -> None:
    for place, answer in told(ask).items():
        if answer.first is None:
            continue
        way, entry = answer.first.way, answer.first.entry
        assert way.kind in {WayKind.CALL, WayKind.WRITE}, place
        assert way.contact.doubt is None, place
        assert way.may_lead, place
        assert entry.fit.relation is Relation.OFFERS_KIND or entry.is_asked_first, place


@pytest.mark.parametrize("ask", ASKS)
def test_every_answer_has_a_way_on(ask: str, told: Told) -> None:
    for place, answer in told(ask).items():
        assert answer.first or answer.rules or answer.entries or place is None, place


def test_most_answers_have_somebody_to_call_a_place_to_go_or_a_rule(told: Told) -> None:
    found = [answer for ask in ASKS for answer in told(ask).values()]
    helped = [one for one in found if one.first or one.rules or has_a_place(one)]
    assert len(helped) >= 0.99 * len(found)


def has_a_place(answer: Answer) -> bool:
    """An office that can be visited stands for the rule about its kind, also where it has no number."""
    return any(entry.fit.way is WayKind.ADDRESS for entry in answer.entries)


@pytest.mark.parametrize("ask", ASKS)
def test_the_second_contact_is_somebody_elses(ask: str, told: Told) -> None:
    for place, answer in told(ask).items():
        if answer.first and answer.second:
            first, second = answer.first.entry.record, answer.second.entry.record
            assert first.organization_id != second.organization_id, place
            assert answer.first.way.contact.number != answer.second.way.contact.number, place


# Who may be the first contact, and who never; `-` means that nobody can be called: the rule comes first.
TABLE = {
    "not_paid:back": ("kp2mi", "lpsk polisi-110 sapa-129"),
    "not_paid:abroad": ("kp2mi", "kemnaker lpsk kpai"),
    "not_paid:here": ("kemnaker disnaker-*", "kp2mi lpsk"),
    "papers_kept:back": ("kp2mi", "kemnaker lpsk"),
    "papers_kept:abroad": ("kp2mi", "kpai lpsk"),
    "threatened": ("polisi-110 unit-ppa-* polresta-*", "sbmi kemnaker kp2mi"),
    "child_born_there": ("-", "lpsk rptc kemensos-171"),
    "in_debt": ("migrant-care lbh-* -", "kemnaker kp2mi"),
    "hurt_or_ill": (
        "*-112 layanan-112-* jakarta-siaga-112 psc-119-* -",
        "lpsk rptc kemensos-171 uptd-*",
    ),
    "afraid_no_sleep": ("sejiwa-119 jakcare", "lpsk kemnaker"),
    "nowhere_to_sleep:women_children": ("sapa-129 uptd-*", "kemnaker lpsk polisi-110"),
    "nowhere_to_sleep:men": ("kemensos-171", "sapa-129 komnas-perempuan polisi-110"),
    "called_by_police": ("lpsk lbh-*", "kemnaker kp2mi polisi-110"),
    "accused": ("migrant-care lbh-*", "polisi-110 kemnaker kp2mi unit-ppa-*"),
    "cheated_by_agent": ("kp2mi", "kemnaker lpsk polisi-110"),
    "body_not_wanted:women_children": ("sapa-129 uptd-* pusat-*", "kemnaker kp2mi lpsk"),
    "body_not_wanted:men": ("sejiwa-119", "kemnaker kp2mi sapa-129 komnas-perempuan"),
    "had_to_marry": ("sapa-129 uptd-*", "kemnaker kp2mi"),
    "trouble_at_home": ("sapa-129 uptd-*", "kpai kemnaker kp2mi"),
    "lost_papers": ("-", "ombudsman lpsk kemnaker"),
    "need_work": ("kemensos-171 disnaker-* -", "lpsk polisi-110 sapa-129"),
    "still_abroad": ("kp2mi", "kpai kemensos-171 sapa-129"),
    "years_ago": ("sejiwa-119", "kemnaker kp2mi"),
    "from_another_country": ("lpsk", "kp2mi kemnaker"),
    "child_in_trouble": ("sapa-129 uptd-*", "lpsk kemnaker kp2mi"),
    "loved_one_missing:abroad": ("kp2mi", "kemnaker lpsk"),
    "loved_one_missing:here": ("polisi-110 unit-ppa-* polresta-*", "kemnaker kp2mi"),
    "made_to_cheat:back": ("migrant-care lbh-*", "polisi-110 kemnaker"),
    "made_to_cheat:abroad": ("kp2mi", "polisi-110 kemnaker"),
    "on_a_ship:ashore": ("kp2mi", "kemnaker lpsk"),
    "on_a_ship:abroad": ("kp2mi", "kemnaker sapa-129"),
    "man_or_boy": ("kp2mi", "sapa-129 komnas-perempuan kpai"),
    "helping_someone": ("sapa-129", "kemnaker kpai"),
}


def fits(name: str, patterns: str) -> bool:
    return any(fnmatch(name, pattern) for pattern in patterns.split())


@pytest.mark.parametrize("ask", TABLE)
def test_the_table_of_answers(ask: str, told: Told) -> None:
    acceptable, never = TABLE[ask]
    for place, answer in told(ask).items():
        name = answer.first.entry.record.organization_id if answer.first else "-"
        assert fits(name, acceptable), (place, name)
        assert not fits(name, never), (place, name)
        if name == "-":
            assert answer.rules, f"{place}: nobody to call, and no rule to go by"


def test_every_situation_stands_in_the_table() -> None:
    assert {ask for ask in ASKS if "/" not in ask} == set(TABLE)
