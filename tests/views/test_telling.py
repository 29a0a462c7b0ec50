"""After an edit only what it touches is told anew; what readers see is the same as if all were told anew."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.loading.decoding import Decoded, decode
from generator.loading.locked_texts import refreshed
from generator.loading.sources import load
from generator.model.directory import Directory
from generator.model.organization import Organization
from generator.outputs import site
from generator.translations.lock import format_lock
from generator.views import Telling, tell
from generator.views.language.localizer import Localizer
from generator.views.scope import Scope
from generator.views.service.contacts import contact_views
from generator.views.service.service_records import ServiceRecord
from generator.views.service.services import service_view
from generator.views.unchanged import unchanged

TODAY = date(2026, 11, 23)
RECORDS = "directory_data"
CLINIC = f"{RECORDS}/organizations/ambrel/harbour-clinic.yaml"
HOUSE = f"{RECORDS}/organizations/ambrel/quiet-house.yaml"
LINE = f"{RECORDS}/organizations/national/open-line.yaml"

Edit = tuple[str, str, str]
"""A file, words in it, and the words that take their place."""

EDITS: Mapping[str, Edit] = {
    "a name": (CLINIC, "Harbour Clinic", "Harbour Doctors"),
    "a number": (LINE, "0117 496 0124", "0117 496 0125"),
    "a name of the way in to a hidden place": (LINE, "Open Line", "Wide Line"),
    "a place that is hidden now": (
        CLINIC,
        "address_visibility: public",
        "address_visibility: withheld",
    ),
    "a closed service": (CLINIC, "run_by:", "status: defunct\nrun_by:"),
    "the settings": (f"{RECORDS}/directory.yaml", "Services near you", "Help near you"),
    "the limits of freshness": (f"{RECORDS}/directory.yaml", '"365"', '"20"'),
    "the needs": (f"{RECORDS}/needs.yaml", "en: Health", "en: Doctors"),
    "a region": (f"{RECORDS}/regions/velmora.yaml", "Ambrel", "Ambrella"),
    "the country": (f"{RECORDS}/country/zz/country.yaml", "Velmora time", "Time of Velmora"),
    "a page": ("docs/en/rights.md", "a right to help", "a right to be heard"),
}


@pytest.fixture
def root(tiny: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "project"
    shutil.copytree(tiny, copy)
    return copy


class Editor:
    """Somebody who edits records and looks at the site again and again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.decoded: Decoded | None = None
        self.tellings: dict[str, Telling] = {}

    def directory(self, before: Decoded | None = None) -> Directory:
        self.decoded = decode(load(self.root), before)
        assert self.decoded.directory is not None
        return self.decoded.directory

    def pages(self, today: date = TODAY) -> dict[str, bytes]:
        """Return the site, with what was read and told before."""
        directory = self.directory(self.decoded)
        for entry in directory.settings.locales:
            before = self.tellings.get(entry.locale)
            self.tellings[entry.locale] = tell(directory, entry.locale, today, before)
        return pages_of(self.tellings)

    def change(self, file: str, old: str, new: str) -> None:
        path = self.root / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def lock(self) -> None:
        """Remember all translations as they are now."""
        directory = self.directory()
        (self.root / RECORDS / "translations.lock").write_text(
            format_lock(refreshed(directory, "")), "utf-8"
        )


def pages_of(tellings: Mapping[str, Telling]) -> dict[str, bytes]:
    views = [telling.view for telling in tellings.values()]
    return {file.path: file.content for view in views for file in site.OUTPUT.render(view)}


def anew(root: Path, today: date = TODAY) -> dict[str, bytes]:
    return Editor(root).pages(today)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_every_kind_of_edit_shows_as_if_all_were_told_anew(root: Path, edit: Edit) -> None:
    editor = Editor(root)
    first = editor.pages()
    editor.change(*edit)
    second = editor.pages()
    assert second != first
    assert second == anew(root)
    file, old, new = edit
    (root / file).write_text((root / file).read_text("utf-8").replace(new, old), "utf-8")
    assert editor.pages() == first


def test_a_record_that_moves_comes_or_goes(root: Path) -> None:
    editor = Editor(root)
    editor.pages()
    (root / CLINIC).rename(root / RECORDS / "organizations/tunwick/harbour-clinic.yaml")
    assert editor.pages() == anew(root)
    (root / LINE).rename(root / "line.yaml")
    editor.change(f"{RECORDS}/directory.yaml", "open-line/call", "fair-pay-office/hotline")
    assert editor.pages() == anew(root)
    (root / "line.yaml").rename(root / LINE)
    assert editor.pages() == anew(root)


