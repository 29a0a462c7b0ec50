"""Visits pages with Lighthouse as a cheap phone on a slow line would (SA-A14, SA-B3).

Pages are served compressed, as every host does, and from this machine only.
"""

import functools
import gzip
import http.server
import json
import os
import re
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Report = dict[str, dict[str, dict[str, Any]]]

# The kinds of pages and their addresses (docs/maintainers/architecture.md). The page in between that
# the leave button uses is none: it is gone before anyone could judge it.
LOCALE = r"(?P<locale>(?:[a-z]{2,3}(?:-[\w-]+)?/)?)"
KINDS = (
    ("home", r"index\.html"),
    ("help lines", r"lines\.html"),
    ("places", r"places\.html"),
    ("place", r"p/[^/]+\.html"),
    ("choice in a place", r"p/[^/]+/c\d+(?:-\d+)?\.html"),
    ("what happened in a place", r"p/[^/]+/w\d+(?:-\d+)?\.html"),
    ("need in a place", r"p/[^/]+/[^/]+\.html"),
    ("need", r"n/.+\.html"),
    ("kind of office", r"o/.+\.html"),
    ("situations", r"w/index\.html"),
    ("situation", r"w/[^/]+\.html"),
    ("service", r"s/[^/]+\.html"),
    ("written page", r"i/[^/]+\.html"),
    ("search", r"search\.html"),
    ("not found", r"404\.html"),
    ("handbook", r"handbook/[^/]+\.html"),
)
# For workers in an office: made by Material, which is heavier and needs its scripts.
OFFICE_KINDS = {"handbook"}
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
class Visit:
    """What Lighthouse measured on one page; scores from 0 to 1, times in milliseconds, bytes after gzip."""

    kind: str
    page: str
    bytes: int
    requests: int
    accessibility: float
    best_practices: float
    performance: float
    largest_paint: float
    blocked: float

    def cells(self) -> tuple[str, ...]:
        """Return the row of a table: kind, page, weight, requests, three scores, two times."""
        scores = (self.accessibility, self.best_practices, self.performance)
        counts = (f"{self.bytes:,}", f"{self.requests}")
        times = (f"{self.largest_paint:.0f}", f"{self.blocked:.0f}")
        return (self.kind, self.page, *counts, *(f"{score:.2f}" for score in scores), *times)

    def shortfalls(self) -> Iterator[str]:
        """Yield what falls short of the promise made to readers, in words."""
        phone = self.kind not in OFFICE_KINDS
        if self.accessibility < 1:
            yield f"accessibility is {self.accessibility:.2f}, must be 1.00"
        if self.best_practices < 1:
            yield f"best practices are {self.best_practices:.2f}, must be 1.00"
        if phone and self.largest_paint > LARGEST_PAINT_MS:
            yield f"the largest paint takes {self.largest_paint:.0f} ms, at most {LARGEST_PAINT_MS}"
        if phone and self.blocked > BLOCKED_MS:
            yield f"the page is blocked for {self.blocked:.0f} ms, at most {BLOCKED_MS}"


def visit_pages(
    site: Path, pages: list[str], lighthouse: Path, browser: Path
) -> Iterator[Visit]:
    """Visit the largest page of each kind and locale with the program `lighthouse` and the browser."""
    handler = functools.partial(CompressingHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for (kind, _), page in sorted(page_kinds(site, pages).items()):
            address = f"http://127.0.0.1:{server.server_port}/{page}"
            measure = functools.partial(run_lighthouse, address, lighthouse, browser)
            weight = len(gzip.compress((site / page).read_bytes(), 9))
            yield best_visit(kind, page, weight, measure)
        server.shutdown()


def best_visit(kind: str, page: str, weight: int, measure: Callable[[], Report]) -> Visit:
    """Measure a page until it keeps every promise, but not for ever; return the last visit."""
    seen = visit(kind, page, weight, measure())
    for _ in range(TRIES - 1):
        if not any(seen.shortfalls()):
            break
        seen = visit(kind, page, weight, measure())
    return seen


class CompressingHandler(http.server.SimpleHTTPRequestHandler):
    """A file server that compresses texts and keeps its requests to itself."""

    def do_GET(self) -> None:
        """Send a file, texts compressed."""
        path = Path(self.translate_path(self.path))
        kind = self.guess_type(str(path))
        if not path.is_file() or not kind.startswith(("text/", "application/j", "image/svg")):
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def page_kinds(site: Path, pages: list[str]) -> Mapping[tuple[str, str], str]:
    """Return the largest page of each kind and locale; a locale ends in a slash, the first is empty."""
    found: dict[tuple[str, str], tuple[int, str]] = {}
    for page in pages:
        for kind, pattern in KINDS:
            if match := re.fullmatch(LOCALE + pattern, page):
                size = (site / page).stat().st_size
                key = (kind, match["locale"])
                found[key] = max(found.get(key, (0, "")), (size, page))
                break
    return {key: page for key, (_, page) in found.items()}


def run_lighthouse(address: str, lighthouse: Path, browser: Path) -> Report:
    """Return Lighthouse's report on one address."""
    with tempfile.TemporaryDirectory() as profile:
        command = [str(lighthouse), address, "--quiet", "--output=json", *SLOW_PHONE]
        command += ["--only-categories=accessibility,best-practices,performance"]
        command += [f"--chrome-flags={CHROME_FLAGS} --user-data-dir={profile}"]
        environment = {**os.environ, "CHROME_PATH": str(browser)}
        ran = subprocess.run(
            command, check=True, capture_output=True, text=True, env=environment
        )
    report: Report = json.loads(ran.stdout)
    return report


def visit(kind: str, page: str, weight: int, report: Report) -> Visit:
    """Take the figures we promise something about out of a report; `weight` is the page in bytes after gzip."""
    scores, audits = report["categories"], report["audits"]
    return Visit(
        kind,
        page,
        bytes=weight,
        requests=len(audits["network-requests"]["details"]["items"]),
        accessibility=scores["accessibility"]["score"],
        best_practices=scores["best-practices"]["score"],
        performance=scores["performance"]["score"],
        largest_paint=audits["largest-contentful-paint"]["numericValue"],
        blocked=audits["total-blocking-time"]["numericValue"],
    )
