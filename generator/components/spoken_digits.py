"""Telephone numbers digit by digit in words: what two people can compare aloud, and no look-alike can fake."""

from __future__ import annotations

from generator.problem_formats import in_language
from generator.problems import message

_DIGITS = {
    "0": message("zero"),
    "1": message("one"),
    "2": message("two"),
    "3": message("three"),
    "4": message("four"),
    "5": message("five"),
    "6": message("six"),
    "7": message("seven"),
    "8": message("eight"),
    "9": message("nine"),
    "+": message("plus"),
}


def spoken_digits(number: str, language: str) -> str:
    """Return the digits of `number` in words of `language`; what is no digit is left out."""
    return " ".join(in_language(_DIGITS[sign], language) for sign in number if sign in _DIGITS)
