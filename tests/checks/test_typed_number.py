"""What in a text is a telephone number, and what is not."""

from __future__ import annotations

import pytest

from generator.checks.rules.contacts.typed_number import holds_number

SHORT = frozenset({"155", "08001000"})


@pytest.mark.parametrize(
    "words",
    [
        "Call 0117 496 0166.",
        "(0117) 4960166",
        "+44 117 496 0166",
        "0117-496-0166 or write",
        "0117.496.0166",
        "٠١١٧٤٩٦٠١٦٦",
        "Call 155",
        "Call 0800-1000 now",
        "WhatsApp:01174960166",
    ],
)
def test_numbers(words: str) -> None:
    assert holds_number(words, SHORT)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "From 18 to 60 years.",
        "On 2026-09-21 or 21.09.2026 or 21/9/2026",
        "In 2024-2026 and 2024 - 2026",
        "It costs 1.500.000 or 1 500 000.",
        "Law 21/2007, art. 39-40",
        "Rp 50.000",
        "15500 people, 1550, 1 of 155%",
        "24 hours, 7 days",
        "A1550166234",
    ],
)
def test_other_digits(words: str) -> None:
    assert not holds_number(words, SHORT)
