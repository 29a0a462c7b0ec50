"""What strangers hand in ends in a sentence, within 200 MB and five seconds of work."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.golden import Golden
from tests.untrusted_files.hostile_files import HOSTILE_FILES
from tests.untrusted_files.hostile_pictures import HOSTILE_PICTURES

PROJECT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process are those of Linux")
@pytest.mark.parametrize(
    ("kind", "hostile"), [("files", HOSTILE_FILES), ("pictures", HOSTILE_PICTURES)]
)
def test_each_ends_as_accepted(
    kind: str, hostile: Mapping[str, Callable[[], bytes]], tmp_path: Path, golden: Golden
) -> None:
    ended = endings(tmp_path, hostile)
    assert [name for name, how in ended.items() if how.startswith(("traceback", "died"))] == []
    assert {name for name, how in ended.items() if how == "taken"} == {
        name for name in hostile if name.startswith("taken-")
    }
    lines = "".join(f"{name}: {how}\n" for name, how in ended.items())
    golden.check(f"refusals/{kind}", {f"{kind}.txt": lines.encode()})


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process are those of Linux")
def test_a_reader_that_takes_too_much_would_be_seen(tmp_path: Path) -> None:
    hungry, slow = tmp_path / "hungry.test", tmp_path / "slow.test"
    assert endings_of([hungry, slow]) == {
        "hungry.test": "traceback: MemoryError()",
        "slow.test": "died of signal 24",
    }


def endings(folder: Path, hostile: Mapping[str, Callable[[], bytes]]) -> dict[str, str]:
    """Write the files, and return how each ended, by its name."""
    for name, make in hostile.items():
        (folder / name).write_bytes(make())
    return endings_of([folder / name for name in hostile])


def endings_of(paths: list[Path]) -> dict[str, str]:
    program = [sys.executable, "-m", "tests.untrusted_files.limited_run"]
    ran = subprocess.run(
        [*program, *map(str, paths)], check=True, capture_output=True, cwd=PROJECT
    )
    return {Path(path).name: ending for path, ending in json.loads(ran.stdout).items()}
