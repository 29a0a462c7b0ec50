"""A changed product fails with its differences, and only a person accepts it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden import Golden, may_accept, readable

pytestmark = pytest.mark.quick

FILES = {"a/page.html": b"<p>one\n<p>two\n", "card.png": b"\x89PNG"}


@pytest.fixture
def accepted(tmp_path: Path) -> Path:
    Golden(tmp_path, accept=True).check("site", FILES)
    return tmp_path


def told(root: Path, files: dict[str, bytes]) -> str:
    with pytest.raises(pytest.fail.Exception) as failure:
        Golden(root).check("site", files)
    return str(failure.value)


def test_the_same_product_passes(accepted: Path) -> None:
    Golden(accepted).check("site", FILES)


def test_a_changed_page_shows_its_lines_and_how_to_accept_them(accepted: Path) -> None:
    words = told(accepted, {**FILES, "a/page.html": b"<p>one\n<p>three\n"})
    assert "-<p>two\n+<p>three\n" in words
    assert words.endswith("If this is what you want: make bless")


def test_a_changed_picture_is_named(accepted: Path) -> None:
    assert "card.png: 4 bytes became 2 other bytes" in told(
        accepted, {**FILES, "card.png": b"\x89P"}
    )


def test_new_and_missing_files_are_named(accepted: Path) -> None:
    words = told(accepted, {"card.png": FILES["card.png"], "extra.txt": b""})
    assert words.startswith("a/page.html: is gone\nextra.txt: is new\n")


def test_a_product_nobody_accepted_fails(tmp_path: Path) -> None:
    assert "card.png: is new" in told(tmp_path, FILES)


def test_accepting_removes_what_is_gone(accepted: Path) -> None:
    Golden(accepted, accept=True).check("site", {"card.png": b"\x89PNG"})
    assert [path.name for path in accepted.rglob("*") if path.is_file()] == ["card.png"]


def test_a_machine_never_accepts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    assert may_accept(asked=False) is False
    with pytest.raises(pytest.exit.Exception):
        may_accept(asked=True)


def test_a_person_may_accept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert may_accept(asked=True) is True


def test_a_page_is_read_one_tag_a_line_and_loses_no_word() -> None:
    policy = b'<meta content="style-src &#x27;sha256-ab+/9=&#x27;">'
    page = policy + b"<style>p{}</style><h1>One <b>two</b></h1>\n<p>three"
    assert readable(page).decode() == (
        '<meta content="style-src &#x27;sha256-&#x27;">\n'
        "<style></style>\n<h1>One \n<b>two</b></h1>\n<p>three"
    )
