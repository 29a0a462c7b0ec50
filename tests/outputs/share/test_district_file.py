"""One file for one district: complete, valid, small, neutral, and asking for nothing (SA-B8)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import html5lib
import lxml.html
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement

from generator.components.content_policy import source_hash
from generator.model.codes import Level
from generator.outputs import site
from generator.outputs.share.district_file import MOST_BYTES, district_file
from generator.outputs.share.fragments import Pieces
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.page_view import Block
from generator.views.read_model.service_view import ServiceView
from tests.outputs.share.share_files import (
    pages_of,
    small_files,
    small_pages,
)
from tests.outputs.site.sample_view import (
    assurance,
    page,
    sample_services,
    sample_view,
    service,
    text,
)

each_page = pytest.mark.parametrize("path", sorted(small_pages()))
SENSITIVE = re.compile(
    r"traffick|victim|survivor|korban|tppo|perdagangan orang|kekerasan|violence|shelter|abuse",
    re.IGNORECASE,
)
WORDS = st.text(
    st.characters(
        blacklist_categories=("Cc", "Cs", "Zs", "Zl", "Zp", "Co"), max_codepoint=0x2FFFF
    ),
    min_size=1,
    max_size=40,
)
ATTACK = "</h3><script>alert(1)</script><img/src=x/onerror='x'>{{7*7}}{%raw%}&lt;\"'"


def file_of(view: DirectoryView, district: str = "ambrel") -> HtmlElement:
    return lxml.html.document_fromstring(district_file(Pieces(view), view.districts[district]))


def words_of(element: HtmlElement) -> str:
    return re.sub(r"\s+", " ", element.text_content()).strip()


@each_page
def test_is_valid_html(path: str) -> None:
    html5lib.HTMLParser(strict=True).parse(small_files()[path])


@each_page
def test_has_one_heading_and_skips_no_level(path: str) -> None:
    levels = [int(e.tag[1]) for e in small_pages()[path].iter("h1", "h2", "h3", "h4", "h5")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@each_page
def test_every_id_is_there_once_and_neutral(path: str) -> None:
    ids = small_pages()[path].xpath("//@id")
    assert len(ids) == len(set(ids))
    assert not [one for one in ids if SENSITIVE.search(one)]


@each_page
def test_every_link_leads_to_a_place_inside_or_outside_the_site(path: str) -> None:
    found = small_pages()[path]
    ids = set(found.xpath("//@id"))
    for href in found.xpath("//a/@href"):
        inside = href.startswith("#") and href[1:] in ids
        beside = (
            re.fullmatch(r"[a-z-]+\.html", href)
            and f"{path.rpartition('/')[0]}/{href}" in small_files()
        )
        assert inside or beside or re.match(r"(tel|sms|mailto|https):", href), href


@each_page
def test_asks_for_nothing(path: str) -> None:
    found = small_pages()[path]
    assert not found.xpath(
        "//@src | //@srcset | //@action | //form | //iframe | //object | //@style"
    )
    assert found.xpath("//link/@href") == ["data:,"]
    assert "url(" not in found.findtext(".//style")
    names = found.xpath("//*[local-name()='use']/@*")
    assert all(name.startswith("#") for name in names)


@each_page
def test_the_policy_names_exactly_what_is_inside(path: str) -> None:
    found = small_pages()[path]
    (policy,) = found.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["style-src"] == source_hash(found.findtext(".//style"))
    scripts = {source_hash(script.text) for script in found.iter("script")}
    assert set(rules["script-src"].split()) == scripts


@each_page
def test_scripts_store_nothing_and_are_of_the_old_kind(path: str) -> None:
    scripts = list(small_pages()[path].iter("script"))
    assert scripts
    for script in scripts:
        assert not re.search(
            r"Storage|indexedDB|cookie|caches|serviceWorker|fetch\(|XMLHttp", script.text
        )
        assert not re.search(
            r"=>|`|\b(let|const|class|async)\b", re.sub(r"'[^']*'", "''", script.text)
        )


@each_page
def test_leaving_comes_first_after_the_skip_link(path: str) -> None:
    skip, leave = small_pages()[path].xpath("//a")[:2]
    assert skip.get("href") == "#main"
    assert leave.get("id") == "leave"
    assert leave.get("href").startswith("https:")
    assert set(leave.get("rel").split()) == {"noreferrer", "nofollow"}


@each_page
def test_the_head_is_neutral(path: str) -> None:
    found = small_pages()[path]
    assert dict(found.find("head")[0].attrib) == {"name": "referrer", "content": "no-referrer"}
    assert found.findtext(".//title") == words_of(found.find(".//h1"))
    assert not SENSITIVE.search(found.findtext(".//title") + path)
    assert not found.xpath("//comment() | //meta[@name='generator']")


@each_page
def test_says_which_edition_it_is_how_long_it_is_right_and_that_it_can_be_found(
    path: str,
) -> None:
    said = words_of(small_pages()[path].find(".//header"))
    assert re.search(r"Edition 1, 2 November 2026\.|Edisi 1|1", said)
    assert "2027" in said or "٢٠٢٧" in said
    assert "can be found" in said or "bisa ditemukan" in said


@each_page
def test_every_number_is_isolated_and_stands_with_the_note_on_traces(path: str) -> None:
    found = small_pages()[path]
    links = found.xpath("//a[starts-with(@href,'tel:')]")
    blocks = found.xpath("(//main | //aside)[.//a[starts-with(@href,'tel:')]]")
    if not path.endswith("/index.html"):
        assert links
        assert blocks
    for link in links:
        assert link.find("bdi").get("dir") == "ltr"
    for block in blocks:
        assert re.search(r"can be seen later|bisa terlihat nanti", words_of(block))


@pytest.mark.parametrize("locale", ["en", "id", "ar"])
def test_direction_and_language_are_those_of_the_words(locale: str) -> None:
    root = small_pages()[f"tiny/f/ambrel-{locale}.html"]
    direction = "rtl" if root.get("lang") == "ar" else "ltr"
    assert root.get("dir") == direction
    for foreign in root.xpath("//*[@lang][@dir]"):
        assert foreign.get("dir") == ("rtl" if foreign.get("lang") == "ar" else "ltr")


def test_a_service_tells_the_same_facts_in_the_same_order_as_its_page() -> None:
    view = sample_view()
    shown = sample_services()[1]
    entry = file_of(view).get_element_by_id(f"s-{shown.code}")
    (written,) = site.render_pages(view, only={shown.path})
    facts = lxml.html.document_fromstring(written.content).xpath("//section[@class='fact']/h2")
    asked = [words_of(fact) for fact in facts][: len(shown.facts)]
    assert [words_of(question) for question in entry.iter("h4")][: len(asked)] == asked
    for fact in shown.facts:
        if fact.key not in {"hours", "place"}:
            assert all(answer.value in words_of(entry) for answer in fact.answers)


def is_told(shown: ServiceView) -> bool:
    """Say whether a file tells of a service: of those for a wider area only what can be asked from there."""
    return shown.reach is Level.DISTRICT or shown.can_be_asked


def test_every_service_of_the_district_is_told_once_and_named_under_its_needs() -> None:
    view = sample_view()
    found = file_of(view)
    for shown in filter(is_told, view.districts["ambrel"].services):
        entry = found.get_element_by_id(f"s-{shown.code}")
        assert entry.xpath(".//a[starts-with(@href,'tel:')]/@href") == [
            contact.href for contact in shown.contacts if contact.href.startswith("tel:")
        ]
    first, *names = found.xpath("//section[h2[@id='n-talk']]//li/a[1]/@href")
    talk = view.districts["ambrel"].cells[2]
    assert talk.first is not None
    assert first == f"#s-{talk.first.service.code}"
    assert names == [f"#s-{s.code}" for s in filter(is_told, talk.services)]


def test_a_service_of_another_district_is_named_with_its_number_and_the_way_there() -> None:
    section = file_of(sample_view(), "tunwick").xpath("//section[h2[@id='n-talk']]")[0]
    assert "Ambrel, about 14 km away" in words_of(section)
    assert "There is no such help in Tunwick yet." in words_of(section)
    assert section.xpath(".//a[@href='tel:08005550101']")


def test_a_service_checked_too_long_ago_says_so() -> None:
    old = service(0, assurance=assurance(CheckState.NOT_SHOWN))
    entry = file_of(sample_view(services=(old, *sample_services()[1:]))).get_element_by_id(
        f"s-{old.code}"
    )
    assert "We have not phoned to check yet." in words_of(
        entry.xpath(".//p[contains(@class,'doubt')]")[0]
    )


def test_links_of_a_page_stay_inside_or_become_words() -> None:
    found = file_of(sample_view())
    article = found.xpath("//article[h2[@id='i-safety']]")[0]
    assert article.xpath(".//a[text()='Read more']/@href") == ["#n-talk"]
    assert article.get_element_by_id("i-safety-phone").tag == "h3"
    lost = replace(page(), blocks=tuple(_led_away(block) for block in page().blocks))
    found = file_of(replace(sample_view(), pages=(lost,)))
    assert "Read more" in words_of(found.xpath("//article[h2[@id='i-safety']]")[0])
    assert not found.xpath("//a[text()='Read more']")


def _led_away(block: Block) -> Block:
    items = tuple(
        tuple(replace(s, href="n/gone.html") if s.href == "n/talk.html" else s for s in item)
        for item in block.items
    )
    return replace(block, items=items)


PLAIN = service(0, name=text("x"), summary=text("x"))


def with_first(shown: ServiceView) -> HtmlElement:
    return file_of(sample_view(services=(shown, *sample_services()[1:])))


PLAIN_ELEMENTS = [str(element.tag) for element in with_first(PLAIN).iter()]


@given(words=WORDS)
@example(words=ATTACK)
@settings(max_examples=60, deadline=None)
def test_any_words_stand_in_the_file_as_they_are(words: str) -> None:
    found = with_first(replace(PLAIN, name=text(words), summary=text(words)))
    entry = found.get_element_by_id(f"s-{PLAIN.code}")
    assert entry.find("h3").text_content() == words
    assert [str(element.tag) for element in found.iter()] == PLAIN_ELEMENTS


def big_service(number: int) -> ServiceView:
    facts = tuple(
        replace(fact, answers=(text(f"Answer {fact.key} " + "word " * 60),))
        for fact in service(0).facts
    )
    return service(number, facts=facts, reach=Level.NATIONAL if number > 5 else Level.DISTRICT)


def test_a_file_with_too_much_loses_pages_then_facts_of_the_farthest_and_never_a_number() -> (
    None
):
    services = tuple(big_service(number) for number in range(32))
    view = sample_view(services=services)
    ambrel = replace(view.districts["ambrel"], here=services[:6], cells=(), choices=())
    content = district_file(Pieces(view), ambrel)
    found = lxml.html.document_fromstring(content)
    assert len(content) <= MOST_BYTES
    assert not found.xpath("//h2[starts-with(@id,'i-')]")
    near, far = (
        words_of(found.get_element_by_id(f"s-{services[place].code}")) for place in (0, -1)
    )
    assert "Answer police" in near
    assert "Answer police" not in far
    assert "Answer cost" in far
    assert "there was no room" in far
    for shown in services:
        entry = found.get_element_by_id(f"s-{shown.code}")
        assert entry.xpath(".//a/@href")[0] == shown.contacts[0].href


def test_what_can_never_fit_is_told_with_all_its_numbers() -> None:
    view = sample_view(services=tuple(big_service(number) for number in range(400)))
    found = file_of(view)
    assert len(found.xpath("//article[@class='entry']")) == 400


@pytest.mark.slow
def test_every_real_district_fits_and_keeps_all_facts_of_its_own_services(
    real_files: Mapping[str, bytes], real_views: Mapping[str, DirectoryView]
) -> None:
    sizes = {
        path: len(content) for path, content in real_files.items() if path.endswith(".html")
    }
    assert len(sizes) == sum(len(view.districts) for view in real_views.values())
    assert {path: size for path, size in sizes.items() if size > MOST_BYTES} == {}
    for path, found in pages_of(real_files).items():
        html5lib.HTMLParser(strict=True).parse(real_files[path])
        ids = set(found.xpath("//@id"))
        inside = found.xpath("//a[starts-with(@href,'#')]/@href")
        assert not [href for href in inside if href[1:] not in ids]
        district, _, locale = path.removeprefix("f/").removesuffix(".html").rpartition("-")
        for shown in real_views[locale].districts[district].here:
            if not shown.can_be_asked:
                continue
            entry = words_of(found.get_element_by_id(f"s-{shown.code}"))
            assert all(fact.question in entry for fact in shown.facts)
