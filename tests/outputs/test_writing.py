from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.outputs.contract import OutputFile
from generator.outputs.writing import UnsafePathError, write, write_into


def test_the_new_content_takes_the_place_of_the_old(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write([OutputFile("old.html", b"old")], site)
    write([OutputFile("index.html", b"new"), OutputFile("p/a.html", b"a")], site)
    found = sorted(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file())
    assert found == ["index.html", "p/a.html"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["site"]


def test_a_build_that_fails_leaves_the_last_good_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write([OutputFile("index.html", b"good")], site)

    def broken() -> Iterator[OutputFile]:
        yield OutputFile("index.html", b"half")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write(broken(), site)
    assert (site / "index.html").read_bytes() == b"good"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["site"]


def test_a_build_that_is_killed_leaves_the_last_good_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write([OutputFile("index.html", b"good")], site)
    program = textwrap.dedent(f"""
        import pathlib, sys, time
        from generator.outputs.contract import OutputFile
        from generator.outputs.writing import write
        def slow():
            yield OutputFile("index.html", b"half")
            print("writing", flush=True)
            time.sleep(60)
        write(slow(), pathlib.Path({str(site)!r}))
    """)
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "writing\n"
        process.kill()
    assert (site / "index.html").read_bytes() == b"good"
    write([OutputFile("index.html", b"next")], site)
    assert (site / "index.html").read_bytes() == b"next"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["site"]


@pytest.mark.parametrize("path", ["../out.html", "/etc/out.html", "p/../../out.html"])
def test_nothing_is_written_outside_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(UnsafePathError):
        write_into([OutputFile(path, b"")], tmp_path)


def test_one_file_is_never_written_twice(tmp_path: Path) -> None:
    with pytest.raises(UnsafePathError):
        write_into([OutputFile("a.html", b"1"), OutputFile("a.html", b"2")], tmp_path)
