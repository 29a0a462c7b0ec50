"""Nobody is told and nothing tells: hosts, policies, names, previews (SA-P1, SA-P3, SA-P5 to SA-P11)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from lxml.html import HtmlElement
from playwright.sync_api import Browser, BrowserContext, Page

from generator.checks.reading.sensitive_words import sensitive_words
from generator.components.content_policy import page_policy
from tests.end_to_end.served_site import Site

SITES = ["tiny_site", "real_site"]


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Site:
    """Each of both sites."""
    found: Site = request.getfixturevalue(request.param)
    return found


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_no_page_asks_anybody_else(browser: Browser, site: Site, *, scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    hosts: set[str] = set()
    context.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page = context.new_page()
    for path in site.all_samples():
        if path != "k.html":
            page.goto(site.address + path)
    assert hosts == {urlsplit(site.address).netloc}
    context.close()


@pytest.mark.browser
def test_a_step_from_page_to_page_tells_no_referrer(phone: BrowserContext, site: Site) -> None:
    page = phone.new_page()
    page.goto(site.address + "index.html")
    with page.expect_request(site.address + "lines.html") as asked:
        page.locator("footer a[href='lines.html']").click()
    assert "referer" not in asked.value.all_headers()


@pytest.mark.browser
def test_the_policy_is_never_broken_while_everything_is_used(
    phone: BrowserContext, site: Site
) -> None:
    page, said = phone.new_page(), list[str]()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in site.all_samples():
        if path != "k.html":
            page.goto(site.address + path)
            _use_everything(page)
            assert said == [], path


def _use_everything(page: Page) -> None:
    for summary in page.locator("summary").all():
        summary.click()
    if page.locator("#find").count():
        page.fill("#find", "a b")
    page.keyboard.press("Shift")
    page.keyboard.press("Tab")


@pytest.mark.browser
def test_the_policy_forbids_what_a_page_does_not_carry(
    phone: BrowserContext, tiny_site: Site
) -> None:
    page = phone.new_page()
    page.goto(tiny_site.address + "index.html")
    ran = page.evaluate(
        """async () => {
          const script = document.createElement('script');
          script.textContent = 'window.planted = true';
          document.body.append(script);
          const asked = await fetch('robots.txt').then(() => 'answered', () => 'refused');
          return [window.planted === true, asked];
        }"""
    )
    assert ran == [False, "refused"]


REFERRER = b'<head>\n<meta name="referrer" content="no-referrer">\n<meta charset="utf-8">\n'
POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


@pytest.mark.slow
def test_every_head_starts_with_no_referrer_and_hides_its_maker(site: Site) -> None:
    for path in site.pages():
        html = (site.folder / path).read_bytes()
        head = html[: html.index(b"</head>")]
        assert REFERRER in head, path
        assert b'name="generator"' not in head, path
        assert b"noarchive" in head, path
        assert b"<!--" not in html, path
        assert b"sourceMappingURL" not in html, path


@pytest.mark.slow
def test_every_policy_allows_the_page_its_own_style_and_scripts_and_nothing_more(
    site: Site,
) -> None:
    for path in site.all_samples():
        html = site.html(path)
        policy = POLICY.findall(html)[0].replace("&#x27;", "'").replace("&#39;", "'")
        expected = page_policy(STYLE.findall(html)[0], tuple(SCRIPT.findall(html)))
        assert _rules(policy) == _rules(expected), path
        assert _rules(policy)["default-src"] == {"'none'"}


def _rules(policy: str) -> dict[str, set[str]]:
    rules = (rule.split() for rule in policy.split(";") if rule.strip())
    return {name: set(allowed) for name, *allowed in rules}


def test_what_the_server_is_told_to_send_allows_no_more_than_the_pages(site: Site) -> None:
    lines = (site.folder / "_headers").read_text().splitlines()
    assert lines[0] == "/*"
    headers = dict(line.strip().split(": ", 1) for line in lines[1:])
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Strict-Transport-Security"].startswith("max-age=31536000")
    policy = _rules(headers["Content-Security-Policy"])
    assert (
        policy["frame-ancestors"] == policy["base-uri"] == policy["form-action"] == {"'none'"}
    )
    # Browsers apply both policies, so the pages' own, which knows the hashes, stays as it is.
    assert not {"script-src", "style-src", "default-src"} & policy.keys()
    switched_off = headers["Permissions-Policy"].split(", ")
    assert all(feature.endswith("=()") for feature in switched_off)


@pytest.mark.slow
def test_no_public_name_holds_a_sensitive_word(site: Site) -> None:
    words = sensitive_words(site.directory.country)
    files = (p.relative_to(site.folder).as_posix() for p in site.folder.rglob("*"))
    told = [(path, "its name") for path in sorted(files) if words.part_of(path)]
    for path in site.pages():
        page = site.document(path)
        texts = [page.findtext(".//title"), *page.xpath("//meta[not(@http-equiv)]/@content")]
        told += [(path, text) for text in texts if words.word_in(text)]
        names = page.xpath("//@id | //main//@class")
        told += [(path, name) for name in names if words.part_of(name)]
    assert told == []


def test_titles_differ_and_the_shared_preview_says_no_more_than_they(site: Site) -> None:
    titles = [title for path in site.pages() for title in [_title(site, path)]]
    assert len(set(titles)) == len(titles)
    for path in site.all_samples():
        if path == "k.html":
            continue
        page = site.document(path)
        shared = {
            meta.get("property"): meta.get("content")
            for meta in page.xpath("//meta[starts-with(@property, 'og:')]")
        }
        description = page.xpath("//meta[@name='description']/@content")[0]
        assert shared == {
            "og:type": "website",
            "og:title": page.findtext(".//title"),
            "og:description": description,
        }


def _title(site: Site, path: str) -> str:
    html = (site.folder / path).read_bytes()
    title = html[html.index(b"<title>") + 7 : html.index(b"</title>")].decode()
    return f"{site.locale_of(path)} {title}"


def _number_links(page: HtmlElement) -> Iterator[HtmlElement]:
    yield from page.xpath(
        "//a[starts-with(@href,'tel:') or starts-with(@href,'sms:') or contains(@href,'wa.me/')]"
    )


def test_numbers_are_text_too_and_stand_with_the_note_on_call_lists(site: Site) -> None:
    numbers = set()
    for path in site.all_samples():
        page = site.document(path)
        words = site.views[site.locale_of(path)].words
        note = words(
            "A call or message can be seen later on this phone. You can delete it, or use another phone."
        )
        for link in _number_links(page):
            digits = re.sub(r"\D", "", link.get("href"))
            shown = re.sub(r"\D", "", link.text_content())
            assert shown, path
            assert digits.endswith(shown.lstrip("0")[-6:]), (path, link.get("href"))
            (part,) = link.xpath("ancestor::*[self::main or self::aside]")
            assert note in " ".join(part.text_content().split()), path
            numbers.add(digits)
    assert len(numbers) > 3


def test_links_out_of_the_site_tell_nothing_and_open_no_window(site: Site) -> None:
    links = [
        (path, link)
        for path in site.all_samples()
        for link in site.document(path).xpath("//main//a[starts-with(@href,'http')]")
    ]
    assert {path for path, _ in links} - {"k.html"}
    for path, link in links:
        if path != "k.html":
            assert {"noreferrer", "noopener", "external"} <= set(link.get("rel").split())
        assert link.get("target") is None
    for path in site.all_samples():
        assert "http://" not in site.html(path).replace("http://www.w3.org", ""), path
