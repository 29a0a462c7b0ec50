"""`directory new organization`: asks what it must know, and writes a record that can be checked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

pytestmark = pytest.mark.quick

Run = Callable[..., Result]

FACTS = {
    "--name": "Wages Désk",
    "--folder": "ambrel",
    "--run-by": "ngo",
    "--level": "local",
    "--source": "https://wages.example.org/",
    "--number": "0117 496 0188",
    "--service": "Help with wages",
    "--need": "rights/wages",
    "--summary": "We write to your employer: with you.",
}
FILE = "directory_data/organizations/ambrel/wages-desk.yaml"


def words(**changed: str) -> list[str]:
    facts = {**FACTS, **{f"--{name}": value for name, value in changed.items()}}
    return [word for pair in facts.items() for word in pair]


def test_options_are_enough(run: Run, project: Path) -> None:
    result = run("new", "organization", *words())
    assert result.exit_code == 0, result.output
    text = (project / FILE).read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../../generator/schemas/")
    assert "\nname:\n  en: Wages Désk\n" in text
    assert '\n      en: "We write to your employer: with you."\n' in text
    assert "\n  assured_date: 2026-11-23\n" in text
    assert "\n    police_contact: unknown\n" in text
    assert run("check", str(project / FILE)).exit_code == 0


def test_what_is_not_given_is_asked(run: Run, project: Path) -> None:
    answers = "Wages Desk\nambrel\nngo\nlocal\nhttps://wages.example.org/\nHelp\nrights/wages\nWe help.\n"
    result = run("new", "organization", answers=answers)
    assert result.exit_code == 0, result.output
    assert "# contacts: {" in (project / FILE).read_text(encoding="utf-8")


def test_without_anybody_to_answer_the_missing_option_is_named(run: Run) -> None:
    result = run("new", "organization", "--name", "Wages Desk")
    assert result.exit_code == 2
    assert "Missing option '--folder'" in result.output


def test_explanations_are_in_the_language_of_the_editor(run: Run, project: Path) -> None:
    run("new", "organization", *words(), "--language", "id")
    text = (project / FILE).read_text(encoding="utf-8")
    assert "# Nama resmi.\nname:\n" in text
    assert "# Official name." not in text


def test_an_unknown_place_gets_a_near_one(run: Run, project: Path) -> None:
    result = run("new", "organization", *words(folder="ambrell"), "--language", "en")
    assert result.exit_code == 2
    assert "there is no district or province `ambrell`; did you mean `ambrel`?" in result.output
    assert (
        "there is no district or province `qqq`"
        in run("new", "organization", *words(folder="qqq")).output
    )
    assert not (project / FILE).exists()


def test_a_record_is_never_written_over(run: Run, project: Path) -> None:
    (project / FILE).write_text("mine\n", encoding="utf-8")
    result = run("new", "organization", *words(), "--language", "en")
    assert result.exit_code == 2
    assert f"there is already a file `{FILE}`" in result.output
    assert (project / FILE).read_text(encoding="utf-8") == "mine\n"


def test_a_wrong_answer_is_told_and_nothing_is_written(run: Run, project: Path) -> None:
    result = run("new", "organization", *words(source="wages.example.org"), "--language", "en")
    assert result.exit_code == 1
    assert "`wages.example.org` must be a web address" in result.output
    assert "did you mean `https://wages.example.org`?" in result.output
    assert not (project / FILE).exists()


def test_a_file_may_be_given_another_name(run: Run, project: Path) -> None:
    assert run("new", "organization", *words(id="pay-desk")).exit_code == 0
    assert (project / FILE).with_name("pay-desk.yaml").exists()


def test_a_name_without_latin_letters_gives_a_plain_id(run: Run, project: Path) -> None:
    assert run("new", "organization", *words(name="مكتب")).exit_code == 0
    assert (project / FILE).with_name("organization.yaml").exists()


def test_an_id_cannot_lead_out_of_the_folder(run: Run, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    result = run("new", "organization", *words(id="../../../../outside"))
    assert result.exit_code == 2
    assert sorted(tmp_path.rglob("*")) == before


def test_broken_settings_are_to_be_mended_first(run: Run, project: Path) -> None:
    (project / "directory_data/directory.yaml").write_text("name: [\n", encoding="utf-8")
    result = run("new", "organization", *words())
    assert result.exit_code == 1
    assert "run `directory check` first" in result.output
