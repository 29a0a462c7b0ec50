"""What the lock says about translations, and what it cannot say wrongly."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.loading.decoding import decode
from generator.loading.locked_texts import confirmed, page_hashes, refreshed
from generator.loading.sources import load
from generator.model.directory import Directory
from generator.translations.lock import format_lock

LOCK = "directory_data/translations.lock"
SETTINGS = "directory_data/directory.yaml"
LAW_HOUSE = "directory_data/organizations/velmora/velmora-law-house.yaml"


@pytest.fixture
def project(tiny: Path, tmp_path: Path) -> Path:
    """The miniature, with a lock as of now."""
    shutil.copytree(tiny, tmp_path / "tiny")
    project = tmp_path / "tiny"
    (project / LOCK).write_text(format_lock(refreshed(directory_of(project), "")), "utf-8")
    return project


def directory_of(project: Path) -> Directory:
    directory = decode(load(project)).directory
    assert directory is not None
    return directory


def change(project: Path, file: str, old: str, new: str) -> None:
    text = (project / file).read_text("utf-8")
    assert old in text
    (project / file).write_text(text.replace(old, new), "utf-8")


def test_nothing_is_stale_that_was_just_locked(project: Path) -> None:
    directory = directory_of(project)
    assert directory.stale_texts == {}
    assert directory.stale_pages == frozenset()


def test_a_changed_source_makes_all_its_translations_stale(project: Path) -> None:
    change(project, SETTINGS, "en: Help, offices and numbers, place by place", "en: Help")
    directory = directory_of(project)
    tagline = directory.settings.tagline
    assert [directory.is_stale(tagline, locale) for locale in ("en", "id", "ar")] == [
        False,
        True,
        True,
    ]
    assert not directory.is_stale(directory.settings.name, "id")


def test_the_old_source_makes_them_fresh_again(project: Path) -> None:
    change(project, SETTINGS, "en: Help, offices", "en: Assistance, offices")
    change(project, SETTINGS, "en: Assistance, offices", "en: Help, offices")
    assert directory_of(project).stale_texts == {}


def test_a_record_that_moves_to_another_folder_keeps_its_lock(project: Path) -> None:
    target = project / "directory_data/organizations/ambrel/velmora-law-house.yaml"
    (project / LAW_HOUSE).rename(target)
    change(
        project,
        target.relative_to(project).as_posix(),
        "    summary:\n      en: ",
        "    summary:\n      en: Now. ",
    )
    directory = directory_of(project)
    services = directory.organizations["velmora-law-house"].services
    assert any(directory.is_stale(service.summary, "id") for service in services.values())


def test_words_that_are_fresh_in_one_place_are_fresh_in_every_place(project: Path) -> None:
    # The name of the source becomes, in both languages, what another text says and means already.
    directory = directory_of(project)
    other = directory.taxonomy.needs["health"].name
    need = directory.taxonomy.needs["stay"].name
    needs = project / "directory_data/needs.yaml"
    text = needs.read_text("utf-8")
    head = text.index(str(need.get("en")))
    line = text[text.rindex("\n", 0, head) + 1 : text.index("\n", head)]
    same = "    name: {" + ", ".join(f"{k}: {v}" for k, v in other.items()) + "}"
    needs.write_text(text.replace(line, same, 1), "utf-8")
    assert directory_of(project).stale_texts == {}


def test_a_damaged_lock_hides_no_text(project: Path) -> None:
    (project / LOCK).write_text("neither this\nnor that line\n" + "x " * 4 + "\n", "utf-8")
    assert directory_of(project).stale_texts == {}


def test_a_page_without_a_lock_is_judged_by_the_hash_it_names(project: Path) -> None:
    directory = directory_of(project)
    (project / LOCK).unlink()
    wanted = page_hashes(directory)["id", "now"]
    change(project, "docs/id/now.md", 'hash: ""', f"hash: {wanted}")
    assert directory_of(project).stale_pages == frozenset()
    change(project, "docs/en/now.md", "heading: ", "heading: A ")
    assert directory_of(project).stale_pages == {("id", "now")}
    # What nobody has translated anew stays stale, however often the lock is refreshed.
    (project / LOCK).write_text(format_lock(refreshed(directory_of(project), "")), "utf-8")
    assert directory_of(project).stale_pages == {("id", "now")}
    assert ("id", "now") not in page_hashes(directory_of(project))


def test_only_translations_that_exist_can_be_confirmed(project: Path) -> None:
    directory = directory_of(project)
    lock = (project / LOCK).read_text("utf-8")
    assert confirmed(directory, lock, "id", ["directory:tagline", "docs/now"]) is not None
    assert confirmed(directory, lock, "id", ["directory:nothing"]) is None
