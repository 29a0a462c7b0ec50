"""Every string of a record is read, with the place it stands at."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import pytest
from pydantic import BaseModel, RootModel

from generator.checks.reading.texts import TextShape, texts
from generator.model.localized import localized_texts
from generator.model.record import Record
from generator.model.text import LocalizedText
from tests.checks.conftest import Project

pytestmark = pytest.mark.quick

Path = tuple[str | int, ...]


def strings(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Walk through everything, without knowing any model."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield path, value
    for key, part in parts(value):
        yield from strings(part, (*path, key))


def parts(value: object) -> Iterator[tuple[str | int, object]]:
    if isinstance(value, RootModel):
        value = value.root
    if isinstance(value, BaseModel):
        yield from ((name, getattr(value, name)) for name in type(value).model_fields)
    elif isinstance(value, dict):
        yield from ((str(key), part) for key, part in value.items())
    elif isinstance(value, tuple):
        yield from enumerate(value)


def records(project: Project) -> list[Record]:
    directory = project.directory
    pages = [page.settings for page in directory.pages.values()]
    return [
        directory.settings,
        directory.taxonomy,
        directory.country,
        *directory.provinces.values(),
        *directory.organizations.values(),
        *pages,
    ]


def test_no_string_is_passed_over(project: Project) -> None:
    for record in records(project):
        # One word in place of opening hours is a code, and the only literal among the strings.
        expected = {(path, words) for path, words in strings(record)}
        assert {(text.path, text.words) for text in texts(record)} == expected


def test_no_localized_text_is_passed_over(project: Project) -> None:
    for record in records(project):
        found = {
            (*path, locale): words
            for path, text in localized_texts(record)
            for locale, words in text.items()
        }
        assert found == {
            text.path: text.words for text in texts(record) if text.locale is not None
        }
        assert all(isinstance(text, LocalizedText) for _, text in localized_texts(record))


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        (("services", "talk", "summary", "en"), TextShape.WORDS),
        (("contacts", "office", "number"), TextShape.WORDS),
        (("contacts", "mail", "email"), TextShape.WORDS),
        (("contacts", "site", "url"), TextShape.URL),
        (("website",), TextShape.URL),
        (("sources", 0, "url"), TextShape.URL),
        (("services", "talk", "offers", 0), TextShape.CODE),
    ],
)
def test_the_shape_tells_what_can_stand_there(
    path: Path, shape: TextShape, project: Project
) -> None:
    organization = project.directory.organizations["open-office"]
    assert {text.path: text.shape for text in texts(organization)}[path] is shape


def test_notes_are_not_for_readers(project: Project) -> None:
    file = "directory_data/organizations/national/open-office.yaml"
    project.change(f"{file}:\n  editor_note: Ask again in May.\n")
    organization = project.directory.organizations["open-office"]
    by_path = {text.path: text.is_for_readers for text in texts(organization)}
    assert by_path["editor_note",] is False
    assert by_path["assurance", "assured_by"] is False
    assert by_path["services", "talk", "summary", "en"] is True
    synonyms = [t for t in texts(project.directory.taxonomy) if "synonyms" in t.path]
    assert [text.is_for_readers for text in synonyms] == [False, False]
