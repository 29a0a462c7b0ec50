"""Every product tells every fact of a service, or leaves it out for a reason that is written down."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.keys import FactKey
from generator.outputs import site
from generator.outputs.booklet.service_data import printed_facts, printed_service
from generator.outputs.cards.card_data import service_card
from generator.outputs.exchange.hsds_service import service_object
from generator.outputs.exchange.service_table import FACT_COLUMNS, rows
from generator.outputs.share.anchors import anchors_of
from generator.outputs.share.contact_file import contact_file
from generator.outputs.share.extent import Detail
from generator.outputs.share.fragments import Pieces
from generator.outputs.share.messages import service_messages
from generator.views.publishing.fact_choices import (
    ENTRY,
    SHEET,
    SHORTENED,
    TABLE,
    TOLD_BY_BADGE,
    FactChoice,
)
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import Fact, ServiceView
from tests.outputs.site.sample_view import OFFICE, sample_view, service, text

ALL = FactChoice({})
HOURS_ALONE = FactChoice(
    {
        key: "who has it in a gallery, an address book or a message needs number and hours"
        for key in FactKey
        if key is not FactKey.HOURS
    }
)
Render = Callable[[DirectoryView, ServiceView], str]


def page(view: DirectoryView, one: ServiceView) -> str:
    (file,) = site.render_pages(view, only={one.path})
    return file.content.decode()


def in_file(detail: Detail) -> Render:
    def render(view: DirectoryView, one: ServiceView) -> str:
        anchors = anchors_of(view, view.districts["ambrel"], [one])
        return str(Pieces(view).service(one, anchors, detail))

    return render


def sheet(view: DirectoryView, one: ServiceView) -> str:
    return json.dumps([printed_facts(one, view), printed_service(one, view)["hours"]])


def table(view: DirectoryView, one: ServiceView) -> str:
    return "\n".join(rows(replace(view, services={one.id: one}))[1])


PRODUCTS: dict[str, tuple[Render, FactChoice]] = {
    "page": (page, ALL),
    "shared file": (in_file(Detail.ALL), ALL),
    "shared file without what is not known": (in_file(Detail.FACTS), ALL),
    "shortened in a shared file": (in_file(Detail.ESSENTIAL), SHORTENED),
    "printed entry": (lambda view, one: json.dumps(printed_service(one, view)), ENTRY),
    "printed sheet": (sheet, SHEET),
    "table": (table, TABLE),
    "feed": (lambda view, one: json.dumps(service_object(view, one)), ALL),
    "picture card": (lambda view, one: json.dumps(service_card(view, one)), HOURS_ALONE),
    "contact": (lambda view, one: unfolded(contact_file(view, [one])), HOURS_ALONE),
    "message": (lambda view, one: service_messages(view, one).decode(), HOURS_ALONE),
}


def unfolded(card: bytes) -> str:
    return card.decode().replace("\r\n ", "")


def answered() -> ServiceView:
    """Return a service of which everything is known, each answer with a word of its own."""
    facts = tuple(Fact(key, f"{key}?", (text(mark(key)),)) for key in FactKey)
    first = service(0, facts=facts, badges=frozenset())
    places = tuple(replace(p, lines=(text("shown-as-place"),)) for p in first.places)
    return replace(first, hours=replace(OFFICE, lines=("shown-as-hours",)), places=places)


def mark(key: FactKey) -> str:
    return f"answer-to-{key}-."


@pytest.mark.parametrize("product", PRODUCTS)
def test_each_fact_is_placed_or_left_out_with_a_reason(product: str) -> None:
    render, choice = PRODUCTS[product]
    one = answered()
    made = render(sample_view(services=(one,)), one)
    for key in FactKey:
        if choice.tells(key):
            assert mark(key) in made or f"shown-as-{key}" in made, key
        else:
            assert choice.left_out[key]
            assert mark(key) not in made, key


def test_a_badge_stands_in_an_entry_for_the_fact_it_tells() -> None:
    one = replace(answered(), badges=frozenset(TOLD_BY_BADGE.values()))
    made = json.dumps(printed_service(one, sample_view(services=(one,))))
    assert not [key for key in TOLD_BY_BADGE if mark(key) in made]


def test_the_table_has_a_column_for_each_fact_it_tells() -> None:
    assert set(FACT_COLUMNS) == {key for key in FactKey if TABLE.tells(key)}
