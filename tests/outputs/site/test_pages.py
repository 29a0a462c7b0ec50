"""What each kind of page tells, page by page."""

from __future__ import annotations

import re
from dataclasses import replace

import lxml.html
from lxml.html import HtmlElement

from generator.model.codes import RunBy, Status
from generator.outputs import site
from generator.outputs.site.cards import CARDS_PER_PAGE
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView
from tests.outputs.site.sample_view import sample_services, sample_view, service, text
from tests.outputs.site.site_files import both_sites, pages, tiny_views


def page(path: str, view: DirectoryView | None = None) -> HtmlElement:
    (file,) = site.render_pages(view or sample_view(), only={path})
    return lxml.html.document_fromstring(file.content)


def texts(root: HtmlElement, path: str) -> list[str]:
    return [re.sub(r"\s+", " ", found.text_content()).strip() for found in root.xpath(path)]


def main_text(root: HtmlElement) -> str:
    return texts(root, "//main")[0]


def with_services(*services: ServiceView) -> DirectoryView:
    return sample_view(services=services)


def test_home_opens_with_doors_then_needs_then_places() -> None:
    home = page("index.html")
    assert texts(home, "//h1") == ["Help, offices and numbers, place by place"]
    assert texts(home, "//main/h2") == ["What do you need?", "Where are you?"]
    doors = home.xpath("//main//h1/following::ul[1]//a[@class='button']/@href")
    assert doors == ["places.html", "w/index.html", "search.html"]
    tiles = home.xpath("//main//a[@class='tile']/@href")
    assert tiles == [f"n/{need}.html" for need in ("safe", "health", "talk", "rights", "stay")]
    assert home.xpath("//main//details//a/@href") == ["p/ambrel.html", "p/tunwick.html"]


def test_home_names_provinces_only_where_there_are_many_districts() -> None:
    view = sample_view()
    covered = view.provinces[0]
    many = replace(covered, districts=covered.districts * 30)
    home = page("index.html", replace(view, provinces=(many, view.provinces[1])))
    assert not home.xpath("//main//details")
    assert home.xpath("//main//ul[contains(@class,'links')]//a/@href") == ["p/velmora.html"]


def test_a_number_is_two_taps_away() -> None:
    home = page("index.html")
    (talk,) = [
        tile for tile in home.xpath("//main//a[@class='tile']") if "talk" in tile.get("href")
    ]
    need = page(talk.get("href"))
    assert need.xpath("//main//div[@class='ask']//a/@href")


def test_a_district_counts_what_is_here_and_says_plainly_what_is_not() -> None:
    assert "2 services here" in main_text(page("p/ambrel.html"))
    tunwick = main_text(page("p/tunwick.html"))
    assert "services here" not in tunwick
    assert "Not here yet. 4 by phone or further away." in tunwick


def test_a_choice_without_services_is_shown_as_not_known() -> None:
    tiles = texts(page("p/ambrel.html"), "//a[@class='tile']")
    assert "Open to men in Ambrel 2 services" in tiles
    assert "Without papers in Ambrel Nothing is known yet." in tiles
    assert "Nothing is known yet." in main_text(page("p/ambrel/c4.html"))


def test_an_answer_gives_one_contact_first_then_somebody_elses_then_the_rules() -> None:
    told = page("p/ambrel/w1.html")
    order = [one.get("class") for one in told.xpath("//main/div[@class]")]
    assert order == ["ask", "other", "rule"]
    first = texts(told, "//div[@class='ask']")[0]
    assert first.startswith("Try this first Open Line 0800 555 0101 The call is free.")
    assert "You can say: “I was not paid. What can I do?”" in first
    assert "Nobody answers? Ask at: Registry office." in first


def test_what_the_rules_say_is_never_told_of_one_office() -> None:
    short = page("p/ambrel/w1.html").xpath("//div[@class='rule']")[0]
    assert short.xpath(".//a/@href") == ["../../o/1.html"]
    assert not short.xpath(".//a[starts-with(@href,'tel:')]")
    rules = main_text(page("o/1.html"))
    assert "No office has confirmed this yet." in rules
    assert "What does it cost? Papers are free." in rules
    assert "Law 1" in rules


