"""Whole sites, built once, served on this machine, and looked at in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from generator.loading.decoding import decode
from generator.loading.sources import load
from generator.model.directory import Directory
from tests.conftest import MakeOnce
from tests.end_to_end.served_site import (
    SMALL,
    TODAY,
    Site,
    serving,
    views_of_site,
    write_site,
)
from tests.reference import Edition


def _site(directory: Directory, today: date, folder: Path) -> Iterator[Site]:
    views = views_of_site(directory, today, folder)
    with serving(folder, directory.settings.site_url) as address:
        yield Site(folder, address, directory, views)


@pytest.fixture(scope="session")
def tiny_site(tiny: Path, make_once: MakeOnce) -> Iterator[Site]:
    """The miniature directory: three locales, one of them right-to-left and incomplete."""
    directory = decode(load(tiny)).directory
    assert directory is not None
    folder = make_once("tiny-site", partial(write_site, directory, TODAY))
    yield from _site(directory, TODAY, folder)


@pytest.fixture(scope="session")
def real_site(reference: Edition, make_once: MakeOnce) -> Iterator[Site]:
    """The real directory."""
    write = partial(write_site, reference.directory, reference.day)
    folder = make_once("real-site", write)
    yield from _site(reference.directory, reference.day, folder)


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
