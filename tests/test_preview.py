"""`mkdocs serve` shows an edit of a record at once, in every locale, without print."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model.addresses import service_code

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = f"""\
site_name: Services near you
site_url: https://example.org/near/
use_directory_urls: false
strict: true
theme: {{name: material, custom_dir: {ROOT / "generator" / "theme"}, language: en, font: false}}
nav: [handbook/index.md]
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: true
      reconfigure_search: false
      languages:
        - {{locale: en, name: English, default: true}}
        - {{locale: id, name: Bahasa Indonesia}}
  - directory: {{today: "2026-11-23"}}
"""
CLINIC = "directory_data/organizations/ambrel/harbour-clinic.yaml"
PAGE = f"s/{service_code('harbour-clinic', 'night-care')}.html"
PATIENCE = 30.0

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def project(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("preview") / "project"
    shutil.copytree(tiny, root)
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    for locale in ("en", "id"):
        page = root / "docs" / locale / "handbook" / "index.md"
        page.parent.mkdir(parents=True)
        page.write_text("# Handbook\n\n[Places](../places.html)\n", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    """Serve the project, and return where."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{door.getsockname()[1]}"
    command = [Path(sys.executable).with_name("mkdocs"), "serve", "--quiet", "--dev-addr", host]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(command, cwd=project, env=environment) as server:
        try:
            yield f"http://{host}/near/"
        finally:
            server.terminate()


def get(address: str) -> str:
    """Return a page, or nothing as long as nobody answers."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - ours
            return str(answer.read().decode())
    except OSError:
        return ""


def wait_for(address: str, words: str, without: str = "\0") -> str:
    end = time.monotonic() + PATIENCE
    while words not in (page := get(address)) or without in page:
        assert time.monotonic() < end, f"{address} does not show: {words}"
        time.sleep(0.05)
    return page


def edit(project: Path, file: str, old: str, new: str) -> None:
    text = (project / file).read_text(encoding="utf-8")
    assert old in text
    (project / file).write_text(text.replace(old, new), encoding="utf-8")


def test_an_edit_of_a_record_is_seen_on_every_page_that_shows_it(
    project: Path, address: str
) -> None:
    wait_for(address + PAGE, "Harbour Clinic")
    edit(project, CLINIC, "en: Harbour Clinic", "en: Harbour Doctors")
    wait_for(address + PAGE, "Harbour Doctors", without="Harbour Clinic")
    wait_for(f"{address}p/ambrel/health.html", "Harbour Doctors", without="Harbour Clinic")


def test_a_place_that_is_hidden_now_is_gone(project: Path, address: str) -> None:
    wait_for(address + PAGE, "5 Harbour Road")
    text = (project / CLINIC).read_text(encoding="utf-8")
    before, _, rest = text.partition("    address_visibility: public\n")
    services = rest[rest.index("services:\n") :]
    hidden = "    address_visibility: withheld\n    reached_through: [open-line]\n"
    (project / CLINIC).write_text(before + hidden + services, encoding="utf-8")
    wait_for(address + PAGE, "Night care", without="Harbour Road")


def test_pages_of_a_preview_load_themselves_anew(address: str) -> None:
    for page in ("index.html", "handbook/index.html"):
        html = wait_for(address + page, "</h1>")
        assert "livereload(" in html
        assert "Content-Security-Policy" not in html


def test_the_first_page_answers_without_its_name(address: str) -> None:
    named, unnamed = (wait_for(address + name, "</h1>") for name in ("index.html", ""))
    assert named.rpartition("<script>")[0] == unnamed.rpartition("<script>")[0]


def test_files_that_all_locales_share_are_there(address: str) -> None:
    assert "sitemap.xml" in wait_for(f"{address}robots.txt", "User-agent")
    assert wait_for(f"{address}k.html", "<h1>")


def test_what_is_not_there_is_not_found(address: str) -> None:
    wait_for(address, "Services near you")
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{address}s/nothing.html", timeout=PATIENCE)  # noqa: S310
