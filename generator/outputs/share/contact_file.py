"""Contacts for the address book of a phone: vCard 4.0 (RFC 6350), under neutral names, never an address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from generator.model.codes import Channel
from generator.views.publishing.copies import contacts_to_copy
from generator.views.publishing.neutral_words import is_neutral_address, neutral
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView

LONGEST_LINE = 75
"""Octets of a line without its end (RFC 6350, 3.2)."""

_WAYS = {Channel.VOICE: "voice", Channel.SMS: "text", Channel.WHATSAPP: "text"}
_ESCAPES = str.maketrans({"\\": r"\\", ",": r"\,", ";": r"\;", "\n": r"\n", "\r": None})


def contact_file(view: DirectoryView, services: Iterable[ServiceView]) -> bytes:
    """Return one card for each of `services` that can be phoned or written to; empty if none can."""
    lines = [
        line
        for service in services
        if _phones_and_mail(service)
        for line in _card(view, service)
    ]
    return b"".join(_folded(line) for line in lines)


def _card(view: DirectoryView, service: ServiceView) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield "KIND:org"
    yield f"FN:{_escaped(service.title)}"
    contacts = _phones_and_mail(service)
    yield from _numbers(contact for contact in contacts if contact.is_phone)
    for contact in contacts:
        if not contact.is_phone and is_neutral_address(view, contact.display):
            yield f"EMAIL:{_escaped(contact.display)}"
    for language in service.languages:
        yield f"LANG:{language}"
    yield f"NOTE;LANGUAGE={view.locale}:{_escaped(' '.join(_notes(view, service)))}"
    yield f"REV:{view.edition.date.replace('-', '')}T000000Z"
    yield "END:VCARD"


def _phones_and_mail(service: ServiceView) -> list[ContactView]:
    """Return what an address book can hold: numbers, and addresses of mail."""
    contacts = contacts_to_copy(service)
    return [one for one in contacts if one.is_phone or one.channel is Channel.EMAIL]


def _numbers(phones: Iterable[ContactView]) -> Iterator[str]:
    """Yield each number once, with all the ways it can be used; a pause stands before an extension."""
    ways: dict[str, dict[str, None]] = {}
    for phone in phones:
        dialled = ",".join(part for part in (phone.dial, phone.extension) if part)
        ways.setdefault(dialled, {})[_WAYS[phone.channel]] = None
    for rank, (dialled, used) in zip(count(1), ways.items(), strict=False):
        kinds = ",".join(used)
        quoted = f'"{kinds}"' if len(used) > 1 else kinds
        yield f"TEL;PREF={min(rank, 100)};TYPE={quoted}:{_escaped(dialled)}"


def _notes(view: DirectoryView, service: ServiceView) -> Iterator[str]:
    """Yield the hours, what to know of each number, and how old this is; nothing that tells too much."""
    said = [
        *map(str, service.notices),
        *(f"{line}." for line in service.hours.lines),
        *(note for contact in _phones_and_mail(service) for note in _about(view, contact)),
        *service.assurance.sentences,
        view.words("Stop using after {date}", date=view.edition.stop_using_words) + ".",
        view.edition.draft_notice,
    ]
    yield from neutral(view, said)


def _about(view: DirectoryView, contact: ContactView) -> Iterator[str]:
    """Yield what to know of one way, each sentence with the number it is about."""
    label = contact.label.value if contact.label else ""
    hours = [f"{line}." for line in contact.hours.lines] if contact.hours else []
    extension = (
        view.words("extension {number}", number=contact.extension) if contact.extension else ""
    )
    told = [f"{part}." for part in (label, extension) if part] + [*contact.notes, *hours]
    if told:
        yield f"{contact.display.replace(chr(0xA0), ' ')}: {' '.join(told)}"


def _escaped(text: str) -> str:
    """Return `text` as a value: the signs that mean something there are escaped (RFC 6350, 3.4)."""
    return text.translate(_ESCAPES)


def _folded(line: str) -> bytes:
    """Return `line` in UTF-8 with its end, folded at 75 octets, never inside a sign (RFC 6350, 3.2)."""
    folded = bytearray()
    room = LONGEST_LINE
    for sign in line:
        octets = sign.encode()
        if len(octets) > room:
            folded += b"\r\n "
            room = LONGEST_LINE - 1
        folded += octets
        room -= len(octets)
    return bytes(folded + b"\r\n")
