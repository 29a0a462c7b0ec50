"""Finds links on hand-written pages that lead nowhere.

Pages name contacts, needs, services and other pages by their ids, so that a number is never typed into
a text. A link whose id does not exist would be an empty place on the page.

Fails:

    [Someone to talk to](need:talk/listn)

Passes:

    [Someone to talk to](need:talk/listen)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.page_text import links
from generator.checks.reading.suggestion import suggestion
from generator.model.directory import Directory
from generator.model.page import Page
from generator.problems import Message, message

_SCHEME = re.compile(r"([a-z-]+):(.*)", re.DOTALL)
_ANCHOR = re.compile(r"\{#([^}\s]+)")
_ON_THE_WEB = ("https", "http")


def _find(context: Context) -> Iterator[Finding]:
    for (locale, page_id), page in context.directory.pages.items():
        for link in links(page.markdown):
            fault = _fault(context, page, link.target)
            if fault is not None:
                place = context.place(f"docs/{locale}/{page_id}.md", ("markdown", link.line))
                yield place, *fault


def _fault(context: Context, page: Page, target: str) -> tuple[Message, Message] | None:
    if target.startswith("#"):
        return _fault_of_anchor(page, target[1:])
    match = _SCHEME.fullmatch(target)
    if match is None:
        return _unknown_scheme()
    scheme, name = match.groups()
    if scheme == "page":
        return _fault_of_page(context, page, name)
    if _is_unread(context, scheme, name):
        return None
    known = _KNOWN.get(scheme)
    if known is not None:
        names = known(context.directory)
        return None if name in names else (_no_such_thing(), suggestion(name, names))
    return None if scheme in _ON_THE_WEB else _unknown_scheme()


def _is_unread(context: Context, scheme: str, name: str) -> bool:
    """Say whether what a link names may stand in a file that could not be read."""
    if scheme == "place":
        return bool(context.undecoded_provinces)
    owner = name.partition("/")[0]
    return scheme in ("contact", "service") and owner in context.undecoded_organizations


def _no_such_thing() -> Message:
    return message("this link leads to nothing: there is no such id")


def _unknown_scheme() -> tuple[Message, Message]:
    return (
        message("this link does not say what it leads to"),
        message(
            "begin it with `contact:`, `need:`, `service:`, `situation:`, `place:`, `page:` or `https://`"
        ),
    )


def _fault_of_page(context: Context, page: Page, name: str) -> tuple[Message, Message] | None:
    page_id, _, anchor = name.partition("#")
    page_id = page_id.removesuffix(".md")
    target = context.directory.pages.get((page.locale, page_id))
    if target is not None:
        return _fault_of_anchor(target, anchor) if anchor else None
    ids = {page_id for _, page_id in context.page_names}
    # A page that only other languages have is told by `missing-page`.
    return None if page_id in ids else (_no_such_thing(), suggestion(page_id, ids))


def _fault_of_anchor(page: Page, anchor: str) -> tuple[Message, Message] | None:
    anchors = _ANCHOR.findall(page.markdown)
    if anchor in anchors:
        return None
    return message("the page has no heading with this id"), suggestion(anchor, anchors)


def _needs(directory: Directory) -> set[str]:
    needs = directory.taxonomy.needs
    return {*needs, *(f"{key}/{code}" for key, need in needs.items() for code in need.services)}


def _contacts(directory: Directory) -> set[str]:
    return {
        f"{key}/{name}" for key, o in directory.organizations.items() for name in o.contacts
    }


def _services(directory: Directory) -> set[str]:
    return {f"{key}/{name}" for key, name, _, _ in directory.services()}


_KNOWN: dict[str, Callable[[Directory], set[str]]] = {
    "contact": _contacts,
    "need": _needs,
    "service": _services,
    "situation": lambda directory: set(directory.taxonomy.situations),
    "place": lambda directory: set(directory.regions),
    "help-lines": lambda _: {""},
}

CHECK = Check("dangling-link", _find)
