"""Fonts are complete, licensed, and what their lists of characters say they are."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.checks.reading.printed_words import FONTS, printed_characters, width
from generator.components.typesetting.scripts import (
    SCRIPTS,
    Script,
    families,
    script_of,
)

FOLDERS = sorted(path for path in FONTS.iterdir() if path.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_font_has_two_weights_a_licence_and_its_origin(folder: Path) -> None:
    assert len(list(folder.glob("*-Regular.ttf"))) == len(list(folder.glob("*-Bold.ttf"))) == 1
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8")
    origin = json.loads((folder / "origin.json").read_text(encoding="utf-8"))
    assert re.fullmatch(r"[\d.]+", origin["version"])


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_list_of_characters_is_that_of_the_font(folder: Path) -> None:
    listed: set[int] = set()
    for line in (folder / "characters.txt").read_text(encoding="ascii").splitlines():
        first, last = (int(code, 16) for code in line.split("-"))
        listed.update(range(first, last + 1))
    for path in folder.glob("*.ttf"):
        assert set(TTFont(path).getBestCmap()) == listed


def test_the_widths_of_bold_latin_letters_are_those_of_the_font() -> None:
    font = TTFont(FONTS / "latin" / "NotoSans-Bold.ttf")
    letters, sizes = font.getBestCmap(), font["hmtx"]
    listed = dict(
        line.split()
        for line in (FONTS / "latin" / "bold-widths.txt").read_text("ascii").splitlines()
    )
    assert {int(code, 16): int(units) for code, units in listed.items()} == {
        code: sizes[name][0] for code, name in letters.items()
    }
    assert width("Kementerian") == pytest.approx(6.509)
    assert font["head"].unitsPerEm == 1000


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=lambda script: script.folder)
def test_the_family_name_in_the_table_is_that_of_the_font(script: Script) -> None:
    [path] = (FONTS / script.folder).glob("*-Regular.ttf")
    assert TTFont(path)["name"].getBestFamilyName() == script.family


def test_every_folder_has_its_line_in_the_table() -> None:
    assert {folder.name for folder in FOLDERS} == {script.folder for script in SCRIPTS.values()}


def test_latin_faces_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in (FONTS / "latin").glob("*.ttf")}
    assert len(sizes) == 2
    assert max(sizes.values()) < 100_000


@pytest.mark.parametrize(
    "words",
    [
        "Layanan dan bantuan di Kabupaten Bogor, Rp 10.000",
        "ḍ ṭ é è ê Ngagem kaca ieu",
        "Tiếng Việt: người được giúp đỡ ở đâu?",
        "Tetun: ita-nia direitu sira, ñ",
        "021‑2780 8211 · “Apa?” … 08:00–16:00",
        "\u2067مدينة\u2069",
    ],
)
def test_the_languages_of_the_edition_can_be_printed(words: str) -> None:
    assert set(words) <= printed_characters()


def test_controls_that_reorder_digits_cannot_be_printed() -> None:
    assert not set("\u202a\u202b\u202c\u202d\u202e\u200e\u200f") & printed_characters()


@pytest.mark.parametrize(
    ("locale", "folder"),
    [
        ("id", "latin"),
        ("su", "latin"),
        ("jv-x-krama", "latin"),
        ("km", "khmer"),
        ("my", "myanmar"),
        ("th", "thai"),
        ("lo", "lao"),
        ("ar", "arabic"),
        ("ms-Arab", "arabic"),
    ],
)
def test_a_locale_finds_its_script(locale: str, folder: str) -> None:
    assert script_of(locale).folder == folder
    assert families(locale)[0] == script_of(locale).family
    assert len(families(locale)) == len(SCRIPTS)
