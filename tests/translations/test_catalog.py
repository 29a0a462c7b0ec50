"""Words of the program: one catalog per locale, looked up along a chain."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.translations import catalog
from generator.translations.catalog import Template, find_message, find_plural, read_catalog

pytestmark = pytest.mark.quick

POLISH = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

msgid "Home"
msgstr "Strona główna"

#, fuzzy
msgid "Search"
msgstr "Szukanie?"

msgid "Places"
msgstr ""

msgid "{count} service"
msgid_plural "{count} services"
msgstr[0] "{count} usługa"
msgstr[1] "{count} usługi"
msgstr[2] "{count} usług"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(catalog, "FOLDER", tmp_path)
    read_catalog.cache_clear()
    (tmp_path / "pl").mkdir()
    (tmp_path / "pl" / "messages.po").write_text(POLISH, "utf-8")
    yield tmp_path
    read_catalog.cache_clear()


@pytest.mark.usefixtures("folder")
def test_a_message_is_found_in_its_locale() -> None:
    assert find_message(("pl", "en"), "Home") == Template("Strona główna", "pl")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("message", ["Search", "Places", "Never heard"])
def test_a_guessed_an_empty_and_a_missing_message_stay_english(message: str) -> None:
    assert find_message(("pl", "en"), message) == Template(message, "en")


def test_the_next_locale_of_the_chain_helps_out(folder: Path) -> None:
    (folder / "csb").mkdir()
    (folder / "csb" / "messages.po").write_text('msgid "Search"\nmsgstr "Szëkba"\n', "utf-8")
    assert find_message(("csb", "pl"), "Search") == Template("Szëkba", "csb")
    assert find_message(("csb", "pl"), "Home") == Template("Strona główna", "pl")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "usługa"), (2, "usługi"), (5, "usług"), (22, "usługi"), (112, "usług")],
)
def test_counts_have_as_many_forms_as_the_language(count: int, words: str) -> None:
    found = find_plural(("pl", "en"), "{count} service", "{count} services", count)
    assert found == Template(f"{{count}} {words}", "pl")


@pytest.mark.usefixtures("folder")
def test_a_count_without_translation_is_english() -> None:
    assert find_plural(("pl",), "{count} place", "{count} places", 1).text == "{count} place"
    assert find_plural(("pl",), "{count} place", "{count} places", 2).text == "{count} places"


@pytest.mark.usefixtures("folder")
def test_a_locale_without_a_file_has_no_catalog() -> None:
    assert read_catalog("xx") is None
    assert not catalog.is_interface("xx")
    assert catalog.is_interface("en")


def test_a_catalog_that_has_only_begun_is_no_interface() -> None:
    assert catalog.is_interface("id")
    assert read_catalog("su") is not None
    assert not catalog.is_interface("su")
