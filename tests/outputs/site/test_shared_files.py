"""The files of no single locale."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import lxml.html
import pytest

from generator.components.assets import script_of
from generator.components.content_policy import source_hash
from generator.outputs.site.shared_files import _sitemaps, icon_file
from tests.outputs.site.site_files import both_sites, pages, sample_views

pytestmark = pytest.mark.quick

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def shared(name: str) -> bytes:
    return both_sites()[f"sample/{name}"]


def test_not_found_speaks_every_language_and_needs_no_place_of_its_own() -> None:
    page = lxml.html.document_fromstring(shared("404.html"))
    sections = page.xpath("//main/section")
    assert [section.find(".//a").get("hreflang") for section in sections] == ["en", "id", "ar"]
    inside = [href for href in page.xpath("//a/@href") if not re.match(r"tel:|https:|#", href)]
    assert inside
    assert all(href.startswith("/near/") for href in inside)
    assert page.get_element_by_id("leave").get("data-hop") == "/near/k.html#en"
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex,noarchive"]


def test_the_hop_knows_the_target_of_every_language_and_works_without_a_script() -> None:
    page = lxml.html.document_fromstring(shared("k.html"))
    targets = {link.get("hreflang"): link.get("href") for link in page.xpath("//a")}
    assert targets == {view.locale: view.exit_url for view in sample_views()}
    assert dict(page.find("head")[0].attrib) == {"name": "referrer", "content": "no-referrer"}
    assert page.findtext(".//title") == "Another page"
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert source_hash(script_of("hop")) in policy
    assert source_hash(page.find(".//style").text) in policy


def test_robots_may_read_all_but_the_hop() -> None:
    assert shared("robots.txt").decode() == (
        "User-agent: *\nDisallow: /near/k.html\n\nSitemap: https://example.org/near/sitemap.xml\n"
    )


def test_the_sitemap_lists_every_page_with_its_other_languages() -> None:
    root = ET.fromstring(shared("sitemap.xml"))  # noqa: S314 - our own file
    found = {url.findtext(f"{SITEMAP}loc"): url for url in root}
    listed = {
        "https://example.org/near/" + path.removeprefix("sample/").removesuffix("index.html")
        for path in pages()
        if path.startswith("sample/") and not path.endswith("404.html")
    }
    assert set(found) == listed
    others = found["https://example.org/near/n/talk.html"].findall(f"{XHTML}link")
    assert [(link.get("hreflang"), link.get("href")) for link in others] == [
        ("en", "https://example.org/near/n/talk.html"),
        ("id", "https://example.org/near/id/n/talk.html"),
        ("ar", "https://example.org/near/ar/n/talk.html"),
    ]


def test_a_large_sitemap_comes_in_parts_that_lose_nothing() -> None:
    whole = ET.fromstring(shared("sitemap.xml"))  # noqa: S314 - our own file
    parts = list(_sitemaps(sample_views(), limit=50))
    assert [part.path for part in parts[:2]] == ["sitemap.xml", "sitemap-2.xml"]
    pages_of_parts = [url for part in parts for url in ET.fromstring(part.content)]  # noqa: S314
    assert [url.findtext(f"{SITEMAP}loc") for url in pages_of_parts] == [
        url.findtext(f"{SITEMAP}loc") for url in whole
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Referrer-Policy: no-referrer",
        "X-Content-Type-Options: nosniff",
        "Cross-Origin-Opener-Policy: same-origin",
        "Content-Security-Policy: frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    ],
)
def test_servers_are_told_what_a_page_cannot_say(line: str) -> None:
    headers = shared("_headers").decode()
    assert headers.startswith("/*\n")
    assert line in headers


def test_the_icon_is_a_plain_square() -> None:
    content = icon_file()
    assert content[:4] == b"\0\0\1\0"
    assert len(content) == 22 + 40 + 16 * 16 * 4 + 16 * 4
    assert len(set(content[62 : 62 + 1024])) == 4
