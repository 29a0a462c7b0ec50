"""A folder is the old one or the new one, whatever happens; what nobody has made here is never deleted."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.outputs import replacement
from generator.outputs.contract import OutputFile
from generator.outputs.folder_lock import FolderLock, LockedError
from generator.outputs.replacement import MARK, Replacement, exchange, new_content
from generator.outputs.writing import WriteError, write_into


def put(folder: Path, words: str) -> None:
    """Replace the folder by one with these words in two files."""
    with new_content(folder, patience=0) as new:
        write_into(
            [OutputFile("index.html", words.encode()), OutputFile("s/a.html", b"a")], new
        )


def is_whole(folder: Path, *contents: str) -> bool:
    page, other = folder / "index.html", folder / "s" / "a.html"
    return page.read_text() in contents and other.read_text() == "a"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    put(folder, "old")
    return folder


@pytest.fixture(params=["one step", "two steps"])
def swap(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Swapped in one step, where the system can, and as everywhere else."""
    if request.param == "two steps":
        monkeypatch.setattr(replacement, "exchange", lambda *_: False)
    return str(request.param)


@pytest.mark.usefixtures("swap")
def test_the_new_content_takes_the_place_of_the_old(site: Path) -> None:
    with new_content(site) as new:
        write_into([OutputFile("index.html", b"new")], new)
        assert is_whole(site, "old")
    assert sorted(path.name for path in site.iterdir()) == [MARK, "index.html"]
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.skipif(sys.platform != "linux", reason="a call of Linux")
def test_two_folders_change_places_in_one_step(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    assert exchange(site, other)
    assert is_whole(other, "old")
    assert list(site.iterdir()) == []


def test_a_build_that_fails_leaves_the_last_good_one(site: Path) -> None:
    def broken() -> Iterator[OutputFile]:
        yield OutputFile("index.html", b"half")
        raise RuntimeError

    with pytest.raises(RuntimeError), new_content(site) as new:
        write_into(broken(), new)
    assert is_whole(site, "old")
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def killed(site: Path, program: str) -> None:
    """Run a program that replaces `site` and kills itself at the place it names."""
    words = """
        import os, pathlib, shutil, signal
        from generator.outputs import replacement
        from generator.outputs.contract import OutputFile
        from generator.outputs.writing import write_into
        site = pathlib.Path({site!r})
        def die(*_, **__):
            os.kill(os.getpid(), signal.SIGKILL)
        def put(words=b"new", at_the_end=lambda: None):
            with replacement.new_content(site) as new:
                write_into([OutputFile("index.html", words), OutputFile("s/a.html", b"a")], new)
                at_the_end()
    """
    text = textwrap.dedent(words).format(site=str(site)) + textwrap.dedent(program)
    ran = subprocess.run([sys.executable, "-c", text], check=False)
    assert ran.returncode == -signal.SIGKILL


IN_TWO_STEPS = """
    replacement.exchange = lambda *_: False
    rename, count = pathlib.Path.rename, 0
    def dying(self, target):
        global count
        count += 1
        if count == {number}:
            die()
        return rename(self, target)
    pathlib.Path.rename = dying
    put()
"""
KILLS = {
    "while it writes": "put(at_the_end=die)",
    "before the swap": "replacement.exchange = die; put()",
    "after the swap": "shutil.rmtree = die; put()",
    "before the first rename": IN_TWO_STEPS.format(number=1),
    "between the renames": IN_TWO_STEPS.format(number=2),
    "after the second rename": IN_TWO_STEPS.format(number=3),
    "when the old one is deleted": """
        replacement.exchange = lambda *_: False
        remove = os.unlink
        def dying(*arguments, **named):
            remove(*arguments, **named)
            if str(arguments[0]).endswith(".html"):
                die()
        os.unlink = dying
        put()
    """,
}


@pytest.mark.parametrize("program", KILLS.values(), ids=KILLS.keys())
def test_a_build_killed_at_any_moment_leaves_a_whole_folder(site: Path, program: str) -> None:
    killed(site, program)
    if site.exists():
        assert is_whole(site, "old", "new")
    Replacement(site).close()  # the next build, whatever becomes of it
    assert is_whole(site, "old", "new")
    put(site, "next")
    assert is_whole(site, "next")
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_only_between_two_renames_is_there_no_folder_at_all(site: Path) -> None:
    gone = []
    for name, program in KILLS.items():
        killed(site, program)
        gone += [name] if not site.exists() else []
        put(site, "old")
    assert gone == ["between the renames"]


def test_a_whole_one_that_was_put_aside_is_never_taken_for_the_newer(site: Path) -> None:
    killed(site, KILLS["after the second rename"])
    Replacement(site).close()
    assert is_whole(site, "new")


@pytest.mark.usefixtures("swap")
def test_a_rename_that_fails_puts_the_old_one_back(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def refused(self: Path, target: Path) -> Path:
        if target == site and "new-" in self.name:
            raise OSError(errno.EACCES, "refused")
        return rename(self, target)

    monkeypatch.setattr(replacement, "exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(WriteError, match="not allowed"):
        put(site, "new")
    assert is_whole(site, "old")


def test_of_two_builds_at_once_the_second_is_refused_in_a_sentence(site: Path) -> None:
    with new_content(site) as new:
        write_into([OutputFile("index.html", b"first"), OutputFile("s/a.html", b"a")], new)
        with pytest.raises(WriteError, match=r"another build is writing .*site"):
            put(site, "second")
        assert is_whole(site, "old")
    assert is_whole(site, "first")
    put(site, "second")
    assert is_whole(site, "second")


def test_a_second_build_waits_a_little(site: Path) -> None:
    program = f"""
        import pathlib
        from generator.outputs.replacement import new_content
        with new_content(pathlib.Path({str(site)!r}), patience=60) as new:
            (new / "index.html").write_text("second")
    """
    first = Replacement(site)
    second = subprocess.Popen([sys.executable, "-c", textwrap.dedent(program)])
    with pytest.raises(subprocess.TimeoutExpired):
        second.wait(0.5)
    first.close()
    assert second.wait(60) == 0
    assert (site / "index.html").read_text() == "second"


def test_a_lock_is_held_by_one_at_a_time_though_its_file_goes_each_time(tmp_path: Path) -> None:
    program = f"""
        import pathlib
        from generator.outputs.folder_lock import FolderLock
        count = pathlib.Path({str(tmp_path / "count")!r})
        for _ in range(25):
            lock = FolderLock(pathlib.Path({str(tmp_path / "lock")!r}), patience=60)
            count.write_text(str(int(count.read_text()) + 1))
            lock.release()
    """
    (tmp_path / "count").write_text("0")
    command = [sys.executable, "-c", textwrap.dedent(program)]
    running = [subprocess.Popen(command) for _ in range(4)]
    assert [process.wait() for process in running] == [0] * 4
    assert (tmp_path / "count").read_text() == "100"
    assert not (tmp_path / "lock").exists()


def test_a_lock_that_is_held_is_not_waited_for_without_patience(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path / "lock", patience=0)
    with pytest.raises(LockedError):
        FolderLock(tmp_path / "lock", patience=0)
    lock.release()
    FolderLock(tmp_path / "lock", patience=0).release()


@pytest.mark.skipif(sys.platform != "linux", reason="only there processes are doubled")
def test_a_lock_ends_with_its_process_though_helpers_live_on(tmp_path: Path) -> None:
    program = f"""
        import os, pathlib, signal
        from generator.outputs.folder_lock import FolderLock
        FolderLock(pathlib.Path({str(tmp_path / "lock")!r}), patience=0)
        if os.fork():
            os.kill(os.getpid(), signal.SIGKILL)
        print(os.getpid(), flush=True)
        signal.pause()
    """
    command = [sys.executable, "-c", textwrap.dedent(program)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holding:
        assert holding.stdout is not None
        helper = int(holding.stdout.readline())
        holding.wait()
        FolderLock(tmp_path / "lock", patience=0).release()
        os.kill(helper, signal.SIGKILL)


def test_what_was_cleared_away_is_not_made_again_by_a_helper_that_lives_on(
    tmp_path: Path,
) -> None:
    with pytest.raises(WriteError):
        write_into([OutputFile("index.html", b"")], tmp_path / "gone")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_may_be_written(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    put(tmp_path / "site", "new")
    assert is_whole(tmp_path / "site", "new")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_a_folder_stays_a_link(site: Path, tmp_path: Path) -> None:
    (tmp_path / "public").symlink_to(site, target_is_directory=True)
    put(tmp_path / "public", "new")
    assert (tmp_path / "public").is_symlink()
    assert is_whole(site, "new")


def test_a_folder_with_files_of_others_is_refused_and_stays(tmp_path: Path) -> None:
    folder = tmp_path / "keep"
    folder.mkdir()
    (folder / "precious").write_text("years of work")
    with pytest.raises(WriteError, match=r"keep holds files that no build has made"):
        put(folder, "new")
    assert (folder / "precious").read_text() == "years of work"
    assert [path.name for path in tmp_path.iterdir()] == ["keep"]


def test_a_folder_that_others_fill_meanwhile_is_refused_and_stays(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    running = Replacement(folder)
    folder.mkdir()
    (folder / "precious").write_text("years of work")
    with pytest.raises(WriteError, match="no build has made"):
        running.swap_in()
    running.close()
    assert (folder / "precious").read_text() == "years of work"


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("file", r"file is a file: name a folder"),
        ("nowhere/site", r"site cannot be made: there is no folder .*nowhere"),
        ("file/site", r"site cannot be made: there is no folder .*file"),
        (".", r"holds files that no build has made"),
    ],
)
def test_where_no_folder_can_be_there_is_one_sentence(
    tmp_path: Path, path: str, sentence: str
) -> None:
    (tmp_path / "file").write_text("content")
    with pytest.raises(WriteError, match=sentence):
        put(tmp_path / path, "new")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "the disk is full"),
        (errno.EROFS, "you are not allowed to write there"),
        (errno.EACCES, "you are not allowed to write there"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
@pytest.mark.parametrize("call", ["write_bytes", "mkdir"])
def test_what_the_system_refuses_is_one_sentence_and_the_old_folder_stays(
    site: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, sentence: str
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, call, refused)
    with pytest.raises(WriteError) as raised:
        put(site, "new")
    monkeypatch.undo()
    assert sentence in str(raised.value)
    assert "\n" not in str(raised.value)
    assert is_whole(site, "old")
    assert [path.name for path in site.parent.iterdir()] == ["site"]
