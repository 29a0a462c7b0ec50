"""The one judge of web addresses, wherever they stand: in records, on pages, in a handbook.

A look-alike letter, a shortened link or a bare number as host can take a person to a page made by those they
fled from (SA-X4).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

from generator.checks.reading.hosts import MESSENGERS, SHORTENERS, belongs_to
from generator.problems import Message, message

Fault = tuple[Message, Message]
"""What is wrong, and what to do."""

LONGEST_ADDRESS = 200
"""SA-X4; evidence in `sources` may be longer, since nobody types it."""

SECURE = "https://"

_PLAIN = re.compile(
    r"https?://((?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9])(?:[/?#][!-\[\]-~]*)?", re.IGNORECASE
)
"""An address without anything unusual: a name of ASCII letters with at least one dot, then a path."""

_TYPED = re.compile(r"\b(?:https?://|www\.)[^\s<>\[\]()]+", re.IGNORECASE)
_STOPS = ".,;:!?…'\"’”»"


def fault_of_address(url: str) -> Fault | None:
    """Return why an address may lead elsewhere than it says; `None` where it does not."""
    plain = _PLAIN.fullmatch(url)
    if plain is None:
        return _unusual(url)
    if belongs_to(plain[1], SHORTENERS):
        wrong = message("this address hides where it leads")
        return wrong, message("open it, and write the address of the page itself")
    return None


def fault_of_link(url: str) -> Fault | None:
    """Return why nobody should be sent to an address; `None` where they can be."""
    fault = fault_of_address(url) if "://" in url else None
    if fault is not None or url.startswith(SECURE):
        return fault or _too_long(url)
    wrong = message("this address does not start with `https://`")
    return wrong, message("use the secure address; leave the link out if there is none")


def fault_of_written_link(url: str, known: Collection[str]) -> Fault | None:
    """Return why nobody should be sent to an address that stands in a text, not in the record of an office.

    `known` are the hosts that records or sources name. A link to a messenger is a number in disguise, whoever
    names it.
    """
    fault = fault_of_link(url)
    if fault is not None:
        return fault
    if belongs_to(host_of(url), MESSENGERS):
        wrong = message("this address starts a chat with a number that no record holds")
        hint = message(
            "take it out, and name the contact: on a page `[](contact:organization/contact)`"
        )
        return wrong, hint
    if not belongs_to(host_of(url), frozenset(known)):
        wrong = message("no record and no `statements` of this page name this host")
        hint = message(
            "lead to the office itself with `service:` or `contact:`, or name the source in `statements`"
        )
        return wrong, hint
    return None


def host_of(url: str) -> str:
    """Return the host of an address in small letters; empty where it has none."""
    plain = _PLAIN.fullmatch(url)
    if plain is not None:
        return plain[1].lower()
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def known_host(url: str) -> str:
    """Return the host that an address of a record vouches for, with all that lies below it."""
    return host_of(url).removeprefix("www.")


def typed_addresses(words: str) -> Iterator[tuple[int, str]]:
    """Yield every address that is typed out in a text, with where it starts; a full stop behind it is left."""
    for match in _TYPED.finditer(words):
        yield match.start(), match[0].rstrip(_STOPS)


def without_addresses(words: str) -> str:
    """Return a text of the same length with spaces where an address is typed out."""
    return _TYPED.sub(lambda match: " " * len(match[0]), words)


def _too_long(url: str) -> Fault | None:
    if len(url) <= LONGEST_ADDRESS:
        return None
    wrong = message("this address has more than {limit} characters", limit=LONGEST_ADDRESS)
    return wrong, message("choose a page with a shorter address, such as the first one")


def _unusual(url: str) -> Fault | None:
    """Say what is wrong with an address that is not plain; `None` if only its path is unusual."""
    host = host_of(url)
    user, at, _ = re.split(r"[/?#]", url.split("://", 1)[-1], maxsplit=1)[0].partition("@")
    if at or "\\" in user or re.search(r":\d*$", user):
        wrong = message("this address has a user name or a port in it")
        return wrong, message("write the address as the office publishes it")
    if not host.isascii():
        return _wrong_letters()
    if not re.fullmatch(r"(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9]", host):
        return message("this address has no name of a website"), message(
            "write it as the office publishes it"
        )
    return None


def _wrong_letters() -> Fault:
    return (
        message("the host of this address has letters that only look like a to z"),
        message(
            "type the address again by hand; a name in another script is written as `xn--…`"
        ),
    )
