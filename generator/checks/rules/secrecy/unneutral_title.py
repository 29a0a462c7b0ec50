"""Finds titles that tell others what somebody is reading about.

The title of a page stands in the tab, in the history, and in a message when a link is passed on. Where
the official name says too much, `neutral_name` stands there instead. No word of the list `sensitive`,
in any language, may be in either.

Fails, where `victim` is on the list:

    name: {en: Office for victims, id: Kantor Terbuka}

Passes:

    name: {en: Office for victims, id: Kantor Terbuka}
    neutral_name: {en: Open Office, id: Kantor Terbuka}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.sensitive_words import sensitive_words
from generator.model.files import TAXONOMY_FILE, page_file
from generator.model.localized import Steps
from generator.model.organization import Organization
from generator.model.service import Service
from generator.problems import Message, message


def _find(context: Context) -> Iterator[Finding]:
    words = sensitive_words(context.directory.country)
    for file, path, title, can_have_neutral_name in _titles(context):
        word = words.word_in(title)
        if word is not None:
            wrong = message("others can read this title, and it contains `{word}`", word=word)
            yield context.place(file, path), wrong, _hint(is_name=can_have_neutral_name)


def _hint(*, is_name: bool) -> Message:
    if is_name:
        return message(
            "keep the official name, and add a `neutral_name` that says nothing to others"
        )
    return message(
        "choose words that say nothing to others, such as the kind of office or the place"
    )


def _titles(context: Context) -> Iterator[tuple[str, Steps, str, bool]]:
    """Yield what becomes a title, as (file, path, words, whether a `neutral_name` can be added)."""
    for _, file, organization in context.organizations:
        yield from ((file, *title) for title in _of(organization, ()))
        for key, service in organization.services.items():
            yield from ((file, *title) for title in _of(service, ("services", key)))
    for key, need in context.directory.taxonomy.needs.items():
        for locale, title in need.title.items():
            yield TAXONOMY_FILE, ("needs", key, "title", locale), title, False
    for (locale, page_id), page in context.directory.pages.items():
        for field in ("title", "summary"):
            yield page_file(locale, page_id), (field,), getattr(page.settings, field), False


def _of(record: Organization | Service, path: Steps) -> Iterator[tuple[Steps, str, bool]]:
    """Yield the names that become titles: neutral ones where there are any, per locale."""
    neutral = record.neutral_name
    if neutral is not None:
        for locale, words in neutral.items():
            yield (*path, "neutral_name", locale), words, False
    for locale, words in record.name.items():
        if neutral is None or neutral.get(locale) is None:
            yield (*path, "name", locale), words, True


CHECK = Check("unneutral-title", _find)
