"""Tells what the links of a hand-written page lead to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.link_schemes import LinkScheme, LinkTarget, known_names, read_target
from generator.views.page.blocks import Target
from generator.views.paths import HELP_LINES_PATH, page_path, situation_path
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.service_view import ServiceView
from generator.views.scope import Scope
from generator.views.service.contacts import ContactViews
from generator.views.service.new_numbers import single_contact


@dataclass(frozen=True)
class PageLinks:
    """Everything a page can name, in one locale."""

    scope: Scope
    contacts: ContactViews
    services: Mapping[str, ServiceView]

    @cached_property
    def _known(self) -> Mapping[LinkScheme, frozenset[str]]:
        chain, pages = self.scope.localizer.chain, self.scope.directory.pages
        readable = frozenset(page_id for locale, page_id in pages if locale in chain)
        return {**known_names(self.scope.directory), LinkScheme.PAGE: readable}

    def resolve(self, written: str, page_id: str) -> Target | None:
        """Return the contact or the address that a link on the page `page_id` names.

        `None` where there is none; of addresses outside only `https:` is followed.
        """
        link = read_target(written, page_id)
        is_elsewhere = link is not None and link.scheme is LinkScheme.HTTPS
        if link is None or not (is_elsewhere or link.name in self._known[link.scheme]):
            return None
        target = _RESOLVERS[link.scheme](self, link)
        return None if target is None else (link.scheme, target)


def _situation(links: PageLinks, link: LinkTarget) -> str:
    return situation_path(links.scope.directory.taxonomy.situations[link.name].number)


def _page(_links: PageLinks, link: LinkTarget) -> str:
    return f"{page_path(link.name)}#{link.anchor}" if link.anchor else page_path(link.name)


_RESOLVERS: Mapping[LinkScheme, Callable[[PageLinks, LinkTarget], str | ContactView | None]] = {
    LinkScheme.CONTACT: lambda links, link: single_contact(links.contacts, link.name),
    LinkScheme.NEED: lambda links, link: links.scope.need_links[link.name].path,
    LinkScheme.SERVICE: lambda links, link: links.services[link.name].path,
    LinkScheme.SITUATION: _situation,
    LinkScheme.PLACE: lambda links, link: links.scope.region_links[link.name].path,
    LinkScheme.PAGE: _page,
    LinkScheme.HELP_LINES: lambda _, __: HELP_LINES_PATH,
    LinkScheme.HTTPS: lambda _, link: link.name,
}
