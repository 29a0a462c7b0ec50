"""What a visit leaves on a phone: a real profile, looked through after it was closed (SA-P2, SA-P4)."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright

from generator.checks.reading.sensitive_words import SensitiveWords, sensitive_words
from tests.browser import FLAGS
from tests.end_to_end.served_site import SMALL, Site
from tests.waiting import wait_on

pytestmark = pytest.mark.browser

STORES = (
    "CacheStorage",
    "Local Storage",
    "Session Storage",
    "IndexedDB",
    "Service Worker",
    "databases",
)
CACHES = {"Cache", "Code Cache", "GPUCache"}
EMPTY_STORES = """async () => ({
  local: localStorage.length, session: sessionStorage.length,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length, cookies: document.cookie,
})"""
TYPED = "wqzvkx"
"""What is typed into the search box: no text of the world has it."""
NEAR = 400
"""Within so many bytes of our address, a word in a browser's files is taken for one of ours."""


@pytest.fixture(scope="module")
def profile(
    playwright: Playwright,
    chromium: Path,
    real_site: Site,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The profile of a browser after a visit to every kind of page that ended with the exit link."""
    folder = tmp_path_factory.mktemp("profile")
    context = playwright.chromium.launch_persistent_context(
        str(folder), executable_path=str(chromium), args=list(FLAGS), viewport=SMALL
    )
    context.route(
        lambda url: not url.startswith(real_site.address),
        lambda route: route.fulfill(body="weather"),
    )
    page = context.pages[0]
    for path in _visit(real_site):
        page.goto(real_site.address + path)
        _use_everything(page)
    _assert_nothing_is_stored(context, page)
    target = str(page.get_attribute("#leave", "href"))
    page.click("#leave", no_wait_after=True)
    wait_on(page, lambda: page.url == target)
    context.close()
    return folder


def _visit(site: Site) -> list[str]:
    return [path for path in site.samples(site.default.locale).values() if path != "k.html"]


def _use_everything(page: Page) -> None:
    for summary in page.locator("summary").all():
        summary.click()
    if page.locator("#find").count():
        page.fill("#find", TYPED)
    if page.locator("[data-read-aloud]").is_visible():
        page.click("[data-read-aloud]")


def _assert_nothing_is_stored(context: BrowserContext, page: Page) -> None:
    stores = page.evaluate(EMPTY_STORES)
    assert stores == {**dict.fromkeys(stores, 0), "cookies": ""}
    assert context.cookies() == []


@pytest.fixture(scope="module")
def words(real_site: Site) -> SensitiveWords:
    """The words that tell what somebody is looking for."""
    return sensitive_words(real_site.directory.country)


def test_the_history_names_neutral_titles_and_addresses_only(
    profile: Path, real_site: Site, words: SensitiveWords
) -> None:
    with sqlite3.connect(profile / "Default" / "History") as database:
        visits = database.execute("select url, title from urls").fetchall()
    ours = [(url, title) for url, title in visits if url.startswith(real_site.address)]
    assert len(ours) >= len(_visit(real_site)) - 2
    assert [v for v in visits if words.part_of(v[0]) or words.word_in(v[1])] == []


def test_nothing_is_stored_beside_the_history(profile: Path, real_site: Site) -> None:
    address = real_site.address.encode()
    files = {path: content for path, content in _contents(profile) if address in content}
    assert files, "the visit has left something, at least in the history"
    kept = [path for path in files if set(Path(path).parts) & set(STORES)]
    assert kept == []


def test_what_was_typed_into_the_search_is_nowhere(profile: Path) -> None:
    contents = dict(_contents(profile))
    assert len(contents) > 20
    for path, content in contents.items():
        for encoding in ("utf-8", "utf-16-le"):
            assert TYPED.encode(encoding) not in content, path


def test_no_sensitive_word_of_a_page_is_left_outside_the_cache(
    profile: Path, real_site: Site, words: SensitiveWords
) -> None:
    """The text of pages stays in the HTTP cache only, which a person can clear."""
    host = real_site.address.removeprefix("http://").partition("/")[0]
    told = []
    for path, content in _contents(profile):
        if CACHES.isdisjoint(Path(path).parts):
            told += [(path, word) for word in _words_near(host, content, words)]
    assert told == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_word_beside_the_address_would_be_noticed(
    words: SensitiveWords, encoding: str
) -> None:
    content = "http://127.0.0.1:1/p.html – Untuk korban".encode(encoding)
    assert "korban" in _words_near("127.0.0.1:1", content, words)
    assert list(_words_near("127.0.0.2:1", content, words)) == []


def _contents(profile: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(profile.rglob("*")):
        if path.is_file():
            yield path.relative_to(profile).as_posix(), path.read_bytes()


def _words_near(host: str, content: bytes, words: SensitiveWords) -> Iterator[str]:
    """Yield sensitive words near our address, as browsers write texts: in UTF-8 and in UTF-16."""
    for encoding in ("utf-8", "utf-16-le"):
        for match in re.finditer(re.escape(host.encode(encoding)), content):
            near = content[max(0, match.start() - NEAR) : match.end() + NEAR]
            word = words.word_in(near.decode(encoding, errors="ignore"))
            if word is not None:
                yield word
