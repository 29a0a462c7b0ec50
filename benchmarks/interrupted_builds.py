"""Whether a build harms anything: two at once, killed, on a full disk, into a folder of somebody else.

Usage: `python benchmarks/interrupted_builds.py [--runs 20] [--project FOLDER] [--seed 1]`

Builds a copy of the project (the miniature of the tests) again and again, in two kinds that have other files. A
site is whole if it is, byte for byte, one of the two. Filling a disk needs the rights to mount a small one;
without them no file may grow beyond a limit, which ends in the same way.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from collections import Counter
from pathlib import Path

import psutil
from measuring import scratch_folder

ROOT = Path(__file__).resolve().parent.parent
MINIATURE = ROOT / "tests" / "data" / "tiny"
KINDS = ("--only-pages", "--no-print")
SITES_ON_DISK = 1.5
"""Size of the small disk in sites: one has room, two have not."""

FILE_LIMIT = 5000
"""Bytes beyond which no file may grow, where no disk can be mounted."""

PATIENCE = 5.0
"""Seconds after which a helper of a killed build counts as left alone."""

KILLED_AT = {
    "while pages are written": "replacement.Replacement.swap_in = die",
    "before the swap": "replacement.exchange = die",
    "when the old site is deleted": "shutil.rmtree = die",
    "in two steps, before the first": "two_steps(1)",
    "in two steps, between them": "two_steps(2)",
    "in two steps, after the second": "two_steps(3)",
}
INJECTED = """
    import os, pathlib, shutil, signal, sys
    from generator.cli import main
    from generator.outputs import replacement
    def die(*_, **__):
        os.kill(os.getpid(), signal.SIGKILL)
    def two_steps(number):
        replacement.exchange = lambda *_: False
        rename, count = pathlib.Path.rename, [0]
        def dying(self, target):
            count[0] += 1
            return die() if count[0] == number else rename(self, target)
        pathlib.Path.rename = dying
    {injection}
    main()
"""
LIMITED = (
    "import resource; from generator.cli import main; "
    f"resource.setrlimit(resource.RLIMIT_FSIZE, ({FILE_LIMIT}, {FILE_LIMIT})); main()"
)


def main() -> int:
    """Try everything, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--project", type=Path, default=MINIATURE)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with scratch_folder() as name:
        trial = Trial(Path(name), options.project, random.Random(options.seed))  # noqa: S311 - no secret
        trial.pairs(options.runs)
        trial.kills(options.runs)
        trial.foreign_folders()
        trial.full_disk()
    print(f"faults: {trial.faults}")
    return 1 if trial.faults else 0


