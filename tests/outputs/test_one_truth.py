"""One truth for all products: the same number first, nothing too old, and what is closed says so everywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import lxml.html
import pytest

from generator.outputs import exchange, share, site
from generator.outputs.booklet.document import district_document, service_document
from generator.outputs.booklet.need_data import brief_service
from generator.outputs.booklet.service_data import printed_service
from generator.outputs.cards.card_data import district_card, service_card
from generator.outputs.exchange.hsds_service import service_object
from generator.outputs.exchange.service_table import COLUMNS, rows
from generator.outputs.share.contact_file import contact_file
from generator.outputs.share.messages import service_messages
from generator.outputs.site.cards import Cards
from generator.outputs.site.shell import Shell
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView
from tests.outputs.share.vcard_reader import read_cards
from tests.views.told import view_with

ID = "corner-desk/advice"
OLD_CHECK = "{method: phone, assured_date: '2023-01-01', assured_by: editor, certainty: high}"
DOUBTED_FIRST = """
contacts:
  mail: {channel: email, email: desk@example.org}
  desk: {channel: voice, number: 0117 496 0188, doubt: purpose_not_confirmed}
  second: {channel: voice, number: 0117 496 0101}
"""
OLD_FIRST = f"""
contacts:
  old: {{channel: voice, number: 0117 496 0122, assurance: {OLD_CHECK}}}
  mail: {{channel: email, email: desk@example.org}}
