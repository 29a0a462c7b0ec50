"""What needs two independent proofs before it may change, and what may change without (SA-X7)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.outputs.changes.test_changes import (
    AMBREL,
    CLINIC,
    HOUSE,
    SETTINGS,
    change,
    git,
    project,
    report,
    unproven,
)

__all__ = ["project"]

POLICE = "services/night-care/police_contact"
LETTER = "{proof: letter, assured_date: 2026-11-20, assured_by: editor}"
CALL = "{proof: old_number, assured_date: 2026-11-20, assured_by: editor}"
SITE = (
    "{proof: own_website, url: https://clinic.example.org/rules, assured_date: 2026-11-20, "
    "assured_by: editor}"
)


def page(url: str, day: str = "2026-11-20", role: str = "editor") -> str:
    return f"{{proof: page, url: '{url}', assured_date: {day}, assured_by: {role}}}"


def write_down(project: Path, what: str, checks: tuple[str, ...], **values: str) -> None:
    """Write a change into the list of the clinic."""
    lines = ["changes:", f"  - what: {what}", "    changed: 2026-11-22"]
    lines += [f"    {key}: {value}" for key, value in values.items()]
    lines += ["    checks:", *(f"      - {check}" for check in checks)]
    change(project, CLINIC, "\nlocations:", "\n" + "\n".join([*lines, "locations:"]))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (CLINIC, "number: 0117 496 0101", "number: 0117 496 0199"),
        (CLINIC, "    call_cost: normal", "    call_cost: normal\n    extension: '12'"),
        (CLINIC, "channel: voice", "channel: sms"),
        (CLINIC, "url: https://clinic.example.org/\n", "url: https://clinic-example.org/\n"),
        (CLINIC, "5 Harbour Road", "7 Harbour Road"),
        (CLINIC, "police_contact: must_report", "police_contact: never"),
        (CLINIC, "testimony_required: no", "testimony_required: helps"),
        (CLINIC, "anonymous: no", "anonymous: yes"),
        (CLINIC, "[women, men]", "[women]"),
        (CLINIC, "kind: partly_free", "kind: free"),
        (CLINIC, "contacts: [desk, site]", "contacts: [site, desk]"),
        (SETTINGS, "corrections@example.org", "corrections@example.com"),
        (SETTINGS, "card_lines:\n  - open-line/call", "card_lines:\n  - day-room/desk"),
        (
            SETTINGS,
            "help_lines:\n  - contact: open-line/call",
            "help_lines:\n  - contact: day-room/desk",
        ),
        (HOUSE, "reached_through: [open-line, day-room]", "reached_through: [day-room]"),
    ],
)
def test_a_change_of_what_readers_act_on_or_trust_is_held_back(
    file: str, old: str, new: str, project: Path
) -> None:
    change(project, file, old, new)
    assert unproven(project).exit_code == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A doctor or nurse looks", "A nurse or doctor looks"),
        ("id: Layanan malam", "id: Perawatan malam"),
        ('assured_date: "2026-11-10"', 'assured_date: "2026-11-20"'),
        ('opens_at: "20:00"', 'opens_at: "21:00"'),
        ("en: Bus 4 stops in front.", "en: Bus 4 stops here."),
        ("police_contact: must_report", "police_contact: unknown"),
        ("    children_with_you: yes", "    children_with_you: yes\n      residents_only: no"),
        ("    calls_recorded: no", "    calls_recorded: no\n    doubt: may_have_closed"),
    ],
    ids=["words", "translation", "day", "hours", "way", "promise gone", "first word", "doubt"],
)
def test_what_harms_nobody_is_told_and_not_held_back(old: str, new: str, project: Path) -> None:
    change(project, CLINIC, old, new)
    assert report(project)
    assert unproven(project).exit_code == 0


def test_a_promise_that_nobody_had_made_is_held_back_too(project: Path) -> None:
    change(project, CLINIC, "police_contact: must_report", "police_contact: unknown")
    git(project, "commit", "--all", "--quiet", "--message", "Not known")
    change(project, CLINIC, "police_contact: unknown", "police_contact: never")
    assert unproven(project).exit_code == 1


@pytest.mark.parametrize(
    ("checks", "ends_with"),
    [
        ((LETTER,), 1),
        ((LETTER, LETTER), 1),
        ((LETTER, LETTER.replace("11-20", "11-19")), 1),
        ((LETTER, LETTER.replace("editor", "outreach_worker")), 1),
        ((LETTER, LETTER.replace("editor", "outreach_worker").replace("-20", "-19")), 0),
        ((LETTER, SITE), 0),
        ((CALL, SITE), 0),
        ((SITE, page("https://www.clinic.example.org/contact", "2026-11-18", "helper")), 1),
        ((page("https://a.example/x"), page("https://a.example/y", "2026-11-18", "helper")), 1),
        ((page("https://a.example/x"), page("https://b.example/y")), 0),
    ],
)
def test_two_proofs_are_two_owners_two_ways_or_two_people_on_two_days(
    checks: tuple[str, ...], ends_with: int, project: Path
) -> None:
    change(project, CLINIC, "police_contact: must_report", "police_contact: never")
    write_down(project, POLICE, checks, old="must_report", new="never")
    assert unproven(project).exit_code == ends_with
    [found] = report(project, "police")
    assert len(found["proofs"]) == len(checks)  # type: ignore[arg-type]


def test_hosts_of_one_publisher_are_one_voice(project: Path) -> None:
    """Whose pages they are is read from the older state, so no proposal can split an owner in two."""
    country = "directory_data/country/zz/country.yaml"
    with (project / country).open("a", encoding="utf-8") as file:
        file.write("publishers:\n  press: {name: Press, hosts: [a.example, b.example]}\n")
    git(project, "commit", "--all", "--quiet", "--message", "Owners")
    change(project, country, "hosts: [a.example, b.example]", "hosts: [a.example]")
    change(project, CLINIC, "police_contact: must_report", "police_contact: never")
    checks = page("https://a.example/x"), page("https://b.example/y")
    write_down(project, POLICE, checks, old="must_report", new="never")
    assert unproven(project).exit_code == 1


@pytest.mark.parametrize(("old", "new"), [("never", "must_report"), ("unknown", "never")])
def test_an_entry_that_tells_what_never_stood_there_is_refused(
    old: str, new: str, project: Path
) -> None:
    write_down(project, POLICE, (LETTER, SITE), old=old, new=new)
    assert [one["path"] for one in report(project, "history")] == [f"changes/{POLICE}"]
    assert unproven(project).exit_code == 1


def test_an_entry_that_was_taken_out_is_told(project: Path) -> None:
    change(project, CLINIC, "police_contact: must_report", "police_contact: never")
    write_down(project, POLICE, (LETTER, SITE), old="must_report", new="never")
    git(project, "commit", "--all", "--quiet", "--message", "Changed")
    change(project, CLINIC, f"  - what: {POLICE}", "  - what: services/night-care/status")
    assert len(report(project, "history")) == 2
    assert unproven(project).exit_code == 1


HIDDEN = "address_visibility: withheld\n    reached_through: [open-line, day-room]"
SHOWN = "address_visibility: public\n    region: ambrel\n    address_1: 9 Quiet Lane"
VISIBLE = "locations/house/address_visibility"


def unhide(project: Path, checks: tuple[str, ...]) -> None:
    change(project, HOUSE, HIDDEN, SHOWN)
    lines = ["changes:", f"  - what: {VISIBLE}", "    changed: 2026-11-22", "    old: withheld"]
    lines += ["    new: public", "    checks:", *(f"      - {check}" for check in checks)]
    change(project, HOUSE, "\nlocations:", "\n" + "\n".join([*lines, "locations:"]))


def test_a_hidden_place_is_shown_only_with_a_letter_of_its_organization(project: Path) -> None:
    unhide(project, (CALL, SITE))
    assert unproven(project).exit_code == 1
    assert "Quiet Lane" not in unproven(project).output
    git(project, "checkout", "--quiet", HOUSE)
    unhide(project, (LETTER, SITE))
    assert unproven(project).exit_code == 0
    assert "Quiet Lane" in unproven(project).output


def test_a_hidden_place_cannot_come_back_under_another_id(project: Path) -> None:
    change(project, HOUSE, f"  house:\n    {HIDDEN}", f"  garden:\n    {SHOWN}")
    change(project, HOUSE, "locations: [house]", "locations: [garden]")
    assert unproven(project).exit_code == 1


def test_to_hide_a_place_needs_no_proof(project: Path) -> None:
    text = (project / CLINIC).read_text("utf-8")
    before, _, rest = text.partition("    address_visibility: public\n")
    after = rest[rest.index("services:") :]
    hidden = "    address_visibility: withheld\n    reached_through: [open-line]\n"
    (project / CLINIC).write_text(before + hidden + after, "utf-8")
    assert report(project, "visibility")
    assert unproven(project).exit_code == 0


def test_a_new_organization_needs_more_than_one_publisher_in_a_final_edition(
    project: Path,
) -> None:
    text = (project / CLINIC).read_text("utf-8").replace("0117 496 0101", "0117 496 0177")
    (project / f"{AMBREL}/new-clinic.yaml").write_text(
        text.replace("method: phone", "method: website"), "utf-8"
    )
    assert unproven(project).exit_code == 0
    change(project, SETTINGS, "state: draft", "state: final")
    assert unproven(project).exit_code == 1


def test_what_was_withdrawn_comes_back_only_with_two_proofs(project: Path) -> None:
    change(
        project,
        CLINIC,
        "    calls_recorded: no",
        "    calls_recorded: no\n    doubt: may_have_closed",
    )
    git(project, "commit", "--all", "--quiet", "--message", "Withdrawn")
    change(project, CLINIC, "    doubt: may_have_closed\n", "")
    assert unproven(project).exit_code == 1


def test_a_line_of_every_page_is_not_withdrawn_by_one_person(project: Path) -> None:
    line = "directory_data/organizations/national/open-line.yaml"
    change(
        project,
        line,
        "    channel: voice\n",
        "    channel: voice\n    doubt: may_have_closed\n",
    )
    assert unproven(project).exit_code == 1
