"""Leaving: the exit link, the whole-visit wipe, and what it leaves in the tab (SA-Q1 to SA-Q12)."""

from __future__ import annotations

import gzip
import http.server
import io
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright, Request, Route

from generator.components.assets import script_of
from tests.browser import FLAGS
from tests.end_to_end.served_site import SMALL, Site, answering
from tests.waiting import wait_on

pytestmark = pytest.mark.browser

BEFORE = "https://search.example/q"
VISITS = (
    ("index.html",),
    ("index.html", "places.html", "lines.html"),
    (
        "index.html",
        "places.html",
        "p/ambrel.html",
        "p/ambrel/health.html",
        "lines.html",
        "i/now.html",
    ),
)
FOLLOW = """address => {
  const link = document.body.appendChild(document.createElement('a'));
  link.href = address;
  setTimeout(() => link.click(), 0);
}"""
SHOWN = (
    "getComputedStyle(document.documentElement).visibility === 'hidden' ? '' : location.href"
)
DEPTHS = ["one page", "three pages", "six pages"]


@dataclass
class World:
    """A browser context in which the rest of the web is played by this test."""

    context: BrowserContext
    site: Site
    target: str
    requests: list[Request] = field(default_factory=list)

    def note(self, request: Request) -> None:
        """Remember a request; the driver takes no function that is not written in Python."""
        self.requests.append(request)

    def visit(self, paths: tuple[str, ...]) -> Page:
        """Come from a search page and follow links from one of `paths` to the next, as people do.

        What a tab remembers of a page depends on whether a link of another page led there.
        """
        page = self.context.new_page()
        page.goto(BEFORE)
        for path in paths:
            address = self.site.address + path
            page.evaluate(FOLLOW, address)
            wait_on(page, lambda address=address: page.url == address)  # type: ignore[misc]
            page.wait_for_selector("#help", state="attached")
        return page


@pytest.fixture(scope="module", params=["kept in memory", "not kept in memory"])
def with_or_without_memory(
    request: pytest.FixtureRequest, playwright: Playwright, chromium: Path
) -> Iterator[Browser]:
    """A browser with and without the back-forward cache."""
    kept = request.param == "kept in memory"
    running = playwright.chromium.launch(
        executable_path=str(chromium),
        args=list(FLAGS),
        ignore_default_args=["--disable-back-forward-cache"] if kept else None,
    )
    yield running
    running.close()


@pytest.fixture
def world(with_or_without_memory: Browser, tiny_site: Site) -> Iterator[World]:
    """A tab in a browser with and without the back-forward cache."""
    context = with_or_without_memory.new_context(viewport=SMALL)
    world = World(context, tiny_site, _target(tiny_site))
    context.on("request", world.note)
    context.route(lambda url: not url.startswith(tiny_site.address), _play_the_web)
    yield world
    context.close()


def _play_the_web(route: Route) -> None:
    name = urlsplit(route.request.url).netloc
    link = '<a id="control" href="https://control.example/">link</a>'
    route.fulfill(body=f"<title>{name}</title>{link}", content_type="text/html")


def _target(site: Site, path: str = "index.html") -> str:
    return site.html(path).split('id="leave" href="')[1].split('"')[0]


def _history(page: Page) -> tuple[list[dict[str, str]], int]:
    answers: list[dict[str, Any]] = []

    def has_answered() -> bool:
        try:
            session = page.context.new_cdp_session(page)
            answers.append(session.send("Page.getNavigationHistory"))
        except Error:  # between two pages
            return False
        return True

    wait_on(page, has_answered)
    return answers[-1]["entries"], answers[-1]["currentIndex"]


def _leave(world: World, page: Page) -> None:
    # A click that waits for its own navigation never ends when the page is kept in memory.
    page.click("#leave", no_wait_after=True)
    wait_on(page, lambda: page.url == world.target)
    page.wait_for_function("document.readyState === 'complete'")


def _go(page: Page, steps: int) -> None:
    page.evaluate(f"setTimeout(function () {{ history.go({steps}); }}, 0)")


def _shown(page: Page) -> str:
    """Return the address of the page that can be seen, empty if none can."""
    try:
        return str(page.evaluate(SHOWN))
    except Error:  # between two pages
        return ""


