"""Whole sites, built once, served on this machine, and looked at in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

from generator import build
from tests.end_to_end.served_site import FLAGS, PROJECT, SMALL, TODAY, Site, serving


def _built(project: Path, folder: Path) -> Path:
    reading = build.read(project, TODAY)
    assert reading.directory is not None
    assert not reading.has_errors, [p.message.in_words() for p in reading.problems]
    build.build_site(reading.directory, folder, TODAY)
    return folder


@pytest.fixture(scope="session")
def tiny_site(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The miniature directory: three locales, one of them right-to-left and incomplete."""
    folder = _built(tiny, tmp_path_factory.mktemp("tiny") / "site")
    with serving(folder) as address:
        yield Site(folder, address)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The real directory."""
    folder = _built(PROJECT, tmp_path_factory.mktemp("real") / "site")
    with serving(folder) as address:
        yield Site(folder, address)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver of the browser."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium: Path) -> Iterator[Browser]:
    """A browser without a profile of its own."""
    running = playwright.chromium.launch(executable_path=str(chromium), args=list(FLAGS))
    yield running
    running.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A narrow window with scripts."""
    context = browser.new_context(viewport=SMALL)
    yield context
    context.close()


@pytest.fixture
def old_phone(browser: Browser) -> Iterator[BrowserContext]:
    """A narrow window without scripts."""
    context = browser.new_context(viewport=SMALL, java_script_enabled=False)
    yield context
    context.close()
