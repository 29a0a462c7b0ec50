#!/usr/bin/env python3
"""Take a stranger's records into a trusted copy of the project: plain small text files only.

Usage: `python3 scripts/take_records.py FROM TO` (TO is replaced as a whole)

Links, hidden files, unknown kinds of file and files that are too large are refused (SA-X9), so that
nothing but text reaches the code that judges it. Needs only the standard library.
"""

import re
import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

LARGEST = {".yaml": 64 * 1024, ".md": 64 * 1024, ".lock": 4 * 1024 * 1024}
PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


def main() -> int:
    """Copy if everything may be read, else say what may not."""
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    refused = list(refusals(source))
    for path, reason in refused:
        print(f"{path}: {reason}", file=sys.stderr)
    if refused:
        return 1
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, symlinks=True)
    return 0


def refusals(source: Path) -> Iterator[tuple[str, str]]:
    """Yield every path that may not be read, with the reason."""
    if source.is_symlink() or not source.is_dir():
        yield source.name, "there is no folder of records"
        return
    for path in sorted(source.rglob("*")):
        reason = refusal(path)
        if reason:
            yield (
                path.relative_to(source).as_posix().encode("ascii", "replace").decode(),
                reason,
            )


def refusal(path: Path) -> str:
    """Return why one path may not be read, or nothing."""
    status = path.lstat()
    if not PLAIN_NAME.fullmatch(path.name):
        return "the name must be plain letters, digits, hyphens and dots"
    if stat.S_ISDIR(status.st_mode):
        return ""
    if not stat.S_ISREG(status.st_mode):
        return "only plain files are read, no links"
    if path.suffix not in LARGEST:
        return "only .yaml, .md and .lock files belong here"
    if status.st_size > LARGEST[path.suffix]:
        return f"the file is larger than {LARGEST[path.suffix] // 1024} KB"
    return ""


if __name__ == "__main__":
    sys.exit(main())
