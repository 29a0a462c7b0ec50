"""What holds for every page, whatever it is about (safety notes SA-…)."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from itertools import pairwise
from posixpath import dirname, join, normpath

import html5lib
import lxml.html
import pytest
from lxml.html import HtmlElement

from generator.components.content_policy import source_hash
from generator.outputs import site
from generator.views.read_model.directory_view import DirectoryView
from tests.outputs.site.site_files import (
    both_sites,
    one_of_each_kind,
    pages,
    sample_views,
    site_of,
    tiny_views,
)

SENSITIVE = re.compile(
    r"traffick|victim|survivor|korban|tppo|perdagangan orang|kekerasan|violence|shelter|escape|abuse",
    re.IGNORECASE,
)

each_page = pytest.mark.parametrize("path", one_of_each_kind())


def text_of(element: HtmlElement) -> str:
    return re.sub(r"\s+", " ", element.text_content()).strip()


@each_page
def test_is_valid_html(path: str) -> None:
    html5lib.HTMLParser(strict=True).parse(both_sites()[path])


@each_page
def test_has_one_heading_and_skips_no_level(path: str) -> None:
    levels = [int(e.tag[1]) for e in pages()[path].iter("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@each_page
def test_asks_for_nothing_else(path: str) -> None:
    page = pages()[path]
    assert not page.xpath("//@src | //@srcset | //@background | //@action | //form | //iframe")
    assert page.xpath("//link/@href") == ["data:,"]
    assert "@import" not in text_of(page.find(".//style"))
    assert "url(" not in text_of(page.find(".//style"))


@each_page
def test_the_policy_names_exactly_what_is_inside(path: str) -> None:
    page = pages()[path]
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.split(" ", 1) for rule in policy.split(";"))
    scripts = [e.text for e in page.iter("script") if e.get("type") != "application/ld+json"]
    assert rules["default-src"] == "'none'"
    assert rules["style-src"] == source_hash(page.find(".//style").text)
    assert set(rules["script-src"].split()) == {source_hash(script) for script in scripts}
    assert "unsafe" not in policy
    assert not page.xpath("//@style | //@onclick | //@onload")


@each_page
def test_the_head_is_neutral_and_tells_no_referrer(path: str) -> None:
    page = pages()[path]
    head = page.find("head")
    assert dict(head[0].attrib) == {"name": "referrer", "content": "no-referrer"}
    assert not page.xpath("//meta[@name='generator'] | //comment()")
    (robots,) = page.xpath("//meta[@name='robots']/@content")
    assert "noarchive" in robots
    assert page.xpath("//meta[@property='og:title']/@content") == [page.findtext(".//title")]
    told = [
        page.findtext(".//title"),
        *page.xpath("//meta/@content"),
        *page.xpath("//@id"),
        path,
    ]
    assert [words for words in told if SENSITIVE.search(words)] == []


@each_page
def test_leaving_comes_first_after_the_skip_link(path: str) -> None:
    page = pages()[path]
    first, second = page.xpath("//a")[:2]
    assert first.get("href") == "#main"
    assert page.get_element_by_id("main").tag == "main"
    assert second.get("id") == "leave"
    assert second.get("href") == "https://www.example.com/weather" or path.startswith("tiny")
    assert set(second.get("rel").split()) == {"noreferrer", "nofollow"}
    assert second.getnext().tag == "script"
    assert second.get("data-hop").partition("#")[0].endswith("k.html")
    assert len(second.get("data-exit-link").split("|")) == 4


@each_page
def test_says_what_leaving_does_not_do(path: str) -> None:
    said = text_of(pages()[path].find(".//header"))
    assert "history" in said or "list of visited pages" in said or "Daftar halaman" in said


@each_page
def test_parts_stand_in_the_same_order(path: str) -> None:
    body = pages()[path].find("body")
    order = [
        f"{e.tag}.{(e.get('class') or '').split(' ')[0]}" for e in body if e.tag != "script"
    ]
    way = ["nav.crumbs"] if "nav.crumbs" in order else []
    assert order == ["nav.exit", "header.top", *way, "main.", "aside.help", "footer.foot"]
    assert bool(way) == (not path.endswith(("/index.html",)) or path.endswith("w/index.html"))


@each_page
def test_help_lines_are_links_and_text(path: str) -> None:
    page = pages()[path]
    lines = page.xpath("//aside[@id='help']//a[@class='call']")
    assert len(lines) == 2
    for line in lines:
        number = line.find("bdi")
        assert number.get("dir") == "ltr"
        digits = re.sub(r"\D", "", number.text)
        assert re.sub(r"\D", "", line.get("href").partition(",")[0]).endswith(
            digits.lstrip("0")
        )


@each_page
def test_every_number_stands_with_the_note_on_traces(path: str) -> None:
    blocks = pages()[path].xpath("(//main | //aside)[.//a[@class='call']]")
    assert blocks
    for block in blocks:
        assert re.search(r"can be seen later|bisa terlihat nanti", text_of(block))


@each_page
def test_the_draft_says_so(path: str) -> None:
    assert pages()[path].xpath("//header//p[contains(@class,'draft')]")


@each_page
def test_each_language_leads_to_the_same_page(path: str) -> None:
    whole, _, own = path.partition("/")
    links = pages()[path].xpath("//nav[@class='languages']//a")
    assert [link.get("hreflang") for link in links] == ["en", "id", "ar"]
    assert [link.get("lang") for link in links] == ["en", "id", "ar"]
    neutral = "index.html" if own == "404.html" else re.sub(r"^(id|ar)/", "", own)
    wanted = [f"{whole}/{prefix}{neutral}" for prefix in ("", "id/", "ar/")]
    assert [target(path, link.get("href")) for link in links] == wanted


def target(path: str, href: str) -> str:
    """Return the file that `href` on the page at `path` leads to."""
    href = href.partition("#")[0]
    if href.startswith("/near/"):
        return path.partition("/")[0] + "/" + href.removeprefix("/near/")
    return normpath(join(dirname(path), href)) if href else path


@each_page
def test_every_link_leads_somewhere(path: str) -> None:
    for href in pages()[path].xpath("//a/@href"):
        if re.match(r"(tel|sms|mailto|https):", href):
            continue
        where, anchor = target(path, href), href.partition("#")[2]
        assert where in both_sites(), href
        assert not anchor or pages()[where].xpath("//*[@id=$id]", id=anchor), href


def test_links_to_other_websites_say_so_and_tell_nothing() -> None:
    links = [
        (path, link.get("href"), set(link.get("rel", "").split()))
        for path, page in pages().items()
        for link in page.xpath("//main//a[starts-with(@href,'https:')]")
    ]
    assert len({href for _, href, _ in links}) >= 4
    wanted = {"noreferrer", "noopener", "external"}
    assert [(path, href) for path, href, rel in links if not wanted <= rel] == []


@each_page
def test_nothing_moves_or_waits(path: str) -> None:
    page = pages()[path]
    assert not page.xpath(
        "//audio | //video | //marquee | //dialog | //meta[@http-equiv='refresh']"
    )


@pytest.mark.parametrize("views", [sample_views(), tiny_views()])
def test_titles_are_different_on_every_page_of_a_locale(
    views: tuple[DirectoryView, ...],
) -> None:
    for view in views:
        titles = Counter(title_of(file.content) for file in site.render_pages(view))
        assert [title for title, times in titles.items() if times > 1] == []


def title_of(content: bytes) -> str:
    return lxml.html.document_fromstring(content).findtext(".//title")


def test_no_page_at_all_outgrows_the_first_round_trip() -> None:
    sizes = {path: len(gzip.compress(content)) for path, content in both_sites().items()}
    assert {path: size for path, size in sizes.items() if size > 14_000} == {}


def test_the_same_view_gives_the_same_bytes() -> None:
    assert site_of(tiny_views()) == site_of(tiny_views())
