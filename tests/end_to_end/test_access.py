"""What a reader with a small window, large letters or a screen reader meets (SA-A5 to SA-A15)."""

from __future__ import annotations

import itertools
import re
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest
from lxml.html import HtmlElement
from playwright.sync_api import Browser, BrowserContext, Page

from tests.end_to_end.probes import CLIPPED, PRINTED, SMALL_TARGETS, SPACING
from tests.end_to_end.served_site import Site

pytestmark = pytest.mark.browser

SITES = ["tiny_site", "real_site"]


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """A window into which a reader's own style may be brought."""
    context = browser.new_context(viewport={"width": 320, "height": 256}, bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Site:
    """Each of both sites."""
    found: Site = request.getfixturevalue(request.param)
    return found


def _shown(site: Site) -> list[str]:
    """Return the samples that stay in the window."""
    return [path for path in site.all_samples() if path != "k.html"]


@pytest.mark.parametrize("spacing", ["", SPACING], ids=["as it comes", "spaced"])
def test_nothing_needs_sideways_scrolling_and_nothing_is_cut_off(
    window: Page, site: Site, spacing: str
) -> None:
    window.set_viewport_size({"width": 320, "height": 256})
    for path in _shown(site):
        window.goto(site.address + path)
        window.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
        if spacing:
            window.add_style_tag(content=spacing)
        assert window.evaluate("document.documentElement.scrollWidth") <= 320, path
        assert window.evaluate(CLIPPED) == [], path


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_enough_for_a_trembling_thumb(
    window: Page, site: Site, width: int
) -> None:
    window.set_viewport_size({"width": width, "height": 640})
    for path in _shown(site):
        window.goto(site.address + path)
        window.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
        assert window.evaluate(SMALL_TARGETS) == [], path


def test_every_page_tells_its_language_and_direction(site: Site) -> None:
    for path in site.pages():
        view = site.views[site.locale_of(path)]
        head = (site.folder / path).read_bytes()[:200].decode(errors="ignore")
        found = re.search(r'<html lang="([^"]+)" dir="([^"]+)">', head)
        assert found, path
        assert found[1] == (view.interface_lang or view.locale), path
        assert found[2] == ("rtl" if found[1] == "ar" else "ltr"), path


ARABIC = re.compile("[\u0600-\u06ff]{2,}")
LATIN = re.compile("[A-Za-z]{4,}")
NAME = re.compile("\u2067[^\u2069]*\u2069|\u2068[^\u2069]*\u2069")
"""A proper name inside a sentence, kept apart for the eye; names need no language (WCAG 3.1.2)."""


def _texts(page: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield every visible text with the language that holds for it."""
    for text in page.xpath("//body//text()[not(ancestor::script or ancestor::style)]"):
        if text.strip():
            of = text.getparent() if not text.is_tail else text.getparent().getparent()
            lang = of.xpath("string(ancestor-or-self::*[@lang][1]/@lang)")
            yield lang, NAME.sub("", str(text)).strip()


def test_words_of_another_language_say_so(tiny_site: Site) -> None:
    """Told by the script: nothing Latin may pass for Arabic, nothing Arabic for anything else."""
    texts = [
        (path, lang, text)
        for path in tiny_site.all_samples()
        for lang, text in _texts(tiny_site.document(path))
    ]
    assert {lang for _, lang, _ in texts} >= {"en", "id", "ar"}
    for path, lang, text in texts:
        assert lang != "ar" or not LATIN.search(text), (path, text)
        assert lang == "ar" or not ARABIC.search(text), (path, text)


def test_names_kept_in_another_language_say_so(real_site: Site) -> None:
    judged = set()
    for locale, view in real_site.views.items():
        foreign = {
            service.name.value: service.name.lang
            for service in view.services.values()
            if service.name.lang != locale
        }
        for path in real_site.samples(locale).values():
            for lang, text in _texts(real_site.document(path)):
                assert foreign.get(text, lang) == lang, (path, text)
                judged |= {locale} if text in foreign else set()
    assert judged


def test_the_language_menu_names_each_language_in_its_own_words(site: Site) -> None:
    for path in site.all_samples():
        if path == "k.html":
            continue
        links = site.document(path).xpath("//nav[@class='languages']//a")
        named = [(a.get("lang"), a.get("hreflang"), a.text_content().strip()) for a in links]
        declared = site.directory.settings.locales
        assert named == [(one.locale, one.locale, one.name) for one in declared], path


def _misbuilt(page: HtmlElement) -> Iterator[str]:
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    if levels.count(1) != 1 or page.xpath("//main//h1") == []:
        yield f"{levels.count(1)} first headings"
    main = [
        int(heading.tag[1])
        for heading in page.xpath("//main//*[self::h1 or self::h2 or self::h3]")
    ]
    if any(after > before + 1 for before, after in itertools.pairwise(main)):
        yield f"a level is left out: {main}"
    for landmark in page.xpath("//nav|//aside"):
        if not landmark.get("aria-label") and not landmark.get("aria-labelledby"):
            yield f"a nameless {landmark.tag}"
    names = [landmark.get("aria-label") for landmark in page.xpath("//nav[@aria-label]")]
    if len(set(names)) != len(names):
        yield f"two landmarks of one name: {names}"
    ids = page.xpath("//@id")
    if len(set(ids)) != len(ids):
        yield "an id comes twice"
    yield from (
        f"a picture without words beside it: {svg.getparent().tag}"
        for svg in page.xpath("//svg")
        if svg.get("aria-hidden") != "true" or not svg.getparent().text_content().strip()
    )


@pytest.mark.slow
def test_headings_landmarks_and_pictures_are_sound_on_every_page(site: Site) -> None:
    wrong = [
        (path, problem)
        for path in site.pages()
        if path != "k.html"
        for problem in _misbuilt(site.document(path))
    ]
    assert wrong == []


ORDER = (
    "//nav[@class='exit']//a[@href='#main']",
    "//a[@id='leave']",
    "//a[@href='#help']",
    "//nav[@class='languages']",
    "//main",
    "//aside[@id='help']",
    "//footer",
)


@pytest.mark.slow
def test_exit_languages_and_help_lines_come_in_the_same_order_on_every_page(site: Site) -> None:
    for path in site.pages():
        if path == "k.html":
            continue
        page = site.document(path)
        position = {element: number for number, element in enumerate(page.iter())}
        places = [position[page.xpath(where)[0]] for where in ORDER]
        assert places == sorted(places), path


@pytest.mark.slow
def test_the_help_lines_are_the_same_on_every_page_and_from_the_records(site: Site) -> None:
    for path in site.pages():
        if path == "k.html":
            continue
        view = site.views[site.locale_of(path)]
        numbers = site.document(path).xpath(
            "//*[@id='help']//a[@class='call' or @class='write']"
        )
        shown = [number.get("href") for number in numbers]
        assert shown == [line.contact.href for line in view.help_lines], path


def test_a_page_that_is_not_found_helps_in_every_language(
    site: Site, old_phone: BrowserContext
) -> None:
    missing = site.address + "p/deep/nowhere.html"
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(missing)  # noqa: S310 - our own server
    page = old_phone.new_page()
    page.goto(missing)
    assert page.locator("#leave").is_visible()
    assert page.locator("#help a.call").count() >= 1
    for view in site.views.values():
        page.goto(missing)
        link = page.locator(f"main a[hreflang='{view.interface_lang or view.locale}']").first
        link.click()
        assert page.url.startswith(site.address)
        assert page.url.endswith("index.html")


MOVING = re.compile(
    r"animation|transition|@keyframes|scroll-behavior|autoplay|<marquee|<dialog|<video|<audio|<iframe"
    r"|http-equiv=.?refresh|<blink"
)


def test_nothing_moves_plays_or_pops_up(site: Site) -> None:
    for path in site.all_samples():
        assert MOVING.search(site.html(path)) is None, path


def test_no_state_is_told_by_colour_alone(tiny_site: Site) -> None:
    days = tiny_site.document(tiny_site.samples("en")["service"]).xpath(
        "//*[@class='week']/span"
    )
    assert days
    assert all(("✓" in day.text_content()) == (day.get("class") == "on") for day in days)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_printed_page_is_black_on_white_whole_and_names_its_links(
    window: Page, tiny_site: Site, scheme: str
) -> None:
    window.emulate_media(media="print", color_scheme=scheme)  # type: ignore[arg-type]
    for path in tiny_site.samples("en").values():
        if path != "k.html":
            window.goto(tiny_site.address + path)
            assert window.evaluate(PRINTED) == [], path
    window.emulate_media(media="screen", color_scheme="light")
