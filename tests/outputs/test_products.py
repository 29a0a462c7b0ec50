"""A new product is one folder and one line: it is made, offered on the pages, and looked through."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import lxml.html
import pytest

from generator import build, outputs
from generator.outputs import PRODUCTS, ProductEntry, ProductKind
from generator.problems import RefusedError

TODAY = date(2026, 11, 23)
LINE = ProductEntry("places_on_a_map", ProductKind.DOWNLOADS)
PRODUCT = '''
"""Places on a map, for programs that show KML (https://www.ogc.org/standards/kml/)."""

from generator.outputs.contract import OutputFile, Product, by_locale
from generator.views.read_model.download_view import ALL_DISTRICTS, DownloadUse, DownloadView

def path(view):
    return f"m/{view.locale}.kml"

def render(view, options):
    entries = (
        f"<Placemark><name>{service.title}</name>{place.lines}</Placemark>"
        for service in view.services.values()
        for place in service.places
    )
    yield OutputFile(path(view), f"<kml>{''.join(entries)}</kml>".encode())

def downloads(view):
    yield ALL_DISTRICTS, DownloadView(path(view), "Places on a map", DownloadUse.KEEP, 90)

PRODUCT = Product(
    batches=by_locale(render), endings={".kml": "<Placemark>"}, downloads=downloads
)
'''
Add = Callable[[str], None]


@pytest.fixture
def add(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Add]:
    """Put the folder of a product beside the others, and its line before those of the pages."""
    folder = tmp_path / "added"
    name = f"{outputs.__name__}.{LINE.name}"
    others = [entry for entry in PRODUCTS if entry.kind is not ProductKind.DOWNLOADS]

    def add_product(text: str) -> None:
        (folder / LINE.name).mkdir(parents=True)
        (folder / LINE.name / "__init__.py").write_text(text)
        monkeypatch.setattr(outputs, "__path__", [*outputs.__path__, str(folder)])
        monkeypatch.setattr(outputs, "PRODUCTS", (LINE, *others))

    yield add_product
    sys.modules.pop(name, None)
    vars(outputs).pop(LINE.name, None)


def built(project: Path, folder: Path) -> Path:
    wanted = build.Wanted(frozenset(ProductKind))
    build.build_site(build.read(project, TODAY), folder / "site", TODAY, wanted)
    return folder / "site"


def test_a_new_product_is_made_and_offered_with_its_size(
    tiny: Path, tmp_path: Path, add: Add
) -> None:
    add(PRODUCT)
    site = built(tiny, tmp_path)
    made = site / "m" / "en.kml"
    assert made.read_bytes().startswith(b"<kml><Placemark>")
    page = lxml.html.parse(site / "b" / "ambrel.html").getroot()
    [link] = page.xpath("//main//a[@href='../m/en.kml']")
    size = -(-made.stat().st_size // 1024)
    assert link.text_content() == f"Places on a map ({size} KB)"
    assert (site / "m" / "ar.kml").exists()


def test_a_new_product_that_tells_the_way_to_a_hidden_place_is_refused(
    tiny: Path, tmp_path: Path, add: Add
) -> None:
    add(PRODUCT.replace("{place.lines}", "<address>7 Willow Lane</address>"))
    with pytest.raises(RefusedError) as refused:
        built(tiny, tmp_path)
    found = {(problem.place.file, problem.rule) for problem in refused.value.problems}
    assert found == {(f"m/{locale}.kml", "shown-address") for locale in ("ar", "en", "id")}
    assert not (tmp_path / "site").exists()


def test_a_new_product_that_names_no_ending_is_refused(
    tiny: Path, tmp_path: Path, add: Add
) -> None:
    add(PRODUCT.replace('{".kml": "<Placemark>"}', "{}"))
    with pytest.raises(RefusedError) as refused:
        built(tiny, tmp_path)
    assert "unknown-format" in {problem.rule for problem in refused.value.problems}


def test_every_line_is_a_folder_and_no_product_is_without_a_line() -> None:
    folder = Path(outputs.__file__).parent
    found = {path.parent.name for path in folder.glob("*/product.py")}
    assert [entry.name for entry in PRODUCTS] == list(dict.fromkeys(e.name for e in PRODUCTS))
    assert found == {entry.name for entry in PRODUCTS}


@pytest.mark.parametrize("entry", PRODUCTS, ids=[entry.name for entry in PRODUCTS])
def test_only_what_is_made_before_the_pages_is_offered_on_them(entry: ProductEntry) -> None:
    offers = entry.load().downloads.__name__ != "no_downloads"
    assert offers == (entry.kind is ProductKind.DOWNLOADS)
