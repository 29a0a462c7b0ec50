"""A saved file on a phone without a network: it opens, it is found through, and it is left (SA-B8)."""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from generator.views.read_model.directory_view import DirectoryView
from tests.outputs.share.share_files import small_files
from tests.waiting import wait_on

pytestmark = pytest.mark.browser

DISTRICT = "kabupaten-indramayu"
SMALL = {"width": 320, "height": 640}
BEFORE = "https://search.example/"
TARGET = "https://www.example.com/"
IN_VIEW = "element => { const r = element.getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight; }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, real_files: Mapping[str, bytes]) -> Path:
    """Some files of the real directory and of the miniature, as they lie on a phone."""
    root = tmp_path_factory.mktemp("saved")
    for locale in ("id", "en"):
        name = f"{DISTRICT}-{locale}.html"
        (root / name).write_bytes(real_files[f"f/{name}"])
    for locale in ("en", "ar"):
        (root / f"ambrel-{locale}.html").write_bytes(
            small_files()[f"tiny/f/ambrel-{locale}.html"]
        )
    return root


def play_the_web(context: BrowserContext) -> None:
    context.route(
        lambda url: url.startswith("https:"),
        lambda route: route.fulfill(body="weather", content_type="text/html"),
    )


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A narrow window with scripts."""
    context = browser.new_context(viewport=SMALL)
    play_the_web(context)
    yield context
    context.close()


@pytest.fixture
def plain(browser: Browser) -> Iterator[BrowserContext]:
    """A narrow window without scripts and without a network."""
    context = browser.new_context(viewport=SMALL, java_script_enabled=False, offline=True)
    yield context
    context.close()


def opened(context: BrowserContext, path: Path) -> Page:
    page = context.new_page()
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize(
    "name", [f"{DISTRICT}-id.html", f"{DISTRICT}-en.html", "ambrel-en.html", "ambrel-ar.html"]
)
def test_it_asks_for_nothing_says_nothing_and_stores_nothing(
    phone: BrowserContext, folder: Path, name: str
) -> None:
    page = phone.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: told.append(request.url))
    address = (folder / name).as_uri()
    page.goto(address)
    page.locator("#find").fill("a")
    page.locator("main a[href^='#']:visible").first.click()
    assert [words for words in told if words != address] == []
    stored = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert stored == [0, 0, ""]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_number_stands_inside_the_window(phone: BrowserContext, folder: Path) -> None:
    page = opened(phone, folder / f"{DISTRICT}-id.html")
    outside = page.eval_on_selector_all(
        "a.call, a.number",
        "links => links.filter(a => { const r = a.getBoundingClientRect();"
        " return r.left < 0 || r.right > innerWidth || r.height < 44; }).map(a => a.textContent)",
    )
    assert outside == []


def follow(page: Page, words: str, inside: str = "main") -> None:
    """Click the first link with exactly these words, and see that it led into view."""
    link = page.locator(inside).get_by_role("link", name=words, exact=True).first
    target = link.get_attribute("href")
    assert target
    assert target.startswith("#")
    link.click()
    # No script runs in the page; the driver still asks for boxes.
    box = page.locator(target).bounding_box()
    assert box is not None
    assert -1 <= box["y"] < SMALL["height"]


def need(view: DirectoryView, code: str) -> str:
    return next(need.name.value for need in view.needs if need.code == code)


@pytest.mark.parametrize("locale", ["id", "en"])
def test_j1_a_man_finds_where_wages_are_claimed(
    plain: BrowserContext,
    folder: Path,
    real_views: Mapping[str, DirectoryView],
    locale: str,
) -> None:
    view = real_views[locale]
    district = view.districts[DISTRICT]
    cell = next(cell for cell in district.cells if cell.need_code == "rights")
    office = next(service for service in cell.services if service.can_be_asked)
    page = opened(plain, folder / f"{DISTRICT}-{locale}.html")
    follow(page, need(view, "rights"))
    section = page.locator("section:has(> #n-rights)")
    assert section.get_by_role("heading").first.inner_text() == cell.heading
    follow(page, office.name.value, "section:has(> #n-rights)")
    entry = page.locator(f"#s-{office.code}")
    own = {service.id for service in district.here}
    least = len(office.contacts) if office.id in own else 1
    assert entry.locator("a.call, a.write").count() >= least
    for fact in office.facts if office.id in own else ():
        assert entry.get_by_text(fact.question, exact=True).count() == 1
    men = next(choice for choice in district.choices if choice.key == "men")
    page.locator(".list").click()
    follow(page, men.heading)


@pytest.mark.parametrize("locale", ["id", "en"])
def test_j2_a_woman_finds_health_care_without_moving_in(
    plain: BrowserContext,
    folder: Path,
    real_views: Mapping[str, DirectoryView],
    locale: str,
) -> None:
    view = real_views[locale]
    district = view.districts[DISTRICT]
    page = opened(plain, folder / f"{DISTRICT}-{locale}.html")
    follow(page, need(view, "health"))
    page.locator(".list").click()
    choice = next(choice for choice in district.choices if choice.key == "no_stay")
    follow(page, choice.heading)
    first = choice.services[0]
    follow(page, first.name.value, f"section:has(> #{choice.path[:-5].replace('/', '-')})")
    linked = page.locator(f"a[href='#s-{first.code}']").count()
    assert linked >= len({code.partition("/")[0] for code in first.need_codes})
    assert page.locator(f"[id='s-{first.code}']").count() == 1


@pytest.mark.parametrize("locale", ["id", "en"])
def test_j3_a_young_woman_on_a_shared_phone_finds_somebody_to_talk_to(
    plain: BrowserContext,
    folder: Path,
    real_views: Mapping[str, DirectoryView],
    locale: str,
) -> None:
    view = real_views[locale]
    page = opened(plain, folder / f"{DISTRICT}-{locale}.html")
    assert not any(word in page.title().casefold() for word in view.sensitive.list.words)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator("#leave:focus").count() == 1
    assert page.locator("#leave").get_attribute("href") == view.exit_url
    follow(page, need(view, "talk"))
    cell = next(c for c in view.districts[DISTRICT].cells if c.need_code == "talk")
    line = next(service for service in cell.services if service.first_contact)
    follow(page, line.name.value, "section:has(> #n-talk)")


def test_what_is_typed_narrows_the_list_and_leaves_no_trace(
    phone: BrowserContext, folder: Path
) -> None:
    page = opened(phone, folder / f"{DISTRICT}-id.html")
    before = page.url
    page.locator("#find").fill("gaji")
    left = page.locator(".entries a:visible").all_inner_texts()
    assert 0 < len(left) < 12
    assert any("Hak" in words or "Upah" in words for words in left)
    page.locator("#find").press("Enter")
    assert page.url == before
    page.locator("#find").fill("sbmi")
    assert any(
        "SBMI" in words for words in page.locator(".entries a:visible").all_inner_texts()
    )


def history(page: Page) -> list[str]:
    """Return the addresses of the tab up to the current one."""
    answer = page.context.new_cdp_session(page).send("Page.getNavigationHistory")
    return [entry["url"] for entry in answer["entries"]]


def leave(page: Page) -> None:
    page.click("#leave", no_wait_after=True)
    wait_on(page, lambda: page.url.startswith("https:"))


def test_leaving_at_once_takes_the_place_of_the_file(
    phone: BrowserContext, folder: Path
) -> None:
    page = phone.new_page()
    page.goto(BEFORE)
    page.goto((folder / "ambrel-en.html").as_uri())
    leave(page)
    assert [url for url in history(page) if url.startswith("file:")] == []


@pytest.mark.parametrize("back", [0, 1, 2])
def test_leaving_after_some_steps_leaves_nothing_to_come_back_to(
    phone: BrowserContext, folder: Path, back: int
) -> None:
    page = phone.new_page()
    page.goto(BEFORE)
    page.goto((folder / "ambrel-en.html").as_uri())
    for _ in range(2):
        page.locator("main a[href^='#']:visible").first.click()
        page.click(".list")
    for _ in range(back):
        page.go_back()
    leave(page)
    files = [url for url in history(page) if url.startswith("file:")]
    assert len(files) == 1
    assert files[0].endswith("#k")
    page.evaluate("setTimeout(function () { history.back(); }, 0)")
    wait_on(page, lambda: page.url == BEFORE)


def test_back_inside_the_file_goes_back_inside_the_file(
    phone: BrowserContext, folder: Path
) -> None:
    page = opened(phone, folder / "ambrel-en.html")
    page.locator("main a[href^='#']:visible").first.click()
    assert "#" in page.url
    page.go_back()
    assert "#" not in page.url
    assert page.locator("h1").is_visible()


def test_without_a_script_leaving_is_a_plain_link(browser: Browser, folder: Path) -> None:
    context = browser.new_context(viewport=SMALL, java_script_enabled=False)
    play_the_web(context)
    page = opened(context, folder / "ambrel-en.html")
    page.click("#leave")
    assert page.url == "https://www.example.com/weather"
    context.close()


AXE = """async () => {
  const found = await axe.run(document, { resultTypes: ['violations', 'incomplete'], runOnly: { type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } });
  return [...found.violations, ...found.incomplete].flatMap(rule => rule.nodes.map(node =>
    `${rule.id} at ${node.target.join(' ')}: ${node.html.slice(0, 120)}`));
}"""


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [f"{DISTRICT}-id.html", "ambrel-ar.html"])
def test_axe_finds_nothing(
    browser: Browser, folder: Path, name: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport=SMALL, bypass_csp=True, color_scheme=scheme)
    page = opened(context, folder / name)
    package = importlib.resources.files("axe_playwright_python")
    source = next(file for file in package.iterdir() if file.name == "axe.min.js")
    page.evaluate(source.read_text("utf-8"))
    assert page.evaluate(AXE) == []
    context.close()
