"""`mkdocs serve` shows an edit at once, in every locale; a mistake stands above the last good page."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from generator.model.addresses import service_code
from tests.hosts.miniature import Project, free_port, make_project, running
from tests.waiting import wait_for

CLINIC = "directory_data/organizations/ambrel/harbour-clinic.yaml"
PAGE = f"s/{service_code('harbour-clinic', 'night-care')}.html"
HANDBOOK = "docs/en/handbook/index.md"
ALERT = 'role="alert"'

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def project(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    return make_project(tiny, tmp_path_factory.mktemp("preview") / "project")


@pytest.fixture(scope="module")
def address(project: Project) -> Iterator[str]:
    """Serve the project, and return where."""
    host = f"127.0.0.1:{free_port()}"
    with running(project.root, ["mkdocs", "serve", "--dev-addr", host]):
        wait_for(f"http://{host}/near/index.html", "Services near you")
        yield f"http://{host}/near/"


def ask(address: str, path: str, host: str = "") -> http.client.HTTPResponse:
    """Ask for a path as it is written, by the name `host`; redirections are not followed."""
    asked = urlsplit(address)
    connection = http.client.HTTPConnection(asked.netloc)
    connection.request("GET", path, headers={"Host": host or asked.netloc})
    return connection.getresponse()


def test_an_edit_of_a_record_is_seen_on_every_page_that_shows_it(
    project: Project, address: str
) -> None:
    wait_for(address + PAGE, "Harbour Clinic")
    project.edit(CLINIC, "en: Harbour Clinic", "en: Harbour Doctors")
    wait_for(address + PAGE, "Harbour Doctors", without="Harbour Clinic")
    wait_for(f"{address}p/ambrel/health.html", "Harbour Doctors", without="Harbour Clinic")


def test_a_place_that_is_hidden_now_is_gone(project: Project, address: str) -> None:
    wait_for(address + PAGE, "5 Harbour Road")
    text = (project.root / CLINIC).read_text(encoding="utf-8")
    before, _, rest = text.partition("    address_visibility: public\n")
    services = rest[rest.index("services:\n") :]
    hidden = "    address_visibility: withheld\n    reached_through: [open-line]\n"
    project.write(CLINIC, before + hidden + services)
    wait_for(address + PAGE, "Night care", without="Harbour Road")
    project.write(CLINIC, text)


def test_a_mistake_stands_above_the_last_good_page_until_it_is_mended(
    project: Project, address: str
) -> None:
    project.edit(CLINIC, "services:\n", "<b>services:\n")
    html = wait_for(f"{address}id/{PAGE}", ALERT)
    assert f"{CLINIC}:" in html
    assert "&lt;b&gt;services" in html
    assert "<b>services" not in html
    assert html.index("<body") < html.index(ALERT) < html.index("<h1")
    assert ALERT in wait_for(f"{address}handbook/index.html", "<h1")
    project.edit(CLINIC, "<b>services:\n", "services:\n")
    wait_for(f"{address}id/{PAGE}", "<h1", without=ALERT)
    wait_for(f"{address}handbook/index.html", "<h1", without=ALERT)


def test_a_mistake_in_the_handbook_leaves_its_last_good_page(
    project: Project, address: str
) -> None:
    project.edit(HANDBOOK, "[Places]", "[Nowhere](nowhere.md)\n[Places]")
    html = wait_for(f"{address}handbook/index.html", ALERT)
    assert "nowhere.md" in html
    assert ">Nowhere<" not in html
    assert ">Places<" in html
    assert ask(address, "/near/assets/images/favicon.png").status == 200
    project.edit(HANDBOOK, "[Nowhere](nowhere.md)\n[Places]", "[Places]")
    wait_for(f"{address}handbook/index.html", ">Places<", without=ALERT)


def test_a_mistake_in_the_settings_is_told_too(project: Project, address: str) -> None:
    project.edit("mkdocs.yml", "strict: true\n", "strict: [\n")
    wait_for(address, ALERT)
    project.edit("mkdocs.yml", "strict: [\n", "strict: true\n")
    wait_for(address, "<h1", without=ALERT)


def test_a_mistake_is_told_in_the_language_of_the_editor(
    project: Project, address: str
) -> None:
    settings = "directory_data/directory.yaml"
    project.edit(settings, "default_locale: en\n", "default_locale: id\n")
    html = wait_for(address, f'{ALERT} lang="id"')
    project.edit(settings, "default_locale: id\n", "default_locale: en\n")
    wait_for(address, "<h1", without=ALERT)
    assert "Ada kesalahan" in html


def test_pages_of_a_preview_load_themselves_anew(address: str) -> None:
    for page in ("index.html", "handbook/index.html"):
        html = wait_for(address + page, "</h1>")
        assert "livereload(" in html
        assert "Content-Security-Policy" not in html


def test_the_first_page_answers_without_its_name(address: str) -> None:
    named, unnamed = (wait_for(address + name, "</h1>") for name in ("index.html", ""))
    assert named.rpartition("<script>")[0] == unnamed.rpartition("<script>")[0]


@pytest.mark.parametrize("path", ["/near/", "/near/id/", "/near/w/", "/near/index.html"])
def test_a_folder_is_answered_with_a_page(path: str, address: str) -> None:
    answer = ask(address, path)
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html")


@pytest.mark.parametrize("path", ["/near", "/near/id", "/near/w", "/near/handbook"])
def test_a_folder_without_its_stroke_leads_to_it(path: str, address: str) -> None:
    answer = ask(address, path)
    assert (answer.status, answer.headers["Location"]) == (302, f"{path}/")


@pytest.mark.browser
@pytest.mark.parametrize("path", ["", "id/"])
def test_a_browser_shows_a_folder_and_does_not_save_it(
    path: str, browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(address + path, wait_until="commit")
    page.wait_for_selector("h1")
    page.close()


def test_files_that_all_locales_share_are_there_as_they_are(address: str) -> None:
    robots = wait_for(f"{address}robots.txt", "User-agent")
    assert "sitemap.xml" in robots
    assert "<script" not in robots
    assert wait_for(f"{address}k.html", "<h1>")


def test_what_is_not_there_is_not_found(address: str) -> None:
    assert ask(address, "/near/s/nothing.html").status == 404
    assert ask(address, "/near/../mkdocs.yml").status == 404


def test_a_name_of_another_site_is_refused(address: str) -> None:
    assert ask(address, "/near/", host="site.example").status == 403
    assert ask(address, "/livereload/0/0", host="site.example").status == 403


def test_a_path_that_no_file_can_have_is_refused(address: str) -> None:
    assert ask(address, "/near/%00").status == 400
