"""Which files are read, under which names, and what is said of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.loading.file_names import FileKind, file_name
from generator.loading.sources import Sources, load
from generator.problems import Place

pytestmark = pytest.mark.quick


def write(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a: b\n", encoding="utf-8")
    return root


def told(root: Path) -> list[tuple[str, str, str]]:
    return [
        (p.place.file, p.message.in_words(), p.hint.in_words()) for p in load(root).problems
    ]


def test_names_are_relative_posix_and_sorted(tmp_path: Path) -> None:
    names = [
        "directory_data/directory.yaml",
        "directory_data/needs.yaml",
        "directory_data/organizations/b/a.yaml",
        "directory_data/organizations/a/b.yaml",
        "docs/en/about.md",
    ]
    assert list(load(write(tmp_path, *names)).files) == sorted(names)


@pytest.mark.parametrize(
    "name",
    [
        "directory_data/README.md",
        "directory_data/.DS_Store",
        "directory_data/.git/x.yaml",
        "docs/maintainers/architecture.md",
        "docs/id/handbook/editing.md",
        "docs/id/handbook/deep/er.md",
        "docs/assets/icon.svg",
        "docs/id/picture.png",
        "docs/CNAME",
        "elsewhere/organizations/a/b.yaml",
    ],
)
def test_files_that_are_no_records_are_left_alone(name: str, tmp_path: Path) -> None:
    sources = load(write(tmp_path, name))
    assert (dict(sources.files), sources.problems) == ({}, ())


@pytest.mark.parametrize(
    ("name", "wrong", "hint"),
    [
        (
            "directory_data/organizations/a/Rumah Aman.yaml",
            "`Rumah Aman.yaml` must be made of small letters, digits and hyphens, 60 at most",
            "rename the file to `rumah-aman.yaml`",
        ),
        (
            "directory_data/organizations/a/b.yml",
            "the name `b.yml` must end in `.yaml`",
            "rename the file to `b.yaml`",
        ),
        (
            "directory_data/organizations/a/b.json",
            "the name `b.json` must end in `.yaml`",
            "rename the file to `b.yaml`",
        ),
        (
            "directory_data/organizations/b.yaml",
            "`b.yaml` lies in a folder that holds no such files",
            "an organization lies in `directory_data/organizations/DISTRICT/`, "
            "a province in `directory_data/regions/`",
        ),
        (
            "directory_data/organizations/a/con.yaml",
            "`con.yaml` is a name that Windows does not allow",
            "choose another name, such as `office-con.yaml`",
        ),
        (
            f"directory_data/organizations/a/{'x' * 61}.yaml",
            f"`{'x' * 61}.yaml` must be made of small letters, digits and hyphens, 60 at most",
            f"rename the file to `{'x' * 60}.yaml`",
        ),
        (
            "docs/id/Tentang_Kami.md",
            "`Tentang_Kami.md` must be made of small letters, digits and hyphens, 60 at most",
            "rename the file to `tentang-kami.md`",
        ),
        (
            "docs/id/pages/about.md",
            "`about.md` lies in a folder that holds no such files",
            "pages lie in `docs/LANGUAGE/`, handbook pages in `docs/LANGUAGE/handbook/`",
        ),
    ],
)
def test_a_wrong_name_gets_a_better_one(
    name: str, wrong: str, hint: str, tmp_path: Path
) -> None:
    assert told(write(tmp_path, name)) == [(name, wrong, hint)]


def test_other_files_that_are_published_are_named_but_not_read(tmp_path: Path) -> None:
    names = ["docs/CNAME", "docs/id/handbook/editing.md", "docs/id/picture.png"]
    write(tmp_path, *names, "docs/id/now.md", "docs/.hidden", "directory_data/README.md")
    with (tmp_path / "docs" / "id" / "picture.png").open("r+b") as large:
        large.truncate(1 << 32)
    sources = load(tmp_path)
    assert (sources.others, sources.problems) == (tuple(names), ())


def test_windows_line_ends_are_read_as_line_ends(tmp_path: Path) -> None:
    path = write(tmp_path, "directory_data/needs.yaml") / "directory_data/needs.yaml"
    path.write_bytes(b"a: b\r\nc: d\r\n")
    assert load(tmp_path).text("directory_data/needs.yaml") == "a: b\nc: d\n"


def test_a_file_may_be_64_kb_and_no_more(tmp_path: Path) -> None:
    path = write(tmp_path, "directory_data/directory.yaml") / "directory_data/directory.yaml"
    path.write_bytes(b"#" * 65536)
    assert load(tmp_path).problems == ()
    path.write_bytes(b"#" * 65537)
    assert [words for _, words, _ in told(tmp_path)] == [
        "this file has 65 KB; a file must not be larger than 64 KB"
    ]


def test_an_unreadable_file_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "directory_data/needs.yaml")

    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError

    monkeypatch.setattr("builtins.open", refuse)
    assert [words for _, words, _ in told(tmp_path)] == ["this file could not be read"]


def test_an_empty_folder_is_an_empty_project(tmp_path: Path) -> None:
    assert dict(load(tmp_path).files) == {}


def test_the_text_of_an_unknown_file_is_empty() -> None:
    assert Sources({}).text("directory_data/needs.yaml") == ""


def test_files_are_found_by_kind(sound: Sources) -> None:
    assert list(sound.of_kind(FileKind.SETTINGS, FileKind.TAXONOMY)) == [
        "directory_data/directory.yaml",
        "directory_data/needs.yaml",
    ]
    assert set(sound.of_kind(FileKind.PROVINCE)) == {
        "directory_data/regions/karsen.yaml",
        "directory_data/regions/velmora.yaml",
    }


def test_a_locale_of_any_length_may_have_pages() -> None:
    names = [f"docs/{locale}/x.md" for locale in ("id", "mad", "jv-x-cirebon", "zh-Hant-TW")]
    assert [name.folder for name in map(file_name, names) if name] == [
        "id",
        "mad",
        "jv-x-cirebon",
        "zh-Hant-TW",
    ]


RECORD = """\
# A note.
name:
  en: Office  # said so

