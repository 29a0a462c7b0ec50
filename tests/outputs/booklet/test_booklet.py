"""What the booklet says, in which order, and on which page."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from generator.model.codes import AddressVisibility, Level
from generator.model.link_schemes import LinkScheme
from generator.outputs.booklet.document import district_document
from generator.outputs.booklet.editions import all_jobs, district_jobs, reading_jobs
from generator.outputs.booklet.interface_words import checking_words
from generator.outputs.booklet.line_data import lines_to_remember, printed_lines
from generator.outputs.booklet.manifest import left_out
from generator.outputs.booklet.need_data import MOST_WHOLE, printed_needs, services_told_whole
from generator.outputs.booklet.printing import print_job
from generator.outputs.booklet.product import render
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.contact_view import HoursView
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.page_view import Block, BlockKind, Span
from generator.views.read_model.service_view import PlaceView
from tests.outputs.booklet.reading import page_texts
from tests.outputs.booklet.sample_view import page, phone
from tests.outputs.booklet.sample_view import text as words

EDITIONS = (
    "a5",
    "a4-short",
    "a4-long",
    "a4-fronts",
    "a4-backs",
    "large",
    "leaflet",
    "cards",
    "poster-a4",
    "poster-a3",
    "worker",
)


def test_a_district_has_every_edition(printed: dict[str, bytes]) -> None:
    assert set(printed) == {*EDITIONS, "sheet"}


def test_the_booklet_follows_the_order_in_which_a_reader_needs_it(a5: list[str]) -> None:
    text = " ".join(a5)
    chapters = [
        "Services and support in Velmora",
        "Is it safe to keep this?",
        "Help lines",
        "How to use this booklet",
        "What do you need? A place to stay",
        "More in this booklet",
        "What belongs here",
        "What happened What it means",
        "Places by area Velmora Help desk",
        "Words What it means",
        "Names from A to Z Help desk",
        "Notes These lines",
        "How this was checked Services in this booklet",
        "Credits What it means",
        "One number to remember",
    ]
    reached = 0
    for chapter in chapters:
        reached = text.index(chapter, reached)


def test_the_cover_is_neutral(a5: list[str]) -> None:
    cover = a5[0]
    assert "Edition 0.1" in cover
    assert "23 November 2026" in cover
    assert "Stop using after 23 May 2027" in cover
    assert re.search(r"SAMPLE-[0-9A-F]{6}", cover)
    for word in ("stay", "lawyer", "trafficking", "victim"):
        assert word not in cover


def test_the_first_page_inside_asks_whether_it_is_safe_and_gives_one_number(
    a5: list[str],
) -> None:
    assert "Is it safe to keep this?" in a5[1]
    assert "You can also remember one number." in a5[1]
    assert "000-123" in a5[1]


def test_every_page_stands_alone_when_torn_out(a5: list[str]) -> None:
    assert len(a5) > 8
    for text in a5:
        assert "000-123" in text
        assert "Velmora" in text
        assert "23 November 2026" in text
        assert "Stop using after 23 May 2027" in text


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_draft_says_so_on_every_page_and_sheet(
    printed: dict[str, bytes], edition: str
) -> None:
    assert all("Draft" in text for text in page_texts(printed[edition]))


def test_a_final_edition_has_no_word_of_a_draft(view: DirectoryView) -> None:
    final = replace(view, edition=replace(view.edition, is_draft=False, draft_notice=""))
    jobs = district_jobs(final, final.districts["velmora"])
    assert {job.edition for job in jobs} >= {"a5", "large", "leaflet"}
    for job in jobs:
        assert "Draft" not in " ".join(page_texts(print_job(job)[0].content))


def test_each_number_to_remember_names_whom_it_is_for_on_every_page(
    view: DirectoryView,
) -> None:
    first, second = view.help_lines
    lines = (
        replace(first, remember_as=words("Women and children")),
        replace(second, remember_as=words("Police")),
    )
    chosen = replace(view, help_lines=lines)
    [job] = district_jobs(chosen, chosen.districts["velmora"], ("a5",))
    cover, *inside = page_texts(print_job(job)[0].content)
    assert all("000-123 Women and children 000-999 Police" in text for text in inside)
    assert "Women" not in cover
    assert "Numbers to remember" in inside[-1]
    assert "These numbers are on every page." in inside[0]


def test_no_more_than_two_numbers_are_to_be_remembered_and_one_for_the_same_people(
    view: DirectoryView,
) -> None:
    first, second = view.help_lines
    names = ("Women and children", "Women and children", "Police", "Migrant workers")
    lines = (first, second, first, second)
    chosen = replace(
        view,
        help_lines=tuple(
            replace(line, remember_as=words(name), name=words(str(i)))
            for i, (line, name) in enumerate(zip(lines, names, strict=True))
        ),
    )
    assert [line.name.value for line in lines_to_remember(chosen)] == ["0", "2"]
    assert [line["remember"] for line in printed_lines(chosen)["lines"]] == [  # type: ignore[attr-defined]
        "Women and children", "", "Police", "",
    ]  # fmt: skip


def test_the_credits_say_whether_somebody_who_grew_up_with_the_language_has_read_it(
    view: DirectoryView,
) -> None:
    [english] = view.locales

    def told_by(**changes: object) -> str:
        told = replace(view, locales=(replace(english, **changes),))  # type: ignore[arg-type]
        return " ".join(checking_words(told, 1, 0)["makers"])  # type: ignore[arg-type]

    unread = "Readers of this language have not checked the words yet."
    assert unread not in told_by()
    assert unread in told_by(is_translated=True)
    checked = told_by(is_translated=True, checked_words="1 November 2026")
    assert "Checked on 1 November 2026 by a reader who grew up with this language." in checked
    assert unread not in checked


def test_signs_of_opening_days_are_explained_only_where_the_booklet_shows_them(
    view: DirectoryView, a5: list[str]
) -> None:
    assert any("Black box: open on that day." in text for text in a5)
    closed = HoursView("unknown", (), (), "", "Etc/UTC", "UTC", 0)
    services = {key: replace(one, hours=closed) for key, one in view.services.items()}
    district = view.districts["velmora"]
    without = replace(district, services=tuple(services.values()))
    [job] = district_jobs(replace(view, services=services), without, ("a5",))
    assert json.loads(job.what.data)["week_shown"]["week"] == []


def test_a_link_to_a_page_of_another_booklet_names_its_address(view: DirectoryView) -> None:
    rights = page("rights", "rights")
    span = Span("what to say", href="i/what-to-say.html#police", scheme=LinkScheme.PAGE)
    link = Block(BlockKind.PARAGRAPH, ((span,),))
    told = replace(view, pages=(replace(rights, blocks=(link,)), page("what-to-say", "rights")))
    [job] = district_jobs(told, told.districts["velmora"], ("a5",))
    text = " ".join(page_texts(print_job(job)[0].content))
    assert "what to say (sample.invalid/i/what-to-say.html)" in text


def test_a_service_elsewhere_that_print_cannot_say_how_to_reach_is_left_out(
    view: DirectoryView,
) -> None:
    district = view.districts["velmora"]
    [cell] = [cell for cell in district.cells if cell.nearby]
    near = cell.nearby[0]

    def printed_near(**changes: object) -> list[dict[str, Any]]:
        service = replace(near.service, **changes)  # type: ignore[arg-type]
        changed = replace(cell, nearby=(replace(near, service=service),))
        cells = tuple(changed if one is cell else one for one in district.cells)
        needs = printed_needs(view, replace(district, cells=cells))
        return next(need for need in needs if need["code"] == cell.need_code)["nearby"]  # type: ignore[return-value]

    assert len(printed_near()) == 1
    assert printed_near(contacts=()) == []
    lines = (words("Lime Street 7"), words("Tunwick"))
    place = PlaceView(AddressVisibility.PUBLIC, None, lines, words("Tunwick"), None, ())
    [shown] = printed_near(contacts=(), places=(place,))
    assert shown["address"] == ["Lime Street 7", "Tunwick"]


def test_a_district_with_too_many_services_prints_whole_those_nearby_that_can_be_reached(
    view: DirectoryView,
) -> None:
    district = view.districts["velmora"]
    one = district.services[0]
    near = replace(one, reach=Level.DISTRICT)
    many = [replace(near, id=f"near/{number}") for number in range(MOST_WHOLE - 2)]
    national = replace(one, id="national/one", reach=Level.NATIONAL)
    silent = replace(near, id="silent/one", contacts=(), places=())
    few = replace(district, services=(*many, national, silent))
    assert set(services_told_whole(few)) == {s.id for s in few.services}
    more = replace(district, services=(*few.services, replace(near, id="near/last")))
    assert set(services_told_whole(more)) == {s.id for s in (*many, more.services[-1])}


def test_a_service_of_three_needs_is_shown_whole_once_and_pointed_to_twice(
    a5: list[str],
) -> None:
    whole = [i for i, text in enumerate(a5, 1) if "Help desk 1 Office 1" in text]
    assert len(whole) == 1
    pointing = [text for text in a5 if f"Help desk 1 · page {whole[0]}" in text]
    assert len(pointing) == 2


def test_every_service_of_the_district_is_shown_whole_exactly_once(
    view: DirectoryView, a5: list[str]
) -> None:
    text = " ".join(a5)
    for service in view.services.values():
        assert (
            len(re.findall(rf"{service.name.value} {service.organization.value} 0000", text))
            == 1
        )


def test_services_of_the_whole_country_are_in_the_booklet(a5: list[str]) -> None:
    assert any("Help desk 0 Office 0" in text for text in a5)


def test_a_gap_is_said_and_the_nearest_place_is_named(a5: list[str]) -> None:
    [page] = [text for text in a5 if "There is no place to stay for men here yet." in text]
    assert "Help desk 9000 · Tunwick, 31 km away 0000-10000-9000" in page


def test_contents_and_index_name_the_page_on_which_the_entry_stands(a5: list[str]) -> None:
    contents = " ".join(a5[4:6])
    number = int(re.search(r"Getting home (\d+)", contents)[1])  # type: ignore[index]
    assert "Getting home What belongs here" in a5[number - 1]
    index = " ".join(a5[a5.index(next(t for t in a5 if "Names from A to Z Help" in t)) :])
    number = int(re.search(r"Help desk 17 (\d+)", index)[1])  # type: ignore[index]
    assert "Help desk 17 Office 17" in a5[number - 1]


def test_links_of_hand_written_pages_become_page_numbers(a5: list[str]) -> None:
    [page] = {int(n) for n in re.findall(r"wages \(page (\d+)\)", " ".join(a5))}
    assert "Free lawyer, wages, money owed" in a5[page - 1]


def test_a_service_checked_too_long_ago_is_left_out_and_reported(view: DirectoryView) -> None:
    old = view.services["office-7/help"]
    stale = replace(
        old, assurance=replace(old.assurance, state=CheckState.NOT_SHOWN, date="2025-10-01")
    )
    services = {**view.services, old.id: stale}
    district = view.districts["velmora"]
    swapped = tuple(stale if one.id == old.id else one for one in district.services)
    cells = tuple(
        replace(
            cell,
            here=tuple(stale if one.id == old.id else one for one in cell.here),
            national=tuple(stale if one.id == old.id else one for one in cell.national),
        )
        for cell in district.cells
    )
    district = replace(district, services=swapped, cells=cells)
    changed = replace(view, services=services, districts={district.id: district})
    [job, *_] = district_jobs(changed, district, ("a5",))
    assert "Help desk 7 " not in " ".join(page_texts(print_job(job)[0].content))
    assert left_out(changed) == [("office-7/help", "2025-10-01")]
    assert not any(old.code in job.files[0][0] for job in all_jobs(changed))


def test_the_copy_code_changes_with_a_number_and_only_then(view: DirectoryView) -> None:
    district = view.districts["velmora"]
    before = district_document(view, district)["copy"]
    assert district_document(view, district)["copy"] == before
    first = district.services[0]
    changed = replace(first, contacts=(phone("0000-9999-99"),))
    other = replace(district, services=(changed, *district.services[1:]))
    assert district_document(view, other)["copy"] != before


def test_cards_hold_a_neutral_name_and_numbers_and_no_code(printed: dict[str, bytes]) -> None:
    [text] = page_texts(printed["cards"])
    assert text.count("000-123") == 10
    assert "Open line" not in text
    assert b"/Figure" not in printed["cards"]


def test_the_worker_edition_tells_how_to_hand_over_and_lists_every_service(
    view: DirectoryView, printed: dict[str, bytes]
) -> None:
    text = " ".join(page_texts(printed["worker"]))
    assert "Before you hand it over" in text
    assert "Ask first: is it safe for you to keep paper?" in text
    for service in view.services.values():
        assert service.contacts[0].display.replace("\u2011", "-") in text


def test_the_sheet_of_one_service_tells_every_fact_in_the_order_of_the_site(
    view: DirectoryView, printed: dict[str, bytes]
) -> None:
    text = " ".join(page_texts(printed["sheet"]))
    service = next(iter(view.services.values()))
    places = [text.index(fact.question) for fact in service.facts]
    assert places == sorted(places)


def test_the_output_ends_with_its_manifest(view: DirectoryView) -> None:
    pages = (page("examples", "understand", 6),)
    small = replace(view, services={}, districts={}, pages=pages)
    *files, last = list(render(small))
    assert [file.path for file in files] == [
        "b/read-a5-en.pdf",
        "b/read-a4-short-en.pdf",
        "b/read-a4-long-en.pdf",
        "b/read-a4-fronts-en.pdf",
        "b/read-a4-backs-en.pdf",
    ]
    assert last.path == "b/editions-en.json"
    told = json.loads(last.content)
    assert told["left_out"] == []
    assert told["files"][0] == {
        "path": "b/read-a5-en.pdf",
        "bytes": len(files[0].content),
        "pages": 8,
    }


def test_without_pages_to_read_there_is_no_booklet_to_read(view: DirectoryView) -> None:
    [only] = render(replace(view, services={}, districts={}, pages=()))
    assert only.path == "b/editions-en.json"


def test_pages_that_are_not_needed_at_once_fill_a_booklet_of_their_own(
    view: DirectoryView,
) -> None:
    more = replace(view, pages=(*view.pages, page("examples", "understand", 6)))
    text = " ".join(page_texts(print_job(next(reading_jobs(more)))[0].content))
    assert "Examples What it means" in text
    assert "Pages to read" in text
    [job] = district_jobs(more, more.districts["velmora"], ("a5",))
    assert "Examples" not in " ".join(page_texts(print_job(job)[0].content))
