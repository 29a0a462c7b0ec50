"""What is told in short messages: neutral names, numbers, hours, and how old this is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.share.short_messages import MessageEntry, parts_of
from generator.views.publishing.copies import contacts_to_copy, help_lines_first
from generator.views.publishing.neutral_words import is_neutral, neutral
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.place_view import DistrictView
from generator.views.read_model.service_view import ServiceView

LEFT_TO_RIGHT_MARK = "\u200e"
"""Stands before a number among right-to-left words: without it, its groups would change places."""

NO_BREAK = "\u00a0"


def service_messages(view: DirectoryView, service: ServiceView) -> bytes:
    """Return the messages about one service; empty if there is no way to reach it."""
    ways = contacts_to_copy(service)
    if not ways:
        return b""
    told = [
        *map(str, service.notices),
        *(words for contact in ways for words in _way(view, contact, with_notes=True)),
        *(f"{line}." for line in service.hours.lines),
        *service.assurance.sentences,
    ]
    return _file([_entry(view, service.title, told), _age(view)])


def district_messages(view: DirectoryView, district: DistrictView) -> bytes:
    """Return the messages about a district: every service that can be phoned, the help lines first."""
    heading = view.words("Services and support in {district}", district=district.name.value)
    entries = [MessageEntry("", (heading,))]
    for service in help_lines_first(view, district):
        phones = [contact for contact in contacts_to_copy(service) if contact.is_phone]
        ways = [words for contact in phones for words in _way(view, contact)]
        if ways:
            hours = [f"{line}." for line in service.hours.lines]
            told = [*map(str, service.notices), *ways, *hours]
            entries.append(_entry(view, service.title, told))
    return _file([*entries, _age(view)])


def _entry(view: DirectoryView, name: str, told: list[str]) -> MessageEntry:
    return MessageEntry(name, tuple(neutral(view, told)))


def _way(
    view: DirectoryView, contact: ContactView, *, with_notes: bool = False
) -> Iterator[str]:
    """Yield how to reach somebody: the way, what it is for, and the number whole; then notes."""
    number = contact.display
    if contact.extension:
        words = f" ({view.words('extension {number}', number=contact.extension)})"
        number += words.replace(" ", NO_BREAK)
    if contact.is_phone and view.direction == "rtl":
        number = LEFT_TO_RIGHT_MARK + number
    use = contact.label.value if contact.label else ""
    way = contact.channel_label
    if use and is_neutral(view, use):
        way += f" ({use})"
    yield f"{way}: {number}."
    if with_notes:
        yield from contact.notes


def _age(view: DirectoryView) -> MessageEntry:
    """Return which edition this is, how long it may be used, and whether it is a draft."""
    edition = view.edition
    number = view.words(
        "Edition {number}, {date}.", number=edition.number, date=edition.date_words
    )
    stop = view.words("Stop using after {date}", date=edition.stop_using_words)
    return MessageEntry("", (number, f"{stop}.", edition.draft_notice))


def _file(entries: list[MessageEntry]) -> bytes:
    return ("\n\n".join(parts_of(entries)) + "\n").encode()
