"""Templates fetch nothing and read no files; what is wrong stops them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.components.typesetting.typesetter import TEMPLATES as SHARED
from generator.components.typesetting.typesetter import TypesettingError, draw, sheet, typeset
from generator.outputs.booklet.editions import TEMPLATES as BOOKLET
from generator.outputs.cards.product import TEMPLATES as CARDS

pytestmark = pytest.mark.quick

ALL = sorted(path for folder in (SHARED, BOOKLET, CARDS) for path in folder.glob("*.typ"))


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_a_template_fetches_and_reads_nothing(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert "@preview" not in source
    assert not re.search(r"\b(read|csv|yaml|toml|xml|cbor|plugin)\(", source)
    assert "eval(" not in source


def written(folder: Path, body: str) -> Path:
    path = folder / "page.typ"
    path.write_text(
        '#set document(title: "T")\n#set text(font: "Noto Sans")\n= T\n' + body, "utf-8"
    )
    return path


def test_a_template_cannot_read_a_file_of_the_machine(tmp_path: Path) -> None:
    with pytest.raises(TypesettingError):
        typeset(sheet(written(tmp_path, '#read("/etc/passwd")'), {}))


def test_a_missing_letter_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TypesettingError):
        typeset(sheet(written(tmp_path, "任"), {}))


def test_a_layout_that_does_not_settle_is_an_error(tmp_path: Path) -> None:
    unsettled = "#context { if calc.odd(counter(page).final().first()) { pagebreak(); [x] } }"
    body = f"{unsettled}\n#metadata(none)<end>"
    with pytest.raises(TypesettingError, match="converge"):
        draw(sheet(written(tmp_path, body), {}), 20)
