"""Leaving: the exit link, the whole-visit wipe, and what it leaves in the tab (SA-Q1 to SA-Q12)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, Request

from tests.end_to_end.served_site import FLAGS, SMALL, Site

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


@dataclass
class World:
    """A browser context in which the rest of the web is played by this test."""

    context: BrowserContext
    site: Site
    target: str
    requests: list[Request] = field(default_factory=list)

    def visit(self, paths: tuple[str, ...]) -> Page:
        """Come from a search page and read `paths` one after the other."""
        page = self.context.new_page()
        page.goto(BEFORE)
        for path in paths:
            page.goto(self.site.address + path)
        return page


@pytest.fixture(params=["kept in memory", "not kept in memory"])
def world(
    request: pytest.FixtureRequest, playwright: Playwright, chromium: Path, tiny_site: Site
) -> Iterator[World]:
    """A browser with and without the back-forward cache."""
    kept = request.param == "kept in memory"
    running = playwright.chromium.launch(
        executable_path=str(chromium),
        args=list(FLAGS),
        ignore_default_args=["--disable-back-forward-cache"] if kept else None,
    )
    context = running.new_context(viewport=SMALL)
    world = World(context, tiny_site, _target(tiny_site))
    context.on("request", lambda request: world.requests.append(request))
    context.route(
        lambda url: not url.startswith(tiny_site.address),
        lambda route: route.fulfill(
            body=f"<title>{urlsplit(route.request.url).netloc}</title>"
        ),
    )
    yield world
    running.close()


def _target(site: Site) -> str:
    html = (site.folder / "index.html").read_text(encoding="utf-8")
    return html.split('id="leave" href="')[1].split('"')[0]


def _history(page: Page) -> tuple[list[dict[str, str]], int]:
    session = page.context.new_cdp_session(page)
    answer = session.send("Page.getNavigationHistory")
    return answer["entries"], answer["currentIndex"]


def _leave(world: World, page: Page) -> None:
    # A click that waits for its own navigation never ends when the page is kept in memory.
    page.click("#leave", no_wait_after=True)
    _wait_until(lambda: page.url == world.target, page)


def _wait_until(is_so: Callable[[], bool], page: Page) -> None:
    """Wait at most five seconds; the driver's own waiting loses pages that come out of memory."""
    for _ in range(100):
        if is_so():
            return
        page.wait_for_timeout(50)
    pytest.fail(f"still on {page.url}")


@pytest.mark.parametrize("paths", VISITS, ids=["one page", "three pages", "six pages"])
def test_after_leaving_no_page_of_the_visit_is_left_in_the_tab(
    world: World, paths: tuple[str, ...]
) -> None:
    page = world.visit(paths)
    _leave(world, page)
    page.wait_for_timeout(300)
    entries, current = _history(page)
    ours = [e["url"] for e in entries if e["url"].startswith(world.site.address)]
    assert [url for url in ours if not urlsplit(url).path.endswith("k.html")] == []
    assert current == len(entries) - 1
    assert entries[-1]["url"] == world.target


@pytest.mark.parametrize("paths", VISITS[1:], ids=["three pages", "six pages"])
def test_going_back_after_leaving_never_shows_the_visit(
    world: World, paths: tuple[str, ...]
) -> None:
    page = world.visit(paths)
    _leave(world, page)
    for _ in range(5):
        page.evaluate("setTimeout(function () { history.back(); }, 0)")
        page.wait_for_timeout(900)
        if page.url.startswith(world.site.address):
            assert (
                page.evaluate("getComputedStyle(document.documentElement).visibility")
                == "hidden"
            )
    page.goto(world.site.address + "index.html")
    assert page.locator("h1").is_visible()


def test_before_leaving_back_and_forward_work_as_ever(world: World) -> None:
    page = world.visit(VISITS[1])
    page.go_back()
    assert page.url.endswith("places.html")
    assert page.locator("h1").is_visible()
    page.go_forward()
    assert page.url.endswith("lines.html")
    assert page.locator("h1").is_visible()


def test_leaving_tells_nobody_but_the_target_and_not_from_where(world: World) -> None:
    page = world.visit(VISITS[1])
    world.requests.clear()
    _leave(world, page)
    page.wait_for_timeout(200)
    hosts = {urlsplit(request.url).netloc for request in world.requests}
    assert hosts <= {urlsplit(world.target).netloc, urlsplit(world.site.address).netloc}
    to_target = [r for r in world.requests if r.url == world.target]
    assert to_target
    assert all("referer" not in request.headers for request in to_target)


def test_the_page_is_hidden_before_the_target_answers(world: World) -> None:
    page = world.visit(VISITS[1])
    world.context.unroute_all()
    world.context.route(lambda url: url == world.target, lambda _: None)
    page.click("#leave", no_wait_after=True)
    page.wait_for_timeout(100)
    assert len(set(page.screenshot(type="png")[2000:2200])) <= 30
    assert "visible" not in page.evaluate(
        "getComputedStyle(document.documentElement).visibility"
    )


@pytest.mark.parametrize("keys", [("Shift",) * 3, ("ShiftLeft", "ShiftRight", "ShiftLeft")])
def test_three_times_shift_leaves(world: World, keys: tuple[str, ...]) -> None:
    page = world.visit(VISITS[0])
    for number, key in enumerate(keys):
        page.keyboard.press(key)
        if number < len(keys) - 1:
            assert page.locator("#said").text_content()
    _wait_until(lambda: page.url == world.target, page)


def test_shift_with_another_key_never_leaves(world: World) -> None:
    page = world.visit(VISITS[0])
    for _ in range(4):
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Shift+A")
    page.wait_for_timeout(200)
    assert page.url.startswith(world.site.address)


def test_without_scripts_the_exit_is_a_plain_link(
    old_phone: BrowserContext, tiny_site: Site
) -> None:
    target = _target(tiny_site)
    old_phone.route(lambda url: url == target, lambda route: route.fulfill(body="weather"))
    page = old_phone.new_page()
    page.goto(tiny_site.address + "index.html")
    page.click("#leave")
    assert page.url == target


def test_leaving_works_while_the_rest_of_the_page_is_still_on_its_way(
    browser_page_slow: tuple[Page, str],
) -> None:
    page, target = browser_page_slow
    page.click("#leave", no_wait_after=True)
    page.wait_for_url(target)


@pytest.fixture
def browser_page_slow(phone: BrowserContext, tiny_site: Site) -> tuple[Page, str]:
    """A page of which only the part up to the exit link has arrived."""
    target = _target(tiny_site)
    html = (tiny_site.folder / "index.html").read_text(encoding="utf-8")
    arrived = html[: html.index("</nav>", html.index('id="leave"'))]
    address = tiny_site.address + "index.html"
    phone.route(
        lambda url: url == address, lambda r: r.fulfill(body=arrived, content_type="text/html")
    )
    phone.route(lambda url: url == target, lambda r: r.fulfill(body="weather"))
    page = phone.new_page()
    page.goto(address)
    return page, target


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
        assert box["height"] >= 48 or width > 640
        assert box["height"] >= 44
        assert width > 640 or box["width"] >= width - 1
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        assert (
            page.evaluate("([x, y]) => document.elementFromPoint(x, y).id", middle) == "leave"
        )
