"""Whole sites, built once, served on this machine, and looked at in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.end_to_end.served_site import PROJECT, SMALL, Site, built, serving


def _site(project: Path, folder: Path) -> Iterator[Site]:
    directory, views = built(project, folder)
    with serving(folder, directory.settings.site_url) as address:
        yield Site(folder, address, directory, views)


@pytest.fixture(scope="session")
def tiny_site(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The miniature directory: three locales, one of them right-to-left and incomplete."""
    yield from _site(tiny, tmp_path_factory.mktemp("tiny") / "site")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The real directory."""
    yield from _site(PROJECT, tmp_path_factory.mktemp("real") / "site")


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
