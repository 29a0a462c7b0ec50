"""Finds web addresses that may lead elsewhere than they say.

A look-alike letter, a shortened link or a bare number as host can take a person to a page made by those
they fled from. Links for readers start with `https://`, and lead to a host that `website` or `sources`
of the record name; on a page, to a host that a record or its `statements` name, and never into a chat.

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

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding, Path
from generator.checks.reading.hosts import belongs_to
from generator.checks.reading.page_text import page_items
from generator.checks.reading.texts import TextShape, texts
from generator.checks.reading.web_addresses import (
    fault_of_address,
    fault_of_link,
    fault_of_written_link,
    host_of,
    known_host,
    typed_addresses,
)
from generator.model.files import SETTINGS_FILE
from generator.model.link_schemes import is_web_address
from generator.model.organization import Organization
from generator.model.prose import ProseItem
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    for file, path, url, is_link in _addresses(context):
        fault = fault_of_link(url) if is_link else fault_of_address(url)
        if fault is not None:
            yield context.place(file, path), *fault
    for _, file, organization in context.organizations:
        yield from _strange_hosts(context, file, organization)
    yield from _on_pages(context)


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


def _strange_hosts(
    context: Context, file: str, organization: Organization
) -> Iterator[Finding]:
    known = frozenset(map(known_host, _own_addresses(organization)))
    for key, contact in organization.contacts.items():
        if contact.url is None or fault_of_address(contact.url) is not None:
            continue
        if not belongs_to(host_of(contact.url), known):
            wrong = message("neither `website` nor `sources` of this record name this host")
            hint = message(
                "add the page on which the office names it to `sources`, or correct the address"
            )
            yield context.place(file, ("contacts", key, "url")), wrong, hint


def _own_addresses(organization: Organization) -> Iterator[str]:
    if organization.website is not None:
        yield organization.website
    yield from (source.url for source in organization.sources)


def _on_pages(context: Context) -> Iterator[Finding]:
    if context.undecoded_organizations:
        # A host may be named in a record that could not be read.
        return
    known = context.shared(_hosts_of_records)
    for file, page, item in page_items(context):
        own = {known_host(statement.source) for statement in page.settings.statements}
        for line, url in _written(item):
            fault = fault_of_written_link(url, known | own)
            if fault is not None:
                yield context.place(file, ("markdown", line)), *fault


def _written(item: ProseItem) -> Iterator[tuple[int, str]]:
    """Yield every web address of a paragraph with its line: where links lead, and what is typed out."""
    for link in item.links:
        if is_web_address(link.target):
            yield link.line, link.target
    for offset, url in typed_addresses(item.words):
        yield item.line_at(offset), url


def _hosts_of_records(context: Context) -> frozenset[str]:
    addresses = [context.directory.settings.report_url or ""]
    for _, _, organization in context.organizations:
        addresses += _own_addresses(organization)
    return frozenset(filter(None, map(known_host, addresses)))


CHECK = Check("unsafe-url", _find)