def _visibility(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.documentElement).visibility"))


@pytest.mark.parametrize("paths", VISITS, ids=DEPTHS)
def test_after_leaving_no_page_of_the_visit_is_left_in_the_tab(
    world: World, paths: tuple[str, ...]
) -> None:
    page = world.visit(paths)
    _leave(world, page)
    entries, current = _history(page)
    ours = [entry for entry in entries if entry["url"].startswith(world.site.address)]
    assert {urlsplit(entry["url"]).path.rpartition("/")[2] for entry in ours} <= {"k.html"}
    assert {entry["title"] for entry in ours} <= {"Another page", ""}
    assert current == len(entries) - 1
    assert entries[-1]["url"] == world.target
    assert entries[-2]["url"] in {BEFORE, *(entry["url"] for entry in ours)}


def test_after_going_back_some_steps_leaving_still_takes_all_pages(world: World) -> None:
    page = world.visit(VISITS[2])
    _go(page, -2)
    wait_on(page, lambda: page.url.endswith("p/ambrel/health.html"))
    _leave(world, page)
    entries, current = _history(page)
    told = [e["url"] for e in entries if e["url"].startswith(world.site.address)]
    assert [url for url in told if "k.html" not in url] == []
    assert current == len(entries) - 1


def test_after_going_back_to_the_first_page_leaving_takes_those_that_lie_ahead(
    world: World,
) -> None:
    page = world.visit(VISITS[1])
    _go(page, -2)
    wait_on(page, lambda: page.url.endswith("index.html"))
    _leave(world, page)
    entries, _ = _history(page)
    told = [e["url"] for e in entries if e["url"].startswith(world.site.address)]
    assert [url for url in told if "k.html" not in url] == []


@pytest.mark.parametrize("paths", VISITS[::2], ids=DEPTHS[::2])
def test_going_back_after_leaving_never_shows_the_visit(
    world: World, paths: tuple[str, ...]
) -> None:
    page = world.visit(paths)
    _leave(world, page)
    navigated: list[str] = []
    session = page.context.new_cdp_session(page)
    session.on("Page.frameNavigated", lambda event: navigated.append(event["frame"]["url"]))
    session.send("Page.enable")
    for before in (BEFORE, "about:blank"):
        _go(page, -1)
        wait_on(page, lambda before=before: _never(world, _shown(page)) == before)  # type: ignore[misc]
    ours = {url for url in navigated if url.startswith(world.site.address)}
    assert {urlsplit(url).path.rpartition("/")[2] for url in ours} <= {"k.html"}
    assert navigated[-1] == "about:blank"
    page.goto(world.site.address + "index.html")
    assert page.locator("h1").is_visible()


def _never(world: World, address: str) -> str:
    """Return the address of the page that can be seen, which is none of this site."""
    assert not address.startswith(world.site.address)
    return address


def test_before_leaving_back_and_forward_work_as_ever(world: World) -> None:
    page = world.visit(VISITS[1])
    for steps, path in ((-1, "places.html"), (1, "lines.html"), (-2, "index.html")):
        _go(page, steps)
        wait_on(page, lambda path=path: page.url == world.site.address + path)  # type: ignore[misc]
        wait_on(page, lambda: _visibility(page) == "visible")
        assert page.locator("h1").is_visible()


def test_a_link_inside_a_page_and_back_shows_the_page(world: World) -> None:
    page = world.visit(VISITS[0])
    page.click("a[href='#help']")
    _go(page, -1)
    wait_on(page, lambda: page.url == world.site.address + "index.html")
    assert _visibility(page) == "visible"
    page.click("a[href='#help']")
    _leave(world, page)
    entries, _ = _history(page)
    assert not any(entry["url"].endswith("#help") for entry in entries)


def test_leaving_tells_nobody_but_the_target_and_not_from_where(world: World) -> None:
    page = world.visit(VISITS[1])
    world.requests.clear()
    _leave(world, page)
    hosts = {urlsplit(request.url).netloc for request in world.requests}
    assert hosts <= {urlsplit(world.target).netloc, urlsplit(world.site.address).netloc}
    to_target = [r for r in world.requests if r.url == world.target]
    assert to_target
    assert all("referer" not in request.all_headers() for request in to_target)


