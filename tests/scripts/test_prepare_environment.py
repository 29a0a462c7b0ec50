"""The environment is installed once per lock, and trouble is told in a sentence."""

from __future__ import annotations

from pathlib import Path

import prepare_environment
import pytest
from prepare_environment import fingerprint, main, read_stamps

pytestmark = pytest.mark.quick


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "runtime.txt").write_text("click==8.4.0\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    monkeypatch.setattr(prepare_environment, "ROOT", tmp_path)
    monkeypatch.setattr(prepare_environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(prepare_environment, "STAMP", tmp_path / ".venv" / "installed.json")
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["prepare_environment.py", *arguments])
    return main()


def fake_environment(project: Path, log: Path, *, answer: int = 0) -> None:
    """Make a `python` that writes down what it is asked to install."""
    python = project / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(
        f'#!/bin/sh\n[ "$1" = -c ] && exit 0\necho "$@" >> {log}\nexit {answer}\n'
    )
    python.chmod(0o755)


def test_a_lock_is_installed_with_its_hashes_and_only_once(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    fake_environment(project, log)
    assert run(monkeypatch, "runtime") == 0
    packages, ourselves = log.read_text().splitlines()
    assert packages.endswith(
        f"--require-hashes --requirement {project}/requirements/runtime.txt"
    )
    assert ourselves.endswith(f"--no-deps --no-build-isolation --editable {project}")
    assert run(monkeypatch, "runtime") == 0
    assert len(log.read_text().splitlines()) == 2


def test_a_changed_lock_is_installed_again(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    fake_environment(project, log)
    lock = project / "requirements" / "runtime.txt"
    assert run(monkeypatch, "runtime") == 0
    before = fingerprint(lock)
    lock.write_text("click==8.4.1\n")
    assert fingerprint(lock) != before
    assert run(monkeypatch, "runtime") == 0
    assert len(log.read_text().splitlines()) == 4


def test_a_failed_installation_is_not_taken_for_a_finished_one(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    fake_environment(project, tmp_path / "log", answer=1)
    assert run(monkeypatch, "runtime") == 1
    assert "the packages could not be installed" in capsys.readouterr().err
    assert read_stamps() == {}


def test_a_python_without_venv_is_told_how_to_get_it(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert run(monkeypatch, "runtime") == 1
    assert "as root: apt-get install python3." in capsys.readouterr().err
    assert not (project / ".venv").exists()


@pytest.mark.usefixtures("project")
def test_an_old_python_is_told_which_one_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(prepare_environment, "OLDEST", (99, 0))
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert run(monkeypatch, "runtime") == 1
    assert "Python 3.11 or newer is needed" in capsys.readouterr().err


@pytest.mark.usefixtures("project")
def test_an_unknown_lock_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "everything") == 1
    assert "there is no lock file requirements/everything.txt" in capsys.readouterr().err
