#!/usr/bin/env python3
"""Take a picture of each kind of page, in the two complete locales, from `site/` as it stands.

Usage: `make pictures`, or `make site`, then `.venv/bin/python scripts/take_pictures.py`

Pictures lie in `docs/maintainers/pictures/<page>-<locale>-<width>.png`: few colours, so that they stay small.
"""

import io
import sys
from pathlib import Path

import find_browser
from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from prepare_environment import ROOT

FOLDER = ROOT / "docs" / "maintainers" / "pictures"
SITE = ROOT / "site"
LOCALES = {"id": "", "en": "en/"}
WIDTHS = (360, 1280)
HEIGHT = 740
COLOURS = 32
PAGES = {
    "home": "index.html",
    "lines": "lines.html",
    "places": "places.html",
    "province": "p/jawa-barat.html",
    "district": "p/kabupaten-indramayu.html",
    "district-need": "p/kabupaten-indramayu/rights.html",
    "need": "n/rights.html",
    "situations": "w/index.html",
    "situation": "w/1.html",
    "page": "i/rights.html",
    "search": "search.html",
}


def main() -> int:
    """Take every picture; the exit code is 1 without a site or a browser."""
    browser_path = find_browser.find()
    if browser_path is None or not (SITE / "index.html").is_file():
        print("take_pictures: a browser and `make site` are needed first", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=["--no-sandbox"]
        )
        for width in WIDTHS:
            take(browser, width)
        browser.close()
    print(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER.relative_to(ROOT)}")
    return 0


def take(browser: Browser, width: int) -> None:
    """Take the pictures of one width, in CSS pixels; the first service stands for all."""
    service = min(path.relative_to(SITE).as_posix() for path in SITE.glob("s/*.html"))
    window = browser.new_page(viewport={"width": width, "height": HEIGHT})
    for locale, prefix in LOCALES.items():
        for name, path in sorted({**PAGES, "service": service}.items()):
            if (SITE / prefix / path).is_file():
                window.goto((SITE / prefix / path).as_uri())
                save(window.screenshot(), FOLDER / f"{name}-{locale}-{width}.png")


def save(picture: bytes, path: Path) -> None:
    """Write a picture with few colours and without anything but its points."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
