"""The last look: what must never come out is found, wherever it came from; what may come out is let pass."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from generator import build
from generator.components.templates import TemplateSet
from generator.outputs import ProductKind, exchange, products, share, site
from generator.outputs.contract import OutputFile, endings_of
from generator.outputs.replacement import MARK
from generator.outputs.scanning import ScanRules, scan, scan_rules
from generator.outputs.site import shell
from generator.outputs.writing import write_into
from generator.problems import RefusedError
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Text
from generator.workbooks import content_of

TODAY = date(2026, 11, 23)
HOUSE = "quiet-house/room"
ADDRESS = "Behind the mill, 7 Willow Lane"
ENDINGS = endings_of(products(frozenset(ProductKind)))
Change = Callable[[ServiceView], ServiceView]


@pytest.fixture(scope="module")
def reading() -> build.Reading:
    return build.read(Path(__file__).parents[1] / "data" / "tiny", TODAY)


@pytest.fixture(scope="module")
def views(reading: build.Reading) -> build.Views:
    return build.build_views(reading.sound_directory(), TODAY)


@pytest.fixture(scope="module")
def rules(reading: build.Reading, views: build.Views) -> ScanRules:
    return scan_rules(reading.sound_directory().country, views, ENDINGS)


def with_house(view: DirectoryView, change: Change) -> DirectoryView:
    """Return the view with another house, wherever it shows."""
    changed = change(view.services[HOUSE])

    def swapped(services: tuple[ServiceView, ...]) -> tuple[ServiceView, ...]:
        return tuple(changed if service.id == HOUSE else service for service in services)

    districts = {
        key: replace(
            district,
            here=swapped(district.here),
            services=swapped(district.services),
            cells=tuple(replace(cell, here=swapped(cell.here)) for cell in district.cells),
        )
        for key, district in view.districts.items()
    }
    return replace(view, services={**view.services, HOUSE: changed}, districts=districts)


def files_of(view: DirectoryView) -> list[OutputFile]:
    renders = (site.render_pages, share.render, exchange.render)
    return [file for render in renders for file in render(view)]


def found_in(files: list[OutputFile], folder: Path, rules: ScanRules) -> dict[str, str]:
    write_into(files, folder)
    return {problem.place.file: problem.rule for problem in scan(folder, rules)}


def test_nothing_is_found_in_what_comes_of_sound_records(
    views: build.Views, rules: ScanRules, tmp_path: Path
) -> None:
    files = [file for view in views for file in files_of(view)]
    assert found_in(files, tmp_path, rules) == {}


def test_an_address_in_a_text_of_the_house_is_found_in_every_kind_of_file(
    views: build.Views, rules: ScanRules, tmp_path: Path
) -> None:
    def leak(house: ServiceView) -> ServiceView:
        return replace(house, summary=Text(ADDRESS, "en", "ltr"))

    code = views[0].services[HOUSE].code
    found = found_in(files_of(with_house(views[0], leak)), tmp_path, rules)
    assert set(found.values()) == {"shown-address"}
    endings = {path.rpartition(".")[2] for path in found}
    assert endings == {"html", "csv", "json", "xlsx/services"}
    assert f"s/{code}.html" in found
    assert any(path.startswith("f/") for path in found)


def test_an_address_in_a_contact_is_found_in_cards_and_messages_too(
    views: build.Views, rules: ScanRules, tmp_path: Path
) -> None:
    def leak(house: ServiceView) -> ServiceView:
        label = Text("Bell at 7 Willow Lane", "en", "ltr")
        return replace(house, contacts=tuple(replace(c, label=label) for c in house.contacts))

    found = found_in(files_of(with_house(views[0], leak)), tmp_path, rules)
    assert {"html", "txt"} <= {path.rpartition(".")[2] for path in found}


@pytest.mark.parametrize(
    "planted",
    [
        f"service.html: <p>{ADDRESS}</p>",
        'service.html: <p data-way="7 Willow Lane"></p>',
        "service.html: <p>7 <b>Willow</b> La<b>ne</b></p>",
        "service.html: <p>1.2345, 73.1234</p>",
        'service.html: <a href="https://maps.google.com/?q=1.2345,73.1234">x</a>',
        f"service_card/template.html: <p>{ADDRESS}</p>",
        f"structured_data/template.html: <!-- {ADDRESS} -->",
    ],
)
def test_an_address_that_a_template_prints_is_found(
    reading: build.Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, planted: str
) -> None:
    template, _, words = planted.partition(": ")
    spoilt = TemplateSet(shell.TEMPLATES._folder)
    text, article, end = spoilt.sources[template].partition("</article>")
    spoilt.sources[template] = text + words + article + end
    monkeypatch.setattr(shell, "TEMPLATES", spoilt)
    with pytest.raises(RefusedError) as refused:
        build.build_site(reading, tmp_path / "site", TODAY)
    rules = {problem.rule for problem in refused.value.problems}
    assert rules - {"untraced-link"} == {"shown-address"}
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_shows_the_house_may_not_tell_the_way(tiny: Path, tmp_path: Path) -> None:
    project = tmp_path / "tiny"
    shutil.copytree(tiny, project)
    page = project / "docs" / "en" / "rights.md"
    between = (
        "You can call them. You can ask them first. You can wait at home. You can come.\n\n" * 2
    )
    told = f"\n\nThe [house](service:quiet-house/room) is open.\n\n{between}It is at 7 Willow Lane.\n"
    page.write_text(page.read_text("utf-8") + told, "utf-8")
    site_folder = tmp_path / "site"
    site_folder.mkdir()
    (site_folder / "index.html").write_text("the last good one")
    (site_folder / MARK).touch()
    with pytest.raises(RefusedError) as refused:
        build.build_site(build.read(project, TODAY), site_folder, TODAY)
    problems = refused.value.problems
    assert {problem.place.file for problem in problems} == {"i/rights.html", "ar/i/rights.html"}
    for problem in problems:
        assert problem.sensitive
        assert "Willow" not in problem.message.in_words() + problem.hint.in_words()
    assert (site_folder / "index.html").read_text() == "the last good one"
    assert sorted(path.name for path in site_folder.iterdir()) == [MARK, "index.html"]


def test_public_places_numbers_and_hours_of_the_same_service_may_be_told(
    reading: build.Reading, views: build.Views, tmp_path: Path
) -> None:
    office = views[0].services["harbour-clinic/night-care"]

    def open_office(house: ServiceView) -> ServiceView:
        places = (*house.places, *office.places)
        return replace(house, places=places, hours=office.hours, contacts=office.contacts)

    changed = with_house(views[0], open_office)
    rules = scan_rules(reading.sound_directory().country, [changed], ENDINGS)
    assert "Road" in "".join(text.value for p in office.places for text in p.lines)
    assert found_in(list(site.render_pages(changed)), tmp_path, rules) == {}


def page_with(head: str, body: str = "") -> bytes:
    return f"<html><head>{head}<style>.victim {{}}</style></head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("s/victim-desk.html", b""),
        ("korban/index.html", b""),
        ("index.html", page_with("<title>Help for victims</title>")),
        ("index.html", page_with('<meta name="description" content="Rumah aman">')),
        ("index.html", page_with('<meta property="og:title" content="A shelter near you">')),
        ("i/words.html", page_with("", '<h2 id="trafficking">Words</h2>')),
        ("ar/i/words.html", page_with("", '<h3 id="for-victims">Words</h3>')),
    ],
)
def test_a_sensitive_word_in_a_name_that_others_see_is_found(
    rules: ScanRules, tmp_path: Path, path: str, content: bytes
) -> None:
    assert found_in([OutputFile(path, content)], tmp_path, rules) == {path: "shown-name"}


def test_a_sensitive_word_in_a_name_inside_an_archive_is_found(
    rules: ScanRules, tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "en.zip", "w") as packed:
        packed.writestr("for-victims.html", "")
    assert [problem.place.file for problem in scan(tmp_path, rules)] == [
        "en.zip/for-victims.html"
    ]


@pytest.mark.parametrize(
    "content",
    [
        page_with("<title>Help</title>", "<p>Some people say victim.</p>"),
        page_with("<title>LPSK</title>"),
        json.dumps({"name": "Blue House", "about": "shelter"}).encode(),
    ],
)
def test_a_sensitive_word_in_a_text_is_not_a_name(
    rules: ScanRules, tmp_path: Path, content: bytes
) -> None:
    assert found_in([OutputFile("index.html", content)], tmp_path, rules) == {}


def about_the_house(house: ServiceView) -> str:
    """Return how a file tells of the house and, as no file may, of the way to it."""
    return f"{house.name.value};{house.path};{house.code};{ADDRESS}\n"


@pytest.mark.quick
@pytest.mark.parametrize(
    "ending",
    [".txt", ".kml", ".ics", ".xml", ".svg", ".csv", ".vcf", ".css", ".js", "_headers"],
)
def test_every_kind_of_text_is_read(
    reading: build.Reading, views: build.Views, tmp_path: Path, ending: str
) -> None:
    endings = {**ENDINGS, ".kml": "<Placemark", ".ics": "BEGIN:VEVENT"}
    rules = scan_rules(reading.sound_directory().country, views, endings)
    name = f"x{ending}" if ending.startswith(".") else ending
    file = OutputFile(name, about_the_house(views[0].services[HOUSE]).encode())
    assert found_in([file], tmp_path, rules) == {name: "shown-address"}


@pytest.mark.parametrize(
    "text",
    [
        "<kml><Placemark><name>{name}</name><description>7 Willow Lane</description></Placemark></kml>",
        "<kml><Placemark><name>{name}</name><![CDATA[7 Willow Lane]]></Placemark></kml>",
        "<kml><Placemark><name>{name}</name><!-- 7 Willow Lane --></Placemark></kml>",
        "<kml><Placemark><name>{name}</name>&#55; Willow Lane</Placemark></kml>",
        "<kml>" + "<Placemark><name>Other</name></Placemark>" * 99
        + "<Placemark><name>{name}</name><p>7 Willow Lane</p></Placemark></kml>",
        "<svg><text>{name}</text><text>7 Willow Lane</text></svg>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("begins", ["", "<Placemark"])
def test_a_text_between_tags_of_any_kind_is_read(
    reading: build.Reading, views: build.Views, tmp_path: Path, text: str, begins: str
) -> None:
    endings = {**ENDINGS, ".kml": begins}
    rules = scan_rules(reading.sound_directory().country, views, endings)
    content = text.format(name=views[0].services[HOUSE].name.value).encode()
    name = "x.svg" if "<svg>" in text else "x.kml"
    assert found_in([OutputFile(name, content)], tmp_path, rules) == {name: "shown-address"}


def test_the_address_of_an_office_beside_the_house_is_its_own(
    reading: build.Reading, views: build.Views, tmp_path: Path
) -> None:
    """Where a product says what begins a service, each is read for itself."""
    endings = {**ENDINGS, ".kml": "<Placemark"}
    rules = scan_rules(reading.sound_directory().country, views, endings)
    house = views[0].services[HOUSE].name.value
    text = (
        f"<Placemark>{house}</Placemark><Placemark><name>Office</name>7 Willow Lane</Placemark>"
    )
    assert found_in([OutputFile("x.kml", text.encode())], tmp_path, rules) == {}


def packed(**files: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def test_what_is_packed_is_read(views: build.Views, rules: ScanRules, tmp_path: Path) -> None:
    words = about_the_house(views[0].services[HOUSE])
    files = [
        OutputFile("a.zip", packed(**{"x.txt": words})),
        OutputFile("no-ending-of-archives.txt", packed(**{"x.txt": words + "."})),
    ]
    assert found_in(files, tmp_path, rules) == {
        "a.zip/x.txt": "shown-address",
        "no-ending-of-archives.txt/x.txt": "shown-address",
    }


def test_every_sheet_of_a_workbook_is_read_row_by_row(
    views: build.Views, rules: ScanRules, tmp_path: Path
) -> None:
    house = views[0].services[HOUSE].name.value
    book = openpyxl.Workbook()
    book.active.append(["Office", "7 Willow Lane"])
    book.active.append([house, "You can call."])
    assert found_in([OutputFile("a.xlsx", content_of(book))], tmp_path, rules) == {}
    hidden = book.create_sheet("notes")
    hidden.sheet_state = "hidden"
    hidden.append([house, "ask", "at the door:\n7 Willow Lane"])
    assert found_in([OutputFile("b.xlsx", content_of(book))], tmp_path, rules) == {
        "b.xlsx/notes": "shown-address"
    }


def test_a_note_in_a_workbook_is_read(
    views: build.Views, rules: ScanRules, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    words = about_the_house(views[0].services[HOUSE])
    book.active["A1"].comment = Comment(words, "an editor")
    found = found_in([OutputFile("a.xlsx", content_of(book))], tmp_path, rules)
    assert set(found.values()) == {"shown-address"}


@pytest.mark.parametrize("name", ["map.kml", "notes.docx", "README", "a.zip/map.kml"])
def test_a_file_of_a_kind_that_no_product_names_stops_the_build(
    rules: ScanRules, tmp_path: Path, name: str
) -> None:
    archive, _, inner = name.partition("/")
    content = packed(**{inner: "x"}) if inner else b"x"
    assert found_in([OutputFile(archive, content)], tmp_path, rules) == {name: "unknown-format"}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", b"no workbook at all"),
        ("a.xlsx", packed(a="no workbook")),
        ("a.zip", b"no archive at all"),
        ("a.zip", packed(a="1234567890" * 99)[:-40]),
        ("a.txt", "7 Willow Lane".encode("utf-16")),
        ("a.txt", b"\xff\xfe\xfa"),
        ("a.json", b"{"),
    ],
    ids=[
        "no workbook",
        "half a workbook",
        "no archive",
        "half an archive",
        "UTF-16",
        "no text",
        "half",
    ],
)
def test_what_cannot_be_read_stops_the_build_in_a_sentence(
    views: build.Views, rules: ScanRules, tmp_path: Path, name: str, content: bytes
) -> None:
    if name == "a.json":
        content += about_the_house(views[0].services[HOUSE]).encode()
    assert found_in([OutputFile(name, content)], tmp_path, rules) == {name: "unreadable-file"}


def test_a_picture_is_not_read_but_words_with_its_name_are(
    views: build.Views, rules: ScanRules, tmp_path: Path
) -> None:
    words = about_the_house(views[0].services[HOUSE]).encode()
    files = [OutputFile("a.png", b"\x89PNG\r\n\x1a\n\0" + words), OutputFile("b.png", words)]
    assert found_in(files, tmp_path, rules) == {"b.png": "shown-address"}


def test_two_products_must_agree_on_what_begins_a_service() -> None:
    other = replace(share.PRODUCT, endings={".txt": "== "})
    with pytest.raises(ValueError, match=r"\.txt"):
        endings_of([share.PRODUCT, other])
