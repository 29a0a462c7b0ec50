"""Waiting for a condition: the only place where a test may look at a clock, and only to give up at last.

No test says how long something may take; `make bench` measures that. A busy machine makes a wait longer, and
changes nothing else.
"""

from __future__ import annotations

import time
import urllib.request
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

PATIENCE = 300.0
"""Seconds after which a wait is given up: far beyond what the slowest machine needs."""
PAUSE = 0.05


def wait_until(
    is_so: Callable[[], bool], what: str, pause: Callable[[float], object] = time.sleep
) -> None:
    """Return as soon as `is_so`; fail, and say what was waited for, when all patience is at an end."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > end:
            pytest.fail(f"waited for {what}, in vain")
        pause(PAUSE)


def wait_on(page: Page, is_so: Callable[[], bool]) -> None:
    """Wait while a browser works; its driver says nothing new as long as this process sleeps.

    The driver's own waiting loses pages that come out of the browser's memory.
    """
    wait_until(
        is_so, f"a page, on {page.url}", lambda seconds: page.wait_for_timeout(1000 * seconds)
    )


def get(address: str) -> str:
    """Return what a server of this machine answers, nothing as long as nobody does."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - ours
            return str(answer.read().decode())
    except OSError:
        return ""


def wait_for(address: str, words: str, without: str = "\0") -> str:
    """Return the page at `address` as soon as it has `words`, and not those it should be `without`."""
    page = ""

    def has_words() -> bool:
        nonlocal page
        page = get(address)
        return words in page and without not in page

    wait_until(has_words, f"{words!r} at {address}")
    return page
