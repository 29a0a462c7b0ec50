"""The same build again finds all done; whatever has changed, there is a build."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.outputs import build_stamp
from generator.outputs.build_stamp import BuildStamp, FolderState, folder_state


class Project:
    """Records, code and a finished site, with what a build would look at."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.write("package/code.py", "1")
        self.write("package/__pycache__/code.pyc", "1")
        self.write("packages/click-8.0.dist-info/RECORD", "")
        self.write("records/a.yaml", "a: 1")
        self.write("site/index.html", "<h1>A</h1>")
        self.write("site/s/one.html", "<h1>B</h1>")
        monkeypatch.setattr(build_stamp, "PACKAGE", root / "package")
        monkeypatch.setattr(sys, "path", [str(root / "packages"), "nowhere"])

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def stamp(self, output: str = "site", options: str = "2026-11-23") -> BuildStamp:
        sources = [self.root / "records", self.root / "pages"]
        return BuildStamp(self.root / ".cache", sources, self.root / output, options)

    def build(self) -> None:
        self.stamp().save(folder_state(self.root / "site"))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    project = Project(tmp_path, monkeypatch)
    project.build()
    return project


def test_the_same_again_is_done(project: Project) -> None:
    assert project.stamp().file_count_if_current() == 2


def test_nothing_is_done_before_the_first_build(project: Project) -> None:
    assert project.stamp(output="elsewhere").file_count_if_current() is None
    shutil.rmtree(project.root / ".cache")
    assert project.stamp().file_count_if_current() is None


CHANGES: dict[str, Callable[[Project], object]] = {
    "a record": lambda p: p.write("records/a.yaml", "a: 2"),
    "a new record": lambda p: p.write("records/b.yaml", ""),
    "a record of another name": lambda p: (p.root / "records/a.yaml").rename(
        p.root / "records/b.yaml"
    ),
    "a record in the other folder": lambda p: (p.root / "records").rename(p.root / "pages"),
    "a record that is gone": lambda p: (p.root / "records/a.yaml").unlink(),
    "a link": lambda p: (p.root / "records/b.yaml").symlink_to("a.yaml"),
    "the code": lambda p: p.write("package/code.py", "2"),
    "a package": lambda p: (p.root / "packages/click-8.0.dist-info").rename(
        p.root / "packages/click-8.1.dist-info"
    ),
    "a page": lambda p: p.write("site/index.html", "<h1>A!</h1>"),
    "a page of the same size": lambda p: p.write("site/index.html", "<h1>C</h1>"),
    "a page that is gone": lambda p: (p.root / "site/s/one.html").unlink(),
    "a page that nobody made": lambda p: p.write("site/s/two.html", ""),
    "the whole site": lambda p: shutil.rmtree(p.root / "site"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_whatever_changes_there_is_a_build(
    project: Project, change: Callable[[Project], object]
) -> None:
    change(project)
    assert project.stamp().file_count_if_current() is None


def test_a_page_with_its_old_size_and_its_old_time_is_seen_too(project: Project) -> None:
    page = project.root / "site/index.html"
    before = page.stat()
    while page.stat().st_ctime_ns == before.st_ctime_ns:  # clocks of files tick slowly
        page.write_text("<h1>C</h1>", encoding="utf-8")
        os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert project.stamp().file_count_if_current() is None


def test_another_day_or_other_wishes_need_a_build(project: Project) -> None:
    assert project.stamp(options="2026-11-24").file_count_if_current() is None


def test_another_python_needs_a_build(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version", "3.99")
    assert project.stamp().file_count_if_current() is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff", b'{"files": 2}'])
def test_a_broken_stamp_is_no_stamp(project: Project, content: bytes) -> None:
    (file,) = (project.root / ".cache").iterdir()
    file.write_bytes(content)
    assert project.stamp().file_count_if_current() is None


def test_a_record_that_changes_while_a_build_runs_is_built_the_next_time(
    project: Project,
) -> None:
    running = project.stamp()
    assert running.file_count_if_current() == 2
    project.write("records/a.yaml", "a: 2")
    running.save(folder_state(project.root / "site"))
    assert project.stamp().file_count_if_current() is None


def test_what_cannot_be_read_is_never_done(project: Project) -> None:
    (project.root / "records/b.yaml").symlink_to("nowhere")
    project.build()
    assert project.stamp().file_count_if_current() is None


def test_the_stamp_of_a_moved_site_still_holds_and_that_of_a_copy_does_not(
    project: Project,
) -> None:
    (project.root / "site").rename(project.root / "new")
    (project.root / "new").rename(project.root / "site")
    assert project.stamp().file_count_if_current() == 2
    shutil.copytree(project.root / "site", project.root / "copy")
    shutil.rmtree(project.root / "site")
    (project.root / "copy").rename(project.root / "site")
    assert project.stamp().file_count_if_current() is None


def test_directory_build_works_only_where_something_changed(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, site = tmp_path / "project", tmp_path / "site"
    shutil.copytree(tiny, root)
    built: list[Path] = []
    make = build.build_site

    def build_site(reading: build.Reading, folder: Path, *rest: object) -> FolderState:
        built.append(folder)
        return make(reading, folder, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(build, "build_site", build_site)

    def run(*options: str) -> str:
        command = ["build", "--root", str(root), "--output", str(site), "--today", "2026-11-23"]
        result = CliRunner().invoke(main, [*command, "--language", "en", *options])
        assert result.exit_code == 0, result.output
        return result.output

    first = run("--only-pages")
    assert run("--only-pages") == first
    assert len(built) == 1
    assert run("--no-print") != first
    assert len(built) == 2
    record = root / "directory_data/organizations/national/open-line.yaml"
    record.write_text(record.read_text().replace("en: Open Line", "en: Wide Line"))
    run("--no-print")
    assert len(built) == 3
    (site / "index.html").unlink()
    run("--no-print")
    assert len(built) == 4
    assert (site / "index.html").exists()
