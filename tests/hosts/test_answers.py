"""Which requests a preview answers, and how a mistake stands on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.preview import Preview, page_path, refusal


@pytest.mark.parametrize(
    "host",
    ["", "127.0.0.1:8000", "localhost", "LOCALHOST:8000", "[::1]:8000", "[::1]", "10.0.0.7:80"],
)
def test_addresses_and_this_machine_are_answered(host: str) -> None:
    assert refusal({"PATH_INFO": "/", "HTTP_HOST": host}) is None


@pytest.mark.parametrize(
    "host",
    [
        "site.example",
        "site.example:8000",
        "localhost.site.example",
        "127.0.0.1.site.example",
        "127.0.0.1,site.example",
        "0x7f.1",
        "[site.example]",
    ],
)
def test_other_names_are_refused(host: str) -> None:
    assert refusal({"PATH_INFO": "/", "HTTP_HOST": host}) == "403 Forbidden"


def test_a_path_with_an_end_of_text_is_refused() -> None:
    assert refusal({"PATH_INFO": "/a\0b", "HTTP_HOST": "localhost"}) == "400 Bad Request"


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        ("", "index.html"),
        ("id/", "id/index.html"),
        ("a.html", "a.html"),
        ("\xc3\xa9/", "é/index.html"),
        ("\xff", "\ufffd"),
    ],
)
def test_a_folder_has_a_first_page(asked: str, path: str) -> None:
    assert page_path(asked) == path


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    """A preview with one page of the host, beside a file that is none."""
    (tmp_path / "site").mkdir()
    page = '<head></head><body class="x"><h1>Page</h1></body>'
    (tmp_path / "site" / "page.html").write_text(page, encoding="utf-8")
    (tmp_path / "secret.html").write_text("secret", encoding="utf-8")
    return Preview(folder=tmp_path / "site")


def test_a_page_is_as_it_is_without_a_mistake(preview: Preview) -> None:
    assert preview.content("page.html") == b'<head></head><body class="x"><h1>Page</h1></body>'


def test_a_mistake_is_text_and_stands_first(preview: Preview) -> None:
    preview.mistake, preview.language = "a.yaml:1: <script>alert(1)</script>", "id"
    html = (preview.content("page.html") or b"").decode()
    assert html.startswith('<head></head><body class="x"><div role="alert" lang="id" dir="ltr"')
    assert html.endswith("</div><h1>Page</h1></body>")
    assert "a.yaml:1: &lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_of_many_mistakes_the_first_are_shown(preview: Preview) -> None:
    preview.mistake = "\n".join(f"mistake {number}." for number in range(5000))
    html = (preview.content("page.html") or b"").decode()
    assert "mistake 199.\n…</pre>" in html


@pytest.mark.parametrize(
    "path", ["../secret.html", "site/../../secret.html", "nothing.html", "page.txt"]
)
def test_nothing_else_is_answered_here(path: str, preview: Preview) -> None:
    assert preview.content(path) is None


def test_an_absolute_path_is_one_below_the_site(preview: Preview, tmp_path: Path) -> None:
    assert preview.content(f"{tmp_path}/secret.html") is None


def test_without_a_build_there_is_nothing() -> None:
    assert Preview().content("index.html") is None
