"""A name on the command line may lead to something that never ends."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.untrusted_files.content import read_content
from generator.untrusted_files.refusals import UnreadableFileError


def test_a_file_comes_whole_up_to_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"12345")
    link = tmp_path / "link"
    link.symlink_to(path)
    assert read_content(path, 5) == read_content(link, 5) == b"12345"
    with pytest.raises(UnreadableFileError, match="larger than"):
        read_content(path, 4)


def test_pipes_devices_and_folders_are_refused_at_once(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to("/dev/zero")
    for path in (pipe, link, Path("/dev/zero"), tmp_path):
        with pytest.raises(UnreadableFileError, match="no file that can be read"):
            read_content(path, 5)


def test_what_is_not_there_or_leads_to_itself_is_refused(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for path in (tmp_path / "nothing", loop, tmp_path / ("n" * 300)):
        with pytest.raises(UnreadableFileError, match="could not be read"):
            read_content(path, 5)
