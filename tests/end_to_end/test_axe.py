"""What axe-core finds: nothing, on every kind of page, in every locale, in every mode (SA-A1)."""

from __future__ import annotations

import importlib.resources
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.end_to_end.served_site import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LEVELS = (
    *("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa"),
    *("wcag22aa", "best-practice"),
)
LOOKS = ("color-contrast-enhanced", "link-in-text-block")
"""Rules whose answer depends on colours; what else axe asks is the same in every scheme."""
REAL = ("id", "en", "su", "jv")
WIDTHS = (360, 1280)
SCHEMES = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
}
RUN = """async ({ kind, values }) => {
  const found = await axe.run(document, {
    runOnly: { type: kind, values }, resultTypes: ['violations', 'incomplete'] });
  return [...found.violations, ...found.incomplete].flatMap(rule => rule.nodes.map(node =>
    `${rule.id} at ${node.target.join(' ')}: ${node.html.slice(0, 120)}`));
}"""
NO_SCRIPT = re.compile(r"<script>.*?</script>", re.DOTALL)


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """A window into which axe may be brought, in spite of the pages' policy."""
    context = browser.new_context(bypass_csp=True)
    context.route("**/k.html", _without_its_script)
    yield context.new_page()
    context.close()


def _without_its_script(route: Route) -> None:
    """Keep the page in the window that leads away at once."""
    answer = route.fetch()
    route.fulfill(response=answer, body=NO_SCRIPT.sub("", answer.text()))


@pytest.fixture(scope="module")
def axe() -> str:
    """The source of axe-core."""
    package = importlib.resources.files("axe_playwright_python")
    return next(p for p in package.iterdir() if p.name == "axe.min.js").read_text("utf-8")


def _found(window: Page, kind: str, values: tuple[str, ...], state: str) -> list[str]:
    found = window.evaluate(RUN, {"kind": kind, "values": values})
    return [f"{window.url} ({state}): {words}" for words in found]


def _examine(window: Page, axe: str, address: str) -> Iterator[str]:
    """Yield all that axe finds or cannot decide on one page, folded parts shut and open."""
    window.goto(address)
    window.evaluate(axe)
    for width in WIDTHS:
        window.set_viewport_size({"width": width, "height": 640})
        for name, scheme in SCHEMES.items():
            window.emulate_media(**scheme)  # type: ignore[arg-type]
            rules = ("tag", LEVELS) if name == "light" else ("rule", LOOKS)
            yield from _found(window, *rules, f"{width} pixels, {name}")
    if window.evaluate("document.querySelectorAll('details').length"):
        window.emulate_media(**SCHEMES["light"])  # type: ignore[arg-type]
        window.evaluate(
            "document.querySelectorAll('details').forEach(d => { d.open = !d.open })"
        )
        yield from _found(window, "tag", LEVELS, "the other way unfolded")


@pytest.mark.parametrize(
    ("which", "locale"),
    [("tiny_site", "ar"), ("tiny_site", "en"), *(("real_site", tag) for tag in REAL)],
)
def test_axe_finds_nothing_and_leaves_nothing_undecided(
    request: pytest.FixtureRequest, window: Page, axe: str, which: str, locale: str
) -> None:
    site: Site = request.getfixturevalue(which)
    found = [
        words
        for path in site.samples(locale).values()
        for words in _examine(window, axe, site.address + path)
    ]
    assert not found, "\n".join(found)


def test_every_locale_of_the_real_directory_is_looked_at(real_site: Site) -> None:
    assert set(REAL) == set(real_site.views)


def test_axe_would_find_a_mistake(window: Page, axe: str, tiny_site: Site) -> None:
    window.goto(tiny_site.address + "index.html")
    window.emulate_media(**SCHEMES["light"])  # type: ignore[arg-type]
    window.evaluate("document.querySelector('h1').style.color = '#ddd'")
    window.evaluate("document.querySelector('#leave').textContent = ''")
    window.evaluate(axe)
    found = " ".join(_found(window, "tag", LEVELS, "spoilt"))
    assert "color-contrast at h1" in found
    assert "link-name at #leave" in found