class Trial:
    """A project, its site in the two kinds, and what went wrong so far."""

    def __init__(self, folder: Path, project: Path, chance: random.Random) -> None:
        self.project, self.site, self.chance = folder / "project", folder / "site", chance
        self.faults = 0
        for part in ("directory_data", "docs"):
            shutil.copytree(project / part, self.project / part)
        self.whole: dict[str, str] = {}
        start = time.monotonic()
        for kind in KINDS:
            self.must(self.build(kind).wait() == 0, "a build alone fails")
            self.whole[content_of(self.site)] = kind
        self.seconds = (time.monotonic() - start) / len(KINDS)
        self.must(len(self.whole) == len(KINDS), "the two kinds are the same")

    def must(self, is_so: bool, fault: str) -> None:  # noqa: FBT001 - like an assertion
        """Count and print a fault unless it `is_so`."""
        if not is_so:
            self.faults += 1
            print(f"  FAULT: {fault}")

    def build(
        self, kind: str, output: Path | None = None, program: str = ""
    ) -> subprocess.Popen[str]:
        """Start a build, or a `program` that is one; a stamp of an earlier one would end it at once."""
        shutil.rmtree(self.project / ".cache", ignore_errors=True)
        code = program or "from generator.cli import main; main()"
        command = [sys.executable, "-c", textwrap.dedent(code), "build", kind]
        command += ["--root", str(self.project), "--output", str(output or self.site)]
        return subprocess.Popen(
            [*command, "--today", "2026-11-23", "--language", "en"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            cwd=ROOT,
        )

    def must_be_whole(self, when: str) -> None:
        """Count a fault where the site is not one of the two."""
        self.must(content_of(self.site) in self.whole, f"the site is not whole {when}")

    def must_refuse(self, running: subprocess.Popen[str], when: str) -> None:
        """Count a fault where a build does not end with 1 and one sentence."""
        _, told = running.communicate()
        self.must(running.returncode == 1, f"exit {running.returncode} {when}")
        self.must(len(told.splitlines()) == 1, f"not one sentence {when}: {told[:300]!r}")

    def must_be_tidy(self, when: str) -> None:
        """Count a fault where something lies beside the site."""
        left = [path.name for path in self.site.parent.iterdir() if path.name.startswith(".")]
        self.must(not left, f"{left} lie there {when}")

    def pairs(self, runs: int) -> None:
        """Start two builds into one folder at almost the same moment."""
        ends: Counter[str] = Counter()
        for _ in range(runs):
            first = self.build(KINDS[0])
            time.sleep(self.chance.uniform(0, self.seconds / 2))
            running = [first, self.build(KINDS[1])]
            told = [process.communicate()[1] for process in running]
            codes = [process.returncode for process in running]
            ends[f"{codes.count(0)} written, {codes.count(1)} refused"] += 1
            self.must(codes.count(0) >= 1, f"none of two builds is written: {told}")
            for code, words in zip(codes, told, strict=True):
                is_told = not words if code == 0 else len(words.splitlines()) == 1
                self.must(is_told, f"exit {code} and {words[:300]!r}")
            self.must_be_whole("after a pair")
            self.must_be_tidy("after a pair")
        print(f"{runs} pairs of builds at once: {dict(ends)}, site whole {runs}/{runs}")

    def kills(self, runs: int) -> None:
        """Kill builds at any moment, then at each step of the swap; the next build must be fine."""
        hit = missing = left_alone = 0
        moments = [("at a random moment", "")] * runs
        moments += [(when, INJECTED.format(injection=code)) for when, code in KILLED_AT.items()]
        for number, (when, program) in enumerate(moments):
            running = self.build(KINDS[number % 2], program=program)
            if not program:
                time.sleep(self.chance.uniform(0.2, 1.0) * self.seconds)
                helpers = children_of(running.pid)
                running.send_signal(signal.SIGKILL)
                left_alone += still_alive(helpers)
            running.communicate()
            hit += running.returncode == -signal.SIGKILL
            missing += not self.site.exists()
            if self.site.exists():
                self.must_be_whole(f"killed {when}")
            ended = self.build(KINDS[number % 2])
            _, told = ended.communicate()
            self.must(ended.returncode == 0, f"the build after one killed {when} says {told}")
            self.must_be_whole(f"after the build after one killed {when}")
            self.must_be_tidy(f"after the build after one killed {when}")
        print(
            f"{len(moments)} kills, {hit} hit while running ({runs} at random moments, one at each of "
            f"{len(KILLED_AT)} steps): no folder until the next start {missing}, else whole; helpers left "
            f"alone {left_alone}; next build fine"
        )
        self.must(
            missing == 1,
            f"{missing} times there was no folder; only between two steps may that be",
        )
        self.must(left_alone == 0, "helpers live on")

    def foreign_folders(self) -> None:
        """Name folders that no build has made, and places where no folder can be."""
        (self.project / "file").write_text("content")
        shutil.rmtree(self.project / ".cache", ignore_errors=True)
        before = content_of(self.project)
        for name in ("directory_data", "docs", ".", "file", "nowhere/site", "file/site"):
            self.must_refuse(self.build(KINDS[0], self.project / name), f"for --output {name}")
            shutil.rmtree(self.project / ".cache", ignore_errors=True)
            self.must(content_of(self.project) == before, f"--output {name} changes something")
        print("6 outputs into folders of others: each refused in one sentence, nothing changed")

    def full_disk(self) -> None:
        """Build where there is room for the old site only."""
        disk = self.site.parent / "disk"
        disk.mkdir()
        self.must(self.build(KINDS[1]).wait() == 0, "a build alone fails")
        size = sum(blocks_of(path) for path in self.site.rglob("*"))
        mounted = is_mounted(disk, round(size * SITES_ON_DISK))
        try:
            site = disk / "site"
            self.must(self.build(KINDS[1], site).wait() == 0, "the first site does not fit")
            before = content_of(site)
            program = "" if mounted else LIMITED
            self.must_refuse(self.build(KINDS[1], site, program), "on a full disk")
            self.must(content_of(site) == before, "a full disk changes the site")
            self.must([*disk.iterdir()] == [site], "something lies on the full disk")
        finally:
            if mounted:
                subprocess.run(["umount", disk], check=True)
        how = f"for {SITES_ON_DISK} sites" if mounted else f"no file beyond {FILE_LIMIT} bytes"
        print(f"full disk ({how}): refused in one sentence, old site whole")


def blocks_of(path: Path) -> int:
    """Return the bytes that a file or folder takes on a disk."""
    return max(1, -(-path.stat().st_size // 4096)) * 4096


def is_mounted(folder: Path, size: int) -> bool:
    """Put a disk of `size` bytes at `folder`, where this program may; say whether it did."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def content_of(folder: Path) -> str:
    """Return a hash over names and contents of all files below `folder`."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(folder)}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def children_of(pid: int) -> list[psutil.Process]:
    """Return the helpers of a process."""
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def still_alive(helpers: list[psutil.Process]) -> int:
    """Return how many helpers have not ended by themselves, and end them."""
    _, alive = psutil.wait_procs(helpers, timeout=PATIENCE)
    for process in alive:
        process.kill()
    return len(alive)


if __name__ == "__main__":
    sys.exit(main())
