"""The last look: what must never come out is found, wherever it came from; what may come out is let pass."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator import build
from generator.components.templates import TemplateSet
from generator.outputs import exchange, share, site
from generator.outputs.contract import OutputFile
from generator.outputs.scanning import Watch, scan, watch
from generator.outputs.site import shell
from generator.outputs.writing import write_into
from generator.problems import RefusedError
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Text

TODAY = date(2026, 11, 23)
HOUSE = "quiet-house/room"
ADDRESS = "Behind the mill, 7 Willow Lane"
Change = Callable[[ServiceView], ServiceView]


@pytest.fixture(scope="module")
def reading() -> build.Reading:
    return build.read(Path(__file__).parents[1] / "data" / "tiny", TODAY)


@pytest.fixture(scope="module")
def views(reading: build.Reading) -> build.Views:
    return build.build_views(reading.sound_directory(), TODAY)


@pytest.fixture(scope="module")
def watched(reading: build.Reading, views: build.Views) -> Watch:
    return watch(reading.sound_directory().country, views)


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


def found_in(files: list[OutputFile], folder: Path, watched: Watch) -> dict[str, str]:
    write_into(files, folder)
    return {problem.place.file: problem.rule for problem in scan(folder, watched)}


def test_nothing_is_found_in_what_comes_of_sound_records(
    views: build.Views, watched: Watch, tmp_path: Path
) -> None:
    files = [file for view in views for file in files_of(view)]
    assert found_in(files, tmp_path, watched) == {}


def test_an_address_in_a_text_of_the_house_is_found_in_every_kind_of_file(
    views: build.Views, watched: Watch, tmp_path: Path
) -> None:
    def leak(house: ServiceView) -> ServiceView:
        return replace(house, summary=Text(ADDRESS, "en", "ltr"))

    code = views[0].services[HOUSE].code
    found = found_in(files_of(with_house(views[0], leak)), tmp_path, watched)
    assert set(found.values()) == {"shown-address"}
    endings = {path.rpartition(".")[2] for path in found}
    assert endings == {"html", "csv", "json"}
    assert f"s/{code}.html" in found
    assert any(path.startswith("f/") for path in found)
    assert any(path.startswith("p/") for path in found)


def test_an_address_in_a_contact_is_found_in_cards_and_messages_too(
    views: build.Views, watched: Watch, tmp_path: Path
) -> None:
    def leak(house: ServiceView) -> ServiceView:
        label = Text("Bell at 7 Willow Lane", "en", "ltr")
        return replace(house, contacts=tuple(replace(c, label=label) for c in house.contacts))

    found = found_in(files_of(with_house(views[0], leak)), tmp_path, watched)
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
    assert {problem.rule for problem in refused.value.problems} == {"shown-address"}
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_shows_the_house_may_not_tell_the_way(tiny: Path, tmp_path: Path) -> None:
    project = tmp_path / "tiny"
    shutil.copytree(tiny, project)
    page = project / "docs" / "en" / "rights.md"
    told = "\n\nThe [house](service:quiet-house/room) is at 7 Willow Lane.\n"
    page.write_text(page.read_text("utf-8") + told, "utf-8")
    site_folder = tmp_path / "site"
    site_folder.mkdir()
    (site_folder / "index.html").write_text("the last good one")
    with pytest.raises(RefusedError) as refused:
        build.build_site(build.read(project, TODAY), site_folder, TODAY)
    problems = refused.value.problems
    assert {problem.place.file for problem in problems} == {"i/rights.html", "ar/i/rights.html"}
    for problem in problems:
        assert problem.sensitive
        assert "Willow" not in problem.message.in_words() + problem.hint.in_words()
    assert (site_folder / "index.html").read_text() == "the last good one"
    assert [path.name for path in site_folder.iterdir()] == ["index.html"]


def test_public_places_numbers_and_hours_of_the_same_service_may_be_told(
    reading: build.Reading, views: build.Views, tmp_path: Path
) -> None:
    office = views[0].services["harbour-clinic/night-care"]

    def open_office(house: ServiceView) -> ServiceView:
        places = (*house.places, *office.places)
        return replace(house, places=places, hours=office.hours, contacts=office.contacts)

    changed = with_house(views[0], open_office)
    watched = watch(reading.sound_directory().country, [changed])
    assert "Road" in "".join(text.value for p in office.places for text in p.lines)
    assert found_in(list(site.render_pages(changed)), tmp_path, watched) == {}


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
    watched: Watch, tmp_path: Path, path: str, content: bytes
) -> None:
    assert found_in([OutputFile(path, content)], tmp_path, watched) == {path: "shown-name"}


def test_a_sensitive_word_in_a_name_inside_an_archive_is_found(
    watched: Watch, tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "en.zip", "w") as packed:
        packed.writestr("for-victims.html", "")
    assert [problem.place.file for problem in scan(tmp_path, watched)] == ["en.zip"]


@pytest.mark.parametrize(
    "content",
    [
        page_with("<title>Help</title>", "<p>Some people say victim.</p>"),
        page_with("<title>LPSK</title>"),
        json.dumps({"name": "Blue House", "about": "shelter"}).encode(),
    ],
)
def test_a_sensitive_word_in_a_text_is_not_a_name(
    watched: Watch, tmp_path: Path, content: bytes
) -> None:
    assert found_in([OutputFile("index.html", content)], tmp_path, watched) == {}
