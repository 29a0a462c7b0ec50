"""`mkdocs build` and `mkdocs serve`, as a person types them: same pages, closed handbook, nothing half done."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Route

from generator import build
from generator.outputs import ProductKind
from tests.end_to_end.served_site import SMALL, serving
from tests.reference import ROOT, Edition
from tests.waiting import wait_until

pytestmark = pytest.mark.slow

PARTS = ("mkdocs.yml", "directory_data", "docs")
MKDOCS = Path(sys.executable).with_name("mkdocs")
IN_ENGLISH = {**os.environ, "DIRECTORY_LANGUAGE": "en"}
SERVICE = "directory_data/organizations/national/sbmi.yaml"
LEAST_HEIGHT = 48


@pytest.fixture(scope="module")
def project(reference: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real project, of the day of this run, without print."""
    copy = tmp_path_factory.mktemp("project")
    for part in PARTS:
        source, target = ROOT / part, copy / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)
    settings = copy / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert re.search(r"^  - directory\b", text, re.MULTILINE)
    option = f"  - directory: {{print: no, today: '{reference.day.isoformat()}'}}"
    settings.write_text(re.sub(r"(?m)^  - directory\b.*(?:\n      .*)*", option, text), "utf-8")
    return copy


def _leftovers(project: Path) -> list[Path]:
    return [*project.glob(".site.*")]


def _build(project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [str(MKDOCS), "build", "--strict", *options]
    return subprocess.run(
        command, cwd=project, env=IN_ENGLISH, check=False, capture_output=True, text=True
    )


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """The site as MkDocs builds it."""
    ran = _build(project)
    assert ran.returncode == 0, ran.stderr
    return project / "site"


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_the_pages_are_those_of_the_program_byte_for_byte(
    project: Path, site: Path, reference: Edition, tmp_path: Path
) -> None:
    reading = build.read(project, reference.day)
    build.build_site(reading, tmp_path / "site", reference.day)
    ours, theirs = _files(tmp_path / "site"), _files(site)
    assert ours.keys() - theirs.keys() == set()
    assert [path for path, content in ours.items() if theirs[path] != content] == []
    others = {path.partition("/")[0] for path in theirs.keys() - ours.keys()}
    locales = [settings.locale for settings in reference.directory.settings.locales]
    assert others <= {"assets", "handbook", "search", *locales}


def _handbook(site: Path) -> list[Path]:
    pages = sorted(path for path in site.rglob("*.html") if "handbook" in path.parts)
    assert len(pages) >= 10
    return pages


def test_handbook_pages_are_closed_and_can_be_left(site: Path) -> None:
    for page in _handbook(site):
        html = page.read_text("utf-8")
        head = html[: html.index("</head>")]
        assert head.index('name="referrer" content="no-referrer"') < head.index("<title>")
        (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', head)
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert 'name="generator"' not in html
        assert re.search(r'id="leave" href="https:[^"]+" rel="noreferrer nofollow"', html)
        [hop] = re.findall(r'data-hop="([^"#]+)#', unescape(html))
        assert (page.parent / hop).resolve() == (site / "k.html").resolve()
    assert list(site.rglob("*.map")) == []


@pytest.mark.browser
def test_handbook_pages_ask_nobody_break_no_policy_and_fit_a_phone(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(viewport=SMALL)
    hosts: set[str] = set()
    said: list[str] = []
    context.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    with serving(site) as address:
        for path in _handbook(site):
            page.goto(address + path.relative_to(site).as_posix(), wait_until="networkidle")
            assert page.evaluate("document.documentElement.scrollWidth") <= SMALL["width"]
        assert hosts == {urlsplit(address).netloc}
    assert said == []
    context.close()


def _play_the_web(route: Route) -> None:
    route.fulfill(body="<title>elsewhere</title>", content_type="text/html")


@pytest.mark.browser
def test_leaving_a_handbook_page_leaves_the_whole_visit(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    with serving(site) as address:
        context.route(lambda url: not url.startswith(address), _play_the_web)
        page = context.new_page()
        page.goto("https://search.example/q")
        for path in ("index.html", "handbook/index.html", "handbook/call-back.html"):
            page.evaluate(
                "address => { setTimeout(() => { location.href = address; }, 0); }",
                address + path,
            )
            page.wait_for_url(address + path)
            page.wait_for_selector("#leave")
        target = str(page.get_attribute("#leave", "href"))
        page.click("#leave", no_wait_after=True)
        page.wait_for_url(target)
        session = context.new_cdp_session(page)
        entries = session.send("Page.getNavigationHistory")["entries"]
        left = [entry["url"] for entry in entries if entry["url"].startswith(address)]
        assert [urlsplit(url).path for url in left] == [urlsplit(address + "k.html").path]
        assert entries[-1]["url"] == target
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
def test_the_way_out_of_a_handbook_page_is_always_in_view(
    width: int, browser: Browser, site: Path
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 640})
    page = context.new_page()
    with serving(site) as address:
        page.goto(address + "en/handbook/call-back.html")
        assert page.evaluate("document.documentElement.scrollWidth") == width
        for _ in range(4):
            box = page.locator("#leave").bounding_box()
            assert box is not None
            assert box["height"] >= LEAST_HEIGHT
            assert box["width"] == width or width > SMALL["width"]
            middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
            top = "([x, y]) => document.elementFromPoint(x, y).id"
            assert page.evaluate(top, middle) == "leave"
            page.evaluate("window.scrollBy(0, 500)")
    context.close()


def test_no_file_of_the_whole_site_gives_anything_away(
    project: Path, site: Path, reference: Edition
) -> None:
    reading = build.read(project, reference.day)
    views = build.build_views(reading.sound_directory(), reference.day)
    kinds = frozenset(ProductKind) - {ProductKind.DOWNLOADS}
    build.look_through(
        reading, views, site, build.Wanted(kinds)
    )  # raises where there is anything


def test_a_build_that_fails_says_why_and_leaves_the_site(project: Path, site: Path) -> None:
    before = _files(site)
    record = project / SERVICE
    text = record.read_text("utf-8")
    record.write_text(text.replace("run_by:", "run_buy:", 1), "utf-8")
    try:
        ran = _build(project)
    finally:
        record.write_text(text, "utf-8")
    assert ran.returncode != 0
    assert "sbmi.yaml" in ran.stderr
    assert "run_by" in ran.stderr
    assert _files(site) == before
    assert _leftovers(project) == []


def test_a_build_that_is_killed_leaves_the_site(project: Path, site: Path) -> None:
    before = _files(site)
    command = [str(MKDOCS), "build", "--strict", "--quiet"]
    running = subprocess.Popen(command, cwd=project, env=IN_ENGLISH, stderr=subprocess.DEVNULL)
    wait_until(
        lambda: running.poll() is not None or any(project.glob(".site.new-*/**/*.html")),
        "the first page",
    )
    running.send_signal(signal.SIGKILL)
    assert running.wait() == -signal.SIGKILL
    assert _files(site) == before
    assert _build(project).returncode == 0
    assert _files(site) == before
    assert _leftovers(project) == []


def test_a_folder_with_files_of_others_is_refused_in_a_sentence(project: Path) -> None:
    ran = _build(project, "--site-dir", "directory_data")
    assert ran.returncode == 1
    assert "directory_data holds files that no build has made" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert (project / SERVICE).exists()
    assert not list(project.glob(".directory_data.*"))
