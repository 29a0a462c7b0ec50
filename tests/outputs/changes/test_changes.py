"""The change report: two states of the miniature, and what a person is told to do (SA-X6)."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import html5lib
import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.golden import Golden

AMBREL = "directory_data/organizations/ambrel"
CLINIC, HOUSE = f"{AMBREL}/harbour-clinic.yaml", f"{AMBREL}/quiet-house.yaml"
LINE = "directory_data/organizations/national/open-line.yaml"
SETTINGS = "directory_data/directory.yaml"
WHO = {
    "GIT_AUTHOR_NAME": "editor",
    "GIT_AUTHOR_EMAIL": "editor@example.org",
    "GIT_COMMITTER_NAME": "editor",
    "GIT_COMMITTER_EMAIL": "editor@example.org",
    "GIT_AUTHOR_DATE": "2026-03-01T12:00:00Z",
    "GIT_COMMITTER_DATE": "2026-03-01T12:00:00Z",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


def git(project: Path, *words: str) -> None:
    subprocess.run(
        ["git", "-C", project, *words],
        check=True,
        capture_output=True,
        env={**os.environ, **WHO},
    )


@pytest.fixture
def project(tiny: Path, tmp_path: Path) -> Path:
    """The miniature, kept in git since 1 March."""
    shutil.copytree(tiny, tmp_path / "project")
    git(tmp_path / "project", "init", "--quiet")
    git(tmp_path / "project", "add", ".")
    git(tmp_path / "project", "commit", "--quiet", "--message", "Start")
    return tmp_path / "project"


def change(project: Path, file: str, old: str, new: str) -> None:
    text = (project / file).read_text("utf-8")
    assert old in text
    (project / file).write_text(text.replace(old, new), "utf-8")


def run(project: Path, *words: str, language: str = "en") -> Result:
    return CliRunner().invoke(
        main,
        [
            *("changes", "--root", str(project), "--today", "2026-11-23"),
            *("--language", language, "--base", "HEAD", *words),
        ],
    )


def report(project: Path, kind: str = "") -> list[dict[str, object]]:
    """Return what is reported, of one kind alone where one is asked for."""
    ran = run(project, "--format", "json")
    assert ran.exit_code == 0, ran.output
    found: list[dict[str, object]] = json.loads(ran.output)["changes"]
    return [one for one in found if kind in {"", one["kind"]}]


@pytest.fixture
def proposal(project: Path) -> Path:
    """A proposal with a planted number, a moved office, other hours, a new record and a closed service."""
    change(project, CLINIC, "0117 496 0101", "07400 123456")
    change(project, CLINIC, "5 Harbour Road", "7 Harbour Road")
    change(project, CLINIC, 'opens_at: "20:00"', 'opens_at: "21:00"')
    change(project, LINE, '"155"', "0117 496 0133")
    change(project, f"{AMBREL}/day-room.yaml", "level: local", "level: local\nstatus: inactive")
    change(
        project, HOUSE, "reached_through: [open-line, day-room]", "reached_through: [day-room]"
    )
    text = (project / f"{AMBREL}/day-room.yaml").read_text("utf-8")
    added = text.replace("0117 496 0133", "0117 496 0177").replace("intake_only", "public")
    added = added.replace("    reached_through: [open-line]\n", "    region: ambrel\n")
    (project / f"{AMBREL}/second-room.yaml").write_text(added, "utf-8")
    return project


@pytest.mark.quick
@pytest.mark.parametrize("language", ["en", "id"])
def test_the_report_in_all_forms(language: str, proposal: Path, golden: Golden) -> None:
    made = {
        f"changes.{ending}": run(proposal, "--format", form, language=language).output.encode()
        for form, ending in (("text", "txt"), ("html", "html"), ("json", "json"))
    }
    golden.check(f"changes/{language}", made)


def test_nothing_changed_says_so_and_ends_well(project: Path) -> None:
    change(project, CLINIC, "# A public address,", "# An address,")
    ran = run(project, "--fail-on", "low")
    assert ran.exit_code == 0
    assert "Nothing that readers see or act on changed." in ran.output


REGION = "directory_data/regions/velmora.yaml"
PAGE = "docs/en/now.md"


@pytest.mark.parametrize(
    ("edit", "kind", "value"),
    [
        ((CLINIC, "police_contact: must_report", "police_contact: never"), "police", "never"),
        ((CLINIC, "confidentiality: kept", "confidentiality: unknown"), "secrecy", "kept"),
        ((CLINIC, "anonymous: no", "anonymous: yes"), "anonymity", "yes"),
        ((CLINIC, "[women, men]", "[women]"), "eligibility", "women"),
        ((CLINIC, "kind: partly_free", "kind: free"), "cost", "free"),
        ((CLINIC, "en: Night care", "en: Night care 0117 496 0199"), "figures", "0199"),
        ((CLINIC, "injuries and illness", "injuries, 07–400 12·34 56"), "figures", "12·34 56"),
        ((CLINIC, "contacts: [desk, site]", "contacts: [site, desk]"), "first", "site; desk"),
        (
            (SETTINGS, "en: Services near you", "en: Other services"),
            "setting",
            "Other services",
        ),
        ((SETTINGS, 'ask_first_days: "180"', 'ask_first_days: "3650"'), "limit", "3650"),
        ((SETTINGS, 'number: "1"', 'number: "2"'), "edition", "2"),
        (
            (SETTINGS, "https://www.example.com/weather", "https://www.example.com/w"),
            "link",
            "/w",
        ),
        ((REGION, "Velmora", "Velmora 0117 496 0199"), "figures", "0199"),
        ((PAGE, "heading: ", "heading: Call 0117 496 0199, "), "figures", "0199"),
        ((PAGE, "---\n\n", "---\n\n[Police](https://wa.me/447400123456)\n\n"), "link", "wa.me"),
    ],
)
def test_whatever_readers_see_or_act_on_is_told(
    edit: tuple[str, str, str], kind: str, value: str, project: Path
) -> None:
    change(project, *edit)
    told = [one for one in report(project, kind) if one["file"] == edit[0]]
    assert any(value in f"{one['old']} {one['new']}" for one in told), report(project)


def test_a_change_of_the_wording_alone_is_of_low_risk_and_has_no_number(project: Path) -> None:
    change(project, CLINIC, "A doctor or nurse looks", "A nurse or doctor looks")
    [found] = report(project)
    assert (found["kind"], found["risk"], found["new_in_words"]) == ("text", "low", "")


def test_figures_that_another_language_has_already_are_no_new_ones(project: Path) -> None:
    change(project, CLINIC, "luka dan sakit", "luka dan sakit, loket 2026")
    git(project, "commit", "--all", "--quiet", "--message", "Figures in one language")
    change(project, CLINIC, "injuries and illness", "injuries and illness, counter 2026")
    assert [one["kind"] for one in report(project)] == ["text"]


def test_an_organization_without_numbers_does_not_go_in_silence(project: Path) -> None:
    (project / HOUSE).unlink()
    assert [one["file"] for one in report(project, "record")] == [HOUSE]


def test_a_file_for_readers_that_is_no_record_is_told(project: Path) -> None:
    (project / "docs/id/lines.html").write_text("<p>Call 0117 496 0199</p>", "utf-8")
    [found] = report(project)
    assert (found["kind"], found["new"]) == ("figures", "<p>Call 0117 496 0199</p>")


def test_a_handbook_page_and_a_link_in_docs_are_told(project: Path) -> None:
    (project / "docs/en/handbook").mkdir()
    (project / "docs/en/handbook/calls.md").write_text("Ask at 0117 496 0199.\n", "utf-8")
    (project / "docs/en/handbook/more.md").symlink_to("/etc/passwd")
    assert [one["new"] for one in report(project)] == [
        "Ask at 0117 496 0199.",
        "-> /etc/passwd",
    ]


def test_a_file_that_cannot_be_read_is_no_number_removed(project: Path) -> None:
    change(project, CLINIC, 'closes_at: "06:00"', 'closes_at: "06:00')
    ran = run(project)
    assert "cannot be read" in ran.output
    assert "0117 496 0101" not in ran.output


def test_what_came_into_the_base_meanwhile_is_no_change_of_the_proposal(project: Path) -> None:
    git(project, "switch", "--quiet", "--create", "proposal")
    change(project, CLINIC, "A doctor or nurse looks", "A nurse or doctor looks")
    git(project, "commit", "--all", "--quiet", "--message", "Other words")
    git(project, "switch", "--quiet", "-")
    change(project, CLINIC, "0117 496 0101", "0117 496 0199")
    git(project, "commit", "--all", "--quiet", "--message", "Another number")
    base = subprocess.check_output(["git", "-C", project, "rev-parse", "HEAD"], text=True)
    git(project, "switch", "--quiet", "proposal")
    told = run(project, "--base", base.strip(), "--format", "json").output
    assert [one["kind"] for one in json.loads(told)["changes"]] == ["text"]


def test_a_copy_of_a_record_and_a_name_that_is_nearly_known_are_told(project: Path) -> None:
    text = (project / CLINIC).read_text("utf-8").replace("0117 496 0101", "0117 496 0177")
    (project / f"{AMBREL}/second-clinic.yaml").write_text(text, "utf-8")
    other = text.replace("Harbour Clinic", "Harbor Clinic").replace("must_report", "never")
    (project / f"{AMBREL}/third-clinic.yaml").write_text(other, "utf-8")
    signs = [str(one["signs"]) for one in report(project, "resemblance")]
    assert ["word by word" in sign for sign in signs] == [True, False]
    assert "nearly that of `harbour-clinic`" in signs[1]


def test_a_hidden_place_that_comes_with_another_change_hides_no_number(project: Path) -> None:
    change(project, CLINIC, "0117 496 0101", "0117 496 0199")
    hidden = "  room: {address_visibility: withheld, reached_through: [open-line]}\n"
    change(project, CLINIC, "services:\n", f"{hidden}services:\n")
    [number] = report(project, "number")
    assert (number["old"], number["new"]) == ("0117 496 0101", "0117 496 0199")


def test_a_history_that_never_was_is_refused(project: Path) -> None:
    told = ("old: 07400 123456", "new: 0117 496 0101", "old_answers: yes")
    write_down(project, *told, checks=(ASKED_BY_LETTER, ASKED_AT_THE_OLD_NUMBER))
    [found] = report(project, "history")
    assert "07400 123456" in str(found["new"])
    assert unproven(project).exit_code == 1


def test_a_number_stands_in_digits_and_in_words_with_the_old_one_to_call(project: Path) -> None:
    change(project, CLINIC, "0117 496 0101", "0117 496 0199")
    [found] = report(project)
    assert (found["kind"], found["risk"]) == ("number", "high")
    assert found["old_in_words"] == "zero one one seven four nine six zero one zero one"
    assert found["new_in_words"] == "zero one one seven four nine six zero one nine nine"
    assert found["old_since"] == "2026-03-01"
    assert (found["checked"], found["checked_by"]) == ("2026-11-10", "phone")
    assert "Call 0117 496 0101" in str(found["to_do"])
    assert "0199" not in str(found["to_do"])


@pytest.mark.parametrize(
    ("new", "sign"),
    [
        ("07400 123456", "mobile"),
        ("0117 496 0133", "another contact has the new number"),
        ("020 7946 0155", "area code"),
        ("+62 21 3441 000", "another country"),
        ("0117 496 010", "cannot be dialled"),
    ],
)
def test_signs_to_be_careful(new: str, sign: str, project: Path) -> None:
    change(project, CLINIC, "0117 496 0101", new)
    [found] = report(project)
    assert any(sign in told for told in found["signs"])  # type: ignore[attr-defined]


def test_where_else_the_new_number_stands(project: Path) -> None:
    change(project, CLINIC, "0117 496 0101", "0117 4960133")
    [found] = report(project)
    assert found["elsewhere"] == ["day-room/desk"]


def test_a_fresh_check_takes_away_the_sign_of_an_old_one(project: Path) -> None:
    change(project, CLINIC, "0117 496 0101", "0117 496 0199")
    change(project, CLINIC, "2026-11-10", "2026-11-21")
    [found] = report(project, "number")
    assert found["signs"] == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (
            HOUSE,
            "address_visibility: withheld",
            "address_visibility: public\n    region: ambrel",
        ),
        (CLINIC, "address_visibility: public", "address_visibility: withheld"),
    ],
)
def test_no_address_of_a_place_that_is_or_was_hidden_is_told(
    file: str, old: str, new: str, project: Path
) -> None:
    change(project, file, old, new)
    text = (project / file).read_text("utf-8")
    if file == HOUSE:
        text = text.replace(
            "    reached_through: [open-line, day-room]", "    address_1: 9 Quiet Lane"
        )
    else:
        text = re.sub(
            "    region: ambrel\n(.*\n)*?services:",
            "    reached_through: [open-line]\nservices:",
            text,
        )
        text = text.replace("0117 496 0101", "0117 496 0199")
    (project / file).write_text(text, "utf-8")
    told = "".join(run(project, "--format", form).output for form in ("text", "html", "json"))
    assert "who may know the place" in told
    assert "address_visibility" in told
    for secret in ("Quiet Lane", "Harbour Road", "10117", "one one seven\n", "73.01"):
        assert secret not in told
    assert ("0117 496 0199" in told) is (file == CLINIC), "a number is public"


def test_a_record_that_cannot_be_read_is_named(project: Path) -> None:
    change(project, CLINIC, "channel: voice", "channel: pigeon")
    ran = run(project)
    assert ran.exit_code == 0
    assert (
        f"cannot be read in one of the two states, so it was not compared:\n  {CLINIC}"
        in ran.output
    )


def test_settings_that_cannot_be_read_are_named(project: Path) -> None:
    (project / SETTINGS).write_text("name: [", "utf-8")
    ran = run(project)
    assert ran.exit_code == 0
    assert SETTINGS in ran.output


def test_lines_of_every_page_are_of_high_risk(project: Path) -> None:
    change(project, SETTINGS, "open-line/call", "day-room/desk")
    assert {(found["kind"], found["risk"]) for found in report(project)} == {
        ("help_line", "high")
    }


def test_fail_on_asks_for_a_risk(project: Path) -> None:
    change(project, CLINIC, 'opens_at: "20:00"', 'opens_at: "21:00"')
    assert run(project, "--fail-on", "low").exit_code == 1
    assert run(project, "--fail-on", "high").exit_code == 0


@pytest.mark.parametrize("base", ["no-such-branch", "--output=stolen", "HEAD; touch stolen"])
def test_only_a_revision_is_a_base(base: str, project: Path) -> None:
    ran = run(project, f"--base={base}")
    assert ran.exit_code == 2
    assert "no revision" in ran.output
    assert not list(project.glob("*stolen*"))


def test_words_of_strangers_stay_words(project: Path) -> None:
    change(project, CLINIC, "5 Harbour Road", '"<script>alert(1)</script> \u202eRoad"')
    page = run(project, "--format", "html").output
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    assert not list(tree.iter("script"))
    assert "\u202e" not in page + run(project).output


def test_the_records_of_the_older_state_are_never_checked_out(project: Path) -> None:
    change(project, CLINIC, "0117 496 0101", "0117 496 0199")
    before = sorted((path, path.stat().st_mtime_ns) for path in project.glob("d*/**/*"))
    report(project)
    assert sorted((path, path.stat().st_mtime_ns) for path in project.glob("d*/**/*")) == before


ASKED_AT_THE_OLD_NUMBER = "{proof: old_number, assured_date: 2026-11-20, assured_by: editor}"
ASKED_BY_LETTER = "{proof: letter, assured_date: 2026-11-21, assured_by: outreach_worker}"


def write_down(project: Path, *lines: str, checks: Sequence[str]) -> None:
    """Write a change of the number of the clinic down, with the checks given."""
    entry = ["changes:", "  - what: contacts/desk/number", "    changed: 2026-11-22"]
    entry += [f"    {line}" for line in lines]
    entry += ["    checks:", *(f"      - {check}" for check in checks)]
    change(project, CLINIC, "\nlocations:", "\n" + "\n".join([*entry, "locations:"]))


def unproven(project: Path) -> Result:
    return run(project, "--fail-on", "unproven")


@pytest.mark.parametrize(
    ("checks", "ends_with"),
    [
        ((), 1),
        ((ASKED_BY_LETTER,), 1),
        ((ASKED_BY_LETTER, ASKED_BY_LETTER), 1),
        ((ASKED_BY_LETTER, ASKED_BY_LETTER.replace("letter", "visit")), 1),
        ((ASKED_BY_LETTER, ASKED_AT_THE_OLD_NUMBER.replace("11-20", "09-20")), 1),
        ((ASKED_BY_LETTER, ASKED_AT_THE_OLD_NUMBER.replace("11-20", "11-23")), 1),
        ((ASKED_BY_LETTER, ASKED_AT_THE_OLD_NUMBER), 0),
    ],
)
def test_a_changed_number_needs_two_checks_one_of_them_at_the_old_number(
    checks: Sequence[str], ends_with: int, project: Path
) -> None:
    change(project, CLINIC, "0117 496 0101", "0117 496 0199")
    if checks:
        told = ("old: 0117 496 0101", "new: 0117 496 0199", "old_answers: yes")
        write_down(project, *told, checks=checks)
    assert unproven(project).exit_code == ends_with
    [found] = [each for each in report(project) if each["kind"] == "number"]
    assert found["is_proven"] is not bool(ends_with)


def test_a_dead_number_cannot_be_asked_so_two_other_ways_count(project: Path) -> None:
    change(project, CLINIC, "0117 496 0101", "0117 496 0199")
    told = ("old: 0117 496 0101", "new: 0117 496 0199", "old_answers: no")
    checks = (ASKED_BY_LETTER, ASKED_BY_LETTER.replace("letter", "visit"))
    write_down(project, *told, checks=checks)
    assert unproven(project).exit_code == 0


@pytest.mark.parametrize(
    ("old", "new"), [("0117 496 0102", "0117 496 0199"), ("0117 496 0101", "0117 496 0198")]
)
def test_checks_of_another_change_prove_nothing(old: str, new: str, project: Path) -> None:
    change(project, CLINIC, "0117 496 0101", "0117 496 0199")
    told = (f"old: {old}", f"new: {new}", "old_answers: yes")
    write_down(project, *told, checks=(ASKED_BY_LETTER, ASKED_AT_THE_OLD_NUMBER))
    assert unproven(project).exit_code == 1


def test_checks_prove_one_change_and_not_the_same_one_again(project: Path) -> None:
    change(project, CLINIC, "0117 496 0101", "0117 496 0199")
    told = ("old: 0117 496 0101", "new: 0117 496 0199", "old_answers: yes")
    write_down(project, *told, checks=(ASKED_BY_LETTER, ASKED_AT_THE_OLD_NUMBER))
    change(
        project, CLINIC, "number: 0117 496 0199\n    call", "number: 0117 496 0101\n    call"
    )
    git(project, "commit", "--all", "--quiet", "--message", "The number went back")
    change(
        project, CLINIC, "number: 0117 496 0101\n    call", "number: 0117 496 0199\n    call"
    )
    assert unproven(project).exit_code == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    number: 0117 496 0101\n", "    url: https://clinic.example.org/\n"),
        ("level: local\n", "level: local\nstatus: defunct\n"),
        ("contacts:\n", "contacts:\n  second: {channel: voice, number: 0117 496 0188}\n"),
    ],
    ids=["taken out", "hidden with its organization", "added to a known organization"],
)
def test_a_number_that_goes_or_comes_needs_two_checks_too(
    old: str, new: str, project: Path
) -> None:
    change(project, CLINIC, old, new)
    if "url" in new:
        change(project, CLINIC, "    channel: voice\n", "    channel: website\n")
    assert unproven(project).exit_code == 1


def test_what_is_written_in_another_way_is_no_other_number(project: Path) -> None:
    change(project, CLINIC, "0117 496 0101", "(0117) 496-0101")
    assert unproven(project).exit_code == 0


def test_a_record_may_go_only_after_its_organization_was_closed(project: Path) -> None:
    (project / CLINIC).unlink()
    assert unproven(project).exit_code == 1
    git(project, "checkout", "--quiet", CLINIC)
    change(project, CLINIC, "level: local\n", "level: local\nstatus: defunct\n")
    git(project, "commit", "--all", "--quiet", "--message", "Closed")
    (project / CLINIC).unlink()
    assert unproven(project).exit_code == 0


def test_a_new_organization_takes_no_number_away(project: Path) -> None:
    text = (project / CLINIC).read_text("utf-8").replace("0117 496 0101", "0117 496 0177")
    (project / f"{AMBREL}/second-clinic.yaml").write_text(text, "utf-8")
    assert unproven(project).exit_code == 0


def test_a_record_that_cannot_be_read_proves_nothing(project: Path) -> None:
    change(project, CLINIC, "channel: voice", "channel: pigeon")
    assert unproven(project).exit_code == 1