def test_one_sentence_with_different_doors_offers_them_above_the_answer() -> None:
    doors = page("w/1.html").xpath("//ul[contains(@class,'forks')]//a")
    assert [one.get("href") for one in doors] == ["../w/1.html", "../w/1-2.html"]
    assert [one.get("aria-current") for one in doors] == ["page", None]


def test_an_answer_asks_for_the_place_and_keeps_what_was_asked() -> None:
    places = page("w/1.html").xpath("//main//details//a[starts-with(@href,'../p/')]/@href")
    assert places == ["../p/ambrel/w1.html", "../p/tunwick/w1.html"]
    abroad = page("w/1-2.html")
    assert not abroad.xpath("//main//a[starts-with(@href,'../p/')]")


def test_a_need_keeps_itself_when_a_place_is_chosen() -> None:
    places = page("n/safe.html").xpath("//main//details//a[starts-with(@href,'../p/')]/@href")
    assert places == ["../p/ambrel/safe.html"]


def test_each_kind_of_help_has_its_own_first_contact() -> None:
    cell = page("p/ambrel/safe.html")
    assert texts(cell, "//main/h2[@id='k1']") == ["I was not paid."]
    assert cell.xpath("//main//div[@class='ask']//a[@class='call']/@href")


def test_a_long_list_goes_on_and_every_part_leads_to_all_others() -> None:
    many = tuple(service(number) for number in range(CARDS_PER_PAGE * 2 + 5))
    view = with_services(*many)
    province = replace(view.provinces[0], services=many)
    view = replace(view, provinces=(province, *view.provinces[1:]))
    own = province.path.removesuffix(".html")
    paths = [path for path in site.page_paths(view) if path.startswith(own)]
    assert paths == [f"{own}.html", f"{own}-2.html", f"{own}-3.html"]
    parts = [page(path, view) for path in paths]
    assert [len(part.xpath("//article")) for part in parts] == [CARDS_PER_PAGE] * 2 + [5]
    for part in parts:
        assert part.xpath("//nav[@class='pager']//a/@href") == [f"../{path}" for path in paths]
    assert parts[1].findtext(".//title") == f"{province.title}, part 2"
    assert "Where are you?" in texts(parts[0], "//main/h2")
    assert "Where are you?" not in texts(parts[1], "//main/h2")


def test_a_service_gives_the_number_first_then_the_questions_in_order() -> None:
    shown = page(sample_services()[0].path)
    order = [
        e for e in shown.find(".//main").iter() if e.tag == "h2" or e.get("class") == "call"
    ]
    assert order[0].get("class") == "call"
    assert texts(shown, "//main//h2") == [
        "What do you get?",
        "What does it cost?",
        "Who is it for?",
        "What happens when you call or come?",
        "Will the police know?",
        "When are they open?",
        "Where is it?",
        "Not known yet",
        "This helps with",
        "How we know this",
    ]
    assert len(shown.xpath("//main//ol/li")) == 3


def test_all_that_is_not_known_is_one_line() -> None:
    unknown = texts(page(sample_services()[0].path), "//section[h2='Not known yet']/p")
    assert unknown == [
        "We do not know this yet: if you may come without papers · which languages they speak."
        " You can ask them."
    ]


def test_a_week_is_seven_boxes_beside_words() -> None:
    shown = page(sample_services()[0].path)
    (week,) = shown.xpath("//div[@class='week']")
    assert week.get("aria-hidden") == "true"
    assert texts(week, "./span") == ["Mo✓", "Tu✓", "We✓", "Th✓", "Fr✓", "Sa–", "Su–"]
    assert "Monday to Friday, 8 in the morning to 4 in the afternoon" in main_text(shown)


def test_hours_nobody_knows_are_said_to_be_unknown() -> None:
    shown = page(sample_services()[1].path)
    assert "Opening hours are not known yet. Ask them." in main_text(shown)
    assert not shown.xpath("//*[@data-open-now]")


def test_what_is_not_translated_is_named_and_marked() -> None:
    shown = page(sample_services()[2].path)
    assert "Not in your language yet on this page: the name · the short text" in main_text(
        shown
    )
    assert [e.get("lang") for e in shown.xpath("//h1/span")] == ["id"]
    card = page("p/velmora.html").xpath("//article[.//span[@lang='id']]")[0]
    assert "Part of this is not in your language yet." in card.text_content()


