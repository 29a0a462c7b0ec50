"""What must never come out, and what must come out all the same (negative tests of the journeys, J9, J11)."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import build
from generator.checks.reading.words import WordList, names_pattern
from generator.cli import main
from generator.outputs.booklet import document
from generator.problems import RefusedError
from generator.views import build_view
from generator.views.read_model.directory_view import DirectoryView
from tests.end_to_end.served_site import TODAY, Site

HOUSE = "directory_data/organizations/ambrel/quiet-house.yaml"
OFFICE = "directory_data/organizations/national/fair-pay-office.yaml"
SETTINGS = "directory_data/directory.yaml"
ADDRESS = "7 Willow Lane"


@pytest.fixture
def project(tiny: Path, tmp_path: Path) -> Path:
    """A copy of the miniature, to be changed."""
    copy = tmp_path / "tiny"
    shutil.copytree(tiny, copy)
    return copy


def _change(project: Path, file: str, old: str, new: str) -> int:
    """Change a file and return the number of the changed line."""
    text = (project / file).read_text("utf-8")
    assert old in text
    (project / file).write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def _run(project: Path, *command: str) -> Result:
    return CliRunner().invoke(
        main, [*command, "--root", str(project), "--today", TODAY.isoformat()]
    )


def _view(project: Path, locale: str = "en") -> DirectoryView:
    return build_view(build.read(project, TODAY).sound_directory(), locale, TODAY)


@pytest.mark.slow
def test_no_forbidden_word_stands_on_any_page(real_site: Site) -> None:
    """(a) None outside notes on legal terms and official names (REQ-D10)."""
    lists = real_site.directory.country.words
    words = WordList(tuple({word for many in lists.forbidden.values() for word in many}))
    official = names_pattern(lists.allowed_in)
    found = []
    for path in real_site.pages():
        html = real_site.html(path).lower()
        if any(word.lower() in html for word in words.words):
            page = real_site.document(path)
            for note in page.xpath("//*[@class='aside'] | //script | //style"):
                note.drop_tree()
            word = words.first_in(page.text_content(), official)
            found += [(path, word)] if word else []
    assert found == []


FREE_TEXTS = (
    ("summary, English", "You can stay for some weeks.", f"You can stay at {ADDRESS}."),
    ("summary, Indonesian", "Anda bisa tinggal beberapa minggu.", "Di Jalan Willow 7."),
    ("family explainer", "A place where women rest and learn.", f"{ADDRESS}."),
    ("name", "name: {en: Safe house,", f"name: {{en: House at {ADDRESS},"),
    ("neutral name", "{en: Blue House rooms,", f"{{en: Rooms at {ADDRESS},"),
    ("comment", "# People stay there:", f"# {ADDRESS}. People stay there:"),
    ("source", "https://bluehouse.example.org/", "https://maps.google.com/?q=1.2345,73.1234"),
)


@pytest.mark.parametrize(
    ("old", "new"), [row[1:] for row in FREE_TEXTS], ids=[row[0] for row in FREE_TEXTS]
)
def test_an_address_pasted_beside_a_new_number_fails_without_being_repeated(
    project: Path, tmp_path: Path, old: str, new: str
) -> None:
    """(c) and J9: file, line, rule and fix in plain words; the address in no log."""
    line = _change(project, HOUSE, old, new)
    ran = _run(project, "check")
    assert ran.exit_code == 1
    assert f"{HOUSE}:{line}" in ran.output
    assert "leaked-address" in ran.output
    assert "take it out, here and in every language" in " ".join(ran.output.split())
    for told in ("Willow", "73.1234"):
        assert told not in ran.output
    with pytest.raises(RefusedError):
        build.build_site(build.read(project, TODAY), tmp_path / "site", TODAY)
    assert not (tmp_path / "site").exists()
    _change(project, HOUSE, new, old)
    assert _run(project, "check").exit_code == 0


def test_a_check_of_thirteen_months_ago_is_marked_on_the_site_and_left_out_of_print(
    project: Path,
) -> None:
    """(d) The record stays readable; print, which nobody can call back, leaves it out."""
    _change(project, OFFICE, 'assured_date: "2026-11-01"', 'assured_date: "2025-10-21"')
    _change(project, SETTINGS, 'not_shown_days: "730"', 'not_shown_days: "390"')
    view = _view(project)
    service = view.services["fair-pay-office/wages"]
    assert service.assurance.state == "not_shown"
    build.build_site(build.read(project, TODAY), project / "site", TODAY)
    page = (project / "site" / service.path).read_text("utf-8")
    assert 'class="small doubt"' in page
    assert service.assurance.sentences[0] in page
    for district in view.districts.values():
        printed = json.dumps(document.district_document(view, district), ensure_ascii=False)
        assert service.code not in document.district_document(view, district)["services"]  # type: ignore[operator]
        assert service.summary.value not in printed


def test_a_record_without_one_translation_is_built_and_says_so(project: Path) -> None:
    """(e) Words of the source stand there, marked as such, with a notice in the reader's language."""
    line = "      id: Mereka menyurati majikan Anda dan meminta upah yang belum dibayar.\n"
    _change(project, OFFICE, line, "")
    build.build_site(build.read(project, TODAY), project / "site", TODAY)
    service = _view(project).services["fair-pay-office/wages"]
    page = (project / "site" / "id" / service.path).read_text("utf-8")
    assert f'<span lang="en" dir="ltr">{service.summary.value}</span>' in page
    assert re.search(r"Belum dalam bahasa Anda di halaman ini:\s*teks singkat", page)


def test_a_record_that_does_not_say_whom_it_takes_fails(project: Path) -> None:
    """(f) Nobody may take silence for an answer: it must be written down that it is not known."""
    _change(project, OFFICE, "      gender: [all]\n", "")
    ran = _run(project, "check")
    assert ran.exit_code == 1
    assert OFFICE in ran.output
    assert "gender" in ran.output
    with pytest.raises(RefusedError):
        build.build_site(build.read(project, TODAY), project / "site", TODAY)


def test_a_final_edition_refuses_examples(project: Path) -> None:
    """(g) Invented services may stand in drafts only."""
    assert "demo: yes" in (project / OFFICE).read_text("utf-8")
    _change(project, SETTINGS, "state: draft", "state: final")
    ran = _run(project, "check")
    assert ran.exit_code == 1
    assert "demo-in-final" in ran.output
    with pytest.raises(RefusedError) as refused:
        build.build_site(build.read(project, TODAY), project / "site", TODAY)
    assert "demo-in-final" in {problem.rule for problem in refused.value.problems}


def test_what_is_missing_for_men_stands_in_the_coverage_report(project: Path) -> None:
    """J11: planners see the gap that readers see."""
    ran = _run(project, "report", "coverage", "--format", "json")
    rows = json.loads(ran.output)
    view = _view(project)
    gaps = [
        (district.id, cell.need_code)
        for district in view.districts.values()
        for cell in district.cells
        if cell.gap_men
    ]
    assert gaps
    for district, need in gaps:
        (row,) = (r for r in rows if r["district"] == district and r["need"] == need)
        assert not row["men"], row
