"""Same input, same bytes: in another folder, another time zone, with more processes, or from memory."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.outputs.booklet.editions import all_jobs
from generator.outputs.booklet.product import render
from generator.outputs.contract import RenderOptions
from generator.views.read_model.directory_view import DirectoryView

ROOT = Path(__file__).resolve().parents[3]


def hashes(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*.pdf"))
    }


def printed(project: Path, output: Path, **environment: str) -> dict[str, str]:
    command = [sys.executable, "-m", "generator", "booklet", "ambrel", "--locale", "id"]
    command += ["--root", str(project), "--output", str(output), "--today", "2026-11-23"]
    subprocess.run(
        command, check=True, cwd=ROOT, env=os.environ | environment, capture_output=True
    )
    return hashes(output)


@pytest.mark.slow
def test_two_builds_in_two_folders_give_the_same_bytes(tiny: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "elsewhere" / "two"
    shutil.copytree(tiny, one)
    shutil.copytree(tiny, two)
    first = printed(one, tmp_path / "a", TZ="UTC", LANG="C", PYTHONHASHSEED="1")
    second = printed(
        two, tmp_path / "b", TZ="Asia/Jakarta", LANG="id_ID.UTF-8", PYTHONHASHSEED="2"
    )
    assert len(first) == 11
    assert first == second


def small(view: DirectoryView) -> DirectoryView:
    services = dict(list(view.services.items())[:10])
    return replace(view, districts={}, services=services, pages=())


@pytest.mark.parametrize("processes", [2, 3])
def test_several_processes_give_the_same_files_in_the_same_order(
    view: DirectoryView, processes: int
) -> None:
    alone = list(render(small(view)))
    together = list(render(small(view), RenderOptions(processes)))
    assert together == alone


def test_what_did_not_change_is_not_set_again(view: DirectoryView, tmp_path: Path) -> None:
    first = list(render(small(view), RenderOptions(1, tmp_path)))
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.pdf")}
    done: list[str] = []
    again = list(render(small(view), RenderOptions(1, tmp_path, done.append)))
    assert again == first
    assert len(done) == 10
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.pdf")} == times


def test_one_changed_number_sets_only_its_own_sheet_again(view: DirectoryView) -> None:
    before = {job.what.hash for job in all_jobs(small(view))}
    first, *_ = small(view).services.values()
    contact = replace(
        first.contacts[0], display="0000-9999-99", dial="0000999999", href="tel:0000999999"
    )
    changed = replace(
        small(view),
        services={**small(view).services, first.id: replace(first, contacts=(contact,))},
    )
    after = {job.what.hash for job in all_jobs(changed)}
    assert len(after - before) == 1
