"""The words of the program for translators: started, brought up to date, and checked."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.translations import catalog, extraction


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the catalogs, to be changed."""
    folder = tmp_path / "translations"
    shutil.copytree(
        catalog.FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__")
    )
    for module in (catalog, extraction):
        monkeypatch.setattr(module, "FOLDER", folder)
    monkeypatch.setattr("generator.commands.catalogs.FOLDER", folder)
    for function in (
        extraction.update_catalogs,
        extraction.start_catalog,
        extraction.write_template,
    ):
        monkeypatch.setattr(function, "__defaults__", (folder,))
    catalog.read_catalog.cache_clear()
    yield folder
    catalog.read_catalog.cache_clear()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["translations", *arguments])


def test_the_catalogs_are_up_to_date(folder: Path) -> None:
    before = {
        path.name + path.parent.name: path.read_bytes() for path in folder.rglob("messages.po*")
    }
    assert run("update").exit_code == 0
    assert {
        path.name + path.parent.name: path.read_bytes() for path in folder.rglob("messages.po*")
    } == before


@pytest.mark.parametrize("tag", ["ar", "min", "jv-x-cirebon", "zh-Hant"])
def test_a_new_catalog_is_empty_and_complete(folder: Path, tag: str) -> None:
    assert run("update", "--locale", tag).exit_code == 0
    entries = polib.pofile(str(folder / tag / "messages.po"))
    known = {entry.msgid for entry in polib.pofile(str(folder / "messages.pot"))}
    assert {entry.msgid for entry in entries} == known
    assert entries.translated_entries() == []
    assert catalog.read_catalog(tag) is not None


def test_a_catalog_that_exists_keeps_its_words_and_its_heading(folder: Path) -> None:
    run("update")
    before = (folder / "su" / "messages.po").read_text("utf-8")
    assert "awaiting native readers" in before
    run("update", "--locale", "su")
    assert (folder / "su" / "messages.po").read_text("utf-8") == before


def test_only_tags_name_catalogs(folder: Path) -> None:
    assert run("update", "--locale", "../evil").exit_code == 2
    assert not (folder.parent / "evil").exists()


def test_words_that_are_missing_or_name_other_values_are_found(
    folder: Path, tiny: Path
) -> None:
    before = set(run("check", "--root", str(tiny)).output.splitlines())
    path = folder / "id" / "messages.po"
    entries = polib.pofile(str(path))
    entries.find("Language").msgstr = ""
    entries.find("Edition {number}, {date}.").msgstr = "Edisi {nomor}."
    entries.save(str(path))
    catalog.read_catalog.cache_clear()
    ran = run("check", "--root", str(tiny))
    assert ran.exit_code == 1
    assert set(ran.output.splitlines()) - before == {
        "id: 'Language' -> ''",
        "id: 'Edition {number}, {date}.' -> 'Edisi {nomor}.'",
    }


def test_the_template_is_written_anew(folder: Path) -> None:
    run("update")
    before = (folder / "messages.pot").read_bytes()
    (folder / "messages.pot").unlink()
    assert run("extract").output == "messages.pot\n"
    assert (folder / "messages.pot").read_bytes() == before