def test_a_closed_service_keeps_its_page_and_leads_elsewhere() -> None:
    other = sample_services()[0]
    closed = service(
        4,
        contacts=(),
        facts=(),
        unknown=(),
        places=(),
        status=Status.DEFUNCT,
        notices=(text("This service is closed and does not exist any more."),),
        alternatives=(other.needs[0],),
    )
    shown = page(closed.path, with_services(other, closed))
    assert "This service is closed and does not exist any more." in main_text(shown)
    assert shown.xpath("//section[h2='You can go here instead']//a/@href") == ["../n/talk.html"]
    assert not shown.xpath("//main//a[@class='call']")
    assert "can be seen later" not in main_text(shown)


def test_what_search_engines_are_told_has_numbers_and_no_address() -> None:
    for path, parsed in pages().items():
        for data in parsed.xpath("//script[@type='application/ld+json']/text()"):
            assert '"@context":"https://schema.org"' in data, path
            assert "address" not in data
            assert "geo" not in data


def test_search_engines_are_told_whether_the_government_runs_a_service() -> None:
    office = service(0, run_by_code=RunBy.POLICE)
    data = page(office.path, with_services(office, *sample_services()[1:])).xpath(
        "//head/script/text()"
    )
    assert '"@type":"GovernmentService"' in data[0]
    assert '"@type":"GovernmentOrganization"' in data[0]
    others = page(sample_services()[1].path).xpath("//head/script/text()")
    assert '"@type":"NGO"' in others[0]


def test_a_hand_written_page_shows_every_block_and_opens_with_its_notices() -> None:
    shown = page("i/safety.html")
    assert texts(shown, "//article/p[contains(@class,'notice')]") == [
        "Nobody has reviewed this page yet."
    ]
    assert texts(shown, "//article//h2[@id='phone']") == ["On this phone"]
    assert texts(shown, "//article//strong") == ["In danger"]
    assert texts(shown, "//article//ol/li") == ["Open the list.", "Choose the line."]
    assert texts(shown, "//article//ul/li") == ["Delete one call.", "Read more"]
    assert shown.xpath("//article//a[@class='number']/bdi/text()") == ["110"]
    assert shown.xpath("//article//a[@href='../n/talk.html']")
    assert shown.xpath("//article//a[@href='#help']")


def test_a_page_in_another_language_marks_its_text_but_not_the_notices() -> None:
    view = sample_view()
    foreign = replace(
        view.pages[0], lang="id", heading=replace(view.pages[0].heading, lang="id")
    )
    shown = page("i/safety.html", replace(view, pages=(foreign,)))
    assert [e.get("lang") for e in shown.xpath("//article/div")] == ["id"]
    assert not shown.xpath("//div[@lang='id']//p[contains(@class,'notice')]")


def test_search_lists_needs_kinds_situations_and_places_but_no_service() -> None:
    search = page("search.html")
    links = search.xpath("//div[@class='entries']//a/@href")
    assert {"n/talk.html", "n/talk.html#k1", "w/1.html", "p/tunwick.html"} <= set(links)
    assert not [link for link in links if link.startswith("s/")]
    (row,) = search.xpath("//li[@data-need='talk']")
    assert row.get("data-find") == "bed|room"
    (field,) = search.xpath("//input")
    assert field.get("name") is None
    assert not search.xpath("//form")
    assert search.xpath("//div[@data-search-box]")[0].get("hidden") is not None


def test_a_locale_without_interface_words_of_its_own_says_in_which_it_speaks() -> None:
    shown = page("index.html", replace(sample_view("ar"), interface_lang="en"))
    assert (shown.get("lang"), shown.get("dir")) == ("en", "ltr")
    heading = shown.xpath("//h1/span")[0]
    assert (heading.get("lang"), heading.get("dir")) == ("ar", "rtl")


def test_a_right_to_left_locale_runs_so() -> None:
    shown = page("index.html", sample_view("ar"))
    assert (shown.get("lang"), shown.get("dir")) == ("ar", "rtl")


def test_any_set_of_pages_can_be_made_alone() -> None:
    view = tiny_views()[0]
    some = set(site.page_paths(view)[::7])
    alone = {file.path: file.content for file in site.render_pages(view, only=some)}
    assert set(alone) == some
    assert all(both_sites()[f"tiny/{path}"] == content for path, content in alone.items())
