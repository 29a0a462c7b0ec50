"""Files to save, send or print: only those that were made, each with what it is for and its size."""

from __future__ import annotations

from dataclasses import replace

import lxml.html
import pytest
from lxml.html import HtmlElement

from generator.outputs import site
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.download_view import ALL_DISTRICTS, DownloadUse, DownloadView
from tests.outputs.site.sample_view import sample_view, service

pytestmark = pytest.mark.quick

CODE = service(0).code
KEEP, PRINT, HELPERS = DownloadUse
MADE = {
    "ambrel": (
        DownloadView(
            "b/ambrel-a5-en.pdf", "Booklet, to read on a screen", PRINT, 1, 300_000, "TN-1-A"
        ),
        DownloadView(
            "b/ambrel-worker-en.pdf", "List for people who hand these out", HELPERS, 0, 20_000
        ),
        DownloadView(
            "f/ambrel-en.html", "One page with everything, also without internet", KEEP, 0, 99_001
        ),
    ),
    ALL_DISTRICTS: (
        DownloadView("f/en.zip", "The pages of all places together (ZIP)", KEEP, 9, 1024),
    ),
    CODE: (
        DownloadView(f"f/{CODE}-en.vcf", "Numbers for the contacts on a phone", KEEP, 4, 400),
        DownloadView(f"f/{CODE}-en.txt", "Short messages to send", KEEP, 3, 1025),
    ),
}


def page(path: str, view: DirectoryView | None = None) -> HtmlElement:
    (file,) = site.render_pages(view or replace(sample_view(), downloads=MADE), only={path})
    return lxml.html.document_fromstring(file.content)


def files_of(found: HtmlElement) -> list[tuple[str, str]]:
    """Return address and words of every link to a file."""
    links = found.xpath("//main//a[starts-with(@href,'../f/') or starts-with(@href,'../b/')]")
    return [(link.get("href"), link.text_content()) for link in links]


def test_a_district_lists_its_files_by_use_with_their_size() -> None:
    assert files_of(page("b/ambrel.html")) == [
        ("../f/ambrel-en.html", "One page with everything, also without internet (97 KB)"),
        ("../f/en.zip", "The pages of all places together (ZIP) (1 KB)"),
        ("../b/ambrel-a5-en.pdf", "Booklet, to read on a screen (293 KB)"),
        ("../b/ambrel-worker-en.pdf", "List for people who hand these out (20 KB)"),
    ]


def test_every_locale_finds_the_files_at_the_root_of_the_site() -> None:
    view = replace(sample_view("id"), downloads=MADE)
    (file,) = site.render_pages(view, only={"b/ambrel.html"})
    assert b'href="../../f/ambrel-en.html"' in file.content


def test_a_service_lists_its_own_and_says_that_they_can_be_found() -> None:
    found = page(f"s/{CODE}.html")
    assert files_of(found) == [
        (f"../f/{CODE}-en.txt", "Short messages to send (2 KB)"),
        (f"../f/{CODE}-en.vcf", "Numbers for the contacts on a phone (1 KB)"),
    ]
    assert "A saved file can be found" in found.text_content()


def test_a_service_without_files_says_nothing_of_them() -> None:
    found = page(f"s/{service(1).code}.html")
    assert files_of(found) == []
    assert "A saved file" not in found.text_content()


def test_the_district_leads_to_its_files() -> None:
    assert page("p/ambrel.html").xpath("//main//a[@href='../b/ambrel.html']")


def test_without_files_there_is_no_page_and_no_link_to_it() -> None:
    assert "b/ambrel.html" not in site.page_paths(sample_view())
    assert not page("p/ambrel.html", sample_view()).xpath("//a[contains(@href,'/b/')]")


@pytest.mark.parametrize(
    ("locale", "tagline", "told"),
    [
        ("en", "Help, place by place", False),
        ("ar", "Help, place by place", True),
        ("en", "บริการใกล้คุณทุกจังหวัด", True),
    ],
)
def test_who_is_read_to_is_led_to_the_web_pages(
    locale: str,
    tagline: str,
    told: bool,  # noqa: FBT001 - a column of a table
) -> None:
    view = replace(sample_view(locale), tagline=tagline, downloads=MADE)
    said = page("b/ambrel.html", view).text_content()
    assert ("It reads the web pages better" in said) is told
