"""The machines of the forge may do no more than they must (SA-X9, SA-X10)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
# Words of an event that a stranger chooses: in a script they would be run.
CHOSEN_BY_STRANGERS = re.compile(
    r"\$\{\{[^}]*(github\.event|github\.head_ref|github\.ref_name|steps\.|inputs\.)[^}]*\}\}"
)


def read(path: Path) -> dict[Any, Any]:
    workflow: dict[Any, Any] = yaml.load(path.read_text(), Loader=yaml.SafeLoader)
    return workflow


def jobs(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from read(path)["jobs"].items()


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for _, job in jobs(path):
        yield from job["steps"]


def triggers(path: Path) -> set[str]:
    # YAML 1.1 reads the key `on` as true.
    return set(read(path)[True])


def test_there_are_workflows_to_judge() -> None:
    assert [path.stem for path in WORKFLOWS] == ["build", "check", "comment", "release"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
class TestEveryWorkflow:
    def test_starts_without_any_permission(self, path: Path) -> None:
        assert read(path)["permissions"] == {}

    def test_names_the_permissions_of_each_job_and_its_longest_time(self, path: Path) -> None:
        for name, job in jobs(path):
            assert isinstance(job["permissions"], dict), name
            assert 0 < job["timeout-minutes"] <= 90, name

    def test_pins_every_action_to_a_commit_and_names_its_version(self, path: Path) -> None:
        lines = [line for line in path.read_text().splitlines() if "uses:" in line]
        for line in lines:
            action, _, comment = line.partition("uses:")[2].strip().partition(" ")
            assert PINNED.fullmatch(action), line
            assert re.fullmatch(r"# v\d+\.\d+\.\d+", comment), line

    def test_pins_an_action_to_one_commit_everywhere(self, path: Path) -> None:
        here = set(re.findall(r"uses: (\S+)@(\S+)", path.read_text()))
        for other in WORKFLOWS:
            for action, commit in re.findall(r"uses: (\S+)@(\S+)", other.read_text()):
                assert all(commit == pin for name, pin in here if name == action), action

    def test_never_runs_a_strangers_change_with_the_rights_of_the_project(
        self, path: Path
    ) -> None:
        assert "pull_request_target" not in triggers(path)

    def test_never_puts_a_strangers_words_into_a_script(self, path: Path) -> None:
        for step in steps(path):
            assert not CHOSEN_BY_STRANGERS.search(step.get("run", "")), step

    def test_uses_no_secret_and_no_shared_cache(self, path: Path) -> None:
        text = path.read_text()
        assert "secrets." not in text
        assert "actions/cache" not in text
        assert not re.search(r"^\s+cache:", text, re.MULTILINE)


def test_a_checkout_leaves_no_token() -> None:
    taken = [
        (path.stem, step["with"])
        for path in WORKFLOWS
        for step in steps(path)
        if "actions/checkout@" in step.get("uses", "")
    ]
    assert {name for name, _ in taken} == {path.stem for path in WORKFLOWS}
    assert [name for name, how in taken if how["persist-credentials"] is not False] == []


def test_checks_may_only_read() -> None:
    for _, job in jobs(ROOT / ".github/workflows/check.yml"):
        assert job["permissions"] == {"contents": "read"}


def test_records_are_judged_by_the_base_branch_and_only_records_are_taken() -> None:
    data = dict(jobs(ROOT / ".github/workflows/check.yml"))["data"]
    checkouts = [step["with"] for step in data["steps"] if "checkout" in step.get("uses", "")]
    base, head = checkouts
    assert base["ref"] == "${{ github.event.pull_request.base.sha }}"
    assert head["ref"] == "${{ github.event.pull_request.head.sha }}"
    assert head["sparse-checkout"] == "directory_data"
    for step in data["steps"]:
        ran = step.get("run", "") + step.get("working-directory", "")
        assert not re.search(r"(python3|make|cd|bash) head\b", ran)
        assert step.get("working-directory", "base") == "base"


def test_the_job_that_comments_runs_nothing_of_the_pull_request() -> None:
    path = ROOT / ".github/workflows/comment.yml"
    assert triggers(path) == {"workflow_run"}
    [taken] = [s["with"] for s in steps(path) if "actions/checkout@" in s.get("uses", "")]
    assert taken["ref"] == "${{ github.event.repository.default_branch }}"
    assert taken["sparse-checkout"] == "scripts"


def test_a_job_that_may_write_contents_runs_no_code_of_the_project() -> None:
    writing = [
        job
        for path in WORKFLOWS
        for _, job in jobs(path)
        if job["permissions"].get("contents") == "write"
    ]
    assert writing
    uses = [step.get("uses", "") for job in writing for step in job["steps"]]
    assert [use for use in uses if "checkout" in use] == []


def test_a_changed_number_without_two_checks_is_refused_by_the_code_of_the_base() -> None:
    data = dict(jobs(ROOT / ".github/workflows/check.yml"))["data"]
    [asked] = [step for step in data["steps"] if "--fail-on unproven" in step.get("run", "")]
    assert asked["working-directory"] == "base"
    assert asked["run"].startswith(".venv/bin/directory changes --base HEAD ")
    assert "continue-on-error" not in asked


def test_the_rules_of_the_main_branch_ask_for_two_people_and_every_check() -> None:
    rules = json.loads((ROOT / ".github" / "rulesets" / "main.json").read_text())
    assert (rules["enforcement"], rules["bypass_actors"]) == ("active", [])
    assert rules["conditions"]["ref_name"]["include"] == ["~DEFAULT_BRANCH"]
    asked = {rule["type"]: rule.get("parameters", {}) for rule in rules["rules"]}
    assert {"deletion", "non_fast_forward"} <= asked.keys()
    review = asked["pull_request"]
    assert review["required_approving_review_count"] == 2
    for must in (
        "require_code_owner_review",
        "dismiss_stale_reviews_on_push",
        "require_last_push_approval",
    ):
        assert review[must] is True, must
    status = asked["required_status_checks"]
    names = {job["name"] for _, job in jobs(ROOT / ".github/workflows/check.yml")}
    assert {check["context"] for check in status["required_status_checks"]} == names


def test_what_is_dangerous_to_readers_has_owners() -> None:
    owners = (ROOT / ".github" / "CODEOWNERS").read_text()
    for path in (
        "/directory_data/",
        "/docs/*/now.md",
        "/mkdocs.yml",
        "/generator/theme/",
        "/.github/",
    ):
        assert re.search(rf"^{re.escape(path)}\s+\S+@", owners, re.MULTILINE), path


def test_issue_forms_ask_contributors_to_keep_secrets_out() -> None:
    forms = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]-*.yml"))
    assert len(forms) == 5
    for form in forms:
        content = read(form)
        assert content["body"], form.name
        ids = [field["id"] for field in content["body"] if "id" in field]
        assert len(ids) == len(set(ids)), form.name
    for form in forms[:3]:
        assert "no person's name" in form.read_text(), form.name
