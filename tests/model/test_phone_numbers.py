"""Telephone numbers as a telephone dials them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.country import AddressPatterns, Country, ShortNumber, WordLists
from generator.model.phone_numbers import NumberKind, read_phone_number
from generator.model.text import LocalizedText

pytestmark = pytest.mark.quick

NAME = LocalizedText({"en": "A line"})


def country(region: str) -> Country:
    return Country(
        phone_region=region,
        currency="XTS",
        levels={},
        time_zones={},
        short_numbers={
            number: ShortNumber(purpose=NAME, source="https://example.org/")
            for number in ("129", "110", "08001000")
        },
        number_prefixes={"1500": NAME},
        address_patterns=AddressPatterns(),
        words=WordLists(),
    )


@pytest.mark.parametrize(
    ("region", "written", "dial", "kind"),
    [
        ("ID", "129", "129", NumberKind.SHORT),
        ("ID", "0-800-1000", "08001000", NumberKind.SHORT),
        ("ID", "1500 555", "1500555", NumberKind.ACCESS),
        ("ID", "(021) 5550123", "+62215550123", NumberKind.FIXED),
        ("ID", "+62 21 5550123", "+62215550123", NumberKind.FIXED),
        ("ID", "0811-555-0123", "+628115550123", NumberKind.MOBILE),
        ("GB", "020 7946 0018", "+442079460018", NumberKind.FIXED),
        ("GB", "0808 157 0123", "08081570123", NumberKind.TOLL_FREE),
        ("GB", "0306 999 0123", "03069990123", NumberKind.NATIONWIDE),
        ("GB", "0909 879 0123", "09098790123", NumberKind.PREMIUM),
        ("US", "202-555-0123", "+12025550123", NumberKind.FIXED_OR_MOBILE),
    ],
)
def test_a_number_is_dialled(region: str, written: str, dial: str, kind: NumberKind) -> None:
    number = read_phone_number(written, country(region))
    assert number is not None
    assert (number.dial, number.kind) == (dial, kind)


def test_a_number_of_another_country_keeps_that_country() -> None:
    number = read_phone_number("+44 20 7946 0018", country("ID"))
    assert number is not None
    assert (number.region, number.dial) == ("GB", "+442079460018")


def test_a_number_that_cannot_exist_is_dialled_as_written() -> None:
    number = read_phone_number("0215", country("ID"))
    assert number is not None
    assert not number.is_valid
    assert number.dial == "0215"


def test_short_numbers_have_no_international_form() -> None:
    number = read_phone_number("110", country("ID"))
    assert number is not None
    assert number.e164 == ""


@pytest.mark.parametrize("written", ["", "call us", "021 ৫৫৫ 0123", "١٢٩", "0811x", "+", "12"])
def test_what_is_no_number_is_none_or_cannot_exist(written: str) -> None:
    number = read_phone_number(written, country("ID"))
    assert number is None or not number.is_valid


@given(st.text("0123456789 +-().", min_size=1, max_size=20))
def test_no_digit_is_ever_added_or_lost_as_written(written: str) -> None:
    number = read_phone_number(written, country("ID"))
    if number is not None:
        assert number.dialled == "".join(c for c in written if c in "+0123456789")
