"""What the scripts of a page do, in a real browser: open now, reading aloud, search."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from generator.outputs import site
from tests.outputs.site.sample_view import OFFICE, sample_view, service

pytestmark = pytest.mark.browser

NIGHT = "MO 08:00-16:00;FR 22:00-02:00;SU 00:00-24:00"
VOICES = """
window.spoken = [];
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
Object.defineProperty(window, 'speechSynthesis', { value: {
  getVoices: function () { return %s; },
  speak: function (say) { window.spoken.push(say.text + '|' + say.lang); },
  cancel: function () { window.cancelled = true; },
  addEventListener: function () {}
} });
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site as files, its first service open over a night."""
    hours = OFFICE.__class__("bands", OFFICE.lines, OFFICE.week, NIGHT, OFFICE.zone, "", 7 * 60)
    services = (service(0, hours=hours), *(service(number) for number in range(1, 5)))
    root = tmp_path_factory.mktemp("site")
    for file in site.render_pages(sample_view(services=services)):
        (root / file.path).parent.mkdir(parents=True, exist_ok=True)
        (root / file.path).write_bytes(file.content)
    return root


def opened(browser: Browser, path: Path, script: str = "", *, at: str = "") -> Page:
    """Return the page of a file, far away from the clock of the office."""
    context = browser.new_context(timezone_id="America/New_York")
    page = context.new_page()
    if script:
        page.add_init_script(script)
    if at:
        page.clock.set_fixed_time(at)
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-23T00:59:00Z", "Usually closed now"),  # Monday 07:59 by the office's clock
        ("2026-11-23T01:00:00Z", "Usually open now"),
        ("2026-11-23T08:59:00Z", "Usually open now"),
        ("2026-11-23T09:00:00Z", "Usually closed now"),
        ("2026-11-27T15:00:00Z", "Usually open now"),  # Friday 22:00
        ("2026-11-27T18:59:00Z", "Usually open now"),  # Saturday 01:59
        ("2026-11-27T19:00:00Z", "Usually closed now"),
        ("2026-11-28T16:59:00Z", "Usually closed now"),  # Saturday 23:59
        ("2026-11-28T17:00:00Z", "Usually open now"),  # Sunday, the whole day
        ("2026-11-29T16:59:00Z", "Usually open now"),
    ],
)
def test_open_now_goes_by_the_clock_of_the_office(
    browser: Browser, folder: Path, moment: str, said: str
) -> None:
    page = opened(browser, folder / "s" / "aabaa.html", at=moment)
    assert page.locator("[data-open-now]").inner_text() == said
    page.context.close()


def voice(lang: str, *, local: bool) -> str:
    return VOICES % f"[{{lang: '{lang}', localService: {str(local).lower()}}}]"


@pytest.mark.parametrize(
    ("script", "shown"),
    [
        (voice("en-GB", local=True), True),
        (voice("en-GB", local=False), False),
        (voice("id-ID", local=True), False),
        (VOICES % "[]", False),
    ],
    ids=["local", "of the network", "of another language", "none"],
)
def test_reading_aloud_is_offered_only_with_a_voice_of_this_device(
    browser: Browser,
    folder: Path,
    script: str,
    shown: bool,  # noqa: FBT001 - a column of a table
) -> None:
    page = opened(browser, folder / "s" / "aabaa.html", script)
    assert page.locator("[data-read-aloud]").is_visible() is shown
    page.context.close()


def test_reading_aloud_starts_and_stops_when_asked(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "s" / "aabaa.html", voice("en-GB", local=True))
    assert page.evaluate("spoken.length") == 0
    button = page.locator("[data-read-aloud]")
    button.click()
    spoken = page.evaluate("spoken")
    assert spoken[0] == "Someone to listen 0|en-GB"
    assert not [
        words for words in spoken if "Help numbers" in words or "Read this page" in words
    ]
    assert button.inner_text() == "Stop reading"
    button.click()
    assert page.evaluate("cancelled") is True
    assert button.inner_text() == "Read this page to me"
    page.context.close()


def search(page: Page, question: str) -> list[str]:
    page.locator("#find").fill(question)
    return page.locator(".entries a:visible").all_inner_texts()


def test_search_finds_words_parts_of_words_and_synonyms(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "search.html")
    assert search(page, "talk") == ["Someone to talk to"]
    assert search(page, "WAGE") == ["I was not paid."]
    assert search(page, "tunw") == ["Tunwick"]
    assert "A safe place to stay" in search(page, "béd")
    assert search(page, "qqq") == []
    assert "Nothing found" in page.locator("[data-search-box] [role=status]").inner_text()
    assert len(search(page, "")) > 10
    page.context.close()


def test_a_place_and_a_need_lead_to_the_page_of_both(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "search.html")
    assert search(page, "talk tunwick")[0] == "Someone to talk to – Tunwick"
    page.locator(".entries a:visible").first.click()
    assert page.url.endswith("/p/tunwick/talk.html")
    page.context.close()


def test_a_question_leaves_no_trace(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "search.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    before = page.url
    search(page, "talk")
    page.locator("#find").press("Enter")
    assert page.url == before
    assert asked == []
    page.goto((folder / "index.html").as_uri())
    page.go_back()
    assert page.locator("#find").input_value() == ""
    page.context.close()


MEN, FREE = "For men too", "Free"


def narrowed(page: Page) -> list[str]:
    return page.locator("main .card:visible :is(h2, h3)").all_inner_texts()


def a_list_of(browser: Browser, folder: Path, *labels: tuple[str, ...]) -> Page:
    services = tuple(service(number, badge_labels=own) for number, own in enumerate(labels))
    view = sample_view(services=services)
    ambrel = view.districts["ambrel"]
    whole = (replace(ambrel.choices[0], services=services), *ambrel.choices[1:])
    districts = {**view.districts, "ambrel": replace(ambrel, choices=whole)}
    for file in site.render_pages(replace(view, districts=districts)):
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(file.content)
    return opened(browser, folder / "p" / "ambrel" / "c1.html")


def test_a_long_list_is_narrowed_to_what_its_cards_say(
    browser: Browser, tmp_path: Path
) -> None:
    page = a_list_of(browser, tmp_path, *[(MEN, FREE)] * 3, *[(FREE,)] * 2, ())
    assert page.locator(".narrow button").all_inner_texts() == [MEN, FREE]
    everything = narrowed(page)
    assert len(everything) == 6
    page.get_by_role("button", name=MEN).click()
    assert narrowed(page) == everything[:3]
    assert page.locator(".narrow [role=status]").inner_text() == "Shown: 3 of 6"
    assert page.locator("#help a.call").count() >= 1
    page.get_by_role("button", name=FREE).click()
    assert narrowed(page) == everything[:5]
    page.get_by_role("button", name=FREE).click()
    assert narrowed(page) == everything
    page.context.close()


def test_what_all_or_none_of_a_list_say_is_no_choice(browser: Browser, tmp_path: Path) -> None:
    page = a_list_of(browser, tmp_path, *[(FREE,)] * 6)
    assert not page.locator(".narrow").is_visible()
    page.context.close()


def test_a_short_list_is_not_narrowed(browser: Browser, tmp_path: Path) -> None:
    page = a_list_of(browser, tmp_path, (MEN,), (FREE,))
    assert page.locator(".narrow").count() == 0
    page.context.close()


def test_nothing_on_a_page_breaks_its_own_policy(browser: Browser, folder: Path) -> None:
    for path in (
        "index.html",
        "search.html",
        "s/aabaa.html",
        "p/ambrel/stay.html",
        "i/safety.html",
    ):
        context = browser.new_context()
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message, said=said: said.append(message.text))
        page.on("pageerror", lambda error, said=said: said.append(str(error)))
        page.goto((folder / path).as_uri())
        assert said == [], path
        context.close()
