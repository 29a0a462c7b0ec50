"""The words of the program for translators: started, brought up to date, and checked."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.commands import catalogs
from generator.translations import catalog, extraction
from generator.translations.catalog import Domain


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
    before = {path: path.read_bytes() for path in folder.rglob("*.po*")}
    assert len(before) > len(catalog.Domain) * 2
    assert run("update").exit_code == 0
    changed = [name for name, text in before.items() if name.read_bytes() != text]
    assert changed == [], "run: make i18n"


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
        "id/messages.po: 'Language': to be translated",
        "id/messages.po: 'Edition {number}, {date}.': not 'Edisi {nomor}.'",
    }


def test_the_templates_are_written_anew(folder: Path) -> None:
    run("update")
    before = {path: path.read_bytes() for path in folder.glob("*.pot")}
    for path in before:
        path.unlink()
    assert run("extract").output == "messages.pot\nproblems.pot\nfields.pot\n"
    assert {path: path.read_bytes() for path in folder.glob("*.pot")} == before


SENTENCE = "{count} persons a day"
"""A message that no catalog has."""


@pytest.fixture
def with_a_new_sentence(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The catalogs, and a program that says one sentence more than they know."""
    source = tmp_path / "new_check.py"
    source.write_text(f'message("{SENTENCE}", count=3)\n', "utf-8")
    package = tmp_path / "program"
    package.mkdir()
    source.rename(package / source.name)
    told = catalogs.MESSAGES[Domain.EDITORS]
    more = extraction.extract_messages(package, extraction.EDITOR_MARKERS)
    changed = {**catalogs.MESSAGES, Domain.EDITORS: lambda: sorted([*told(), *more])}
    monkeypatch.setattr(catalogs, "MESSAGES", changed)
    return folder


def problems_of(folder: Path) -> polib.POFile:
    return polib.pofile(str(folder / "id" / "problems.po"))


def test_a_new_sentence_for_editors_waits_for_its_translation(
    with_a_new_sentence: Path, tiny: Path
) -> None:
    assert run("update").exit_code == 0
    assert problems_of(with_a_new_sentence).find(SENTENCE).msgstr == ""
    before = run("check", "--root", str(tiny))
    told = f"id/problems.po: '{SENTENCE}': to be translated"
    assert told in before.output.splitlines()
    assert run("check", "--root", str(tiny), "--strict").exit_code == 1


def test_the_translation_of_a_sentence_stays_when_others_come_and_go(
    with_a_new_sentence: Path,
) -> None:
    before = {e.msgid: e.msgstr for e in problems_of(with_a_new_sentence)}
    run("update")
    after = {e.msgid: e.msgstr for e in problems_of(with_a_new_sentence)}
    assert after == before | {SENTENCE: ""}


def test_a_wrong_translation_for_editors_fails(with_a_new_sentence: Path, tiny: Path) -> None:
    run("update")
    entries = problems_of(with_a_new_sentence)
    entries.find(SENTENCE).msgstr = "{jumlah} orang sehari"
    entries.save()
    catalog.read_catalog.cache_clear()
    ran = run("check", "--root", str(tiny))
    assert ran.exit_code == 1
    told = f"id/problems.po: '{SENTENCE}': not '{{jumlah}} orang sehari'"
    assert told in ran.output.splitlines()
