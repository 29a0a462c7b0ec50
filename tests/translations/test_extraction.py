"""The messages of the program are collected, and every catalog is kept up to them."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from generator.commands.catalogs import MESSAGES as MESSAGES_OF
from generator.translations.catalog import FOLDER, Domain
from generator.translations.completeness import Gap, find_gaps
from generator.translations.extraction import (
    ExtractedMessage,
    extract_messages,
    placeholders,
    start_catalog,
    template_catalog,
    update_catalogs,
)

MESSAGES = extract_messages()


def collected(folder: Path, name: str, source: str) -> list[tuple[str, str, str]]:
    (folder / name).write_text(source, "utf-8")
    return [(m.singular, m.plural, m.note) for m in extract_messages(folder)]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('words("Home")', [("Home", "", "")]),
        ('view.words("Home", name=x)', [("Home", "", "")]),
        (
            'words("{count} day", "{count} days", count=3)',
            [("{count} day", "{count} days", "")],
        ),
        ('# Translators: a tab\nwords("Home")', [("Home", "", "a tab")]),
        ('TITLE = _("Home")', [("Home", "", "")]),
        ('words(title); words(f"{title}"); print("Home")', []),
    ],
)
def test_messages_are_found_in_python(
    tmp_path: Path, source: str, found: list[tuple[str, str, str]]
) -> None:
    assert collected(tmp_path, "module.py", source) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>{{ words('Home') }}</p>", [("Home", "", "")]),
        ('{{ view.words("Back to {place}", place=place) }}', [("Back to {place}", "", "")]),
        (
            "{{ words('{count} day', '{count} days', count=3) }}",
            [("{count} day", "{count} days", "")],
        ),
        (
            "{% if x %}{{ link(words('A') ~ words('B')) }}{% endif %}",
            [("A", "", ""), ("B", "", "")],
        ),
        ("{{ words(title) }}", []),
    ],
)
def test_messages_are_found_in_templates(
    tmp_path: Path, source: str, found: list[tuple[str, str, str]]
) -> None:
    assert collected(tmp_path, "page.html", source) == found


def new_catalog(locale: str, folder: Path) -> Path:
    path = start_catalog(Domain.READERS, [], locale, folder)
    assert path is not None
    return path


def test_a_new_catalog_counts_as_its_language_does(tmp_path: Path) -> None:
    for locale, forms in (
        ("id", 1),
        ("en", 2),
        ("pl", 4),
        ("ar", 6),
        ("min", 1),
        ("id-x-betawi", 1),
    ):
        path = new_catalog(locale, tmp_path)
        with path.open("rb") as file:
            assert read_po(file).num_plurals == forms


def test_a_catalog_is_brought_up_to_the_program(tmp_path: Path) -> None:
    path = new_catalog("id", tmp_path)
    text = path.read_text("utf-8")
    path.write_text(
        f'{text}\nmsgid "Home"\nmsgstr "Beranda"\n\nmsgid "Gone"\nmsgstr "Hilang"\n', "utf-8"
    )
    update_catalogs(Domain.READERS, [message("Home"), message("Houses")], tmp_path)
    after = path.read_text("utf-8")
    assert 'msgid "Home"\nmsgstr "Beranda"' in after
    assert 'msgid "Houses"\nmsgstr ""' in after
    assert "Gone" not in after
    assert "fuzzy" not in after


def test_what_fills_english_does_not_reach_other_languages(tmp_path: Path) -> None:
    english, other = new_catalog("en", tmp_path), new_catalog("id", tmp_path)
    update_catalogs(Domain.READERS, [message("Houses")], tmp_path)
    assert 'msgid "Houses"\nmsgstr "Houses"' in english.read_text("utf-8")
    assert 'msgid "Houses"\nmsgstr ""' in other.read_text("utf-8")


def test_updating_twice_changes_nothing_more(tmp_path: Path) -> None:
    new_catalog("en", tmp_path)
    written = update_catalogs(Domain.READERS, MESSAGES, tmp_path)
    first = [path.read_bytes() for path in written]
    assert [
        path.read_bytes() for path in update_catalogs(Domain.READERS, MESSAGES, tmp_path)
    ] == first


def message(singular: str, plural: str = "") -> ExtractedMessage:
    return ExtractedMessage("generator/x.py", 1, singular, plural, "")


def test_a_missing_and_a_wrong_translation_are_gaps() -> None:
    gaps = find_gaps([message("Nobody says this"), message("Home")], "id")
    assert gaps == [Gap("id", "Nobody says this", "")]
    assert find_gaps([message("Home")], "xx") == [Gap("xx", "Home", "")]


def test_placeholders_are_found_whatever_their_order() -> None:
    assert placeholders("{a} before {b}") == placeholders("{b} after {a}") == {"a", "b"}


@pytest.mark.parametrize("locale", ["en", "id"])
def test_every_message_is_translated_and_names_the_same_values(locale: str) -> None:
    assert find_gaps(MESSAGES, locale) == []


@pytest.mark.parametrize("domain", Domain)
def test_the_collected_messages_are_those_of_the_program(domain: Domain) -> None:
    with (FOLDER / f"{domain}.pot").open("rb") as file:
        known = {entry.id for entry in read_po(file) if entry.id}
    collected = template_catalog(domain, MESSAGES_OF[domain]())
    assert known == {entry.id for entry in collected if entry.id}, "run: make i18n"


def test_no_message_shouts_or_labels_the_reader() -> None:
    assert len(MESSAGES) > 300
    for one in MESSAGES:
        words = f"{one.singular} {one.plural}".casefold()
        assert "!" not in words
        assert not any(
            label in words.split() for label in ("victim", "survivor", "client", "beneficiary")
        )
