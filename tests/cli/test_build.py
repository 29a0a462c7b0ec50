"""`directory build` harms nothing: what cannot be written, or must not be, is one sentence and exit code 1."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.outputs.replacement import MARK, Replacement


def content(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def command(project: Path, output: Path, language: str = "en") -> list[str]:
    where = ["--root", str(project), "--output", str(output)]
    return ["build", "--only-pages", *where, "--today", "2026-11-23", "--language", language]


def build(project: Path, output: Path, language: str = "en") -> Result:
    return CliRunner().invoke(main, command(project, output, language))


@pytest.mark.parametrize("output", ["directory_data", "docs", "."])
@pytest.mark.parametrize(
    ("language", "words"), [("en", "no build has made"), ("id", "tidak dibuat oleh build")]
)
def test_records_are_never_deleted(
    project: Path, output: str, language: str, words: str
) -> None:
    before = content(project)
    result = build(project, project / output, language)
    assert result.exit_code == 1
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert content(project) == before


def test_a_new_an_empty_and_an_own_folder_are_written(project: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert build(project, site).exit_code == 0
    made = content(site)
    assert MARK in made
    (site / "index.html").unlink()
    assert build(project, site).exit_code == 0
    assert content(site) == made
    (tmp_path / "empty").mkdir()
    assert build(project, tmp_path / "empty").exit_code == 0
    assert content(tmp_path / "empty") == made


@pytest.mark.quick
def test_while_one_build_writes_another_is_refused(project: Path, tmp_path: Path) -> None:
    running = Replacement(tmp_path / "site")
    result = build(project, tmp_path / "site")
    running.close()
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"another build is writing {tmp_path / 'site'}: wait until it has ended, then start again\n"
    )


LIMITED = (
    "import resource, sys; from generator.cli import main; size = int(sys.argv.pop(1)); "
    "resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)); main()"
)


def test_a_page_for_which_there_is_no_room_leaves_the_old_site(
    project: Path, tmp_path: Path
) -> None:
    """The system lets no file grow beyond a limit: the same end as a full disk, without filling one."""
    site = tmp_path / "site"
    assert build(project, site).exit_code == 0
    before = content(site)
    (site / "404.html").touch()  # so that there is something to do
    ran = subprocess.run(
        [sys.executable, "-c", LIMITED, "5000", *command(project, site)],
        check=False,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert ran.returncode == 1
    assert "cannot be written: the disk is full" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    assert content(site) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["project", "site"]


@pytest.mark.parametrize("output", ["file", "file/site", "nowhere/site"])
def test_where_no_folder_can_be_there_is_one_sentence(
    project: Path, tmp_path: Path, output: str
) -> None:
    (tmp_path / "file").write_text("content")
    result = build(project, tmp_path / output)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert (tmp_path / "file").read_text() == "content"