def test_a_page_that_tells_from_where_would_be_noticed(world: World) -> None:
    page = world.visit(())
    with page.expect_request("https://control.example/") as expected:
        page.click("#control", no_wait_after=True)
    assert expected.value.all_headers()["referer"] == "https://search.example/"


@pytest.mark.parametrize("paths", VISITS[:2], ids=DEPTHS[:2])
def test_the_page_is_hidden_before_anything_is_asked_of_the_net(
    world: World, paths: tuple[str, ...]
) -> None:
    page = world.visit(paths)
    click = "document.getElementById('leave').click(); getComputedStyle(document.documentElement).visibility"
    assert page.evaluate(click) == "hidden"


def test_a_page_that_is_being_left_shows_one_colour(
    phone: BrowserContext, tiny_site: Site
) -> None:
    page = phone.new_page()
    page.goto(tiny_site.address + "index.html")
    assert _colours(page) > 1
    # The step is taken back at once: of a page with a step under way no picture can be had.
    page.evaluate("document.getElementById('leave').click(); window.stop()")
    assert _colours(page) == 1


def _colours(page: Page) -> int:
    """Return how many colours the window shows."""
    picture = Image.open(io.BytesIO(page.screenshot(type="png"))).convert("RGB")
    return len(picture.getcolors(1 << 24) or ())


@pytest.mark.parametrize("keys", [("Shift",) * 3, ("ShiftLeft", "ShiftRight", "ShiftLeft")])
def test_three_times_shift_leaves(world: World, keys: tuple[str, ...]) -> None:
    page = world.visit(VISITS[0])
    for number, key in enumerate(keys):
        page.keyboard.press(key)
        if number < len(keys) - 1:
            assert page.locator("#said").text_content()
    wait_on(page, lambda: page.url == world.target)


@pytest.mark.parametrize("locale", ["en", "id", "ar"])
def test_progress_is_announced_in_the_language_of_the_page(
    phone: BrowserContext, tiny_site: Site, locale: str
) -> None:
    view = tiny_site.views[locale]
    page = phone.new_page()
    page.goto(f"{tiny_site.address}{view.prefix}index.html")
    assert page.locator("#said").get_attribute("role") == "status"
    page.keyboard.press("Shift")
    first = view.words("Press Shift two more times to leave.")
    assert page.locator("#said").text_content() == first
    page.keyboard.press("Shift")
    second = view.words("Press Shift one more time to leave.")
    assert page.locator("#said").text_content() == second


def test_shift_with_another_key_never_leaves(world: World) -> None:
    page = world.visit(VISITS[0])
    for _ in range(4):
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Shift+A")
    for key in ("Shift", "Shift", "A", "Shift", "Shift"):
        page.keyboard.press(key)
    assert _visibility(page) == "visible"  # leaving hides a page before it does anything else
    assert page.url.startswith(world.site.address)


def test_shift_counts_for_five_seconds_only(phone: BrowserContext, tiny_site: Site) -> None:
    page = phone.new_page()
    page.clock.install()
    page.goto(tiny_site.address + "index.html")
    for seconds in (0, 4, 6):
        page.clock.fast_forward(seconds * 1000)
        page.keyboard.press("Shift")
    assert page.locator("#said").text_content() == "Press Shift two more times to leave."
    page.clock.fast_forward(6000)
    assert page.locator("#said").text_content() == "You stay on this page."
    assert page.url.startswith(tiny_site.address)


def test_without_scripts_the_exit_is_a_plain_link(
    old_phone: BrowserContext, tiny_site: Site
) -> None:
    for locale, view in tiny_site.views.items():
        path = f"{view.prefix}index.html"
        target = _target(tiny_site, path)
        assert target == str(tiny_site.directory.settings.exit_targets[locale])
        old_phone.route(target, lambda route: route.fulfill(body="weather"))
        page = old_phone.new_page()
        page.goto(tiny_site.address + path)
        page.click("#leave")
        assert page.url == target


WORDS = rb"(?:<span [^>]+>)?[^<]+(?:</span>)?"
EXIT = re.compile(
    rb'<body[^>]*>\s*<nav class="exit" aria-label="[^"]+">\s*<a class="skip" href="#main">%b</a>\s*'
    rb'<a class="leave" id="leave" href="https://[^"]+" rel="noreferrer nofollow"[^>]*>%b</a>\s*<script>'
    % (WORDS, WORDS)
)


