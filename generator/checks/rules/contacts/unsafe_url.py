"""Finds web addresses that may lead elsewhere than they say.

A look-alike letter, a shortened link or a bare number as host can take a person to a page made by those
they fled from. Links for readers start with `https://`, and lead to a host that `website` or `sources`
of the record name.

Fails:

    contacts:
      site:
        channel: website
        url: https://bit.ly/office

Passes:

    contacts:
      site:
        channel: website
        url: https://openoffice.example.org/contact
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.checks.contract import Check, Context, Finding, Path
from generator.checks.reading.hosts import SHORTENERS, belongs_to
from generator.checks.reading.texts import TextShape, texts
from generator.model.files import SETTINGS_FILE
from generator.model.organization import Organization
from generator.problems import Message, message

LONGEST_ADDRESS = 200
"""SA-X4; evidence in `sources` may be longer, since nobody types it."""

_PLAIN = re.compile(
    r"https?://((?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9])(?:[/?#][!-\[\]-~]*)?", re.IGNORECASE
)
"""An address without anything unusual: a name of ASCII letters with at least one dot, then a path."""


def _find(context: Context) -> Iterator[Finding]:
    for file, path, url, is_link in _addresses(context):
        fault = _fault(url) or (_fault_of_link(url) if is_link else None)
        if fault is not None:
            yield context.place(file, path), *fault
    for _, file, organization in context.organizations:
        yield from _strange_hosts(context, file, organization)


def _addresses(context: Context) -> Iterator[tuple[str, Path, str, bool]]:
    """Yield every web address as (file, path, address, whether readers are sent there)."""
    for file, record in context.records.items():
        if isinstance(record, Organization):
            yield from _of_organization(file, record)
        else:
            for text in texts(record):
                if text.shape is TextShape.URL:
                    yield file, text.path, text.words, file == SETTINGS_FILE


def _of_organization(
    file: str, organization: Organization
) -> Iterator[tuple[str, Path, str, bool]]:
    # Spelled out, because walking through all fields of thousands of records takes too long.
    if organization.website is not None:
        yield file, ("website",), organization.website, False
    for position, source in enumerate(organization.sources):
        yield file, ("sources", position, "url"), source.url, False
    for key, contact in organization.contacts.items():
        if contact.url is not None:
            yield file, ("contacts", key, "url"), contact.url, True


def _fault(url: str) -> tuple[Message, Message] | None:
    plain = _PLAIN.fullmatch(url)
    if plain is None:
        return _unusual(url)
    if belongs_to(plain[1], SHORTENERS):
        wrong = message("this address hides where it leads")
        return wrong, message("open it, and write the address of the page itself")
    return None


def _unusual(url: str) -> tuple[Message, Message] | None:
    """Say what is wrong with an address that is not plain; `None` if only its path is unusual."""
    host = _host(url)
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


def _wrong_letters() -> tuple[Message, Message]:
    return (
        message("the host of this address has letters that only look like a to z"),
        message(
            "type the address again by hand; a name in another script is written as `xn--…`"
        ),
    )


def _fault_of_link(url: str) -> tuple[Message, Message] | None:
    if not url.startswith("https://"):
        wrong = message("this address does not start with `https://`")
        return wrong, message("use the secure address; leave the link out if there is none")
    if len(url) > LONGEST_ADDRESS:
        wrong = message("this address has more than {limit} characters", limit=LONGEST_ADDRESS)
        return wrong, message("choose a page with a shorter address, such as the first one")
    return None


def _strange_hosts(
    context: Context, file: str, organization: Organization
) -> Iterator[Finding]:
    own = [organization.website, *(source.url for source in organization.sources)]
    known = frozenset(_host(url).removeprefix("www.") for url in own if url)
    for key, contact in organization.contacts.items():
        if contact.url is None or _fault(contact.url) is not None:
            continue
        if not belongs_to(_host(contact.url), known):
            wrong = message("neither `website` nor `sources` of this record name this host")
            hint = message(
                "add the page on which the office names it to `sources`, or correct the address"
            )
            yield context.place(file, ("contacts", key, "url")), wrong, hint


def _host(url: str) -> str:
    plain = _PLAIN.fullmatch(url)
    if plain is not None:
        return plain[1].lower()
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


CHECK = Check("unsafe-url", _find)
