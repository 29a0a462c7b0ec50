"""Ways to bring in a number that nobody stands for: each is refused, or the ledger shows who brought it in.

The number is free for films and plays (Ofcom), so nobody answers it. A change that a record stands for passes
here: the ledger then names the field, and the report of changes shows it to two people.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator import build
from generator.outputs import ProductKind
from generator.problems import RefusedError

TODAY = date(2026, 11, 23)
PLANT, DIGITS = "0113 496 0999", "1134960999"
DATA = "directory_data"
OPEN_LINE = f"{DATA}/organizations/national/open-line.yaml"
CLINIC = f"{DATA}/organizations/ambrel/harbour-clinic.yaml"
PAY = f"{DATA}/organizations/national/fair-pay-office.yaml"
COUNTRY = f"{DATA}/country/zz/country.yaml"
SETTINGS = f"{DATA}/directory.yaml"
NEEDS = f"{DATA}/needs.yaml"
VELMORA = f"{DATA}/regions/velmora.yaml"
NOW = "docs/en/now.md"


@dataclass(frozen=True)
class Edit:
    """One edit of one file: `{}` stands for the number."""

    file: str
    old: str
    new: str


EDITS = {
    "contact number": Edit(OPEN_LINE, "number: 0117 496 0124", "number: {}"),
    "number from abroad": Edit(OPEN_LINE, "number: 020 7946 0155", "number: {}"),
    "name of an organization": Edit(
        OPEN_LINE, "{en: Open Line, id: Open Line, ar", "{en: Open Line {}, id: Open Line, ar"
    ),
    "label of a contact": Edit(OPEN_LINE, "label: {en: Chat", 'label: {en: "Chat {}"'),
    "name of a service": Edit(
        OPEN_LINE, "name: {en: Someone to listen", 'name: {en: "Someone to listen {}"'
    ),
    "summary": Edit(OPEN_LINE, "en: You can talk about anything.", "en: You can talk. {}."),
    "translation of a summary": Edit(
        OPEN_LINE, "id: Anda bisa bicara tentang apa saja.", "id: Anda bisa bicara. {}."
    ),
    "website": Edit(CLINIC, "url: https://clinic.example.org/", "url: https://stranger.example.net/"),
    "mailbox": Edit(OPEN_LINE, "hello@openline.example.org", "stranger@example.net"),
    "name of a paper": Edit(COUNTRY, "en: Identity card", 'en: "Identity card {}"'),
    "name of a level": Edit(COUNTRY, "{en: city,", '{en: "city {}",'),
    "name of a zone": Edit(COUNTRY, "en: Velmora time", 'en: "Velmora time {}"'),
    "purpose of a short number": Edit(COUNTRY, "{en: Open Line,", '{en: "Open Line {}",'),
    "what is pressed afterwards": Edit(PAY, 'extension: "12"', 'extension: "99"'),
    "name of the directory": Edit(SETTINGS, "en: Services near you", 'en: "Services {}"'),
    "tagline": Edit(SETTINGS, "en: Help, offices and numbers", "en: Help {}, offices"),
    "publisher": Edit(SETTINGS, "publisher: Sample Publisher", "publisher: Sample {}"),
    "name of a locale": Edit(SETTINGS, "name: English", "name: English {}"),
    "number of the edition": Edit(SETTINGS, 'number: "1"', 'number: "{}"'),
    "when to use a line": Edit(SETTINGS, "en: You were not paid", 'en: "Not paid {}"'),
    "mailbox for mistakes": Edit(SETTINGS, "corrections@example.org", "stranger@example.net"),
    "way out": Edit(SETTINGS, "https://www.example.com/weather", "https://stranger.example.net/"),
    "address of the site": Edit(SETTINGS, "https://example.org/near/", "https://stranger.example.net/"),
    "name of a need": Edit(NEEDS, "{en: A safe place to stay,", '{en: "A safe place {}",'),
    "title of a need": Edit(NEEDS, "title: {en: Rooms", 'title: {en: "Rooms {}"'),
    "explanation of a need": Edit(NEEDS, "en: A bed for tonight", "en: A bed {} for tonight"),
    "name of a kind of help": Edit(
        NEEDS, "{en: Somewhere safe tonight,", '{en: "Somewhere safe {}",'
    ),
    "name of a province": Edit(VELMORA, "name: {en: Velmora,", 'name: {en: "Velmora {}",'),
    "name of a district": Edit(VELMORA, "{en: Ambrel City,", '{en: "Ambrel City {}",'),
    "title of a page": Edit(NOW, "title: Right now", "title: Right now {}"),
    "heading of a page": Edit(NOW, "heading: Help right now", "heading: Help {}"),
    "text of a page": Edit(NOW, "You can call.", "You can call {}."),
    "markup in a number of a page": Edit(NOW, "You can call.", "You can call 0113 **496** 0999."),
    "link of a page to a chat": Edit(
        NOW, "You can call.", "You can [call](https://wa.me/441134960999)."
    ),
    "link of a page to a number": Edit(NOW, "You can call.", "You can [call](tel:01134960999)."),
    "link of a page to a stranger": Edit(
        NOW, "You can call.", "You can [call](https://stranger.example.net/)."
    ),
    "image of a page": Edit(
        NOW, "You can call.", "You can call. ![x](https://stranger.example.net/x.png)"
    ),
}  # fmt: skip
WRITTEN = [PLANT, "0113–496–0999", "x01134960999", "٠١١٣ ٤٩٦ ٠٩٩٩"]
PROBES = [
    (way, written)
    for way, edit in EDITS.items()
    for written in (WRITTEN if "{}" in edit.new else WRITTEN[:1])
]


def outcome(root: Path, edit: Edit, written: str) -> str:
    """Return the rules that refuse an edit, or the fields that the ledger names for what it brings in."""
    file = root / edit.file
    text = file.read_text("utf-8")
    assert edit.old in text
    file.write_text(text.replace(edit.old, edit.new.replace("{}", written), 1), "utf-8")
    try:
        reading = build.read(root, TODAY)
        views = build.build_views(reading.sound_directory(), TODAY)
        folder = root / "site"
        folder.mkdir()
        wanted = build.Wanted(frozenset({ProductKind.PAGES, ProductKind.EXCHANGE}))
        build.write_site(reading, views, folder, wanted)
        ledger = build.look_through(reading, views, folder, wanted)
    except RefusedError as refused:
        return "refused: " + ", ".join({problem.rule for problem in refused.problems})
    strange = ("stranger", DIGITS, ",99")
    named = [value.origins for value in ledger.values if any(s in value.value for s in strange)]
    return "shown: " + ", ".join(origin for origins in named for origin in origins if origin)


@pytest.mark.slow
@pytest.mark.parametrize(("way", "written"), PROBES)
def test_no_number_comes_in_silently(
    tiny: Path, tmp_path: Path, way: str, written: str
) -> None:
    root = tmp_path / "tiny"
    shutil.copytree(tiny, root)
    edit = EDITS[way]
    found = outcome(root, edit, written)
    assert found.removeprefix("shown: ").removeprefix("refused: "), "nobody noticed"
    if found.startswith("shown"):
        assert edit.file in found
