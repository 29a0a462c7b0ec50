"""Pages without a pointer: what Tab reaches, how it shows, and what works without scripts (SA-A3, SA-A4)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.end_to_end.probes import CONTROLS, WATCH
from tests.end_to_end.served_site import Site

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["light", "dark"])
def window(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A window of a phone that watches where the focus goes."""
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, bypass_csp=True, color_scheme=request.param
    )
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def _walk(window: Page, address: str) -> tuple[list[dict[str, object]], set[int]]:
    """Press Tab from the top to the bottom; return what had the focus, and all there is to reach."""
    window.goto(address)
    controls = set(window.evaluate(CONTROLS))
    for _ in range(len(controls) + 2):
        window.keyboard.press("Tab")
    seen = window.evaluate("window.seen")
    # After the last control the focus leaves the page, and may come in again at the top.
    return [it for it in seen[: len(controls)] if it], controls


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_tab_reaches_every_control_in_sight_outlined_and_uncovered(
    window: Page, tiny_site: Site, locale: str
) -> None:
    for path in tiny_site.samples(locale).values():
        if path == "k.html":
            continue
        seen, controls = _walk(window, tiny_site.address + path)
        assert {it["index"] for it in seen} == controls, path
        wrong = [
            (it["name"], problem)
            for it in seen
            for problem, is_so in (
                ("outside of the window", not it["inside"]),
                ("covered", not it["uncovered"]),
                ("thin outline", float(str(it["width"])) < 3),
                ("pale outline", float(str(it["contrast"])) < 3),
            )
            if is_so
        ]
        assert wrong == [], path


def test_the_skip_link_comes_first_and_leads_to_the_text(
    phone: BrowserContext, tiny_site: Site
) -> None:
    page = phone.new_page()
    page.goto(tiny_site.address + "p/ambrel.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["height"] >= 44  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_second_stop_is_the_exit(phone: BrowserContext, tiny_site: Site) -> None:
    page = phone.new_page()
    page.goto(tiny_site.address + "p/ambrel.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "leave"


def test_languages_and_folded_parts_work_without_scripts(
    old_phone: BrowserContext, real_site: Site, tiny_site: Site
) -> None:
    for site in (real_site, tiny_site):
        page = old_phone.new_page()
        samples = site.samples(site.default.locale)
        for path in (samples["home"], samples["district and need"], samples["service"]):
            for locale in site.views.values():
                page.goto(site.address + path)
                _unfold(page)
                page.click(f".languages a[hreflang='{locale.locale}']")
                assert page.url == site.address + locale.prefix + path
                assert page.locator("html").get_attribute("lang")


def _unfold(page: Page) -> None:
    for summary in page.locator("summary").all():
        summary.click()
    for details in page.locator("details").all():
        assert details.locator("> :not(summary)").first.is_visible() or (
            details.get_attribute("open") is None
        )
