"""Only small plain text files of records come in from a stranger's copy (SA-X9)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "take_records.py"


def take(source: Path, target: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, SCRIPT, source, target]
    return subprocess.run(command, check=False, capture_output=True, text=True)


@pytest.fixture
def head(tmp_path: Path) -> Path:
    folder = tmp_path / "head" / "directory_data"
    (folder / "organizations" / "tunwick").mkdir(parents=True)
    (folder / "organizations" / "tunwick" / "table.yaml").write_text("name: {en: Table}\n")
    return folder


@pytest.fixture
def base(tmp_path: Path) -> Path:
    folder = tmp_path / "base" / "directory_data"
    folder.mkdir(parents=True)
    (folder / "gone.yaml").write_text("name: {en: Gone}\n")
    return folder


def test_records_replace_the_old_ones_as_a_whole(head: Path, base: Path) -> None:
    assert take(head, base).returncode == 0
    files = [path.relative_to(base).as_posix() for path in base.rglob("*.yaml")]
    assert files == ["organizations/tunwick/table.yaml"]


def refusal(head: Path, base: Path) -> str:
    ran = take(head, base)
    assert ran.returncode == 1
    assert (base / "gone.yaml").exists(), "nothing is taken when something is refused"
    return ran.stderr


def test_a_link_out_of_the_folder_is_refused(head: Path, base: Path) -> None:
    (head / "list.yaml").symlink_to("/etc/passwd")
    assert refusal(head, base) == "list.yaml: only plain files are read, no links\n"


def test_a_folder_that_is_a_link_is_refused(head: Path, base: Path) -> None:
    (head / "regions").symlink_to("/etc")
    assert "regions: only plain files are read, no links" in refusal(head, base)


def test_the_whole_folder_being_a_link_is_refused(tmp_path: Path, base: Path) -> None:
    link = tmp_path / "directory_data"
    link.symlink_to(tmp_path)
    assert "there is no folder of records" in refusal(link, base)


def test_code_is_refused(head: Path, base: Path) -> None:
    (head / "conftest.py").write_text("raise SystemExit\n")
    assert "conftest.py: only .yaml, .md and .lock files belong here" in refusal(head, base)


def test_hidden_files_are_refused(head: Path, base: Path) -> None:
    (head / ".gitattributes.yaml").write_text("")
    assert "must be plain letters" in refusal(head, base)


def test_a_record_that_is_too_large_is_refused(head: Path, base: Path) -> None:
    (head / "large.yaml").write_bytes(b"#" * (64 * 1024 + 1))
    assert "large.yaml: the file is larger than 64 KB" in refusal(head, base)
