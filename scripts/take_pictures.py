#!/usr/bin/env python3
"""Take the pictures of the site that documents show, from `site/` as it stands.

Usage: `make site`, then `.venv/bin/python scripts/take_pictures.py`
"""

import sys

import find_browser
from playwright.sync_api import sync_playwright
from prepare_environment import ROOT

FOLDER = ROOT / "docs" / "maintainers" / "pictures"
# Name of the picture, page, width and height of the window in CSS pixels.
PICTURES = (("home-id-360", "index.html", 360, 740),)


def main() -> int:
    """Take every picture; the exit code is 1 without a site or a browser."""
    browser_path = find_browser.find()
    if browser_path is None or not (ROOT / "site" / "index.html").is_file():
        print("take_pictures: a browser and `make site` are needed first", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=["--no-sandbox"]
        )
        for name, page, width, height in PICTURES:
            window = browser.new_page(viewport={"width": width, "height": height})
            window.goto((ROOT / "site" / page).as_uri())
            window.screenshot(path=FOLDER / f"{name}.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
