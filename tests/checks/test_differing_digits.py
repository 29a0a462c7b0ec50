"""Which digits of a text a translation must repeat."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.rules.languages.differing_digits import digit_groups

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("words", "groups"),
    [
        ("", []),
        ("24 hours, 7 days", ["24", "7"]),
        ("1.500.000", ["000", "1", "500"]),
        ("1,500,000", ["000", "1", "500"]),
        ("KP2MI and P2TP2A and DP3AKB", []),
        ("SAPA 129", ["129"]),
        ("24h", ["24"]),
        ("Rp50.000", ["000", "50"]),
        ("٣٠ دقيقة", ["30"]),
        ("३०", ["30"]),
    ],
)
def test_groups(words: str, groups: list[str]) -> None:
    assert digit_groups(words) == groups


@given(st.lists(st.integers(0, 99999)))
def test_the_order_of_words_does_not_matter(numbers: list[int]) -> None:
    there = " and ".join(map(str, numbers))
    back = " dan ".join(map(str, reversed(numbers)))
    assert digit_groups(there) == digit_groups(back)
