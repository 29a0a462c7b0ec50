"""Scripts that put no space between words: the one list of them.

Thai, Lao, Burmese, Khmer and their relatives, Chinese and Japanese, Tibetan, Balinese and Javanese letters
(https://www.w3.org/International/articles/typography/linebreak.en; Unicode Standard, chapters 13, 16, 17, 18).
"""

from __future__ import annotations

import regex

UNSPACED = (
    r"\p{Line_Break=Complex_Context}\p{Thai}\p{Lao}\p{Myanmar}\p{Khmer}\p{Tibetan}\p{Balinese}\p{Javanese}"
    r"\p{Han}\p{Hiragana}\p{Katakana}"
)
"""The inside of a set of characters, for patterns of the package `regex`."""

_UNSPACED = regex.compile(f"[{UNSPACED}]")
_AT_LINE_END = regex.compile(rf"[{UNSPACED}\u3000-\u303f\uff01-\uff65]")
"""Letters, and the wide marks of Chinese and Japanese."""


def is_unspaced(text: str) -> bool:
    """Say whether a text has a letter of a script that puts no space between words."""
    return _UNSPACED.search(text) is not None


def join_without_space(before: str, after: str) -> bool:
    """Say whether a line that ends in `before` and one that begins with `after` join without a space."""
    ends = (before[-1:], after[:1])
    return all(_AT_LINE_END.match(character) for character in ends)
