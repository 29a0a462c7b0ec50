"""A service with a place that nobody may find: how files show it, and what they may tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView


@dataclass(frozen=True)
class HiddenService:
    """A service with a place that nobody may find.

    `code` stands in the paths of its own files and in links to it, `names` where there are no links. `told` is
    what may be told of it although it can look like an address: numbers, hours, and places of the same service
    that are public.
    """

    code: str
    names: frozenset[bytes]
    told: re.Pattern[str]

    def is_in(self, ending: str, content: bytes) -> bool:
        """Say whether (a part of) a file with this ending shows the service."""
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


def hidden_services(views: Iterable[DirectoryView]) -> tuple[HiddenService, ...]:
    """Return the services with such a place, each with what is told of it in all locales."""
    shown: dict[str, list[ServiceView]] = {}
    for view in views:
        for key, service in view.services.items():
            if any(place.visibility != "public" for place in service.places):
                shown.setdefault(key, []).append(service)
    return tuple(_hidden_service(in_locales) for in_locales in shown.values())


def _hidden_service(in_locales: list[ServiceView]) -> HiddenService:
    told = {words for service in in_locales for words in _told(service) if words}
    longest_first = sorted(map(plain, told), key=lambda words: (-len(words), words))
    return HiddenService(
        code=in_locales[0].code,
        names=frozenset(name.encode() for service in in_locales for name in _names(service)),
        told=re.compile("|".join(map(re.escape, longest_first)) or r"(?!)"),
    )


def _names(service: ServiceView) -> tuple[str, str]:
    """Return its name, and its neutral name, which begins its title."""
    return service.name.value, service.title.partition(" – ")[0]


def _told(service: ServiceView) -> Iterator[str]:
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
