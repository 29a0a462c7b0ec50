#!/usr/bin/env python3
"""Print a change report as the text of a comment: cut to length, nothing in it comes alive.

Usage: `python3 scripts/write_comment.py REPORT`

The report holds words a stranger wrote. They stand in one block of literal text, without control
or direction characters (SA-X10). Needs only the standard library.
"""

import re
import sys
import unicodedata
from pathlib import Path

LONGEST = 50_000
OPENING = """\
**What changes for readers** · **Apa yang berubah bagi pembaca**

A changed number or address needs two people, and a call to the OLD number.
Nomor atau alamat yang berubah perlu diperiksa dua orang, dengan menelepon nomor LAMA.
"""


def main() -> int:
    """Print the comment for the report named on the command line."""
    report = Path(sys.argv[1]).read_bytes().decode("utf-8", "replace")
    sys.stdout.write(comment(report))
    return 0


def comment(report: str) -> str:
    """Return the report as a comment in which no mark-up, mention or link works."""
    text = "".join(character for character in report if is_plain(character)).strip()
    if len(text) > LONGEST:
        text = text[:LONGEST] + "\n… the rest is in the run's report"
    longest_run = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest_run + 1)
    return f"{OPENING}\n{fence}text\n{text or 'Nothing.'}\n{fence}\n"


def is_plain(character: str) -> bool:
    """Tell whether a character shows as itself."""
    return character == "\n" or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co"}


if __name__ == "__main__":
    sys.exit(main())
