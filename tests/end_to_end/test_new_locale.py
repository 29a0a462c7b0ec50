"""A locale that static-i18n and Material refuse joins a MkDocs site by data alone (the guide for languages)."""

from __future__ import annotations

import logging
from pathlib import Path

import lxml.html
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.translations import catalog
from tests.outputs.site.any_locale import LOCALES, add_locale, write_catalog

MINANGKABAU = next(locale for locale in LOCALES if locale.tag == "min")
CONFIG = """\
site_name: Services near you
site_url: https://example.org/near/
use_directory_urls: false
theme: {name: directory, language: en}
nav: [handbook/index.md]
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: true
      reconfigure_search: false
      languages:
        - {locale: en, name: English, default: true}
        - {locale: id, name: Bahasa Indonesia}
  - directory: {project: ".", print: false, today: "2026-11-23"}
"""
HANDBOOK = "# Handbook {#handbook}\n\nFor people who help.\n"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The miniature with Minangkabau, as MkDocs builds it."""
    project = add_locale(tmp_path / "project", MINANGKABAU)
    (project / "mkdocs.yml").write_text(CONFIG, "utf-8")
    for locale in ("en", "id"):
        page = project / "docs" / locale / "handbook" / "index.md"
        page.parent.mkdir()
        page.write_text(HANDBOOK, "utf-8")
    catalogs = tmp_path / "catalogs"
    write_catalog(catalogs, MINANGKABAU.tag)
    for known in ("en", "id"):
        (catalogs / known).symlink_to(catalog.FOLDER / known)
    monkeypatch.setattr(catalog, "FOLDER", catalogs)
    monkeypatch.chdir(project)
    catalog.read_catalog.cache_clear()
    config = load_config("mkdocs.yml", strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
        catalog.read_catalog.cache_clear()
    return project / "site"


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_locale_that_i18n_refuses_is_built_from_data_files_only(
    site: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert [r for r in caplog.records if r.levelno >= logging.WARNING] == []
    for path in ("index.html", "lines.html", "i/now.html", "search.html", "p/ambrel.html"):
        page = lxml.html.parse(site / "min" / path).getroot()
        assert (page.get("lang"), page.get("dir")) == ("min", "ltr")
        assert MINANGKABAU.word in page.text_content()
    # Every other page leads to it, and the map of the site knows it.
    menu = lxml.html.parse(site / "id" / "index.html").xpath(
        "//nav[@class='languages']//@hreflang"
    )
    assert "min" in menu
    assert "https://example.org/near/min/lines.html" in (site / "sitemap.xml").read_text(
        "utf-8"
    )
    assert (site / "id" / "handbook" / "index.html").is_file()