@pytest.mark.parametrize("which", ["tiny_site", "real_site"])
def test_every_page_begins_with_the_skip_link_the_exit_and_its_script(
    request: pytest.FixtureRequest, which: str
) -> None:
    site: Site = request.getfixturevalue(which)
    wrong = []
    for path in site.pages():
        html = (site.folder / path).read_bytes()
        if path != "k.html" and not EXIT.match(html, html.index(b"<body")):
            wrong.append(path)
    assert wrong == []


def test_the_script_of_the_exit_is_small() -> None:
    assert len(gzip.compress(script_of("exit_link").encode(), 9)) <= 1500


@pytest.mark.parametrize("paths", [(), ("places.html", "lines.html")], ids=["first", "third"])
def test_leaving_works_while_the_rest_of_the_page_is_still_on_its_way(
    world: World, dripping: str, paths: tuple[str, ...]
) -> None:
    """The server has sent no more than the exit and its script, and says no more."""
    world.context.unroute_all()
    world.context.route(lambda url: not url.startswith("http://127.0.0.1"), _play_the_web)
    page = world.context.new_page()
    page.goto(BEFORE)
    for path in paths:
        page.goto(f"{dripping}/{path}?whole")
    page.goto(f"{dripping}/index.html", wait_until="commit")
    page.wait_for_selector("#leave")
    page.click("#leave", no_wait_after=True)
    wait_on(page, lambda: page.url == world.target)
    entries, _ = _history(page)
    ours = [e["url"] for e in entries if e["url"].startswith(dripping)]
    assert [url for url in ours if "k.html" not in url] == []


@pytest.fixture
def dripping(tiny_site: Site) -> Iterator[str]:
    """The site, from a server that sends pages up to the exit and then stops, unless asked for all."""
    done = threading.Event()

    class Dripping(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, _, query = self.path.partition("?")
            content = (tiny_site.folder / path[1:].partition("#")[0]).read_bytes()
            whole = bool(query) or path == "/k.html"
            end = len(content) if whole else content.index(b"</nav>", content.index(b"leave"))
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content[:end])
            if not whole:
                done.wait()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with answering(Dripping) as address:
        yield address
        done.set()


def test_what_leaving_does_and_cannot_do_is_told_beside_it_on_every_page(
    tiny_site: Site, real_site: Site
) -> None:
    for site in (tiny_site, real_site):
        for locale, view in site.views.items():
            told = view.words(
                "“Leave this page” opens another website. The list of visited pages stays on this phone."
                " If somebody watches your phone, they can still see it."
            )
            for path in site.samples(locale).values():
                assert told in site.html(path) or path in {"k.html"}, path


PROMISES = (
    *("hapus jejak", "menghapus jejak", "tanpa jejak", "tidak meninggalkan jejak"),
    *("cover your tracks", "hide your tracks", "erase your", "leaves no trace", "no trace"),
)


def test_no_page_promises_to_cover_tracks(real_site: Site) -> None:
    for path in real_site.all_samples():
        html = real_site.html(path).lower()
        assert [promise for promise in PROMISES if promise in html] == [], path


def test_the_exit_is_not_printed(phone: BrowserContext, tiny_site: Site) -> None:
    page = phone.new_page()
    page.goto(tiny_site.address + "index.html")
    page.emulate_media(media="print")
    assert not page.locator("#leave").is_visible()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_exit_is_always_in_view_and_large_enough(
    phone: BrowserContext, tiny_site: Site, width: int
) -> None:
    page = phone.new_page()
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(tiny_site.address + "p/ambrel.html")
    height = page.evaluate("document.documentElement.scrollHeight")
    for top in range(0, height, 500):
        page.evaluate("y => window.scrollTo(0, y)", top)
        box = page.locator("#leave").bounding_box()
        assert box is not None
        assert box["height"] >= 48
        assert width > 640 or box["width"] >= width - 1
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        assert (
            page.evaluate("([x, y]) => document.elementFromPoint(x, y).id", middle) == "leave"
        )
