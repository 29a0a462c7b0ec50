"""One service: the number first, then the questions people ask, in their order (SA-T1)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.components.fragment import Fragment
from generator.outputs.site.cards import Cards
from generator.outputs.site.listing import links, notice
from generator.outputs.site.shell import NOTHING, Page, Shell
from generator.outputs.site.structured_data import structured_data
from generator.views.service_view import ServiceView
from generator.views.text_view import Origin


def service(shell: Shell, cards: Cards, shown: ServiceView) -> Page:
    """Return the page of one service."""
    path = shown.path
    contacts = [shell.compose("contact", path, contact=contact) for contact in shown.contacts]
    body = shell.compose(
        "service",
        path,
        service=shown,
        assurance=shown.assurance,
        notices=[notice(shell, path, sentence) for sentence in _notices(shell, shown)],
        contacts=contacts,
        read_aloud=shell.compose("read_aloud", path),
        facts=_facts(shell, cards, shown),
        needs=links(shell, path, shown.needs),
    )
    return Page(path, shown.title, body, (), structured_data(shell, shown))


def _notices(shell: Shell, shown: ServiceView) -> Iterator[str]:
    if shown.alert:
        yield shown.alert.value
    missing = list(_foreign_parts(shell, shown))
    if missing:
        parts = ", ".join(missing)
        yield shell.words("Not in your language yet on this page: {parts}.", parts=parts)


def _foreign_parts(shell: Shell, shown: ServiceView) -> Iterator[str]:
    """Name what is shown in another language because the translation is missing or old (SA-A8)."""
    if shown.name.origin is not Origin.OWN:
        yield shell.words("the name")
    if shown.summary.origin is not Origin.OWN:
        yield shell.words("the short text")
    for fact in shown.facts:
        if any(answer.origin is not Origin.OWN for answer in fact.answers):
            yield fact.question


def _facts(shell: Shell, cards: Cards, shown: ServiceView) -> Fragment:
    path = shown.path
    hours = shell.compose(
        "hours_week", path, hours=shown.hours, open_now=cards.open_now(shown, path)
    )
    places = shell.compose("places", path, places=shown.places) if shown.places else NOTHING
    return shell.compose(
        "fact_list",
        path,
        facts=shown.facts,
        hours=hours,
        places=places,
        unknown=shown.unknown,
    )
