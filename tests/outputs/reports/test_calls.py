"""Call sheets of the miniature: what to ask whom, on paper."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.golden import Golden

pytestmark = pytest.mark.quick


def sheets(tiny: Path, folder: Path, language: str) -> dict[str, str]:
    ran = CliRunner().invoke(
        main,
        [
            *("report", "calls", "--root", str(tiny), "--today", "2026-11-23"),
            *("--language", language, "--output", str(folder)),
        ],
    )
    assert ran.exit_code == 0, ran.output
    found = {
        path.name: path.read_text("utf-8") for path in sorted((folder / "calls").iterdir())
    }
    assert sorted(str(folder / "calls" / name) for name in found) == sorted(ran.output.split())
    return found


@pytest.mark.parametrize("language", ["en", "id"])
def test_sheets_of_the_miniature(
    language: str, tiny: Path, tmp_path: Path, golden: Golden
) -> None:
    made = sheets(tiny, tmp_path, language)
    golden.check(f"calls/{language}", {name: text.encode() for name, text in made.items()})


def test_a_number_stands_in_digits_and_in_words(tiny: Path, tmp_path: Path) -> None:
    for sheet in (made := sheets(tiny, tmp_path, "en"))["ambrel.txt"], made["ambrel.html"]:
        assert "0117\u00a0496\u00a00101" in sheet
        assert "zero one one seven four nine six zero one zero one" in sheet


def test_an_emergency_line_is_not_tested(tiny: Path, tmp_path: Path) -> None:
    sheet = sheets(tiny, tmp_path, "en")["national.txt"]
    told = sheet[sheet.index("155\n") :].splitlines()[:3]
    assert told[2].strip() == "Do not test this line: ask the office behind it."


def test_unknown_facts_are_questions_to_tick(tiny: Path, tmp_path: Path) -> None:
    sheet = sheets(tiny, tmp_path, "en")["ambrel.txt"]
    room = sheet[sheet.index("Day Room") :]
    assert room.count("☐ ask:") >= 5


def test_the_page_says_what_the_text_says(tiny: Path, tmp_path: Path) -> None:
    made = sheets(tiny, tmp_path, "id")
    tree = html5lib.parse(made["ambrel.html"], namespaceHTMLElements=False)
    assert tree.get("lang") == "id"
    headings = ["".join(heading.itertext()) for heading in tree.iter("h2")]
    assert headings
    assert all(heading in made["ambrel.txt"] for heading in headings)
