"""Parts of the files of one locale: each made once, and placed in every file that holds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from markupsafe import Markup

from generator.components.fragment import Fragment, components_of
from generator.components.interface_words import InterfaceWords
from generator.components.page_context import PageContext
from generator.components.templates import TemplateSet
from generator.outputs.share.anchors import Anchors, anchor
from generator.outputs.share.extent import Detail, told
from generator.outputs.share.pictures import shown
from generator.views.publishing.copies import contacts_to_copy, help_lines_to_copy
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.need_view import NeedView
from generator.views.read_model.page_view import PageView
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Link

TEMPLATES = TemplateSet(Path(__file__).resolve().parent / "templates", shown)
NOTHING = Fragment()


class Pieces(InterfaceWords):
    """Makes the fragments of one locale, and keeps those that files share."""

    def __init__(self, view: DirectoryView) -> None:
        """Serve the files of `view`."""
        super().__init__(view)
        self.context = PageContext(self.words, self.lang, self.direction, "")
        self._services: dict[tuple[str, Detail, tuple[Link, ...]], Fragment] = {}

    def compose(self, name: str, /, **values: object) -> Fragment:
        """Render the component or template `name`."""
        return TEMPLATES.compose(name, self.context, **values)

    def service(self, service: ServiceView, anchors: Anchors, detail: Detail) -> Fragment:
        """Return what `detail` asks for about a service."""
        links = tuple(
            link for place in service.places for link in anchors.links(place.contact_first)
        )
        key = (service.id, detail, links)
        if key not in self._services:
            self._services[key] = self._service(anchors.service(service), detail)
        return self._services[key]

    def _service(self, service: ServiceView, detail: Detail) -> Fragment:
        compose, hours = self.compose, service.hours
        kept = told(service, detail)
        open_now = compose("open_now", hours=hours) if hours.machine else NOTHING
        places = [compose("place", place=place, level=5) for place in kept.places]
        return compose(
            "service",
            service=kept,
            contacts=contacts_to_copy(kept),
            id=service.path.removeprefix("#"),
            is_named=detail is Detail.NAMED,
            is_short=len(kept.facts) < len(service.facts),
            has_gaps=len(kept.unknown) < len(service.unknown),
            hours=compose("hours_week", hours=hours, open_now=open_now),
            places=joined(places),
        )

    def page(self, page: PageView, anchors: Anchors) -> Fragment:
        """Return a hand-written page."""
        blocks = self.compose("page_blocks", blocks=anchors.blocks(page))
        notices = [self.own(sentence) for sentence in page.notices]
        return self.compose(
            "page", page=page, id=anchor(page.path), blocks=blocks, notices=notices
        )

    def help_lines(self, anchors: Anchors) -> Fragment:
        """Return the lines of every page."""
        lines = [
            replace(line, service_path=anchors.of(line.service_path))
            for line in help_lines_to_copy(self.view)
        ]
        return self.compose("help_lines", lines=lines)

    def search_words(self, need: NeedView) -> str:
        """Return the words by which people may look for a need, each once."""
        kinds = (kind.name.value for kind in need.services)
        return "|".join(dict.fromkeys([*need.synonyms, *kinds]))


def joined(fragments: Sequence[Fragment]) -> Fragment:
    """Return fragments one after the other."""
    return Fragment(Markup("").join(fragments), components_of(fragments))
