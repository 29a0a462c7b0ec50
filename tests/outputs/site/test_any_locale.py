"""Any BCP 47 locale works, also those that no library knows, by data alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

import lxml.html
import pytest
from lxml.html import HtmlElement

from generator.checks import check
from generator.loading.decoding import decode
from generator.loading.locked_texts import records
from generator.loading.sources import load
from generator.model.localized import localized_texts
from generator.outputs import site
from generator.problems import Severity
from generator.translations import catalog
from generator.views import build_view
from generator.views.read_model.directory_view import DirectoryView
from tests.outputs.site.any_locale import (
    LOCALES,
    TINY,
    NewLocale,
    add_locale,
    outside_of_brackets,
    write_catalog,
)

TODAY = date(2026, 11, 23)
RIGHT_TO_LEFT = {"ar", "pnb-Arab"}
PROGRAMS = {"script", "style"}
each_locale = pytest.mark.parametrize("locale", LOCALES, ids=lambda locale: locale.tag)

Pages = dict[str, HtmlElement]
MakePages = Callable[[NewLocale, float], tuple[DirectoryView, Pages]]


@pytest.fixture(scope="module")
def make_pages(tmp_path_factory: pytest.TempPathFactory) -> MakePages:
    """Build the pages of the miniature in a new locale whose catalog has a part of all words."""

    @cache
    def make(locale: NewLocale, part: float) -> tuple[DirectoryView, Pages]:
        folder = tmp_path_factory.mktemp(f"any-{locale.tag}-")
        project = add_locale(folder / "project", locale)
        if part:
            write_catalog(folder / "catalogs", locale.tag, part)
        with pytest.MonkeyPatch.context() as patch:
            (folder / "catalogs").mkdir(exist_ok=True)
            for known in ("en", "id"):
                (folder / "catalogs" / known).symlink_to(catalog.FOLDER / known)
            patch.setattr(catalog, "FOLDER", folder / "catalogs")
            catalog.read_catalog.cache_clear()
            sources = load(project)
            directory = decode(sources).directory
            assert directory is not None
            problems = check(directory, sources, TODAY)
            assert [p.rule for p in problems if p.severity is Severity.ERROR] == []
            view = build_view(directory, locale.tag, TODAY)
            pages = {
                file.path: lxml.html.document_fromstring(file.content)
                for file in site.render_pages(view)
                if file.path.endswith(".html")
            }
        catalog.read_catalog.cache_clear()
        return view, pages

    return make


def direction(tag: str) -> str:
    return "rtl" if tag in RIGHT_TO_LEFT else "ltr"


def language_of(element: HtmlElement) -> str:
    return str(next(iter(element.xpath("ancestor-or-self::*[@lang][1]/@lang"))))


@each_locale
def test_every_page_is_in_the_language_and_direction(
    locale: NewLocale, make_pages: MakePages
) -> None:
    view, pages = make_pages(locale, 1)
    assert {path.partition("/")[0] for path in pages} == {locale.tag}
    kinds = {path.split("/")[1][0] for path in pages}
    assert kinds >= set("ilnpsw")
    for path, page in pages.items():
        assert (page.get("lang"), page.get("dir")) == (locale.tag, direction(locale.tag)), path
    assert view.interface_lang == locale.tag


@each_locale
def test_numbers_are_isolated_and_current(locale: NewLocale, make_pages: MakePages) -> None:
    _, pages = make_pages(locale, 1)
    for path, page in pages.items():
        links = page.xpath("//a[starts-with(@href,'tel:')]")
        assert links, path
        for link in links:
            isolated = link.xpath(".//bdi[@dir='ltr']")
            assert isolated, path
            digits = "".join(filter(str.isdigit, isolated[0].text_content()))
            assert digits.isascii()
            assert digits.lstrip("0") in link.get("href")


@each_locale
def test_no_word_is_written_into_the_program(locale: NewLocale, make_pages: MakePages) -> None:
    view, pages = make_pages(locale, 1)
    own = {
        locale.word,
        f"{locale.word}:",
        *_record_words(locale, view),
        *_written_by_cldr(view),
    }
    judged = 0
    for path, page in pages.items():
        for element in page.body.iter():
            if not isinstance(element.tag, str) or element.tag in PROGRAMS | {"bdi", "time"}:
                continue
            if language_of(element) == locale.tag:
                for words in (element.text, *(child.tail for child in element)):
                    assert set(outside_of_brackets(words or "")) <= own, (path, words)
                    judged += bool(words and words.strip())
    assert judged > len(pages)


def _record_words(locale: NewLocale, view: DirectoryView) -> set[str]:
    """Return the words of the records in this locale, and those that are of none: names, addresses, hosts."""
    directory = decode(load(TINY)).directory
    assert directory is not None
    texts = [text for _, record in records(directory) for _, text in localized_texts(record)]
    own = [words for text in texts if (words := text.get(locale.tag))]
    lines = [line.value for s in view.services.values() for p in s.places for line in p.lines]
    hosts = [host for s in view.services.values() for host, _ in s.assurance.sources]
    names = [view.edition.publisher, view.edition.code, *(entry.name for entry in view.locales)]
    return set(" ".join([*own, *lines, *hosts, *names]).split())


def _written_by_cldr(view: DirectoryView) -> set[str]:
    """Return names of days and months as CLDR has them."""
    services = view.services.values()
    days = [name for s in services for day in s.hours.week for name in (day.name, day.short)]
    dates = [date for s in services for _, date in s.assurance.sources]
    dates += [s.assurance.date_words for s in services]
    words = " ".join([*days, *dates, *(f"({date})" for date in dates)])
    return {*words.split(), *view.edition.date_words.split()}


@each_locale
def test_what_is_not_translated_says_so_and_has_its_own_language(
    locale: NewLocale, make_pages: MakePages
) -> None:
    _, pages = make_pages(locale, 1)
    service = next(page for path, page in pages.items() if "/s/" in path)
    assert service.xpath("//h1//*[@lang='en'] | //h1[@lang='en']")
    assert "Not in your language yet" in service.text_content()
    written = pages[f"{locale.tag}/i/rights.html"]
    assert "This page is not in your language yet." in written.text_content()
    assert written.xpath("//article//*[@lang='en']")
    own = pages[f"{locale.tag}/i/now.html"]
    assert locale.word in own.xpath("//h1")[0].text_content()
    assert "Nobody who grew up with this language" in own.text_content()


@each_locale
def test_a_catalog_that_has_only_begun_marks_its_words(
    locale: NewLocale, make_pages: MakePages
) -> None:
    _, pages = make_pages(locale, 0.3)
    assert {page.get("lang") for page in pages.values()} == {"en"}
    translated = [
        (path, language_of(element))
        for path, page in pages.items()
        for element in page.body.iter()
        if isinstance(element.tag, str) and element.tag not in PROGRAMS
        if (element.text or "").strip().startswith("\u2045")
    ]
    assert len(translated) > len(pages)
    assert [where for where in translated if where[1] != locale.tag] == []


@each_locale
def test_a_locale_without_any_catalog_speaks_the_fallback(
    locale: NewLocale, make_pages: MakePages
) -> None:
    view, pages = make_pages(locale, 0)
    assert view.interface_lang == "en"
    home = pages[f"{locale.tag}/index.html"]
    assert home.xpath(f"//h1//*[@lang='{locale.tag}' and @dir='{direction(locale.tag)}']")
