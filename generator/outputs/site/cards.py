"""Services as cards: each made once per depth, listed in groups, long lists continued on further pages."""

from __future__ import annotations

from collections.abc import Sequence

from generator.components.fragment import Fragment
from generator.outputs.site.shell import NOTHING, Shell
from generator.views.publishing.groups import HOME_ONLY, ServiceGroup, said_once
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Origin

CARDS_PER_PAGE = 25
"""So many cards, with all else, stay below 14,000 bytes gzip."""


def parts_of(groups: Sequence[ServiceGroup], size: int = CARDS_PER_PAGE) -> list[list[ServiceGroup]]:
    """Cut `groups` into pages of at most `size` services; always at least one page."""
    pages: list[list[ServiceGroup]] = [[]]
    room = size
    for group in groups:
        rest = group.services
        while rest:
            if not room:
                pages.append([])
                room = size
            pages[-1].append(ServiceGroup(group.heading, rest[:room]))
            rest, room = rest[room:], room - len(rest[:room])
    return pages


def parts_for(count: int, size: int = CARDS_PER_PAGE) -> int:
    """Return how many pages a list of `count` services takes, at least one."""
    return max(1, -(-count // size))


def part_path(path: str, number: int) -> str:
    """Return the path of part `number` of the list at `path`, counted from 1."""
    return path if number == 1 else f"{path.removesuffix('.html')}-{number}.html"


class Cards:
    """The cards of one locale, kept so that each is made once."""

    def __init__(self, shell: Shell) -> None:
        """Make cards for the pages of `shell`."""
        self._shell = shell
        self._made: dict[tuple[str, str, str], Fragment] = {}
        self._hours: dict[tuple[int, str], Fragment] = {}

    def card(
        self, service: ServiceView, path: str, heading: str, has_dial_note: bool = True
    ) -> Fragment:
        """Return the card of `service` for the page at `path`, its name a `heading` (`h2` or `h3`).

        `has_dial_note` is false where the list says above all cards what a call from abroad needs.
        """
        key = (service.id, self._shell.root_of(path), f"{heading}{has_dial_note}")
        if key not in self._made:
            said = "" if has_dial_note else self._shell.words(HOME_ONLY)
            self._made[key] = self._make(service, path, heading, said)
        return self._made[key]

    def _make(self, service: ServiceView, path: str, heading: str, said: str) -> Fragment:
        own = (Origin.OWN,)
        return self._shell.compose(
            "service_card",
            path,
            service=service,
            heading=heading,
            untranslated=service.name.origin not in own or service.summary.origin not in own,
            contact=service.first_contact,
            said=said,
        )

    def open_now(self, service: ServiceView, path: str) -> Fragment:
        """Return the place where a script says whether the service is open; nothing without known times."""
        if not service.hours.machine:
            return NOTHING
        return self._shell.compose("open_now", path, hours=service.hours)

    def hours(self, service: ServiceView, path: str) -> Fragment:
        """Return opening hours in words and as a week; services that share hours share the fragment."""
        key = (id(service.hours), self._shell.root_of(path))
        if key not in self._hours:
            open_now = self.open_now(service, path)
            self._hours[key] = self._shell.compose(
                "hours_week", path, hours=service.hours, open_now=open_now
            )
        return self._hours[key]

    def call_note(self, path: str) -> Fragment:
        """Return the note on traces of calls and messages (SA-P10)."""
        return self._fixed("call_note", path)

    def read_aloud(self, path: str) -> Fragment:
        """Return the button that reads the page."""
        return self._fixed("read_aloud", path)

    def _fixed(self, component: str, path: str) -> Fragment:
        key = (component, self._shell.root_of(path), "")
        if key not in self._made:
            self._made[key] = self._shell.compose(component, path)
        return self._made[key]

    def listed(self, groups: Sequence[ServiceGroup], path: str) -> list[dict[str, object]]:
        """Return the cards of `groups` under their headings, for the component `card_list`."""
        return [self._group(group, path) for group in groups]

    def _group(self, group: ServiceGroup, path: str) -> dict[str, object]:
        note = said_once(self._shell.words, group.services)
        heading = "h3" if group.heading else "h2"
        return {
            "heading": group.heading,
            "note": note,
            "cards": [
                self.card(service, path, heading, has_dial_note=not note)
                for service in group.services
            ],
        }

    def pager(self, path: str, number: int, count: int) -> Fragment:
        """Return the links between the parts of a list; nothing for a list of one part."""
        if count == 1:
            return NOTHING
        parts = [
            {"path": part_path(path, part), "number": part, "is_current": part == number}
            for part in range(1, count + 1)
        ]
        return self._shell.compose("pager", path, parts=parts)
