"""Numbers, prices, dates and lists as a locale writes them."""

from __future__ import annotations

from datetime import date

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from generator.views.language.formats import Formats
from generator.views.language.locales import cldr_locale

pytestmark = pytest.mark.quick


def formats(tag: str) -> Formats:
    return Formats(cldr_locale((tag,)))


@pytest.mark.parametrize(
    ("tag", "known", "words"),
    [
        ("en", "2014", "2014"),
        ("en", "2023-09", "September 2023"),
        ("en", "2023-09-21", "21 September 2023"),
        ("id", "2023-08", "Agustus 2023"),
        ("id", "2023-08-02", "2 Agustus 2023"),
        ("vi", "2023-08", "tháng 8 năm 2023"),
    ],
)
def test_a_date_says_as_much_as_is_known(tag: str, known: str, words: str) -> None:
    assert formats(tag).partial_date(known) == words


@pytest.mark.parametrize(
    ("tag", "amount", "currency", "words"),
    [
        ("id", 2500, "IDR", "Rp2.500"),
        ("en", 2500, "IDR", "IDR\N{NO-BREAK SPACE}2,500"),
        ("en", 1999, "USD", "US$19.99"),
        ("en", 2000, "USD", "US$20"),
        ("de", 1999, "EUR", "19,99\N{NO-BREAK SPACE}€"),
        ("en", 500, "JPY", "JP¥500"),
        ("en", 0, "IDR", "IDR\N{NO-BREAK SPACE}0"),
    ],
)
def test_a_price_counts_the_smallest_unit_people_pay_with(
    tag: str, amount: int, currency: str, words: str
) -> None:
    assert formats(tag).money(amount, currency) == words


def test_lists_are_joined_as_people_speak() -> None:
    assert formats("en").both(["a", "b", "c"]) == "a, b and c"
    assert formats("id").both(["a", "b", "c"]) == "a, b, dan c"
    assert formats("id").either(["a", "b"]) == "a atau b"
    assert formats("en").both(["a"]) == "a"
    assert formats("en").both([]) == ""


@given(
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.sampled_from(["en", "id", "ar", "jv", "th", "zh"]),
)
def test_every_date_can_be_written(day: date, tag: str) -> None:
    assert formats(tag).date(day)
    assert formats(tag).partial_date(day.isoformat()) == formats(tag).date(day)


@given(st.integers(0, 10**12))
def test_no_digit_of_a_price_is_lost(amount: int) -> None:
    words = Formats(Locale("id")).money(amount, "IDR")
    assert "".join(c for c in words if c.isdigit()) == str(amount)
