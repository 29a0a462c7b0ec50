"""Words of records are data: whatever stands in them, a page gains no element by it (SA-X3)."""

from __future__ import annotations

import json
from dataclasses import replace

import lxml.html
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.outputs import site
from generator.outputs.site.structured_data import escaped_json
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView
from tests.outputs.site.sample_view import sample_services, sample_view, service, text

# All that a record can hold: no control characters, no halves of pairs, no white space that HTML folds.
WORDS = st.text(
    st.characters(blacklist_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), max_codepoint=0x2FFFF),
    min_size=1,
    max_size=40,
)
ATTACK = "</h1><script>alert(1)</script><img/src=x onerror='x'>{{7*7}}{%raw%}&lt;\"'"


def page_of(shown: ServiceView, path: str) -> lxml.html.HtmlElement:
    view: DirectoryView = sample_view(services=(shown, *sample_services()[1:]))
    (file,) = site.render_pages(view, only={path})
    return lxml.html.document_fromstring(file.content)


def elements(page: lxml.html.HtmlElement) -> list[str]:
    return [str(element.tag) for element in page.iter() if isinstance(element.tag, str)]


PLAIN = service(0, name=text("x"), summary=text("x"))
PLAIN_ELEMENTS = {
    path: elements(page_of(PLAIN, path)) for path in (PLAIN.path, "p/ambrel/c1.html")
}


@given(words=WORDS)
@example(words=ATTACK.replace(" ", ""))
@settings(max_examples=60, deadline=None)
def test_any_words_stand_on_the_page_as_they_are(words: str) -> None:
    shown = replace(PLAIN, name=text(words), summary=text(words))
    page = page_of(shown, PLAIN.path)
    assert page.find(".//h1").text_content() == words
    assert elements(page) == PLAIN_ELEMENTS[PLAIN.path]
    data = json.loads(page.xpath("//script[@type='application/ld+json']")[0].text)
    assert data["name"] == words


@given(words=WORDS)
@example(words=ATTACK.replace(" ", ""))
@settings(max_examples=30, deadline=None)
def test_any_words_stand_on_a_card_as_they_are(words: str) -> None:
    page = page_of(replace(PLAIN, name=text(words), summary=text(words)), "p/ambrel/c1.html")
    card = page.xpath("//article")[0]
    assert card.find("h2").text_content() == words
    assert elements(page) == PLAIN_ELEMENTS["p/ambrel/c1.html"]


def test_a_template_in_a_record_is_not_run() -> None:
    page = page_of(replace(PLAIN, name=text("{{ 7*7 }}{% include 'x' %}")), PLAIN.path)
    assert page.find(".//h1").text_content() == "{{ 7*7 }}{% include 'x' %}"


def test_a_title_cannot_leave_its_place() -> None:
    page = page_of(replace(PLAIN, title=ATTACK), PLAIN.path)
    assert page.findtext(".//title") == ATTACK
    assert page.xpath("//meta[@property='og:title']/@content") == [ATTACK]
    assert elements(page) == PLAIN_ELEMENTS[PLAIN.path]


def test_a_link_target_cannot_leave_its_attribute() -> None:
    contact = replace(PLAIN.contacts[0], href='tel:1"onclick="x')
    page = page_of(replace(PLAIN, contacts=(contact,)), PLAIN.path)
    link = page.xpath("//main//a[@class='call']")[0]
    assert link.get("href") == 'tel:1"onclick="x'
    assert "onclick" not in link.attrib


def test_json_in_a_page_cannot_end_its_element() -> None:
    written = escaped_json({"name": "</script><!--&"})
    assert "<" not in written
    assert json.loads(written) == {"name": "</script><!--&"}
