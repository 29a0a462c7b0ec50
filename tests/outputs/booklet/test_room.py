"""Paper has room for what the check `long-printed-text` lets pass, in every script."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.checks.rules.languages.long_printed_text import LINES_TOGETHER, ROOM, _room
from generator.cli import main
from generator.components.typesetting.typesetter import (
    Sheet,
    TypesettingError,
    draw,
    sheet,
    typeset,
)
from generator.loading.decoding import decode
from generator.loading.sources import load
from generator.outputs.booklet.editions import district_jobs
from generator.outputs.cards.card_data import service_card
from generator.outputs.cards.product import TEMPLATES
from generator.views import build_view
from generator.views.read_model.directory_view import DirectoryView

DATA = Path(__file__).resolve().parents[2] / "data"
TODAY = date(2026, 11, 23)
SCRIPTS = {
    "ARABIC": "ar", "KHMER": "km", "LAO": "lo", "LATIN": "en", "MYANMAR": "my", "THAI": "th"
}  # fmt: skip
"""Scripts by the locale of a miniature that is written in them."""

Change = Callable[[Any, str], None]


def view_in(script: str) -> DirectoryView:
    project = DATA / ("tiny" if script == "LATIN" else "scripts")
    directory = decode(load(project)).directory
    assert directory is not None
    return build_view(directory, SCRIPTS[script], TODAY)


def long_text(view: DirectoryView, length: int) -> str:
    """Return words of the locale, as many as there are characters."""
    words = max((line.when.value for line in view.help_lines), key=len)
    return ((words + " ") * (length // len(words) + 1))[:length].strip().ljust(length, words[0])


def changed(what: Sheet, change: Change, text: str) -> Sheet:
    data = json.loads(what.data)
    change(data, text)
    return Sheet(what.template, json.dumps(data, ensure_ascii=False, sort_keys=True))


def leaflet(view: DirectoryView) -> Sheet:
    [job] = district_jobs(view, next(iter(view.districts.values())), ("leaflet",))
    return job.what


def say_on_each_line(data: Any, text: str) -> None:  # noqa: ANN401 - what a template places
    share = len(text) // LINES_TOGETHER
    data["lines"] = [
        {**data["lines"][0], "when": text[number * share : (number + 1) * share]}
        for number in range(LINES_TOGETHER)
    ]


def say_in_the_tagline(data: Any, text: str) -> None:  # noqa: ANN401
    data["tagline"] = text


def say_whose_lines_they_are(data: Any, text: str) -> None:  # noqa: ANN401
    data["lines"] = [{**data["lines"][0], "remember": text}] * 2


def say_before_three_numbers(data: Any, text: str) -> None:  # noqa: ANN401
    label = text[:40]
    data["numbers"] = [{**data["numbers"][0], "label": label}] * 3
    data["notices"] = [text]


@pytest.mark.parametrize("script", ROOM)
def test_four_help_lines_fit_on_their_panel(script: str) -> None:
    view = view_in(script)
    text = long_text(view, ROOM[script].help_lines)
    assert _room(text) is ROOM[script]
    assert typeset(changed(leaflet(view), say_on_each_line, text))
    with pytest.raises(TypesettingError, match="words:lines"):
        typeset(changed(leaflet(view), say_on_each_line, text + text))


@pytest.mark.parametrize("script", ROOM)
def test_a_tagline_fits_on_the_cover(script: str) -> None:
    view = view_in(script)
    text = long_text(view, ROOM[script].tagline)
    assert typeset(changed(leaflet(view), say_in_the_tagline, text))


@pytest.mark.parametrize("script", [key for key, room in ROOM.items() if room.remember_as])
def test_two_lines_to_remember_fit(script: str) -> None:
    view = view_in(script)
    text = long_text(view, ROOM[script].remember_as or 0)
    assert typeset(changed(leaflet(view), say_whose_lines_they_are, text))


@pytest.mark.parametrize("script", [key for key, room in ROOM.items() if room.alert])
def test_an_alert_fits_on_a_card_with_three_numbers(script: str) -> None:
    view = view_in(script)
    service = max(view.services.values(), key=lambda service: len(service.contacts))
    what = sheet(TEMPLATES / "card.typ", service_card(view, service))
    text = long_text(view, ROOM[script].alert or 0)
    assert draw(changed(what, say_before_three_numbers, text), 40)


def test_five_lines_of_four_short_sentences_are_told_before_anything_is_printed(
    tiny: Path, tmp_path: Path
) -> None:
    project = tmp_path / "project"
    shutil.copytree(tiny, project)
    settings = project / "directory_data" / "directory.yaml"
    before, rest = settings.read_text("utf-8").split("help_lines:\n")
    after = "card_lines:" + rest.partition("card_lines:")[2]
    said = "You are in danger. You were hurt by someone. You want to ask. Nobody else may know of it."
    lines = f"  - {{contact: open-line/call, when: {{en: {said} Not yet.}}}}\n" * 5
    settings.write_text(f"{before}help_lines:\n{lines}{after}", "utf-8")
    command = ["check", "--root", str(project), "--today", "2026-11-23", "--language", "en"]
    ran = CliRunner().invoke(main, command)
    assert ran.exit_code == 1
    assert "long-printed-text" in ran.output
    count = 4 * len(f"{said} Not yet.")
    told = " ".join(ran.output.split())
    assert f"the longest 4 of these texts have {count} characters together" in told
