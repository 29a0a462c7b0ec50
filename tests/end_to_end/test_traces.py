"""What a visit leaves on a phone: a real profile, looked through after it was closed (SA-P2, SA-P4)."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from generator import build
from tests.end_to_end.served_site import FLAGS, PROJECT, SMALL, TODAY, Site

pytestmark = pytest.mark.browser

STORES = (
    "CacheStorage",
    "Local Storage",
    "Session Storage",
    "IndexedDB",
    "Service Worker",
    "databases",
)
EMPTY_STORES = """async () => ({
  local: localStorage.length, session: sessionStorage.length,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length, cookies: document.cookie,
})"""


@pytest.fixture(scope="module")
def profile(
    playwright: Playwright,
    chromium: Path,
    real_site: Site,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The profile of a browser after a visit that ended with the exit link."""
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
    stores = page.evaluate(EMPTY_STORES)
    assert stores == {**dict.fromkeys(stores, 0), "cookies": ""}
    page.click("#leave")
    page.wait_for_timeout(1500)
    context.close()
    return folder


def _visit(site: Site) -> list[str]:
    """Return one page of each kind."""
    first_of_kind: dict[str, str] = {}
    for path in site.pages():
        if not path.startswith(("en/", "su/", "jv/")):
            first_of_kind.setdefault(path.rpartition("/")[0] or path, path)
    return sorted(first_of_kind.values())[:12]


def _sensitive_words() -> re.Pattern[bytes]:
    directory = build.read(PROJECT, TODAY).directory
    assert directory is not None
    words = {word for many in directory.country.words.sensitive.values() for word in many}
    # Words of three letters are found by chance in any database.
    long = sorted(word for word in words if len(word) > 4)
    return re.compile("|".join(map(re.escape, long)).encode(), re.IGNORECASE)


def test_the_history_names_neutral_titles_and_addresses_only(profile: Path) -> None:
    with sqlite3.connect(profile / "Default" / "History") as database:
        visits = database.execute("select url, title from urls").fetchall()
    assert visits
    pattern = _sensitive_words()
    assert [visit for visit in visits if pattern.search(" ".join(visit).encode())] == []


def test_nothing_is_stored_beside_the_history(profile: Path, real_site: Site) -> None:
    address = real_site.address.encode()
    for store in STORES:
        for path in (profile / "Default").glob(f"{store}/**/*"):
            assert not path.is_file() or address not in path.read_bytes(), path.name


def test_no_sensitive_word_of_a_page_is_left_outside_the_cache(
    profile: Path, real_site: Site
) -> None:
    """The text of pages stays in the HTTP cache only, which a person can clear."""
    host = real_site.address.encode()
    pattern = _sensitive_words()
    told = []
    for path in sorted(profile.rglob("*")):
        parts = path.relative_to(profile).parts
        if not path.is_file() or {"Cache", "Code Cache", "GPUCache"} & set(parts):
            continue
        content = path.read_bytes()
        told += [
            ("/".join(parts), match[0])
            for match in pattern.finditer(content)
            if host in content[max(0, match.start() - 400) : match.end() + 400]
        ]
    assert told == []
