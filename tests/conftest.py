"""What all tests may ask for."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import find_browser
import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright
from tests.browser import FLAGS
from tests.golden import Golden, may_accept
from tests.reference import Edition

TESTS = Path(__file__).resolve().parent
QUICK = "quick"

# How long an example takes says how busy the machine is, not whether the code is right.
settings.register_profile("any machine", deadline=None)
settings.register_profile(QUICK, deadline=None, max_examples=10)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--bless",
        action="store_true",
        help="accept the products as they now are (tests/expected/)",
    )
    parser.addoption(
        "--today",
        default=date.today().isoformat(),  # noqa: DTZ011 - the one place where tests read the clock
        help="the day on which the reference edition is looked at (default: the day the tests begin)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Take fewer random examples for `-m quick`."""
    settings.load_profile(QUICK if config.option.markexpr == QUICK else "any machine")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Look with `-m quick` only into files that say it: importing the others would take half of its time."""
    is_test = collection_path.name.startswith("test_") and collection_path.suffix == ".py"
    if config.option.markexpr == QUICK and is_test:
        return f"mark.{QUICK}" not in collection_path.read_text("utf-8") or None
    return None


@pytest.fixture(scope="session")
def golden(pytestconfig: pytest.Config) -> Golden:
    """Compare products with the accepted ones in tests/expected/."""
    return Golden(
        TESTS / "expected", accept=may_accept(asked=pytestconfig.getoption("--bless"))
    )


@pytest.fixture(scope="session", autouse=True)
def _state_of_programs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what programs remember of this machine out of the home of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(scope="session")
def tiny() -> Path:
    """The project in miniature, with invented places and three locales."""
    return TESTS / "data" / "tiny"


@pytest.fixture(scope="session")
def reference(pytestconfig: pytest.Config) -> Edition:
    """The reference edition on the day of this run."""
    return Edition(date.fromisoformat(pytestconfig.getoption("today")))


MakeOnce = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture(scope="session")
def make_once(tmp_path_factory: pytest.TempPathFactory) -> MakeOnce:
    """Make a folder that all processes of a run share: the first that asks writes it, the others wait."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def made(name: str, write: Callable[[Path], None]) -> Path:
        folder, unfinished = shared / name, shared / f"{name}.unfinished"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                write(unfinished)
                unfinished.rename(folder)
        return folder

    return made


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The path of a Chromium: without one nobody knows whether a page works."""
    browser = find_browser.find()
    if browser is None:
        pytest.fail(
            "no Chromium here: scripts/find_browser.py --install gets one", pytrace=False
        )
    return browser


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver of the browser, of which there can be only one."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - most tests need no browser

    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium: Path) -> Iterator[Browser]:
    """A browser without a profile of its own."""
    running = playwright.chromium.launch(executable_path=str(chromium), args=list(FLAGS))
    yield running
    running.close()
