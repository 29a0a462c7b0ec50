"""What a page costs on a cheap phone far out: bytes, requests, steps, and old browsers (SA-B1 to SA-B11)."""

from __future__ import annotations

import gzip
import re
from collections import deque
from posixpath import dirname, join, normpath

import pytest
from playwright.sync_api import Browser, BrowserContext

from generator.components.assets import FOLDER, script_of
from tests.end_to_end.served_site import Site

LARGEST_PAGE = 14_000
LARGEST_SCRIPTS = 3_000
LARGEST_SEARCH = 30_000
LARGEST_ICON = 600
LARGEST_JOURNEY = 30 * 1024
MOST_STEPS = 3
LINK = re.compile(rb'<a [^>]*?href="([^"#]*)')
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
SITES = ["tiny_site", "real_site"]


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Site:
    """Each of both sites."""
    found: Site = request.getfixturevalue(request.param)
    return found


def _size(content: bytes) -> int:
    return len(gzip.compress(content, 6, mtime=0))


@pytest.mark.slow
def test_every_page_fits_into_the_first_round_trip(site: Site) -> None:
    sizes = {path: _size((site.folder / path).read_bytes()) for path in site.pages()}
    large = {
        path: size
        for path, size in sizes.items()
        if size > (LARGEST_SEARCH if path.endswith("search.html") else LARGEST_PAGE)
    }
    assert large == {}


@pytest.mark.browser
def test_a_page_is_one_request(browser: Browser, site: Site) -> None:
    context = browser.new_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    for path in site.all_samples():
        if path == "k.html":
            continue
        asked.clear()
        page.goto(
            site.address + path, wait_until="networkidle" if path == "index.html" else "load"
        )
        assert asked == [site.address + path]
    context.close()


def test_scripts_are_small_except_that_of_search(site: Site) -> None:
    for path in site.all_samples():
        scripts = "".join(SCRIPT.findall(site.html(path)))
        assert _size(scripts.encode()) <= LARGEST_SCRIPTS or path.endswith("search.html"), path


TEXTS = (
    """() => document.body.innerText.split('\\n').map(line => line.trim()).filter(Boolean)"""
)


@pytest.mark.browser
def test_a_page_is_complete_without_scripts(
    phone: BrowserContext, old_phone: BrowserContext, site: Site
) -> None:
    modern, old = phone.new_page(), old_phone.new_page()
    for path in site.all_samples():
        if path == "k.html":
            continue
        modern.goto(site.address + path)
        old.goto(site.address + path)
        words = site.views[site.locale_of(path)].words
        # A script may say whether it is open now, and offers a search box and to narrow a list; nothing else.
        added = (
            *(
                label
                for s in site.views[site.locale_of(path)].services.values()
                for label in s.badge_labels
            ),
            words("Show only what fits:"),
            words("Usually open now"),
            words("Usually closed now"),
            words("What are you looking for? One word is enough."),
        )
        without, having = set(old.evaluate(TEXTS)), set(modern.evaluate(TEXTS))
        assert [line for line in having - without if not line.endswith(added)] == [], path


def test_no_font_is_loaded_and_pictograms_are_small(site: Site) -> None:
    for path in site.all_samples():
        html = site.html(path)
        assert "@font-face" not in html
        assert "<img" not in html
        pictures = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
        assert max((_size(p.encode()) for p in pictures), default=0) <= LARGEST_ICON, path


def test_a_whole_journey_costs_less_than_a_photo(site: Site) -> None:
    for locale in site.views:
        samples = site.samples(locale)
        way = ("home", "district", "district and need", "service")
        largest = sum(_size((site.folder / samples[kind]).read_bytes()) for kind in way)
        assert largest <= LARGEST_JOURNEY, locale


def _steps_from_home(site: Site, prefix: str) -> dict[str, int]:
    """Return how many taps lead from the first page to each page; the search page leads nowhere."""
    home = f"{prefix}index.html"
    steps, waiting = {home: 0}, deque([home])
    while waiting:
        path = waiting.popleft()
        if path.endswith("search.html"):
            continue
        for href in LINK.findall((site.folder / path).read_bytes()):
            target = normpath(join(dirname(path), href.decode()))
            if target.endswith(".html") and ":" not in target and target not in steps:
                steps[target] = steps[path] + 1
                waiting.append(target)
    return steps


@pytest.mark.slow
def test_every_service_is_three_taps_away_without_searching(site: Site) -> None:
    for view in site.views.values():
        steps = _steps_from_home(site, view.prefix)
        services = [
            s for s in view.services.values() if s.status not in {"inactive", "defunct"}
        ]
        far = {s.id: steps.get(view.prefix + s.path) for s in services}
        assert {k: n for k, n in far.items() if n is None or n > MOST_STEPS} == {}


@pytest.mark.slow
def test_every_page_but_those_for_nobody_can_be_reached(site: Site) -> None:
    reached = {p for view in site.views.values() for p in _steps_from_home(site, view.prefix)}
    assert set(site.pages()) - reached <= {"404.html", "k.html"} | {
        view.prefix + service.path
        for view in site.views.values()
        for service in view.services.values()
        if service.status in {"inactive", "defunct"}
    }


NEWER_SCRIPT = re.compile(
    r"=>|`|\.\.\.|\*\*|\?\.|\?\?"
    r"|\b(?:let|const|class|async|await|yield|import|export|super|of)\b"
    r"|\bfunction\s*\w*\s*\([^)]*[={[]"
)
LITERAL = re.compile(
    r"""'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|/(?![/*])(?:\\.|\[[^\]]*\]|[^/\\\n])+/[gim]*"""
)
SCRIPTED = sorted(path.parent.name for path in FOLDER.glob("*/script.js"))


@pytest.mark.parametrize("component", SCRIPTED)
def test_scripts_are_written_for_browsers_of_2015(component: str) -> None:
    code = LITERAL.sub("0", script_of(component))
    assert NEWER_SCRIPT.search(code) is None
    assert re.search(r"\btry ?\{", code)


@pytest.mark.parametrize(
    "newer",
    [
        "x => x",
        "let a",
        "const b = 1",
        "f(...a)",
        "`a`",
        "for (a of b)",
        "a?.b",
        "function f(a = 1) {}",
    ],
)
def test_newer_script_would_be_noticed(newer: str) -> None:
    assert NEWER_SCRIPT.search(LITERAL.sub("0", newer))


NEWER_STYLE = re.compile(
    r"display:\s*grid|:has\(|:is\(|:where\(|@layer|@container|&|\bgap:|aspect-ratio"
)


def test_styles_need_no_browser_of_today(site: Site) -> None:
    for path in site.all_samples():
        (style,) = re.findall(r"<style>(.*?)</style>", site.html(path), re.DOTALL)
        assert NEWER_STYLE.search(style) is None, path