def test_a_way_in_that_goes_takes_its_number_off_the_hidden_place(root: Path) -> None:
    editor = Editor(root)
    editor.pages()
    editor.directory(editor.decoded)
    assert editor.decoded is not None
    assert editor.decoded.directory is not None
    fewer = replace(
        editor.decoded.directory,
        organizations={
            key: record
            for key, record in editor.decoded.directory.organizations.items()
            if key != "open-line"
        },
    )
    again = tell(fewer, "en", TODAY, editor.tellings["en"]).view
    assert (
        again.services["quiet-house/room"]
        == tell(fewer, "en", TODAY).view.services["quiet-house/room"]
    )
    assert (
        again.services["quiet-house/room"]
        != editor.tellings["en"].view.services["quiet-house/room"]
    )


def test_another_day_is_told_anew(root: Path) -> None:
    editor = Editor(root)
    editor.pages()
    later = TODAY + timedelta(days=400)
    assert editor.pages(later) == anew(root, later)


def test_a_translation_that_falls_behind_is_shown_as_such_wherever_it_stands(
    root: Path,
) -> None:
    editor = Editor(root)
    # The same words in two records: they are fresh while either is.
    editor.change(CLINIC, "Harbour Clinic", "Open Line")
    editor.lock()
    editor.pages()
    editor.change(CLINIC, "en: Open Line", "en: Open Line Clinic")
    assert editor.pages() == anew(root)
    editor.change(LINE, "en: Open Line", "en: Wide Line")
    assert editor.pages() == anew(root)


def test_words_that_all_share_are_marked_as_soon_as_their_translation_falls_behind(
    root: Path,
) -> None:
    editor = Editor(root)
    editor.lock()
    needs = root / RECORDS / "needs.yaml"
    needs.write_text(needs.read_text("utf-8").replace("en: Health", "en: Doctors"), "utf-8")
    first = editor.pages()
    editor.lock()
    assert editor.pages() == anew(root)
    assert editor.pages() != first


def test_needs_in_another_order_are_told_anew(root: Path) -> None:
    editor = Editor(root)
    first = editor.pages()
    settings = root / RECORDS / "needs.yaml"
    start, *needs = re.split(
        r"(?m)^(?=  \w+:$)", settings.read_text("utf-8").partition("situations:")[0]
    )
    rest = settings.read_text("utf-8")[len(start) + len("".join(needs)) :]
    settings.write_text(start + "".join(reversed(needs)) + rest, "utf-8")
    assert editor.pages() == anew(root)
    assert editor.pages() != first


def test_one_edit_leaves_the_other_organizations_as_they_were(root: Path) -> None:
    editor = Editor(root)
    editor.pages()
    before = editor.tellings["en"]
    editor.change(*EDITS["a number"])
    editor.pages()
    now = editor.tellings["en"]
    kept = {key for key in now.services if now.services[key] is before.services.get(key)}
    assert "harbour-clinic" in unchanged(before.directory, now.directory)
    told_anew = {key.partition("/")[0] for key in now.services.keys() - kept}
    assert told_anew == {"open-line", "quiet-house", "day-room"}


class OnlyThese(dict[str, Organization]):
    """Organizations of which only some may be looked at, and never all of them."""

    def __init__(self, known: Mapping[str, Organization], allowed: frozenset[str]) -> None:
        super().__init__(known)
        self._allowed = allowed

    def __getitem__(self, key: str) -> Organization:
        assert key in self._allowed, key
        return super().__getitem__(key)

    def get(self, key: str, _default: object = None) -> Organization | None:  # type: ignore[override]
        return self[key] if key in self.keys() else None

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("all organizations were looked through")

    def items(self) -> None:  # type: ignore[override]
        raise AssertionError("all organizations were looked through")

    values: Callable[..., None] = items  # type: ignore[assignment]


@pytest.mark.parametrize("project", ["tiny", "."])
def test_a_service_is_told_without_a_look_at_others_but_its_ways_in(
    tiny: Path, project: str
) -> None:
    root = tiny if project == "tiny" else tiny.parent.parent.parent
    directory = decode(load(root)).directory
    assert directory is not None
    scope = Scope(directory, localizer(directory), TODAY)
    contacts = contact_views(scope, {})
    services = [ServiceRecord(*found) for found in directory.services()]
    assert services
    for record in services:
        allowed = frozenset({record.organization_id, *record.reached_through})
        guarded = replace(directory, organizations=OnlyThese(directory.organizations, allowed))
        own = {key: view for key, view in contacts.items() if key.partition("/")[0] in allowed}
        service_view(Scope(guarded, localizer(directory), TODAY), record, own)


def localizer(directory: Directory) -> Localizer:
    return Localizer.of(directory.settings.default_locale, directory.settings)
