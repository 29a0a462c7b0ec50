"""The site offers what was printed, with its size, and tells whether a printed copy is still right."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import lxml.html
import pytest

from generator import build
from generator.outputs import ProductKind
from generator.outputs.contract import RenderOptions
from tests.outputs.booklet.reading import page_texts

TODAY = date(2026, 11, 23)
SENSITIVE = re.compile(r"korban|traffick|victim|shelter", re.IGNORECASE)


@pytest.fixture(scope="module")
def site(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out") / "site"
    wanted = build.Wanted(frozenset(ProductKind), RenderOptions(processes=2))
    build.build_site(build.read(tiny, TODAY), folder, TODAY, wanted)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("prefix", ["", "id/"])
def test_every_file_is_linked_with_its_size(site: Path, prefix: str) -> None:
    page = lxml.html.parse(site / f"{prefix}b/ambrel.html").getroot()
    locale = prefix.rstrip("/") or "en"
    links = {
        link.get("href"): link.text_content()
        for link in page.xpath("//main//a[contains(@href,'-')]")
    }
    found = [href for href in links if href.endswith((".pdf", ".png"))]
    assert len(found) >= 12
    for href in found:
        path = (site / prefix / "b" / href).resolve()
        size = -(-path.stat().st_size // 1024)
        assert f"{size} KB" in links[href]
        assert path.stem.endswith(f"-{locale}")
        assert not SENSITIVE.search(path.name)


@pytest.mark.slow
def test_the_district_leads_to_its_files(site: Path) -> None:
    page = lxml.html.parse(site / "p/ambrel.html").getroot()
    assert page.xpath("//main//a[@href='../b/ambrel.html']")


@pytest.mark.slow
def test_a_reader_is_told_that_a_saved_file_can_be_found(site: Path) -> None:
    page = lxml.html.parse(site / "b/ambrel.html").getroot()
    assert "A saved file can be found on this phone or computer." in page.text_content()


@pytest.mark.slow
@pytest.mark.parametrize("edition", ["a5", "large", "leaflet", "poster-a4", "worker"])
def test_the_code_on_the_site_is_the_code_on_the_newest_copy(site: Path, edition: str) -> None:
    page = lxml.html.parse(site / "b/ambrel.html").getroot()
    [code] = re.findall(r"TN-1-[0-9A-F]{6}", page.text_content())
    text = " ".join(page_texts((site / f"b/ambrel-{edition}-en.pdf").read_bytes()))
    assert set(re.findall(r"TN-1-[0-9A-F]{6}", text)) == {code}


@pytest.mark.slow
def test_a_build_without_print_offers_nothing_to_save(tiny: Path, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    build.build_site(build.read(tiny, TODAY), folder, TODAY)
    assert not (folder / "b").exists()
    assert "b/ambrel.html" not in (folder / "p/ambrel.html").read_text(encoding="utf-8")
