"""Services with a hidden place, one whose address is not public: how files show them, what may be shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.reading.address_patterns import finder_of
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView


@dataclass(frozen=True)
class ServiceWithHiddenPlace:
    """A service with a hidden place: its address may stand in no file.

    `code` stands in the paths of its own files and in links to it, `names` where there are no links. `public`
    finds what is public although it can look like an address: numbers, hours, and other places of the service.
    """

    code: str
    names: frozenset[bytes]
    public: re.Pattern[str]

    def is_in(self, ending: str, content: bytes) -> bool:
        """Return whether (a part of) a file with this ending shows the service."""
        if self.code.encode() in content:
            return True
        return ending != ".html" and any(name in content for name in self.names)

    def places_in(self, ending: str, content: bytes) -> Iterator[int]:
        """Yield where (a part of) a file shows the service, by the bytes before each mention."""
        names = () if ending == ".html" else self.names
        for mention in (self.code.encode(), *names):
            place = content.find(mention)
            while place >= 0:
                yield place
                place = content.find(mention, place + len(mention))


def services_with_hidden_places(
    views: Iterable[DirectoryView],
) -> tuple[ServiceWithHiddenPlace, ...]:
    """Return the services with a hidden place, each with what is public in all locales."""
    shown: dict[str, list[ServiceView]] = {}
    for view in views:
        for key, service in view.services.items():
            if any(place.visibility != "public" for place in service.places):
                shown.setdefault(key, []).append(service)
    return tuple(_with_hidden_place(in_locales) for in_locales in shown.values())


def _with_hidden_place(in_locales: list[ServiceView]) -> ServiceWithHiddenPlace:
    public = {words for service in in_locales for words in _public_words(service) if words}
    return ServiceWithHiddenPlace(
        code=in_locales[0].code,
        names=frozenset(name.encode() for service in in_locales for name in _names(service)),
        public=finder_of(map(plain, public)),
    )


def _names(service: ServiceView) -> tuple[str, str]:
    """Return its name, and its neutral name, which begins its title."""
    return service.name.value, service.title.partition(" – ")[0]


def _public_words(service: ServiceView) -> Iterator[str]:
    hours = [service.hours, *(contact.hours for contact in service.contacts if contact.hours)]
    for known in hours:
        yield from (*known.lines, known.machine)
        yield from (band for day in known.week for band in day.bands)
    for contact in service.contacts:
        yield from (contact.display, contact.dial, contact.href, contact.abroad, *contact.notes)
    for place in service.places:
        if place.visibility == "public":
            texts = (place.name, place.directions, *place.lines)
            words = [text.value for text in texts if text is not None]
            yield from words
            yield from (part for line in words for part in line.split(", "))


def plain(words: str) -> str:
    """Return `words` with usual spaces, and without the escapes of contact cards."""
    return words.replace("\N{NO-BREAK SPACE}", " ").replace("\\,", ",")
