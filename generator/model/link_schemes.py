"""What links of hand-written pages can name, and which names there are.

A page names a contact, a service or another page by its id, so that no number and no address is typed into a
text. Checks and views ask here: a link that a check lets through leads somewhere on every page.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from generator.model.codes import YesNo
from generator.model.directory import Directory


class LinkScheme(StrEnum):
    """The word before the colon of a link."""

    CONTACT = "contact"
    """A contact, `organization/contact`: its number stands there."""
    NEED = "need"
    """A need, or a kind of help under one, such as `health/doctor`."""
    SERVICE = "service"
    """A service, `organization/service`."""
    SITUATION = "situation"
    """Something that happened."""
    PLACE = "place"
    """A province, or a district that the edition covers."""
    PAGE = "page"
    """A hand-written page, perhaps with `#` and the id of a heading."""
    HELP_LINES = "help-lines"
    """The lines for everyone; it has no name. Alone in a paragraph it is their button."""
    HTTPS = "https"
    """A page elsewhere; `unsafe-url` judges where it leads."""


class LinkTarget(NamedTuple):
    """What a link leads to: `name` is an id, for `https` the whole address; `anchor` the id of a heading."""

    scheme: LinkScheme
    name: str
    anchor: str = ""


def read_target(written: str, page_id: str) -> LinkTarget | None:
    """Return what a link on the page `page_id` leads to; `None` where it does not say so.

    `#heading` leads to a heading of the same page; the name of a page may end in `.md`.
    """
    if written.startswith("#"):
        return LinkTarget(LinkScheme.PAGE, page_id, written[1:])
    word, colon, name = written.partition(":")
    if not colon or word not in list(LinkScheme):
        return None
    scheme = LinkScheme(word)
    if scheme is LinkScheme.HTTPS:
        return LinkTarget(scheme, written)
    if scheme is LinkScheme.PAGE:
        file, _, anchor = name.partition("#")
        return LinkTarget(scheme, file.removesuffix(".md"), anchor)
    return LinkTarget(scheme, name)


def is_web_address(written: str) -> bool:
    """Say whether what a link leads to is an address of the web, secure or not."""
    return written.partition(":")[0] in (LinkScheme.HTTPS, "http")


def known_names(directory: Directory) -> Mapping[LinkScheme, frozenset[str]]:
    """Return by scheme which names lead somewhere; an address elsewhere is no name."""
    organizations, taxonomy = directory.organizations, directory.taxonomy
    covered = (key for key, d in directory.districts.items() if d.covered is YesNo.YES)
    return {
        LinkScheme.CONTACT: frozenset(
            f"{key}/{name}" for key, record in organizations.items() for name in record.contacts
        ),
        LinkScheme.NEED: frozenset(taxonomy.codes),
        LinkScheme.SERVICE: frozenset(
            f"{key}/{name}" for key, name, *_ in directory.services()
        ),
        LinkScheme.SITUATION: frozenset(taxonomy.situations),
        LinkScheme.PLACE: frozenset({*directory.provinces, *covered}),
        LinkScheme.PAGE: frozenset(page_id for _, page_id in directory.pages),
        LinkScheme.HELP_LINES: frozenset({""}),
    }