contacts:
  call: {channel: voice, number: "129"}
sources:
- url: https://example.org/
  published: unknown
- url: https://example.org/2
locations:
  here:
    address_visibility: public
    region: ambrel
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("name", "en"), (3, 7, 6)),
        (("name",), (2, 1, 4)),
        (("contacts", "call", "number"), (6, 34, 5)),
        (("contacts", "call"), (6, 9, 31)),
        (("sources", 1, "url"), (10, 8, 21)),
        (("sources", 0), (8, 3, 3)),
        (("locations", "here", "region"), (14, 13, 6)),
        (("contacts", "call", "email"), (6, 3, 4)),
        (("sources", 1, "published"), (10, 3, 3)),
        (("name", "en", "more"), (3, 3, 2)),
        (("locations", "here", "address_1"), (12, 3, 4)),
        (("locations", "there", "address_1"), (11, 1, 9)),
        (("sources", 7, "url"), (7, 1, 7)),
        (("nothing",), (2, 1, 0)),
        ((), (2, 1, 0)),
    ],
)
def test_a_path_leads_to_a_place_or_to_the_nearest_parent(
    path: tuple[str | int, ...], place: tuple[int, int, int]
) -> None:
    found = Sources({"f.yaml": RECORD}).place("f.yaml", path)
    assert (found.line, found.column, found.width) == place


def test_the_place_of_a_key_is_told_apart_from_that_of_its_value() -> None:
    sources = Sources({"f.yaml": RECORD})
    assert sources.key_place("f.yaml", ("name", "en")) == Place("f.yaml", 3, 3)
    assert sources.place("f.yaml", ("name", "en")) == Place("f.yaml", 3, 7)


def test_places_in_a_page_count_the_line_above_its_settings() -> None:
    page = "---\ntitle: About\nheading: About us\n---\n\nFirst line.\n\nThird line.\n"
    sources = Sources({"docs/en/a.md": page})
    assert sources.place("docs/en/a.md", ("heading",)) == Place("docs/en/a.md", 3, 10)
    assert sources.place("docs/en/a.md", ("markdown", 3)) == Place("docs/en/a.md", 8)
    assert sources.place("docs/en/a.md", ("markdown",)) == Place("docs/en/a.md", 5)


def test_a_file_that_cannot_be_read_has_one_place() -> None:
    for text in ("", "a: [", "[" * 5000, "a: &x b\nc: *y\n"):
        assert Sources({"f.yaml": text}).place("f.yaml", ("a", 0)) == Place("f.yaml")


def test_needs_may_be_longer_than_a_record_because_every_language_stands_in_them(
    tmp_path: Path,
) -> None:
    (tmp_path / "directory_data" / "organizations" / "national").mkdir(parents=True)
    long = "# " + "x" * 70_000
    (tmp_path / "directory_data" / "needs.yaml").write_text(long)
    (tmp_path / "directory_data" / "organizations" / "national" / "desk.yaml").write_text(long)
    sources = load(tmp_path)
    assert "directory_data/needs.yaml" in sources.files
    assert [problem.place.file for problem in sources.problems] == [
        "directory_data/organizations/national/desk.yaml"
    ]
