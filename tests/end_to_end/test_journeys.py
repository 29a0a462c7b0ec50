"""The ways of people through the real directory, without scripts, at 320 pixels (journeys J1 to J12).

Records are incomplete today. Where a fact is missing, the page must say so: each journey accepts the fact
or the plain sentence that nobody knows it, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from generator.checks.reading.sensitive_words import SensitiveWords, sensitive_words
from generator.checks.reading.words import WordList
from generator.views.read_model.place_view import CellView, DistrictView
from generator.views.read_model.service_view import ServiceView
from tests.end_to_end.served_site import Site
from tests.end_to_end.walking import Walk, with_kind

pytestmark = pytest.mark.browser

HOME_DISTRICT = "kabupaten-indramayu"
Start = Callable[[str], Walk]


@pytest.fixture(params=["id", "en"])
def walk(request: pytest.FixtureRequest, old_phone: BrowserContext, real_site: Site) -> Walk:
    """Somebody who has just opened the first page of the real directory."""
    return Walk.from_home(old_phone, real_site, request.param)


def _labels_in(walk: Walk) -> list[str]:
    """Return words of the seen pages that put a label on their reader."""
    listed = walk.site.directory.country.words.not_for_readers.get(walk.view.locale, {})
    official = {s.name.value for s in walk.view.services.values()}
    official |= {s.organization.value for s in walk.view.services.values()}
    words = WordList(tuple(listed))
    texts = walk.seen
    for name in sorted(official, key=len, reverse=True):
        texts = [text.replace(name, " ") for text in texts]
    return [word for text in texts for word in words.all_in(text)]


def _first_number(walk: Walk) -> str:
    """Return where the recommended contact of the page leads."""
    return walk.main.locator(".ask a.call, .ask a.write").first.get_attribute("href") or ""


def _cell(district: DistrictView, need: str) -> CellView:
    return next(cell for cell in district.cells if cell.need_code == need)


def test_a_man_home_from_a_boat_finds_his_unpaid_wages(walk: Walk) -> None:
    """J1: in two taps at most; in his district the free line for migrant workers comes first."""
    walk.tap(walk.need("rights").name.value)
    assert walk.taps <= 2
    assert walk.kind("rights/wages").name.value in walk.text
    service = next(s for s in with_kind(walk.view, "rights/wages") if s.reach == "national")
    walk.tap(service.name.value)
    assert walk.kind("rights/wages").name.value in walk.text
    for question in ("statement", "cost", "papers", "without papers", "who"):
        assert walk.answers(question, service), question
    happened = next(s for s in walk.view.situations if s.code == "not_paid")
    path = f"p/{HOME_DISTRICT}/w{happened.path.partition('/')[2]}"
    walk.page.goto(walk.site.address + walk.view.prefix + path)
    walk.look()
    assert _first_number(walk) == "tel:08001000"
    assert walk.view.words("You can say:") in walk.text
    assert _labels_in(walk) == []


def test_what_if_there_is_no_contract_and_no_seamans_book(walk: Walk) -> None:
    """J1: the page on wages says what else can help, and the stories begin with a man."""
    pages = {page.id: page for page in walk.view.pages}
    walk.tap(pages["wages"].heading.value)
    assert re.search("tidak punya kontrak|have no contract", walk.text)
    assert re.search("Buku pelaut|[Ss]eafarer.s book", walk.text)
    assert walk.links_to("rights/wages")
    walk.page.go_back()
    walk.tap(pages["examples"].heading.value)
    first_story = walk.main.locator("h2 + p").first.inner_text()
    assert re.search(r"laki-laki|\b[Aa] man\b", first_story)
    assert _labels_in(walk) == []


def test_a_woman_with_a_hurt_leg_and_a_debt_finds_help_without_moving_in(walk: Walk) -> None:
    """J2: from her district to health, debts and family; what it costs and whether they come to her."""
    district = walk.view.districts[HOME_DISTRICT]
    for need in ("health", "work", "family"):
        walk.page.goto(f"{walk.site.address}{walk.view.prefix}{district.path}")
        walk.tap(walk.need(need).name.value)
        cell = _cell(district, need)
        assert all(one.heading.value in walk.text for one in cell.kinds)
        usable = [s for s in cell.services if not s.is_residential]
        if not usable:
            assert walk.main.locator(".ask, .rule").count(), need
            continue
        walk.tap(usable[0].name.value)
        assert walk.answers("cost", usable[0])
        assert _tells_how_help_comes(walk, usable[0])


def _tells_how_help_comes(walk: Walk, service: ServiceView) -> bool:
    words = walk.view.words
    asked, unknown = words("How does the help come to you?"), words("how the help comes to you")
    return (unknown if unknown in service.unknown else asked) in walk.text


def test_a_service_for_several_needs_stands_once_on_the_page_of_each(walk: Walk) -> None:
    """J2: one record, linked from all its needs, listed once each."""
    district = walk.view.districts[HOME_DISTRICT]
    needs_of = {s.id: {c.partition("/")[0] for c in s.need_codes} for s in district.here}
    service = max(district.here, key=lambda s: len(needs_of[s.id]))
    assert len(needs_of[service.id]) >= 3
    for need in sorted(needs_of[service.id]):
        path = _cell(district, need).path
        walk.page.goto(f"{walk.site.address}{walk.view.prefix}{path}")
        assert walk.main.locator(f".rest a[href$='{service.path}']").count() == 1, need


@pytest.fixture(scope="module")
def words(real_site: Site) -> SensitiveWords:
    """The words that tell what somebody is looking for."""
    return sensitive_words(real_site.directory.country)


def test_a_young_woman_on_a_shared_phone_leaves_neutral_names(
    walk: Walk, words: SensitiveWords
) -> None:
    """J3: tests and someone to talk to; titles, addresses and previews tell nothing."""
    kinds = ("health/tests", "talk/listen")
    services = [service for kind in kinds for service in with_kind(walk.view, kind)[:1]]
    assert services
    walk.tap(walk.need("health").name.value)
    assert walk.kind("health/tests").name.value in walk.text
    for service in services:
        walk.page.goto(f"{walk.site.address}{walk.view.prefix}{service.path}")
        told = [walk.page.title(), walk.page.url]
        metas = walk.page.locator("meta[name='description'], meta[property^='og:']")
        told += [str(meta.get_attribute("content")) for meta in metas.all()]
        assert [t for t in told if words.word_in(t) or words.part_of(t)] == []
        assert walk.answers("who knows", service)
        assert walk.answers("past", service)


def test_a_witness_finds_all_on_one_page(walk: Walk) -> None:
    """J4: company, safer ways to speak, language, news, protection, compensation, costs, stopping."""
    page = next(page for page in walk.view.pages if page.id == "case")
    walk.tap(page.heading.value)
    assert walk.taps == 1
    for kind in ("case/with_me", "case/news", "safe/protect", "rights/advice"):
        assert walk.links_to(kind), kind
    for said in (
        "juru bahasa|interpreter",
        "ganti rugi|money for what was done",
        "Biaya|Costs?",
        "berhenti|stop",
        "Ruang|[Rr]oom",
    ):
        assert re.search(said, walk.text), said
    assert walk.main.locator("a[href^='tel:']").count() >= 1
    assert _labels_in(walk) == []


def test_a_mother_without_papers_finds_the_office_for_her_childs_birth(walk: Walk) -> None:
    """J5: birth papers, help for the child; not a word about fathers or blame."""
    happened = next(s for s in walk.view.situations if s.code == "child_born_there")
    walk.tap(walk.view.words("What happened?"))
    walk.tap(happened.name.value)
    for kind in ("family/born_there", "papers/birth", "family/children", "health/doctor"):
        assert walk.links_to(kind), kind
    walk.tap(walk.kind("papers/birth").name.value)
    assert walk.kind("papers/birth").name.value in walk.text
    services = with_kind(walk.view, "papers/birth")
    if services:
        walk.page.goto(f"{walk.site.address}{walk.view.prefix}{services[0].path}")
        for question in ("papers", "without papers", "steps"):
            assert walk.answers(question, services[0]), question
    covered = walk.kind("family/born_there").covers
    assert covered is None or not re.search(
        "ayah|bapak|father|salah|blame|shame", covered.value
    )


def test_a_father_reads_what_is_usual_and_what_helps(walk: Walk, words: SensitiveWords) -> None:
    """J6: the page knows nothing of what happened, and has help for him too."""
    page = next(page for page in walk.view.pages if page.id == "family")
    walk.tap(page.heading.value)
    assert walk.taps == 1
    assert walk.main.locator("ul").first.locator("li").count() >= 5
    for kind in ("family/relatives", "family/mediate", "talk/listen"):
        assert walk.links_to(kind), kind
    assert words.word_in(walk.text) is None


def test_a_page_for_the_young_is_short_and_has_two_numbers(walk: Walk) -> None:
    """J7: at most 120 words, two numbers, who will know; school and a safe family are one tap away."""
    page = next(page for page in walk.view.pages if page.id == "young")
    walk.tap(page.heading.value)
    said = walk.main.locator("article p:not(.soft), article li, article h2").all_inner_texts()
    assert len(" ".join(said).split()) <= 120
    assert walk.main.locator("a[href^='tel:']").count() == 2
    assert re.search("Siapa yang akan tahu|Who will know", walk.text)
    for kind in ("learn/school", "stay/child_home", "talk/listen"):
        assert walk.links_to(kind), kind


def test_what_is_for_adults_only_is_never_first_for_a_child(walk: Walk) -> None:
    """J7: no list that a child is led to begins with a service for adults."""
    happened = next(s for s in walk.view.situations if s.code == "child_in_trouble")
    organizations = walk.site.directory.organizations
    for told in (*happened.answers, *walk.need("guide").kinds):
        assert told.first is not None or told.offices
        if told.first is None:
            continue
        organization, _, service = told.first.service.id.partition("/")
        ages = organizations[organization].services[service].eligibility.ages or ()
        assert not ages or {age.value for age in ages} != {"adults"}


def test_years_later_help_comes_by_phone_and_says_who_will_know(walk: Walk) -> None:
    """J10: it is not too late; both sides of telling; services by phone."""
    page = next(page for page in walk.view.pages if page.id == "not-too-late")
    walk.tap(page.heading.value)
    assert walk.links_to("talk/later_years")
    assert re.search("Anda yang memilih|You (?:can )?choose|[Ii]t is your choice", walk.text)
    district = walk.view.districts[HOME_DISTRICT]
    choice = next(choice for choice in district.choices if choice.key == "by_phone")
    walk.page.goto(f"{walk.site.address}{walk.view.prefix}{choice.path}")
    assert choice.services or (choice.gap and choice.gap in walk.text)
    if choice.services:
        walk.tap(choice.services[0].name.value)
        assert walk.answers("who knows", choice.services[0])


def test_a_man_sees_who_takes_him_by_their_word_by_rule_and_who_may_be_asked(
    walk: Walk,
) -> None:
    """J11: what is known, what the rules say and what is not known stand apart, in every district."""
    for district in walk.view.districts.values():
        for_men = next(choice for choice in district.choices if choice.key == "men")
        assert for_men.offices
        assert for_men.services or for_men.by_rule or for_men.open_to_ask
    walk.page.goto(f"{walk.site.address}{walk.view.prefix}{for_men.path}")
    for office in for_men.offices:
        assert office.name.value in walk.text
    assert walk.view.words("By rule") in walk.text
    assert str(for_men.gap or "") in walk.text


def test_somebody_from_another_country_changes_language_on_the_same_page(walk: Walk) -> None:
    """J12: permits, going home and not going home; languages are known or said to be unknown."""
    happened = next(s for s in walk.view.situations if s.code == "from_another_country")
    walk.tap(walk.view.words("What happened?"))
    walk.tap(happened.name.value)
    for kind in ("papers/stay_permit", "home/trip", "home/elsewhere"):
        assert walk.links_to(kind), kind
    other = "en" if walk.view.locale == "id" else "id"
    walk.tap_switch(other)
    assert walk.page.url.endswith(f"{walk.view.prefix}{happened.path}")
    translated = next(s for s in walk.view.situations if s.code == happened.code)
    assert translated.name.value in walk.text
    told = happened.answers[0].first
    assert told is not None
    walk.page.goto(f"{walk.site.address}{walk.view.prefix}{told.service.path}")
    shown = walk.view.services[told.service.id]
    assert walk.answers("languages", shown)


def test_what_is_not_translated_says_so_and_still_shows_what_comes_from_data(
    old_phone: BrowserContext, tiny_site: Site
) -> None:
    """J12: in a language begun lately, numbers, hours and cost are there on every service's page."""
    walk = Walk.from_home(old_phone, tiny_site, "ar")
    for service in walk.view.services.values():
        if not service.contacts:
            continue
        walk.page.goto(f"{tiny_site.address}{walk.view.prefix}{service.path}")
        notice = walk.view.words("Not in your language yet on this page:")
        assert notice in walk.text
        for contact in service.contacts:
            assert contact.display.replace("\N{NO-BREAK SPACE}", " ") in walk.text
        assert all(line in walk.text for line in service.hours.lines)
        assert walk.answers("cost", service)
