"""Two states of the code are built on the same records, and compared as a reader would."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_the_last_commit_and_the_code_here_are_compared_on_the_same_records(
    tiny: Path, tmp_path: Path
) -> None:
    shutil.copytree(tiny, tmp_path / "tiny")
    words = [
        "HEAD",
        "--root",
        str(tmp_path / "tiny"),
        "--today",
        "2026-11-23",
        "--format",
        "json",
    ]
    ran = subprocess.run(
        [sys.executable, ROOT / "scripts" / "compare_code.py", *words],
        check=False,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    assert '"compared": [' in ran.stdout
    assert '"differences": [' in ran.stdout
