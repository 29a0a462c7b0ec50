"""What a cheap phone and a worn photocopier make of the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageFilter, ImageStat

from generator.views.read_model.directory_view import DirectoryView
from tests.outputs.booklet.reading import page_texts

DPI = 300


def rendered(content: bytes, page: int) -> Image.Image:
    return pypdfium2.PdfDocument(content)[page].render(scale=DPI / 72, grayscale=True).to_pil()


def codes(image: Image.Image) -> set[str]:
    return {found.text for found in zxingcpp.read_barcodes(image)}


def photocopied(image: Image.Image, generations: int = 3) -> Image.Image:
    """A worn copier at 300 dpi: each generation blurs, adds dust, and takes grey for white."""
    dust = Image.effect_noise(image.size, 60)
    for _ in range(generations):
        image = image.filter(ImageFilter.GaussianBlur(1.8))
        image = Image.blend(image, dust, 0.08)
        image = image.point(lambda shade: max(0, min(255, round((shade - 140) * 1.6 + 140))))
    return image


def pages_with_services(content: bytes) -> Iterator[tuple[int, str]]:
    for i, text in enumerate(page_texts(content)):
        if "/s/" in text:
            yield i, text


def test_the_code_beside_a_service_opens_the_address_printed_beside_it(
    printed: dict[str, bytes],
) -> None:
    checked = 0
    for i, text in list(pages_with_services(printed["a5"]))[::6]:
        addresses = set(re.findall(r"sample\.invalid/s/[a-z]{5}\.html", text))
        assert codes(rendered(printed["a5"], i)) == {f"https://{a}" for a in addresses}
        checked += 1
    assert checked > 5


def test_the_code_beside_a_help_line_calls_it(printed: dict[str, bytes]) -> None:
    assert codes(rendered(printed["a5"], 2)) == {"tel:000123", "tel:000999"}


@pytest.mark.parametrize("edition", ["leaflet", "poster-a4", "poster-a3"])
def test_the_code_of_the_district_is_printed_with_its_address(
    printed: dict[str, bytes], edition: str
) -> None:
    assert codes(rendered(printed[edition], 0)) == {"https://sample.invalid/p/velmora.html"}
    assert "sample.invalid/p/velmora.html" in page_texts(printed[edition])[0]


def test_cards_have_no_code(printed: dict[str, bytes]) -> None:
    assert codes(rendered(printed["cards"], 0)) == set()


def test_the_sheet_has_the_code_of_its_service(
    view: DirectoryView, printed: dict[str, bytes]
) -> None:
    service = next(iter(view.services.values()))
    assert codes(rendered(printed["sheet"], 0)) == {f"https://sample.invalid/{service.path}"}


def test_codes_open_on_the_third_photocopy(printed: dict[str, bytes]) -> None:
    pages = list(pages_with_services(printed["a5"]))[::8]
    read = sum(bool(codes(photocopied(rendered(printed["a5"], i)))) for i, _ in pages)
    assert read == len(pages) > 4


def strength(original: Image.Image, copied: Image.Image) -> float:
    """How much of the ink is still where it was, from 0 to 1, counting lost and gained ink."""
    before = original.point(lambda shade: 255 if shade < 128 else 0)
    after = copied.point(lambda shade: 255 if shade < 128 else 0)
    both = ImageStat.Stat(ImageChops.darker(before, after)).sum[0]
    either = ImageStat.Stat(ImageChops.lighter(before, after)).sum[0]
    return both / either


def test_numbers_and_words_are_legible_on_the_third_photocopy(
    printed: dict[str, bytes],
) -> None:
    page = rendered(printed["a5"], 7)
    assert strength(page, photocopied(page)) > 0.7


def test_the_measure_of_legibility_fails_for_grey_and_tiny_letters(
    printed: dict[str, bytes],
) -> None:
    page = rendered(printed["a5"], 7)
    grey = page.point(lambda shade: 255 - (255 - shade) // 3)
    assert strength(page, photocopied(grey)) < 0.5
    tiny = page.resize((page.width // 2, page.height // 2), Image.Resampling.LANCZOS)
    assert strength(tiny, photocopied(tiny)) < 0.5


@pytest.mark.parametrize("edition", ["a5", "leaflet", "poster-a4", "worker"])
def test_every_pixel_is_neutral(printed: dict[str, bytes], edition: str) -> None:
    for page in pypdfium2.PdfDocument(printed[edition]):
        red, green, blue = page.render(scale=0.5).to_pil().convert("RGB").split()
        assert ImageChops.difference(red, green).getbbox() is None
        assert ImageChops.difference(red, blue).getbbox() is None
