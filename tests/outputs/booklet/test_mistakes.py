"""What cannot be printed stops the build, at the line of the record."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.checks import check
from generator.cli import main
from generator.components.typesetting.mistakes import PrintError, PrintMistake, print_mistakes
from generator.components.typesetting.places_of_mistakes import print_problem
from generator.loading.decoding import decode
from generator.loading.sources import Sources, load
from generator.outputs.booklet.editions import district_jobs
from generator.outputs.booklet.printing import print_job
from generator.outputs.booklet.refusals import refusal
from generator.views import build_view
from tests.outputs.booklet.reading import page_texts

TODAY = date(2026, 11, 23)


@pytest.fixture
def project(tiny: Path, tmp_path: Path) -> Path:
    shutil.copytree(tiny, tmp_path / "tiny")
    return tmp_path / "tiny"


def spoil(project: Path, file: str, old: str, new: str) -> Sources:
    path = project / "directory_data" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return load(project)


def mistakes(
    sources: Sources, locale: str = "en", edition: str = "leaflet"
) -> list[PrintMistake]:
    directory = decode(sources).directory
    assert directory is not None
    view = build_view(directory, locale, TODAY)
    try:
        for job in district_jobs(view, view.districts["ambrel"], (edition,)):
            print_job(job)
    except PrintError as error:
        return error.mistakes
    return []


def test_a_letter_that_no_font_has_is_named_with_its_line(project: Path) -> None:
    sources = spoil(
        project,
        "organizations/national/open-line.yaml",
        "You can talk about anything.",
        "You can talk about 任何事.",
    )
    [mistake] = mistakes(sources)
    problem = print_problem(mistake, sources)
    line = sources.text(problem.place.file).splitlines()[problem.place.line - 1]
    assert problem.place.file == "directory_data/organizations/national/open-line.yaml"
    assert "任何事" in line
    assert "任 (U+4EFB)" in problem.message.in_words()


def test_a_word_that_is_too_long_for_a_line_is_named_with_its_line(project: Path) -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitänsmütze"
    sources = spoil(
        project, "organizations/national/fair-pay-office.yaml", "Fair Pay Office", word
    )
    found = mistakes(sources)
    assert found
    problem = print_problem(found[0], sources)
    assert problem.place.file == "directory_data/organizations/national/fair-pay-office.yaml"
    assert word in sources.text(problem.place.file).splitlines()[problem.place.line - 1]
    assert word in problem.message.in_words()


def test_a_name_of_a_need_must_fit_beside_its_picture(project: Path) -> None:
    sources = spoil(project, "needs.yaml", "en: Health care,", "en: Gesundheitsversorgungsamt,")
    problem = print_problem(mistakes(sources)[0], sources)
    assert problem.place.file == "directory_data/needs.yaml"


def too_long_for_a_leaflet(project: Path) -> Sources:
    sentence = "You are in danger now, or want to ask something"
    folded = ">-\n" + f"        {sentence}.\n" * 12
    return spoil(project, "directory.yaml", f"en: {sentence}", f"en: {folded}")


def test_help_lines_that_are_too_long_for_a_leaflet_are_named_with_their_line(
    project: Path,
) -> None:
    sources = too_long_for_a_leaflet(project)
    [mistake] = mistakes(sources)
    problem = print_problem(mistake, sources)
    line = sources.text(problem.place.file).splitlines()[problem.place.line - 1]
    assert problem.place.file == "directory_data/directory.yaml"
    assert line == "        You are in danger now, or want to ask something."
    words = problem.message.in_words()
    told, percent = words.removesuffix(" percent of the room").rsplit(" ", 1)
    assert told == "this does not fit on edition leaflet of ambrel in en: it needs"
    assert 100 < int(percent) < 300


def test_a_record_that_is_too_tall_is_named_with_its_line(project: Path) -> None:
    sources = load(project)
    directory = decode(sources).directory
    assert directory is not None
    view = build_view(directory, "en", TODAY)
    [job] = district_jobs(view, view.districts["ambrel"], ("leaflet",))
    mistake = refusal("panicked with: does-not-fit, need:health, 125", job)
    problem = print_problem(mistake, sources)
    line = sources.text(problem.place.file).splitlines()[problem.place.line - 1]
    assert problem.place.file == "directory_data/needs.yaml"
    assert "en: Health care" in line
    assert "125 percent" in problem.message.in_words()


WITHOUT_THE_CHECK = (
    "from generator import checks; from generator.cli import main; "
    "checks.CHECKS = tuple(c for c in checks.CHECKS if c.rule != 'long-printed-text'); main()"
)
"""The program as it is where a check does not foresee what the press refuses."""


@pytest.mark.slow
@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_refusal_in_a_worker_is_told_as_the_message_it_is(
    project: Path, tmp_path: Path, processes: str
) -> None:
    too_long_for_a_leaflet(project)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_THE_CHECK, "build", "--processes", processes, "--root", str(project),
         "--output", str(tmp_path / "site"), "--today", "2026-11-23", "--language", "en"],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 1
    first, *_ = done.stderr.splitlines()
    assert first.startswith("directory_data/directory.yaml:")
    assert "this does not fit on edition leaflet of ambrel in en" in first
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "site").exists()


def test_controls_of_writing_direction_are_no_letters() -> None:
    [mistake] = print_mistakes({"record": "a/b", "name": "0811\u202e1129"})
    assert "U+202E" in mistake.problem.in_words()


@pytest.mark.parametrize(
    "text",
    [
        "#panic()",
        "*b* _i_ $x$",
        "@ref <label>",
        "`raw` \\",
        '#image("/etc/passwd")',
        "{{ 7 * 7 }}",
        "<b>x</b>",
    ],
)
def test_text_of_a_record_is_printed_as_it_stands(project: Path, text: str) -> None:
    quoted = text.replace("'", "''")
    sources = spoil(
        project,
        "organizations/national/open-line.yaml",
        "      en: You can talk about anything. They listen and tell you who else can help.",
        f"      en: 'Before {quoted} after'",
    )
    directory = decode(sources).directory
    assert directory is not None
    view = build_view(directory, "en", TODAY)
    [job] = district_jobs(view, view.districts["ambrel"], ("a5",))
    printed = "".join(" ".join(page_texts(print_job(job)[0].content)).split())
    assert f"Before{text}after".replace(" ", "") in printed


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["booklet", *arguments])
    return result.exit_code, result.output


def test_one_command_prints_one_edition(project: Path, tmp_path: Path) -> None:
    code, told = run(
        "ambrel", "--locale", "id", "--edition", "a5", "--edition", "cards",
        "--root", str(project), "--output", str(tmp_path / "out"), "--today", "2026-11-23", "--language", "en",
    )  # fmt: skip
    assert code == 0
    assert "b/ambrel-a5-id.pdf: " in told
    assert sorted(p.name for p in (tmp_path / "out" / "b").iterdir()) == [
        "ambrel-a5-id.pdf",
        "ambrel-cards-id.pdf",
    ]


def test_what_is_too_old_is_named_when_printing(project: Path, tmp_path: Path) -> None:
    spoil(
        project,
        "organizations/ambrel/harbour-clinic.yaml",
        'assured_date: "2026',
        'assured_date: "2024',
    )
    code, told = run(
        "ambrel", "--locale", "en", "--edition", "cards",
        "--root", str(project), "--output", str(tmp_path / "out"), "--today", "2026-11-23", "--language", "en",
    )  # fmt: skip
    assert code == 0
    assert "left out, its check is too old" in told
    assert "harbour-clinic/" in told


def test_an_unknown_district_is_refused_with_the_names_there_are(project: Path) -> None:
    code, told = run("nowhere", "--root", str(project))
    assert code == 2
    assert "ambrel" in told


def test_records_with_mistakes_are_not_printed(project: Path) -> None:
    spoil(project, "organizations/national/open-line.yaml", "run_by: ngo", "run_by: circus")
    code, told = run("ambrel", "--root", str(project), "--language", "en")
    assert code == 1
    assert "open-line.yaml" in told


def test_what_the_checks_refuse_is_neither_written_nor_remembered(
    project: Path, tmp_path: Path
) -> None:
    spoil(project, "organizations/national/open-line.yaml", 'number: "155"', 'number: "15599"')
    done = subprocess.run(
        [sys.executable, "-m", "generator", "booklet", "ambrel", "--locale", "en", "--edition", "cards",
         "--root", str(project), "--output", str(tmp_path / "out"),
         "--today", "2026-11-23", "--language", "en"],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 1
    assert "undialable-number" in done.stderr
    assert not (tmp_path / "out").exists()
    assert not list((project / ".cache").rglob("*"))


def test_a_letter_that_cannot_be_printed_stops_the_command_at_its_line(project: Path) -> None:
    spoil(
        project,
        "organizations/national/open-line.yaml",
        "en: You can talk about anything.",
        "en: You can talk about 任何事.",
    )
    code, told = run("ambrel", "--locale", "en", "--root", str(project), "--language", "en")
    assert code == 1
    assert "open-line.yaml:" in told
    assert "print has no letter for: 事 (U+4E8B), 任 (U+4EFB)" in told


def test_a_locale_that_waits_for_its_readers_is_not_printed(project: Path) -> None:
    spoil(project, "directory.yaml", "status: in_progress", "status: draft_awaiting_readers")
    code, told = run(
        "ambrel", "--locale", "ar", "--root", str(project), "--today", "2026-11-23"
    )
    assert code == 2
    assert "none of: en, id" in told


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("organizations/national/open-line.yaml", "about anything.", "about 任何事."),
        ("organizations/national/open-line.yaml", "Someone to listen", "Gesundheitsversorgungsamt"),
        ("needs.yaml", "en: Health care,", "en: Gesundheitsversorgungsamt,"),
    ],
)  # fmt: skip
def test_what_print_refuses_is_told_by_the_checks_before(
    project: Path, file: str, old: str, new: str
) -> None:
    sources = spoil(project, file, old, new)
    refused = print_problem(mistakes(sources)[0], sources)
    directory = decode(sources).directory
    assert directory is not None
    told = [p for p in check(directory, sources, TODAY) if p.rule == "unprintable-text"]
    assert (refused.place, refused.message) in [(p.place, p.message) for p in told]
