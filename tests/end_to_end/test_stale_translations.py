"""When a source changes, every product shows the source and says so; a fact changes everywhere at once."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from pathlib import Path

import lxml.html
import pytest
from click.testing import CliRunner
from lxml.html import HtmlElement

from generator.cli import main
from generator.loading.decoding import decode
from generator.loading.sources import load
from generator.loading.yaml_edits import with_text
from generator.outputs import share, site
from generator.outputs.booklet import document
from generator.views import build_view
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.text_view import Origin

TODAY = date(2026, 11, 23)
OFFICE = "directory_data/organizations/national/fair-pay-office.yaml"
SERVICE = "fair-pay-office/wages"
OLD = "Mereka menyurati majikan Anda"
NEW = "They write to your employer with you."
NUMBER, NEW_NUMBER = "0808 157 0123", "0808 157 0999"


@pytest.fixture
def project(tiny: Path, tmp_path: Path) -> Path:
    """The miniature, with all translations remembered."""
    project = tmp_path / "tiny"
    shutil.copytree(tiny, project)
    ran = CliRunner().invoke(main, ["translations", "refresh", "--root", str(project)])
    assert ran.exit_code == 0
    return project


def change(project: Path, file: str, old: str, new: str) -> None:
    text = (project / file).read_text("utf-8")
    assert old in text
    (project / file).write_text(text.replace(old, new), "utf-8")


def change_summary(project: Path) -> None:
    text = (project / OFFICE).read_text("utf-8")
    path = ("services", "wages", "summary", "en")
    (project / OFFICE).write_text(with_text(text, path, NEW), "utf-8")


def view_of(project: Path, locale: str) -> DirectoryView:
    directory = decode(load(project)).directory
    assert directory is not None
    return build_view(directory, locale, TODAY)


def page(view: DirectoryView, path: str) -> HtmlElement:
    files = {file.path: file.content for file in site.render_pages(view)}
    return lxml.html.document_fromstring(files[view.prefix + path])


def test_before_a_change_the_translation_stands(project: Path) -> None:
    view = view_of(project, "id")
    assert view.services[SERVICE].summary.origin is Origin.OWN
    assert OLD in page(view, view.services[SERVICE].path).text_content()


def test_a_stale_summary_shows_its_source_on_the_page_and_says_so(project: Path) -> None:
    change_summary(project)
    view = view_of(project, "id")
    assert view.services[SERVICE].summary.origin is Origin.STALE
    shown = page(view, view.services[SERVICE].path)
    marked = shown.xpath("//*[@lang='en']/text()")
    assert NEW in marked
    assert OLD not in shown.text_content()
    assert "Belum dalam bahasa Anda di halaman ini: teks singkat" in shown.text_content()


def test_a_stale_summary_shows_its_source_in_print_and_says_so(project: Path) -> None:
    change_summary(project)
    view = view_of(project, "id")
    told = document.service_document(view, view.services[SERVICE])
    printed = json.dumps(told, ensure_ascii=False)
    assert NEW in printed
    assert OLD not in printed
    assert '"en"' in printed


def test_a_stale_summary_shows_its_source_in_the_file_people_pass_on(project: Path) -> None:
    change_summary(project)
    view = view_of(project, "id")
    files = [
        file for file in share.render(view)
        if file.path.endswith(".html") and NEW.encode() in file.content
    ]  # fmt: skip
    assert files
    for file in files:
        whole = lxml.html.document_fromstring(file.content)
        assert NEW in whole.xpath("//*[@lang='en']/text()")
        assert OLD not in whole.text_content()


def test_a_stale_summary_is_counted_in_the_report(project: Path) -> None:
    def fallen_behind() -> dict[tuple[str, str], int]:
        arguments = ["report", "translations", "--format", "json", "--root", str(project)]
        rows = json.loads(CliRunner().invoke(main, arguments).output)
        return {(row["locale"], row["kind"]): row["stale"] for row in rows if row["stale"]}

    assert fallen_behind() == {}
    change_summary(project)
    assert fallen_behind() == {("id", "records"): 1}
    change(project, "docs/en/now.md", "\n---\n\n", "\n---\n\nOne line more.\n\n")
    assert fallen_behind()["id", "pages"] == 1


def test_a_stale_page_stands_in_the_language_of_its_source_and_says_so(project: Path) -> None:
    change(project, "docs/en/now.md", "\n---\n\n", "\n---\n\nOne line more.\n\n")
    shown = page(view_of(project, "id"), "i/now.html")
    assert "Halaman ini sudah berubah." in shown.text_content()
    assert "One line more." in shown.xpath("//div[@lang='en']")[0].text_content()
    # A new translation stands at once, before anybody has refreshed the lock.
    change(project, "docs/id/now.md", "\n---\n\n", "\n---\n\nSatu baris lagi.\n\n")
    again = page(view_of(project, "id"), "i/now.html").text_content()
    assert "Satu baris lagi." in again
    assert "Halaman ini sudah berubah." not in again


def test_a_new_translation_of_a_text_stands_at_once(project: Path) -> None:
    change_summary(project)
    change(
        project,
        OFFICE,
        "Mereka menyurati majikan Anda dan meminta upah",
        "Mereka menyurati bos Anda",
    )
    assert view_of(project, "id").services[SERVICE].summary.origin is Origin.OWN


def test_a_number_changes_in_every_locale_at_once(project: Path) -> None:
    change(project, OFFICE, NUMBER, NEW_NUMBER)
    for locale in ("en", "id", "ar"):
        view = view_of(project, locale)
        shown = page(view, view.services[SERVICE].path)
        hrefs = shown.xpath("//a[starts-with(@href,'tel:')]/@href")
        assert any(href.endswith("8081570999") for href in hrefs), locale
        assert not any(href.endswith("8081570123") for href in hrefs), locale
        told = document.service_document(view, view.services[SERVICE])
        printed = re.sub(r"\s", " ", json.dumps(told, ensure_ascii=False))
        assert NEW_NUMBER in printed
        assert NUMBER not in printed
