"""The directory beside other pages in a MkDocs site: nothing lies over it, and nothing goes without a word."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import lxml.html
import pytest
from mkdocs.exceptions import Abort

from generator.model.addresses import is_taken
from generator.outputs.replacement import MARK
from tests.hosts.miniature import SETTINGS, Project, build_here, make_project

pytestmark = pytest.mark.slow

I18N = SETTINGS[SETTINGS.index("  - i18n:") : SETTINGS.index("  - directory:")]
ENGLISH = "        - {locale: en, name: English, default: true}\n"
ELSEWHERE = SETTINGS + "docs_dir: pages\n"


@pytest.fixture
def project(tiny: Path, tmp_path: Path) -> Project:
    return make_project(tiny, tmp_path / "project")


def refused(project: Project, settings: str, caplog: pytest.LogCaptureFixture) -> str:
    """Return why a build is refused, and see that it leaves the last good site."""
    last_good = {MARK: b"", "index.html": b"the last good page"}
    for path, content in last_good.items():
        project.write(f"site/{path}", content.decode())
    with pytest.raises(Abort):
        build_here(project, settings)
    assert project.site() == last_good
    return "\n".join(record.getMessage() for record in caplog.records)


def test_nothing_is_said_that_is_not_ours_or_asked_for(project: Project) -> None:
    ran = project.run("mkdocs", "build")
    assert ran.returncode == 0
    said = [re.sub(r"[\d.]+|/\S+", "…", line) for line in ran.stderr.splitlines()]
    assert said == [
        "INFO    -  Cleaning site directory",
        "INFO    -  Building documentation to directory: …",
        "INFO    -  Documentation built in … seconds",
    ]


@pytest.mark.parametrize(
    "languages",
    [
        "        - {locale: id, name: Bahasa Indonesia, default: true}\n",
        "        - {locale: en, name: English}\n"
        "        - {locale: id, name: Bahasa Indonesia, default: true}\n",
    ],
)
def test_a_site_without_the_default_locale_is_refused(
    languages: str, project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    before, _, after = SETTINGS.partition(ENGLISH)
    settings = before + languages + after.partition("\n")[2]
    words = refused(project, settings, caplog)
    assert "it must be `en`, the `default_locale` in directory_data/directory.yaml" in words


def test_a_site_without_a_first_page_is_refused(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    project.write(
        "hook.py",
        "from pathlib import Path\n"
        "def on_post_build(config):\n"
        "    Path(config.site_dir, 'id', 'index.html').unlink(missing_ok=True)\n",
    )
    words = refused(project, SETTINGS + "hooks: [hook.py]\n", caplog)
    assert "no page for readers would be left: id/index.html is missing" in words


@pytest.mark.parametrize(("locale", "direction"), [("km", "ltr"), ("ps", "rtl")])
def test_a_locale_that_material_does_not_know_has_a_handbook(
    locale: str, direction: str, project: Project
) -> None:
    project.write(f"docs/{locale}/handbook/index.md", "# Handbook\n")
    build_here(
        project,
        SETTINGS.replace(ENGLISH, f"{ENGLISH}        - {{locale: {locale}, name: Another}}\n"),
    )
    page = lxml.html.fromstring(project.site()[f"{locale}/handbook/index.html"])
    assert page.get("lang") == locale
    assert page.find("body").get("dir") == direction
    assert "Skip to content" in page.text_content()


def test_pages_of_the_host_are_kept(project: Project) -> None:
    project.write("docs/project.md", "# About this project\n")
    project.write("docs/guide/start.md", "# Start here\n")
    project.write("docs/guide/picture.png", "a picture")
    build_here(project)
    site = project.site()
    assert b"About this project" in site["project.html"]
    assert b"About this project" in site["id/project.html"]
    assert b"Start here" in site["guide/start.html"]
    assert site["guide/picture.png"] == b"a picture"
    assert b"Content-Security-Policy" in site["guide/start.html"]
    assert "now.html" not in site  # a page of the directory, which lies at i/now.html


def test_a_page_in_a_language_that_is_not_built_is_named(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    project.write("docs/ar/handbook/index.md", "# Handbook\n")
    with caplog.at_level("INFO"):
        build_here(project)
    left = [r.getMessage() for r in caplog.records if "left out" in r.getMessage()]
    assert left == [
        "directory: left out: docs/ar/handbook/index.md; it is in a language that the i18n plugin does "
        "not build"
    ]
    assert not any("ar/handbook" in path for path in project.site())


def test_it_works_without_static_i18n(project: Project) -> None:
    build_here(project)
    ours = {path: content for path, content in project.site().items() if path.startswith("p/")}
    assert len(ours) > 3
    alone = SETTINGS.replace(I18N, "").replace("nav: [handbook/index.md]\nstrict", "strict")
    build_here(project, alone.replace("strict: true", "strict: false"))
    site = project.site()
    assert [path for path, content in ours.items() if site.get(path) != content] == []
    assert {"en/handbook/index.html", "id/handbook/index.html", "id/index.html"} <= site.keys()


def test_a_page_of_the_theme_gives_way_to_ours(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    build_here(project)
    ours = project.site()["search.html"]
    project.write(
        "theme/main.html", "<!doctype html><title>{{ page.title }}</title>{{ page.content }}"
    )
    project.write("theme/search.html", "<!doctype html><title>Search</title>")
    project.write("theme/mkdocs_theme.yml", "static_templates: [search.html]")
    theme = "theme: {name: null, custom_dir: theme, static_templates: [search.html]}"
    with caplog.at_level("INFO"):
        build_here(project, re.sub(r"theme: .*", theme, SETTINGS))
    assert project.site()["search.html"] == ours
    assert "left out: the page search.html of the theme" in caplog.text


def test_the_finished_site_can_be_sent_to_a_forge(project: Project) -> None:
    forge = project.root.parent / "forge.git"
    for command in (
        f"init --quiet --bare {forge}",
        "init --quiet",
        f"remote add origin {forge}",
        "config user.name Editor",
        "config user.email editor@example.org",
        "commit --quiet --allow-empty -m Start",
    ):
        subprocess.run(["git", *command.split()], cwd=project.root, check=True)
    ran = project.run("mkdocs", "gh-deploy")
    assert ran.returncode == 0, ran.stderr
    listed = ["git", f"--git-dir={forge}", "ls-tree", "-r", "--name-only", "gh-pages"]
    sent = subprocess.run(listed, check=True, capture_output=True, text=True).stdout.split()
    assert {"index.html", "id/lines.html", "handbook/index.html"} <= {*sent}


@pytest.mark.parametrize(
    ("file", "rule"),
    [
        ("lines.md", "taken-address"),
        ("README.md", "taken-address"),
        ("en/p/ambrel.md", "taken-address"),
        ("list.html", "foreign-file"),
        ("en/handbook/program.js", "foreign-file"),
    ],
)
def test_what_would_lie_over_the_directory_is_refused(
    file: str, rule: str, project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    (project.root / "pages" / "en" / "handbook").mkdir(parents=True)
    project.write("pages/en/handbook/index.md", "# Handbook\n")
    project.write(f"pages/{file}", "words\n")
    assert f"pages/{file}:1:1: error:" in (words := refused(project, ELSEWHERE, caplog))
    assert f"rule: {rule}" in words


def test_a_link_is_not_followed(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    project.write("secret/plan.md", "# Plan\n")
    project.write("pages/en/handbook/index.md", "# Handbook\n")
    (project.root / "pages" / "guide").symlink_to(project.root / "secret")
    assert "pages/guide/plan.md:1:1: error:" in (words := refused(project, ELSEWHERE, caplog))
    assert "rule: not-a-file" in words


def test_what_only_the_check_finds_stops_a_build_too(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    project.write("docs/id/lines.html", "call 0899")
    assert "docs/id/lines.html:1:1: error:" in refused(project, SETTINGS, caplog)


@pytest.mark.parametrize("script", ["<script>alert(1)</script>", "<SCRIPT src=a.png></SCRIPT>"])
def test_a_page_must_not_bring_a_program(
    script: str, project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    project.write("docs/en/handbook/index.md", f"# Handbook\n\n{script}\n")
    words = refused(project, SETTINGS, caplog)
    assert "docs/en/handbook/index.md:3:1: error: here stands HTML" in words


def test_words_about_a_program_are_words(project: Project) -> None:
    project.write("docs/en/handbook/index.md", "# Handbook\n\nWrite `<script>` so.\n")
    build_here(project)
    assert b"&lt;script&gt;" in project.site()["handbook/index.html"]


def test_every_page_of_the_directory_lies_at_an_address_that_is_taken(
    project: Project,
) -> None:
    build_here(project)
    theirs = re.compile(r"(id/)?(assets|handbook|search)/")
    addresses = [re.sub("^(id|ar)/", "", p) for p in project.site() if not theirs.match(p)]
    free = {address for address in addresses if not is_taken(address)}
    assert free == {MARK, "_headers", "robots.txt", "sitemap.xml", "favicon.ico"}
