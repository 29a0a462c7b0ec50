"""What the same build again costs, and one after a single edit, as shares of a full build.

Usage: `python benchmarks/rebuild.py [--no-real]`

With everything that is printed and drawn: a copy of the real edition, whose first build remembers nothing.
Pages alone: 1,000 made-up services in three locales.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from pathlib import Path

from made_up_directory import make_directory
from measuring import Cost, run, scratch_folder

ROOT = Path(__file__).resolve().parent.parent
COMMAND = [
    str(Path(sys.executable).with_name("directory")),
    *("build", "--today", "2026-11-23", "--output", "site"),
]
SAME_GOAL = 0.05
EDIT_GOAL = 0.10


def main() -> None:
    """Measure both, and print shares beside the goals."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--no-real", action="store_true", help="leave out what takes minutes")
    options = parser.parse_args()
    with scratch_folder() as name:
        project = Path(name)
        make_directory(project, 1000, 25, ("en", "id", "ar"))
        record = next((project / "directory_data/organizations").glob("*/office-7.yaml"))
        measure("pages alone, 1000 services in 3 locales", [*COMMAND, "--only-pages"], record)
    if options.no_real:
        return
    with scratch_folder() as name:
        project = Path(name) / "project"
        for folder in ("directory_data", "docs"):
            shutil.copytree(ROOT / folder, project / folder)
        records = sorted((project / "directory_data/organizations").glob("*/*.yaml"))
        local = next(path for path in records if path.parent.name != "national")
        measure("the real edition with all that is printed", COMMAND, local)


def measure(words: str, command: list[str], record: Path) -> None:
    """Print what a full build costs, the same again, and one after an edit of `record`."""
    project = next(path.parent for path in record.parents if path.name == "directory_data")
    full, same = run(command, project), run(command, project)
    text = record.read_text(encoding="utf-8")
    edited = re.sub(r'(assured_date: "?2026-1\d-)\d\d', r"\g<1>01", text)
    assert edited != text, record
    record.write_text(edited, encoding="utf-8")
    edit = run(command, project)
    print(f"{words}: {full.cpu:.1f} s CPU, {full.wall:.1f} s wall")
    tell("the same again", same, full, SAME_GOAL)
    tell("after one edit", edit, full, EDIT_GOAL)


def tell(words: str, cost: Cost, full: Cost, goal: float) -> None:
    """Print a cost as a share of a full build."""
    share = cost.cpu / full.cpu
    verdict = "met" if share <= goal else "MISSED"
    print(f"  {words}: {cost.cpu:.2f} s CPU, {share:.1%}  goal {goal:.0%}: {verdict}")


if __name__ == "__main__":
    main()
