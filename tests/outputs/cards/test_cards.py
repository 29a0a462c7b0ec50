"""Picture cards for chats: right size, few colours, nothing hidden, nothing cut off."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image, PngImagePlugin

from generator.components.typesetting.mistakes import PrintError
from generator.outputs.cards.card_data import service_card
from generator.outputs.cards.pictures import MAX_BYTES
from generator.outputs.cards.product import downloads, draw_card, render
from generator.outputs.contract import OutputFile
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.directory_view import DirectoryView
from tests.outputs.booklet.sample_view import phone, sample_view


@pytest.fixture(scope="module")
def view() -> DirectoryView:
    return sample_view(6)


@pytest.fixture(scope="module")
def files(view: DirectoryView) -> list[OutputFile]:
    return list(render(view))


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def test_every_district_and_service_has_a_card_and_the_site_its_icons(
    view: DirectoryView, files: list[OutputFile]
) -> None:
    made = [file.path for file in files]
    assert set(made) >= {file.path for _, file in downloads(view)}
    assert made[-4:] == ["favicon.ico", "c/icon-180.png", "c/icon-192.png", "c/icon-512.png"]
    assert len(made) == 1 + 6 + 4


def test_a_card_fits_a_phone_and_a_slow_line(files: list[OutputFile]) -> None:
    for file in files:
        if file.path.endswith("-en.png"):
            picture = opened(file.content)
            assert picture.size == (1080, 1350)
            assert len(file.content) <= MAX_BYTES


def test_a_card_has_sixteen_greys_and_no_metadata(files: list[OutputFile]) -> None:
    for file in files[:3]:
        picture = opened(file.content)
        assert isinstance(picture, PngImagePlugin.PngImageFile)
        picture.load()
        assert picture.text == {}
        assert not picture.getexif()
        colours = picture.convert("RGB").getcolors(17)
        assert colours is not None
        assert all(red == green == blue for _, (red, green, blue) in colours)


def test_nothing_touches_the_edge_of_a_card(files: list[OutputFile]) -> None:
    for file in files:
        if file.path.endswith("-en.png"):
            ink = opened(file.content).convert("L").point(lambda shade: 255 - shade).getbbox()
            assert ink is not None
            left, top, right, bottom = ink
            assert left >= 60
            assert top >= 60
            assert right <= 1080 - 60
            assert bottom <= 1350 - 60


def test_the_name_on_a_card_is_the_neutral_one(view: DirectoryView) -> None:
    service = replace(
        next(iter(view.services.values())), title="Blue House", summary=sensitive(view)
    )
    document = service_card(view, service)
    assert document["title"] == "Blue House"
    assert document["summary"] == ""


def sensitive(view: DirectoryView):  # type: ignore[no-untyped-def]  # noqa: ANN201
    service = next(iter(view.services.values()))
    return replace(service.summary, value="For a victim of anything.")


def test_a_service_checked_too_long_ago_or_without_a_number_has_no_card(
    view: DirectoryView,
) -> None:
    first, second, *_ = view.services.values()
    old = replace(first, assurance=replace(first.assurance, state=CheckState.NOT_SHOWN))
    silent = replace(second, contacts=())
    services = {**view.services, old.id: old, silent.id: silent}
    made = {file.path for file in render(replace(view, services=services))}
    assert f"c/{old.code}-en.png" not in made
    assert f"c/{silent.code}-en.png" not in made


def test_a_letter_that_no_font_has_is_a_mistake_and_no_empty_box(view: DirectoryView) -> None:
    service = next(iter(view.services.values()))
    strange = replace(service, summary=replace(service.summary, value="任何事"))
    with pytest.raises(PrintError, match="任"):
        draw_card(service_card(view, strange))


def test_a_name_that_does_not_fit_is_a_mistake(view: DirectoryView) -> None:
    service = replace(next(iter(view.services.values())), title="A very long name " * 40)
    with pytest.raises(PrintError, match="does not fit"):
        draw_card(service_card(view, service))


def test_a_full_card_leaves_out_words_before_it_leaves_out_a_number(
    view: DirectoryView,
) -> None:
    service = next(iter(view.services.values()))
    full = replace(
        service,
        contacts=tuple(
            phone(f"0000-12{i}-99", "A label of some length", f"c{i}") for i in range(3)
        ),
        summary=replace(service.summary, value="Somebody helps you. " * 12),
    )
    assert len(draw_card(service_card(view, full))) <= MAX_BYTES


def test_cards_are_the_same_bytes_twice(view: DirectoryView) -> None:
    service = next(iter(view.services.values()))
    assert draw_card(service_card(view, service)) == draw_card(service_card(view, service))
