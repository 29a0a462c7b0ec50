"""How much `directory check` costs on 5,000 made-up organization files. Goal: 5 s of processor, 500 MB."""

from __future__ import annotations

import sys
from pathlib import Path

from made_up_directory import make_directory
from measuring import median, run, scratch_folder

FILES = 5000
CPU_GOAL = 5.0
MEMORY_GOAL = 500.0


def main() -> None:
    """Measure three runs and print the median beside the goals."""
    directory = str(Path(sys.executable).with_name("directory"))
    with scratch_folder() as name:
        folder = Path(name)
        make_directory(folder, FILES, 50, ("en", "id"))
        command = [directory, "check", "--today", "2026-11-23"]
        costs = [run(command, folder, accept=(0, 1)) for _ in range(3)]
    cost = median(costs)
    print(
        f"check, {FILES} organization files: {cost.cpu:.2f} s CPU ({cost.cpu / CPU_GOAL:.2f} of the goal),"
    )
    print(
        f"  {cost.wall:.2f} s wall, {cost.memory:.0f} MB ({cost.memory / MEMORY_GOAL:.2f} of the goal)"
    )


if __name__ == "__main__":
    main()
