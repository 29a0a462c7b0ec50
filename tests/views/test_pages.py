"""Hand-written pages: Markdown in, blocks out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.assurance import Assurance
from generator.model.codes import Status
from generator.model.directory import Directory
from generator.model.link_schemes import LinkScheme
from generator.model.page import Page, PageSettings
from generator.model.prose import BlockKind
from generator.views import build_view
from generator.views.page.blocks import Target, page_blocks
from generator.views.read_model.page_view import Block, PageView, Span
from tests.views.told import TODAY, tiny_directory, tiny_view

pytestmark = pytest.mark.quick

LONG_AGO = Assurance.model_validate(
    {
        "method": "phone",
        "assured_date": date(2023, 1, 1),
        "assured_by": "editor",
        "certainty": "high",
    }
)


def nowhere(_target: str) -> None:
    return None


def somewhere(target: str) -> Target | None:
    return None if target == "lost:" else (LinkScheme.NEED, f"to/{target}")


def blocks(markdown: str) -> tuple[Block, ...]:
    return page_blocks(markdown, somewhere)


def words(block: Block) -> list[str]:
    return ["".join(span.words for span in item) for item in block.items]


@pytest.mark.parametrize(
    ("markdown", "kind", "items"),
    [
        ("Two lines\nof one paragraph.", BlockKind.PARAGRAPH, ["Two lines of one paragraph."]),
        ("- one\n- two", BlockKind.BULLETS, ["one", "two"]),
        ("1. first\n2. second", BlockKind.STEPS, ["first", "second"]),
        ("> a note\n>\n> of two parts", BlockKind.NOTE, ["a note", "of two parts"]),
        ("## Heading {#wages}", BlockKind.HEADING, ["Heading"]),
    ],
)
def test_markdown_becomes_blocks(markdown: str, kind: BlockKind, items: list[str]) -> None:
    (block,) = blocks(markdown)
    assert (block.kind, words(block)) == (kind, items)


def test_a_heading_keeps_its_level_and_its_id() -> None:
    first, second = blocks("## One {#a-1}\n\n### Two")
    assert (first.level, first.id, second.level, second.id) == (2, "a-1", 3, "")


def test_a_page_has_no_second_first_heading() -> None:
    assert blocks("# Loud")[0].level == 2


def test_words_are_strong_or_lead_somewhere() -> None:
    (block,) = blocks("You have **a right** to [help](need:health).")
    assert block.items[0] == (
        Span("You have "),
        Span("a right", is_strong=True),
        Span(" to "),
        Span("help", href="to/need:health", scheme=LinkScheme.NEED),
        Span("."),
    )


def test_a_link_that_leads_nowhere_is_only_words() -> None:
    assert blocks("See [this](lost:).")[0].items[0] == (Span("See "), Span("this"), Span("."))
    assert blocks("[](lost:)") == ()


def test_help_lines_are_a_button_alone_and_a_link_elsewhere() -> None:
    assert blocks("[](help-lines:)") == (Block(BlockKind.HELP_LINES),)
    assert blocks("Call [these](help-lines:).")[0].kind is BlockKind.PARAGRAPH


def test_a_contact_with_bold_words_is_shown_once() -> None:
    directory = with_page("[Call **them** now](contact:open-line/call)")
    (spans,) = page_of(build_view(directory, "en", TODAY).pages, "sample").blocks[0].items
    assert [(span.words, span.contact is not None) for span in spans] == [
        ("Call them now", True)
    ]


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "<b>bold</b>",
        "![x](https://example.org/x.png)",
        "`code`",
        "{{ 7*7 }}",
    ],
)
def test_what_is_not_ours_stays_words(markdown: str) -> None:
    (block,) = page_blocks(markdown, nowhere)
    shown = words(block)[0]
    assert shown in (markdown, "!x")
    assert all(not span.href for item in block.items for span in item)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "http://example.org/",
        "data:text/html,x",
        "//x.org",
        "tel:155",
        "mailto:a@b.c",
    ],
)
def test_only_safe_addresses_are_followed(target: str) -> None:
    directory = with_page(f"[words]({target})")
    page = page_of(build_view(directory, "en", TODAY).pages, "sample")
    assert [(span.words, span.href) for span in page.blocks[0].items[0]] == [("words", "")]


def test_lines_of_a_script_without_spaces_are_joined_without_one() -> None:
    assert words(blocks("ច្បាប់\nថ្មី")[0]) == ["ច្បាប់ថ្មី"]
    assert words(blocks("hukum\nbaru")[0]) == ["hukum baru"]


@given(st.text(max_size=200))
def test_no_text_can_break_a_page(markdown: str) -> None:
    for block in page_blocks(markdown, nowhere):
        assert all(
            not span.href and span.contact is None for item in block.items for span in item
        )


def page_of(pages: tuple[PageView, ...], page_id: str) -> PageView:
    return next(page for page in pages if page.id == page_id)


def with_page(markdown: str, locale: str = "en", **settings: object) -> Directory:
    front = PageSettings(
        title="Sample", heading="Sample", summary="Sample.", group="about", **settings
    )
    page = Page(id="sample", locale=locale, settings=front, markdown=markdown)
    directory = tiny_directory()
    return replace(directory, pages={**directory.pages, (locale, "sample"): page})


def test_links_of_a_page_are_resolved() -> None:
    text = (
        "[a](need:rights/wages) [b](need:talk) [c](page:rights.md#wages) "
        "[d](service:harbour-clinic/night-care) "
        "[e](https://example.org/) [f](need:nothing) [g](page:gone.md) [h](service:no/where)"
    )
    page = page_of(build_view(with_page(text), "en", TODAY).pages, "sample")
    assert [(s.words, s.href) for s in page.blocks[0].items[0] if s.words.strip()] == [
        ("a", "n/rights.html#k2"),
        ("b", "n/talk.html"),
        ("c", "i/rights.html#wages"),
        ("d", "s/ydfvef.html"),
        ("e", "https://example.org/"),
        ("f", ""),
        ("g", ""),
        ("h", ""),
    ]


def test_a_contact_is_shown_by_its_number_never_typed() -> None:
    page = page_of(tiny_view("en").pages, "now")
    span = page.blocks[0].items[0][1]
    assert span.contact is not None
    assert (span.words, span.href, span.contact.display) == ("", "tel:155", "155")


def test_a_contact_that_is_gone_leaves_the_words_around_it() -> None:
    page = page_of(
        build_view(with_page("Call [](contact:no/where) now."), "en", TODAY).pages, "sample"
    )
    assert words(page.blocks[0]) == ["Call  now."]


def test_a_page_that_is_missing_stands_in_its_own_language_and_says_so() -> None:
    page = page_of(tiny_view("ar").pages, "about")
    assert (page.lang, page.direction, page.heading.lang) == ("en", "ltr", "en")
    assert page.notices == ("This page is not in your language yet.",)
    assert page_of(tiny_view("ar").pages, "now").notices == ()


def test_a_page_in_none_of_the_languages_of_a_reader_is_left_out() -> None:
    directory = with_page("Teks.", locale="id")
    assert "sample" not in [page.id for page in build_view(directory, "en", TODAY).pages]
    assert "sample" in [page.id for page in build_view(directory, "id", TODAY).pages]


def test_a_page_whose_source_changed_gives_way_to_it() -> None:
    assert page_of(tiny_view("id").pages, "about").lang == "id"
    directory = replace(tiny_directory(), stale_pages=frozenset({("id", "about")}))
    stale = page_of(build_view(directory, "id", TODAY).pages, "about")
    assert (stale.lang, str(stale.heading)) == ("en", "About these pages")
    assert stale.notices == (
        "Halaman ini sudah berubah. Isi barunya belum ada dalam bahasa Anda.",
    )


def test_notices_say_what_has_not_been_checked_and_what_is_talked_about() -> None:
    assert page_of(tiny_view("id").pages, "rights").notices == (
        "Halaman ini belum diperiksa orang yang paham hukum atau kesehatan.",
        "Halaman ini bercerita tentang kekerasan. Anda tidak perlu membacanya.",
    )


def test_pages_stand_in_their_order() -> None:
    assert [page.id for page in tiny_view("en").pages] == ["now", "rights", "about"]


def test_a_title_that_tells_too_much_is_not_shown() -> None:
    directory = with_page("Text.")
    page = directory.pages["en", "sample"]
    settings = page.settings.model_copy(update={"title": "For every victim"})
    pages = {
        **directory.pages,
        ("en", "sample"): page.model_copy(update={"settings": settings}),
    }
    assert (
        page_of(build_view(replace(directory, pages=pages), "en", TODAY).pages, "sample").title
        == "sample"
    )


@pytest.mark.parametrize(
    "office",
    [
        {"status": Status.TEMPORARILY_CLOSED},
        {"status": Status.INACTIVE},
        {"assurance": LONG_AGO},
    ],
)
def test_among_words_the_page_of_an_office_stands_for_a_number_in_doubt(
    office: dict[str, object],
) -> None:
    directory = with_page(
        "Call [](contact:day-room/desk), or [ask there](contact:day-room/desk)."
    )
    known = directory.organizations["day-room"]
    contacts = {
        key: one.model_copy(update={"assurance": None}) for key, one in known.contacts.items()
    }
    changed = known.model_copy(update={"contacts": contacts, **office})
    organizations = {**directory.organizations, "day-room": changed}
    view = build_view(replace(directory, organizations=organizations), "en", TODAY)
    (spans,) = page_of(view.pages, "sample").blocks[0].items
    company = view.services["day-room/company"].path
    assert [(span.words, span.href) for span in spans] == [
        ("Call ", ""),
        ("Day Room", company),
        (", or ", ""),
        ("ask there", company),
        (".", ""),
    ]
    assert not any(span.contact for span in spans)
