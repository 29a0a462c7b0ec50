"""A number that changed stands behind the old one for a while, and says that it is new (SA-X8)."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.settings import HelpLine
from generator.model.text import LocalizedText
from generator.outputs import share
from generator.views import build_view
from generator.views.read_model.directory_view import DirectoryView
from tests.views.told import TODAY, told, view_with, with_record

NEW, OLD = "0117 496 0188", "0117 496 0133"
NEW_NOTE, OLD_NOTE = (
    "This number is new. It is still being checked.",
    "This is the old number. It still works.",
)
LAST_DAY = date(2026, 12, 21)


def changed(answers: str = "yes", day: str = "2026-11-22") -> str:
    """Return the YAML of a changed number of the desk."""
    return f"""
changes:
  - what: contacts/desk/number
    changed: '{day}'
    old: {OLD}
    new: {NEW}
    old_answers: {answers}
    checks:
      - {{proof: old_number, assured_date: '2026-11-20', assured_by: editor}}
      - {{proof: letter, assured_date: '2026-11-21', assured_by: outreach_worker}}
"""


def numbers(organization: str, today: date = TODAY) -> list[str]:
    """Return the numbers of the service, in their order."""
    service = view_with(organization=organization, today=today).services["corner-desk/advice"]
    return [contact.display.replace("\N{NO-BREAK SPACE}", " ") for contact in service.contacts]


def test_both_numbers_are_shown_and_say_which_they_are() -> None:
    old, new = told(organization=changed()).contacts
    assert (old.dial, new.dial) == ("+441174960133", "+441174960188")
    assert OLD_NOTE in old.notes
    assert NEW_NOTE in new.notes
    assert NEW_NOTE not in old.notes


def test_the_notes_are_told_in_the_language_of_the_reader() -> None:
    old, new = told(organization=changed(), locale="id").contacts
    assert "Ini nomor lama. Masih bisa dihubungi." in old.notes
    assert "Nomor ini baru. Masih kami periksa." in new.notes


def test_where_there_is_room_for_one_number_the_old_one_leads() -> None:
    service = told(organization=changed())
    assert service.first_contact is not None
    assert service.first_contact.dial == "+441174960133"
    assert not service.first_contact.in_doubt


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (date(2026, 11, 21), [NEW]),
        (date(2026, 11, 22), [OLD, NEW]),
        (LAST_DAY, [OLD, NEW]),
        (date(2026, 12, 22), [NEW]),
    ],
)
def test_the_old_number_stays_for_thirty_days(today: date, shown: list[str]) -> None:
    assert numbers(changed(), today) == shown


def test_a_dead_number_is_not_shown() -> None:
    assert numbers(changed(answers="no")) == [NEW]


def test_after_another_change_the_newest_old_number_counts() -> None:
    earlier = changed(day="2026-11-10").replace(OLD, "0117 496 0155").replace(NEW, OLD)
    both = earlier + changed().replace("\nchanges:\n", "")
    assert numbers(both) == [OLD, NEW]


def with_the_desk_everywhere() -> DirectoryView:
    line = HelpLine(contact="corner-desk/desk", when=LocalizedText({"en": "Any time"}))
    directory = with_record(
        organization=changed(), help_lines=(line,), card_lines=("corner-desk/desk",)
    )
    return build_view(directory, "en", TODAY)


def test_a_line_of_every_page_shows_both_numbers_and_a_card_the_one_that_is_sure() -> None:
    view = with_the_desk_everywhere()
    assert [line.contact.dial for line in view.help_lines] == ["+441174960133", "+441174960188"]
    assert [contact.dial for contact in view.card_lines] == ["+441174960133"]


def test_what_people_pass_on_has_both_numbers_with_their_notes() -> None:
    files = list(share.render(with_the_desk_everywhere()))
    [page] = [file for file in files if file.path.endswith("ambrel-en.html")]
    for words in (OLD_NOTE, NEW_NOTE, "tel:+441174960133", "tel:+441174960188"):
        assert words in page.content.decode()
