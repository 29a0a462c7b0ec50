"""Finds links on hand-written pages that lead nowhere.

Pages name contacts, needs, services, situations, places and other pages by their ids, so that a number is
never typed into a text. A link whose id does not exist would be an empty place on the page.

Fails:

    [Someone to talk to](need:talk/listn)

Passes:

    [Someone to talk to](need:talk/listen)
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.page_text import page_items
from generator.checks.reading.suggestion import suggestion
from generator.checks.reading.web_addresses import Fault
from generator.model.link_schemes import (
    LinkScheme,
    LinkTarget,
    is_web_address,
    known_names,
    read_target,
)
from generator.model.page import Page
from generator.model.prose import ProseLink, heading_ids
from generator.problems import message

_TO_DIAL = ("tel", "sms", "mailto", "whatsapp")
_WITHOUT_WORDS = (LinkScheme.CONTACT, LinkScheme.HELP_LINES)
"""What shows something itself: a number, or the button of the help lines."""

_HALF_WRITTEN = "]("
"""What stays in the words where a link is not written as one, such as a target with a space in it."""


def _find(context: Context) -> Iterator[Finding]:
    for file, page, item in page_items(context):
        for link in item.links:
            fault = _fault(context, page, link)
            if fault is not None:
                yield context.place(file, ("markdown", link.line)), *fault
        half = item.words.find(_HALF_WRITTEN)
        if half >= 0:
            place = context.place(file, ("markdown", item.line_at(half)))
            yield place, *_half_written()


def _fault(context: Context, page: Page, link: ProseLink) -> Fault | None:
    target = read_target(link.target, page.id)
    if target is None:
        return None if is_web_address(link.target) else _unknown_scheme(link.target)
    if not link.words.strip() and target.scheme not in _WITHOUT_WORDS:
        wrong = message("this link has no words that somebody could press")
        return wrong, message("write them between the square brackets")
    return _fault_of_target(context, page, target)


def _fault_of_target(context: Context, page: Page, target: LinkTarget) -> Fault | None:
    if target.scheme is LinkScheme.HTTPS or _is_unread(context, target):
        return None
    known = context.shared(_known_names)[target.scheme]
    if target.name in known:
        return _fault_of_anchor(context, page, target) if target.anchor else None
    if target.scheme is LinkScheme.PLACE and target.name in context.directory.districts:
        return _not_covered(context, target.name)
    return _no_such_thing(target.name, known)


def _known_names(context: Context) -> Mapping[LinkScheme, Collection[str]]:
    # A page that only other languages have is told by `missing-page`.
    pages = {page_id for _, page_id in context.page_names}
    return {**known_names(context.directory), LinkScheme.PAGE: pages}


def _is_unread(context: Context, target: LinkTarget) -> bool:
    """Say whether what a link names may stand in a file that could not be read."""
    if target.scheme is LinkScheme.PLACE:
        return bool(context.undecoded_provinces)
    owner = target.name.partition("/")[0]
    owned = target.scheme in (LinkScheme.CONTACT, LinkScheme.SERVICE)
    return owned and owner in context.undecoded_organizations


def _fault_of_anchor(context: Context, page: Page, target: LinkTarget) -> Fault | None:
    other = context.directory.pages.get((page.locale, target.name))
    anchors = heading_ids(other.markdown) if other else [target.anchor]
    if target.anchor in anchors:
        return None
    wrong = message("the page has no heading with this id")
    return wrong, suggestion(target.anchor, anchors)


def _no_such_thing(name: str, known: Collection[str]) -> Fault:
    wrong = message("this link leads to nothing: there is no such id")
    return wrong, suggestion(name, known)


def _not_covered(context: Context, district: str) -> Fault:
    wrong = message("this place has no page: the edition does not cover it")
    hint = message(
        "lead to its province: `{target}`",
        target=f"{LinkScheme.PLACE}:{context.directory.province_of[district]}",
    )
    return wrong, hint


def _unknown_scheme(written: str) -> Fault:
    wrong = message("this link does not say what it leads to")
    if written.partition(":")[0] in _TO_DIAL:
        return wrong, message("name the contact: `[](contact:organization/contact)`")
    return wrong, message(
        "begin it with {schemes} or `https://`",
        schemes=", ".join(f"`{scheme}:`" for scheme in LinkScheme if scheme != "https"),
    )


def _half_written() -> Fault:
    return (
        message("this is meant to be a link, and is none"),
        message("write it as `[words](need:health)`, with no space in the round brackets"),
    )


CHECK = Check("dangling-link", _find)