"""
CLOSED_FOR_NOW = "This service is closed for some time."


@dataclass(frozen=True)
class Told:
    """One service in one product: who takes the product, and the words in it that are about the service."""

    view: DirectoryView
    service: ServiceView


def told(service: str, organization: str = "") -> Told:
    view = view_with(service, organization)
    return Told(view, view.services[ID])


def first_numbers(one: Told) -> Iterator[tuple[str, str]]:
    """Yield (product, digits of the number that leads) for every product that names one."""
    view, service = one.view, one.service
    entry, card = printed_service(service, view), service_card(view, service)
    yield "page", page(one).xpath("//main//a[@class='call']/@href")[0]
    yield "card on a page", card_on_page(one).xpath(".//a[@class='call']/@href")[0]
    yield "answer on a page", answer_on_page(one).xpath(".//a[@class='call']/@href")[0]
    yield "booklet", dialled(entry["contacts"])
    yield "line of a booklet", dialled(brief_service(service, view)["contacts"])
    yield "picture card", dialled(card["numbers"])
    (contact,) = read_cards(contact_file(view, [service]))
    yield "contact", next(p.value for p in contact if p.name == "TEL")
    yield "message", service_messages(view, service).decode().partition("Phone: ")[2][:13]
    yield "feed", service_object(view, service)["phones"][0]["number"]  # type: ignore[index]
    yield "table", row(one)["phones"].partition(" (")[0]
    yield "search engines", linked_data(one)[0]
    yield "shared file", in_shared_file(one).xpath(".//a[@class='call']/@href")[0]
    yield "list in a shared file", rows_of_shared_file(one)[0]


def dialled(contacts: object) -> str:
    assert isinstance(contacts, list)
    return str(contacts[0]["dial"])


def page(one: Told) -> lxml.html.HtmlElement:
    (file,) = site.render_pages(one.view, only={one.service.path})
    return lxml.html.document_fromstring(file.content)


def card_on_page(one: Told) -> lxml.html.HtmlElement:
    card = Cards(Shell(one.view)).card(one.service, "p/velmora.html", "h2")
    return lxml.html.fragment_fromstring(str(card))


def answer_on_page(one: Told) -> lxml.html.HtmlElement:
    (file,) = site.render_pages(one.view, only={"p/ambrel/rights.html"})
    return lxml.html.document_fromstring(file.content).xpath("//div[@class='ask']")[0]


def linked_data(one: Told) -> list[str]:
    (data,) = page(one).xpath("//script[@type='application/ld+json']/text()")
    channels = json.loads(data).get("availableChannel", [])
    return [channel["servicePhone"]["telephone"] for channel in channels]


def row(one: Told) -> dict[str, str]:
    found = [dict(zip(COLUMNS, cells, strict=True)) for cells in rows(one.view)[1:]]
    return next(cells for cells in found if cells["code"] == one.service.code)


def shared_file(one: Told) -> lxml.html.HtmlElement:
    file = next(f for f in share.render(one.view) if f.path == "f/ambrel-en.html")
    return lxml.html.document_fromstring(file.content)


def in_shared_file(one: Told) -> lxml.html.HtmlElement:
    return shared_file(one).get_element_by_id(f"s-{one.service.code}")


def rows_of_shared_file(one: Told) -> list[str]:
    xpath = f"//section[h2]//li[a[@href='#s-{one.service.code}']]/a[@class='number']/@href"
    return [str(found) for found in shared_file(one).xpath(xpath)]


def digits(number: str) -> str:
    return re.sub(r"\D", "", number)[-6:]


def test_the_first_number_is_the_same_in_every_product() -> None:
    one = told("contacts: [mail, desk, second]", DOUBTED_FIRST)
    assert {product: digits(number) for product, number in first_numbers(one)} == {
        product: "960101" for product, _ in first_numbers(one)
    }


def test_the_check_of_a_service_is_the_check_of_its_first_contact() -> None:
    checked = "{method: visit, assured_date: '2026-11-20', assured_by: editor, certainty: high}"
    organization = f"""
    contacts:
      mail: {{channel: email, email: desk@example.org, assurance: {OLD_CHECK}}}
      desk: {{channel: voice, number: 0117 496 0188, assurance: {checked}}}
    """
    service = told("contacts: [mail, desk]", organization).service
    assert service.assurance.date == "2026-11-20"
    assert service.assurance.sentences[-1] == "Checked by a visit on 20 November 2026."


def copies(one: Told) -> Iterator[tuple[str, str]]:
    """Yield (product, all its words) of everything that leaves the pages."""
    view, service, district = one.view, one.service, one.view.districts["ambrel"]
    for file in (*share.render(view), *exchange.render(view)):
        if not file.path.endswith((".zip", ".xlsx")):
            yield file.path, re.sub(r"\r?\n ", "", file.content.decode())
    yield "booklet", json.dumps(district_document(view, district))
    yield "sheet", json.dumps(service_document(view, service))
    yield "picture card", json.dumps(service_card(view, service))
    yield "picture of the district", json.dumps(district_card(view, district))
    yield "search engines", json.dumps(linked_data(one))


def test_a_contact_nobody_checked_since_2023_stands_in_no_copy() -> None:
    one = told("contacts: [old, mail]", OLD_FIRST)
    for product, words in copies(one):
        assert "960122" not in re.sub(r"[\s\u00a0\u2011-]|\\u00a0|\\u2011", "", words), product
    assert service_messages(one.view, one.service)
    assert one.service.first_contact is not None
    assert one.service.first_contact.display == "desk@example.org"


def test_its_own_page_shows_it_last_and_says_how_old_it_is() -> None:
    contacts = page(told("contacts: [old, mail]", OLD_FIRST)).xpath("//div[@class='contact']")
    assert "desk@example.org" in contacts[0].text_content()
    last = " ".join(contacts[-1].text_content().split())
    assert "Checked by phone on 1 January 2023. This is long ago. It may be wrong now." in last


def test_a_help_line_nobody_checked_since_2023_stands_in_no_copy() -> None:
    view = view_with()
    old, *others = view.help_lines
    aged = replace(old, contact=replace(old.contact, state=CheckState.NOT_SHOWN))
    services = {key: one for key, one in view.services.items() if key == ID}
    aged_view = replace(
        view,
        help_lines=(aged, *others),
        card_lines=(aged.contact,),
        services=services,
        districts={},
        provinces=(),
        pages=(),
    )
    assert district_card(aged_view, view.districts["ambrel"])["numbers"] != []
    for words in (
        json.dumps(district_card(aged_view, view.districts["ambrel"])["numbers"]),
        json.dumps(service_document(aged_view, aged_view.services[ID])["lines"]),
        json.dumps(service_document(aged_view, aged_view.services[ID])["card_lines"]),
    ):
        assert f'"{old.contact.display}"' not in words


Place = Callable[[Told], str]
WITH_NOTICE: dict[str, Place] = {
    "page": lambda one: page(one).xpath("//main")[0].text_content(),
    "card on a page": lambda one: card_on_page(one).text_content(),
    "shared file": lambda one: in_shared_file(one).text_content(),
    "booklet": lambda one: json.dumps(printed_service(one.service, one.view)),
    "picture card": lambda one: json.dumps(service_card(one.view, one.service)),
    "contact": lambda one: contact_file(one.view, [one.service]).decode().replace("\r\n ", ""),
    "message": lambda one: service_messages(one.view, one.service).decode(),
    "feed": lambda one: json.dumps(service_object(one.view, one.service)),
}
WITHOUT_ROOM: dict[str, Callable[[Told], object]] = {
    "search engines": linked_data,
    "list in a shared file": rows_of_shared_file,
    "line of a booklet": lambda one: brief_service(one.service, one.view)["contacts"],
    "leaflet": lambda one: [n for n in leaflet_numbers(one) if "0188" in str(n)],
}


def leaflet_numbers(one: Told) -> list[object]:
    needs = district_document(one.view, one.view.districts["ambrel"])["needs"]
    assert isinstance(needs, list)
    return [need["first"] for need in needs]


@pytest.mark.parametrize("product", WITH_NOTICE)
def test_what_is_closed_for_some_time_says_so_beside_its_number(product: str) -> None:
    words = WITH_NOTICE[product](told("status: temporarily_closed"))
    assert "0188" in words
    assert CLOSED_FOR_NOW in " ".join(words.split())
    assert CLOSED_FOR_NOW not in WITH_NOTICE[product](told(""))


@pytest.mark.parametrize("product", WITHOUT_ROOM)
def test_where_no_notice_has_room_what_is_closed_for_some_time_has_no_number(
    product: str,
) -> None:
    assert WITHOUT_ROOM[product](told(""))
    assert not WITHOUT_ROOM[product](told("status: temporarily_closed"))


def test_what_is_closed_for_some_time_fills_no_gap() -> None:
    cells = told("status: temporarily_closed").view.districts["ambrel"].cells
    (rights,) = (cell for cell in cells if cell.need_code == "rights")
    assert rights.here[-1].id == ID
    assert rights.gap is not None


def test_the_worse_of_two_states_holds() -> None:
    closed = told("status: defunct", "status: temporarily_closed").service
    assert closed.status.is_closed
    assert closed.contacts == ()


def test_notices_stand_before_the_alert_of_the_record() -> None:
    alert = "{en: Ask at the gate., id: Tanyakan di gerbang.}"
    service = told(f"{{status: temporarily_closed, alert: {alert}}}").service
    assert list(map(str, service.notices)) == [CLOSED_FOR_NOW, "Ask at the gate."]
