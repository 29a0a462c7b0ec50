"""What readers see changed between two finished sites."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.outputs.comparison import What, compare
from generator.outputs.comparison.page_contents import (
    PageContents,
    PageKind,
    contents_of,
    kind_and_locale,
    visible_part,
)

ANSWER = """<!doctype html><html lang="id"><head><title>x</title><style>p{color:red}</style></head>
<body><main id="main"><h1>Bicara</h1>
<p class="notice alert"><svg><path d="M1"/></svg><span>Belum ada nomor
di sini.</span></p>
<article class="card"><h3><a href="../../s/1n11fk.html">Rumah <b>Aman</b></a></h3>
<a class="call" href="tel:171"><bdi>171</bdi></a>
<p class="small doubt">Tanyakan dulu.</p>
<a href="https://wa.me/62811?text=a&amp;b">WhatsApp</a></article>
<article><h3><a href="../../s/2e3f73.html">Kantor</a></h3><a href="tel:148">148</a></article></main>
<aside><a href="tel:129">129</a></aside></body></html>
"""


def write(site: Path, **pages: str) -> Path:
    for name, html in pages.items():
        path = site / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, "utf-8")
    return site


def differences(tmp_path: Path, old: str, new: str) -> list[tuple[What, str, str]]:
    before = write(tmp_path / "old", p__one__talk=old)
    after = write(tmp_path / "new", p__one__talk=new)
    return [(one.what, one.old, one.new) for one in compare(before, after).differences]


def test_a_page_says_first_answer_ways_and_warnings() -> None:
    assert contents_of(visible_part(ANSWER.encode())) == PageContents(
        first_way="tel:171",
        first_entry="Rumah Aman (1n11fk)",
        ways=frozenset({"tel:171", "tel:148", "tel:129", "https://wa.me/62811?text=a&b"}),
        warnings=frozenset({"Belum ada nomor di sini.", "Tanyakan dulu."}),
    )


def test_a_page_without_quotes_around_values_says_the_same() -> None:
    bare = ANSWER.replace('href="tel:171"', "href=tel:171").replace(
        'class="notice alert"', "class='notice alert'"
    )
    assert contents_of(visible_part(bare.encode())) == contents_of(
        visible_part(ANSWER.encode())
    )


@pytest.mark.parametrize(
    ("path", "kind", "locale"),
    [
        ("index.html", PageKind.HOME, "id"),
        ("su/index.html", PageKind.HOME, "su"),
        ("jv-x-cirebon/n/talk.html", PageKind.NEED, "jv-x-cirebon"),
        ("p/alder.html", PageKind.PLACE, "id"),
        ("en/p/alder/talk.html", PageKind.ANSWER, "en"),
        ("p/alder/c1.html", PageKind.CHOICE, "id"),
        ("en/handbook/index.html", PageKind.OTHER, "id"),
    ],
)
def test_a_page_is_known_by_its_address(path: str, kind: PageKind, locale: str) -> None:
    assert kind_and_locale(path, ANSWER.encode()) == (kind, locale)


def test_another_first_number_is_seen(tmp_path: Path) -> None:
    swapped = ANSWER.replace("tel:171", "tel:x").replace("tel:148", "tel:171")
    assert differences(tmp_path, ANSWER, swapped.replace("tel:x", "tel:148")) == [
        (What.FIRST_WAY, "tel:171", "tel:148")
    ]


def test_another_first_service_and_a_number_that_is_gone_are_seen(tmp_path: Path) -> None:
    head, rest = ANSWER.split('<article class="card">')
    without = head + rest.split("</article>", 1)[1]
    assert differences(tmp_path, ANSWER, without) == [
        (What.FIRST_WAY, "tel:171", "tel:148"),
        (What.FIRST_ENTRY, "Rumah Aman (1n11fk)", "Kantor (2e3f73)"),
        (What.WAY_REMOVED, "https://wa.me/62811?text=a&b", ""),
        (What.WAY_REMOVED, "tel:171", ""),
        (What.WARNING_REMOVED, "Tanyakan dulu.", ""),
    ]


def test_another_warning_is_seen(tmp_path: Path) -> None:
    assert differences(tmp_path, ANSWER, ANSWER.replace("Tanyakan dulu", "Telepon dulu")) == [
        (What.WARNING_ADDED, "", "Telepon dulu."),
        (What.WARNING_REMOVED, "Tanyakan dulu.", ""),
    ]


def test_looks_and_other_words_are_not_told(tmp_path: Path) -> None:
    changed = ANSWER.replace("color:red", "color:blue").replace("Bicara", "Bicara di sini")
    assert differences(tmp_path, ANSWER, changed) == []


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    """Two sites: a number differs on two pages, one page came, one went."""
    changed = ANSWER.replace("tel:171", "tel:119")
    old = write(tmp_path / "old", p__a__talk=ANSWER, en__p__a__talk=ANSWER, i__now=ANSWER)
    new = write(tmp_path / "new", p__a__talk=changed, en__p__a__talk=changed, w__u=ANSWER)
    return old, new


def test_pages_that_differ_alike_are_one_line(sites: tuple[Path, Path]) -> None:
    ran = CliRunner().invoke(main, ["compare", *map(str, sites)])
    assert ran.exit_code == 0
    assert (
        ran.output
        == """\
page               locale  in both  added  removed  first way  first service  ways +  ways -  warned +  warned -
hand-written page  id            0               1
place × need       en            1                          1                      1       1
place × need       id            1                          1                      1       1
situation          id            0      1

Each figure counts pages. A way is a number or address to call or write to.

page added (1)
      1 situation, id
        w/u.html

page removed (1)
      1 hand-written page, id
        i/now.html

first way (2)
      2 place × need, en id: tel:171 -> tel:119
        en/p/a/talk.html, p/a/talk.html

way added (2)
      2 place × need, en id: (none) -> tel:119
        en/p/a/talk.html, p/a/talk.html

way removed (2)
      2 place × need, en id: tel:171 -> (none)
        en/p/a/talk.html, p/a/talk.html
"""
    )


def test_programs_get_everything(sites: tuple[Path, Path]) -> None:
    ran = CliRunner().invoke(main, ["compare", *map(str, sites), "--format", "json"])
    found = json.loads(ran.output)
    assert found["compared"] == [
        {"kind": "place × need", "locale": "en", "pages": 1},
        {"kind": "place × need", "locale": "id", "pages": 1},
    ]
    assert found["differences"][2] == {
        "what": "first way",
        "kind": "place × need",
        "locale": "en",
        "old": "tel:171",
        "new": "tel:119",
        "pages": ["en/p/a/talk.html"],
    }


def test_the_text_says_what_it_leaves_out(sites: tuple[Path, Path]) -> None:
    write(sites[1], p__a__talk=ANSWER.replace("tel:171", "tel:118"))
    ran = CliRunner().invoke(main, ["compare", *map(str, sites), "--most", "1"])
    assert "… and 1 more; --most shows them, --format json all" in ran.output


def test_equal_sites_are_called_equal(sites: tuple[Path, Path]) -> None:
    ran = CliRunner().invoke(main, ["compare", str(sites[0]), str(sites[0])])
    assert ran.output == "pages compared: 3; readers see the same\n"


def test_a_folder_without_pages_is_no_site(tmp_path: Path, sites: tuple[Path, Path]) -> None:
    (tmp_path / "empty").mkdir()
    ran = CliRunner().invoke(main, ["compare", str(sites[0]), str(tmp_path / "empty")])
    assert ran.exit_code == 2
    assert "there are no pages in" in ran.output
