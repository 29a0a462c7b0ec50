"""All files of a locale: their names, the zip of them, and the ones a person accepted."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest

from generator.checks.reading.sensitive_words import SensitiveWords
from generator.model.codes import Channel
from generator.outputs.share.downloads import downloads
from generator.outputs.share.messages import service_messages
from generator.views.publishing.copies import help_lines_first
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.download_view import ALL_DISTRICTS, DownloadUse
from tests.golden import Golden, readable
from tests.outputs.share.share_files import files_of, small_files
from tests.outputs.share.vcard_reader import read_cards
from tests.outputs.site.sample_view import assurance, contact, sample_view, service, text
from tests.outputs.site.site_files import tiny_views

ACCEPTED = ("f/ambrel-en.html", "f/ambrel-ar.html", "f/ambrel-en.vcf", "f/ambrel-en.txt")


@pytest.mark.quick
def test_the_files_of_the_miniature_are_as_accepted(golden: Golden) -> None:
    files = {path: content for view in tiny_views() for path, content in files_of(view).items()}
    made = {path: files[path] for path in ACCEPTED}
    golden.check(
        "share", {p: readable(c) if p.endswith(".html") else c for p, c in made.items()}
    )


def test_every_file_has_an_owner_and_a_use() -> None:
    for view in tiny_views():
        listed = {file.path: (owner, file.use) for owner, file in downloads(view)}
        assert set(files_of(view)) <= set(listed)
        for district in view.districts:
            assert listed[f"f/{district}-{view.locale}.html"] == (district, DownloadUse.KEEP)
        assert listed[f"f/{view.locale}.zip"] == (ALL_DISTRICTS, DownloadUse.KEEP)


def test_the_same_view_gives_the_same_bytes() -> None:
    for view in tiny_views():
        assert files_of(view) == files_of(view)


def test_the_zip_holds_every_district_and_a_page_to_choose_and_tells_no_time() -> None:
    view = tiny_views()[0]
    files = files_of(view)
    with zipfile.ZipFile(io.BytesIO(files["f/en.zip"])) as archive:
        names = archive.namelist()
        assert names == sorted(["index.html", *(f"{name}-en.html" for name in view.districts)])
        assert archive.read("ambrel-en.html") == files["f/ambrel-en.html"]
        index = archive.read("index.html").decode()
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None
    for district in view.districts:
        assert f'href="{district}-en.html"' in index


def test_every_contacts_file_can_be_read() -> None:
    cards = [path for path in small_files() if path.endswith(".vcf")]
    assert len(cards) > 10
    for path in cards:
        assert read_cards(small_files()[path])


def test_the_contacts_of_a_district_begin_with_the_help_lines() -> None:
    view = tiny_views()[0]
    first = [line.service_path for line in view.help_lines]
    ordered = [service.path for service in help_lines_first(view, view.districts["ambrel"])]
    assert ordered[: len(first)] == first
    assert len(set(ordered)) == len(ordered) == len(view.districts["ambrel"].services)


def test_messages_name_the_way_the_hours_and_the_age() -> None:
    shown = service(
        0,
        contacts=(
            contact("0800\u00a0555\u00a00101", Channel.WHATSAPP, channel_label="WhatsApp"),
        ),
    )
    said = service_messages(sample_view(), shown).decode()
    assert "WhatsApp: 0800 555 0101." in said
    assert "Monday to Friday, 8 in the morning to 4 in the afternoon." in said
    assert "Stop using after 2 November 2027" in said


def test_nothing_old_hidden_or_telling_is_sent_on() -> None:
    view = replace(sample_view(), sensitive=SensitiveWords(("shelter",)))
    assert service_messages(view, service(0, contacts=())) == b""
    assert service_messages(view, service(0, assurance=assurance(CheckState.NOT_SHOWN))) == b""
    assert b"helter" not in service_messages(
        view, service(0, notices=(text("The shelter moved."),))
    )
    office = contact("0800\u00a0555\u00a00101", label=text("Shelter office"))
    said = service_messages(view, service(0, contacts=(office,)))
    assert b"Phone: 0800 555 0101." in said
    assert b"helter" not in said


def test_a_number_among_right_to_left_words_keeps_its_order() -> None:
    said = service_messages(sample_view("ar"), service(0)).decode()
    assert "\u200e0800 555 0101" in said
