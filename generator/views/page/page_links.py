"""Tells what the links of a hand-written page lead to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.views.language.prose import Target
from generator.views.paths import page_path
from generator.views.read_model.service_view import ServiceView
from generator.views.scope import Scope
from generator.views.service.contacts import ContactViews
from generator.views.service.new_numbers import single_contact


@dataclass(frozen=True)
class PageLinks:
    """Everything a page can name."""

    scope: Scope
    contacts: ContactViews
    services: Mapping[str, ServiceView]

    def resolve(self, target: str) -> Target:
        """Return the contact or the address that a link names, `None` where there is none.

        Of addresses outside only `https:` is followed.
        """
        scheme, _, name = target.partition(":")
        if scheme == "contact":
            return single_contact(self.contacts, name)
        if scheme == "need":
            link = self.scope.need_links.get(name)
            return link.path if link else None
        if scheme == "service":
            service = self.services.get(name)
            return service.path if service else None
        if scheme == "page":
            return self._page(name)
        return target if scheme == "https" else None

    def _page(self, name: str) -> str | None:
        file, _, anchor = name.partition("#")
        page_id = file.removesuffix(".md")
        chain = self.scope.localizer.chain
        if not any((tag, page_id) in self.scope.directory.pages for tag in chain):
            return None
        return f"{page_path(page_id)}#{anchor}" if anchor else page_path(page_id)
