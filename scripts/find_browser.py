#!/usr/bin/env python3
"""Print the path of a Chromium that can be driven; `--install` gets one if there is none.

Usage: `python3 scripts/find_browser.py [--install]`

Needs only the standard library. The environment variable CHROME decides when it is set.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from prepare_environment import ROOT, apt_install

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "~/.cache/ms-playwright/chromium-*/chrome-linux*/chrome",
    "~/.cache/ms-playwright/chromium_headless_shell-*/chrome-*/*headless*shell",
    "~/Library/Caches/ms-playwright/chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def main() -> int:
    """Print the browser's path; the exit code is 1 when there is none."""
    browser = find()
    if browser is None and "--install" in sys.argv[1:]:
        install()
        browser = find()
    if browser is None:
        print(
            "find_browser: no Chromium was found. Install the package `chromium`, or run\n"
            "  .venv/bin/playwright install chromium\n"
            "or set CHROME to the path of a Chromium or Chrome.",
            file=sys.stderr,
        )
        return 1
    print(browser)
    return 0


def find() -> Path | None:
    """Return the first browser there is: CHROME, then the path, then the usual places."""
    return next((path for path in candidates() if os.access(path, os.X_OK)), None)


def candidates() -> Iterator[Path]:
    """Yield the paths where a browser may be, best first."""
    if os.environ.get("CHROME"):
        yield Path(os.environ["CHROME"])
        return
    for name in NAMES:
        found = shutil.which(name)
        if found:
            yield Path(found)
    for place in PLACES:
        pattern = Path(place).expanduser()
        yield from sorted(Path("/").glob(str(pattern.relative_to("/"))), reverse=True)


def install() -> None:
    """Install Chromium from the system's packages when allowed, else as Playwright does."""
    print("find_browser: no Chromium here; installing one", file=sys.stderr)
    if os.geteuid() == 0 and shutil.which("apt-get") and apt_install("chromium"):
        return
    playwright = ROOT / ".venv" / "bin" / "playwright"
    if playwright.exists():
        subprocess.run([playwright, "install", "chromium"], check=False, stdout=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
