"""A whole view: what is true of it as a whole, in every locale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest

from generator.model.codes import EditionState
from generator.model.settings import Settings
from generator.views import build_view
from generator.views.read_model.text_view import Origin, Text
from tests.views.told import TODAY, tiny_directory, tiny_view, told, view_with

LOCALES = ["en", "id", "ar"]


def everything(value: object) -> Iterator[object]:
    """Yield every value inside a view."""
    yield value
    if isinstance(value, dict):
        for inner in value.values():
            yield from everything(inner)
    elif isinstance(value, tuple | list | frozenset):
        for inner in value:
            yield from everything(inner)
    elif is_dataclass(value):
        for field in fields(value):
            yield from everything(getattr(value, field.name))


@pytest.mark.parametrize("locale", LOCALES)
def test_no_message_keeps_an_empty_place(locale: str) -> None:
    strings = [one for one in everything(tiny_view(locale)) if isinstance(one, str)]
    assert len(strings) > 1000
    assert not [words for words in strings if "{" in words or "None" in words]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_tells_its_language(locale: str) -> None:
    texts = [one for one in everything(tiny_view(locale)) if isinstance(one, Text)]
    assert len(texts) > 1000
    for text in texts:
        assert (text.lang == locale) == (text.origin is Origin.OWN)
        assert text.direction == ("rtl" if text.lang == "ar" else "ltr")


@pytest.mark.parametrize("locale", LOCALES)
def test_the_same_records_give_the_same_view(locale: str) -> None:
    again = build_view(tiny_directory(), locale, TODAY)
    assert replace(again, words=tiny_view(locale).words) == tiny_view(locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_links_lead_to_pages_that_exist(locale: str) -> None:
    view = tiny_view(locale)
    known = {
        *(service.path for service in view.services.values()),
        *(c.path for d in view.districts.values() for c in (*d.cells, *d.choices)),
        *(need.path for need in view.needs),
        *(page.path for page in view.pages),
        *(district.path for district in view.districts.values()),
        *(province.path for province in view.provinces),
    }
    linked = {
        one.path.partition("#")[0]
        for one in everything(view)
        if type(one).__name__ == "Link" and hasattr(one, "path")
    }
    assert linked <= known


HIDDEN = "Lorong Melati 17"


@pytest.mark.parametrize("locale", LOCALES)
def test_a_place_that_is_not_public_tells_only_whom_to_contact(locale: str) -> None:
    services = tiny_view(locale).services.values()
    hidden = [p for one in services for p in one.places if p.visibility != "public"]
    assert {place.visibility for place in hidden} == {"intake_only", "withheld"}
    for place in hidden:
        assert (place.name, place.directions, str(place.district)) == (None, None, "")
        assert len(place.lines) == 1
        assert place.contact_first


def test_words_for_editors_are_in_no_view() -> None:
    view = view_with(organization=f"editor_note: {HIDDEN}")
    assert not [one for one in everything(view) if isinstance(one, str) and HIDDEN in one]


def test_a_title_never_tells_more_than_the_neutral_names() -> None:
    service = told(
        "{name: {en: Shelter for victims, id: Shelter}, neutral_name: {en: Green Room, id: Ruang Hijau}}",
        "{name: {en: Victim House, id: Rumah}, neutral_name: {en: The Desk, id: Meja}}",
    )
    assert service.title == "Green Room – The Desk"
    assert str(service.name) == "Shelter for victims"


@pytest.mark.parametrize(
    ("service", "organization", "title"),
    [
        ("name: {en: Advice, id: x}", "name: {en: Victim House, id: x}", "Advice (j7dx6)"),
        ("name: {en: Shelter, id: x}", "name: {en: The Desk, id: x}", "The Desk (j7dx6)"),
        ("name: {en: Shelter, id: x}", "name: {en: Victim House, id: x}", "Service j7dx6"),
        ("name: {en: The Desk, id: x}", "name: {en: The Desk, id: x}", "The Desk"),
    ],
)
def test_a_title_that_tells_too_much_is_replaced(
    service: str, organization: str, title: str
) -> None:
    assert told(service, organization).title == title.replace("j7dx6", told().code)


def with_settings(**changes: object) -> Settings:
    return tiny_directory().settings.model_copy(update=changes)


def test_mistakes_are_reported_by_mail_without_a_word_about_the_reader() -> None:
    service = told()
    assert service.report_href == (
        f"mailto:corrections@example.org?subject=Correction%20TN-1%20{service.code}"
    )


def test_mistakes_are_reported_on_a_page_where_there_is_no_mailbox() -> None:
    directory = tiny_directory()
    for settings, href in (
        (with_settings(report_email=None), "i/about.html#mistake"),
        (with_settings(report_email=None, report_url="https://x.org/r"), "https://x.org/r"),
    ):
        view = build_view(replace(directory, settings=settings), "en", TODAY)
        assert {service.report_href for service in view.services.values()} == {href}


def test_a_printed_copy_ends_when_its_contacts_do() -> None:
    edition = tiny_view("id").edition
    assert (edition.date, edition.stop_using) == ("2026-11-02", "2027-11-02")
    assert (edition.date_words, edition.stop_using_words) == (
        "2 November 2026",
        "2 November 2027",
    )


def test_a_draft_says_so_and_a_final_edition_does_not() -> None:
    assert tiny_view("en").edition.draft_notice == (
        "This is a draft. Not every number has been checked by phone yet. "
        "Some services in it are examples and do not exist."
    )
    final = tiny_directory().settings.edition.model_copy(update={"state": EditionState.FINAL})
    directory = replace(tiny_directory(), settings=with_settings(edition=final))
    edition = build_view(directory, "en", TODAY).edition
    assert (edition.is_draft, edition.draft_notice) == (False, "")


def test_the_default_locale_lies_at_the_root() -> None:
    assert [
        (entry.locale, entry.prefix, entry.direction) for entry in tiny_view("id").locales
    ] == [
        ("en", "", "ltr"),
        ("id", "id/", "ltr"),
        ("ar", "ar/", "rtl"),
    ]
    assert [entry.is_current for entry in tiny_view("id").locales] == [False, True, False]
    assert (tiny_view("id").prefix, tiny_view("en").prefix) == ("id/", "")


def test_help_lines_are_the_same_contacts_everywhere() -> None:
    lines = tiny_view("id").help_lines
    assert [
        (str(line.name), str(line.when), line.contact.href, line.service_path) for line in lines
    ] == [
        (
            "Open Line",
            "Anda dalam bahaya sekarang, atau ingin bertanya",
            "tel:155",
            "s/grp18y.html",
        ),
        ("Kantor Upah Adil", "Upah Anda tidak dibayar", "tel:08081570123", "s/ftjhqa.html"),
    ]
    assert [contact.display for contact in tiny_view("en").card_lines] == [
        "155",
        "0808\N{NO-BREAK SPACE}157\N{NO-BREAK SPACE}0123",
    ]


def test_help_lines_are_asked_about_sooner_than_other_contacts() -> None:
    later = date(2027, 2, 1)
    view = build_view(tiny_directory(), "en", later)
    assert view.help_lines[0].contact.state == "ask_first"
    listen = view.services["open-line/listen"]
    states = {contact.id: contact.state for contact in listen.contacts}
    assert (states["call"], states["chat"]) == ("ask_first", "fresh")


def test_hours_are_told_in_the_time_of_the_place() -> None:
    clinic = tiny_view("en").services["harbour-clinic/night-care"].hours
    assert (clinic.zone, clinic.zone_label, clinic.offset_minutes) == (
        "Indian/Maldives",
        "Velmora time",
        300,
    )


def test_the_interface_of_a_locale_without_catalog_says_which_language_it_is() -> None:
    assert (tiny_view("ar").interface_lang, tiny_view("id").interface_lang) == ("en", "id")
    assert tiny_view("ar").direction == "rtl"


def test_the_exit_leads_to_the_page_of_the_locale() -> None:
    assert tiny_view("id").exit_url == "https://www.example.com/cuaca"
    settings = with_settings(exit_targets={"en": "https://www.example.com/weather"})
    view = build_view(replace(tiny_directory(), settings=settings), "id", TODAY)
    assert view.exit_url == "https://www.example.com/weather"
