"""Tells what the links of a hand-written page lead to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.addresses import service_code
from generator.model.codes import Status
from generator.model.link_schemes import LinkScheme, LinkTarget, known_names, read_target
from generator.views.page.blocks import Target
from generator.views.paths import HELP_LINES_PATH, page_path, service_path, situation_path
from generator.views.publishing.copies import is_current
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Link
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
        if target is None:
            return None
        return (LinkScheme.SERVICE if isinstance(target, Link) else link.scheme), target


def _contact(links: PageLinks, link: LinkTarget) -> ContactView | Link | None:
    """Return a contact; among words nothing can be said beside it, so its page stands for one in doubt.

    That is one nobody has checked for too long, or one of an organization that is closed.
    """
    contact = single_contact(links.contacts, link.name)
    if contact is None:
        return None
    organization = links.scope.directory.organizations[contact.organization_id]
    if is_current(contact) and organization.status is Status.ACTIVE:
        return contact
    code = service_code(contact.organization_id, next(iter(organization.services)))
    return Link(service_path(code), links.scope.localizer.text(organization.name))


def _situation(links: PageLinks, link: LinkTarget) -> str:
    return situation_path(links.scope.directory.taxonomy.situations[link.name].number)


def _page(_links: PageLinks, link: LinkTarget) -> str:
    return f"{page_path(link.name)}#{link.anchor}" if link.anchor else page_path(link.name)


_RESOLVERS: Mapping[
    LinkScheme, Callable[[PageLinks, LinkTarget], str | ContactView | Link | None]
] = {
    LinkScheme.CONTACT: _contact,
    LinkScheme.NEED: lambda links, link: links.scope.need_links[link.name].path,
    LinkScheme.SERVICE: lambda links, link: links.services[link.name].path,
    LinkScheme.SITUATION: _situation,
    LinkScheme.PLACE: lambda links, link: links.scope.region_links[link.name].path,
    LinkScheme.PAGE: _page,
    LinkScheme.HELP_LINES: lambda _, __: HELP_LINES_PATH,
    LinkScheme.HTTPS: lambda _, link: link.name,
}
