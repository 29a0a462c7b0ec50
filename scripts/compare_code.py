#!/usr/bin/env python3
"""Show what readers see changed between the code of a revision and the code here, on the same records.

Usage: `.venv/bin/python scripts/compare_code.py REVISION [--own-records] [options of directory compare]`

Builds two sites without print into a temporary folder, for the same day, and compares them. With
`--own-records` the old code reads the records of its own revision: needed where their form has changed.
"""

import argparse
import os
import subprocess
import sys
import tarfile
import tempfile
import time
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECORDS = ("directory_data", "docs", "mkdocs.yml")


def main() -> int:
    """Build both sites and print the comparison; the exit code is that of the step that failed, else 0."""
    parser = argparse.ArgumentParser(description="Compare what readers see.")
    parser.add_argument("revision", help="state of the code to compare with, such as main")
    parser.add_argument(
        "--own-records", action="store_true", help="each code reads its own records"
    )
    parser.add_argument(
        "--root", type=Path, default=ROOT, help="folder of the project to build"
    )
    parser.add_argument("--today", default=time.strftime("%Y-%m-%d"), help="day to build for")
    asked, options = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        unpack(asked.revision, folder / "code", ["generator", *RECORDS])
        root = asked.root.resolve()
        before = folder / "code" if asked.own_records else root
        built = build(folder / "code", before, folder / "old", asked.today) or build(
            ROOT, root, folder / "new", asked.today
        )
        return built or run(ROOT, "compare", str(folder / "old"), str(folder / "new"), *options)


def unpack(revision: str, folder: Path, names: list[str]) -> None:
    """Write the files of a revision below `names` into a new folder."""
    command = ["git", "archive", "--format=tar", revision, *names]
    made = subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    with tarfile.open(fileobj=BytesIO(made.stdout)) as archive:
        archive.extractall(folder, filter="data")


def build(code: Path, root: Path, site: Path, today: str) -> int:
    """Build the records below `root` into `site` with the code below `code`; return the exit code."""
    words = ["--no-print", "--today", today, "--root", str(root), "--output", str(site)]
    return run(code, "build", *words)


def run(code: Path, *words: str) -> int:
    """Run `directory` as the code below `code` has it."""
    command = [sys.executable, "-m", "generator", *words]
    environment = {**os.environ, "PYTHONPATH": str(code)}
    return subprocess.run(command, check=False, cwd=code, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
