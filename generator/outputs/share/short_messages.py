"""Texts cut into parts that each fit one short message (3GPP TS 23.038), numbers kept whole."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

ONE_SEPTET = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
TWO_SEPTETS = frozenset("^{}\\[~]|€")
ALONE = (160, 70)
"""Room of a message that needs no second one: in septets, or in UTF-16 units for other alphabets."""

AMONG_OTHERS = (153, 67)
"""Room of each of several: phones that join them need the rest to say how."""

_PLAIN = str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "…": "...",
    }
)


@dataclass(frozen=True, slots=True)
class MessageEntry:
    """What belongs together: pieces of text under a name, which may be empty.

    A part that goes on with an entry begins with its name again, so that every part stands alone. A piece is
    cut only where it is longer than a message, and then between words: no-break spaces, which every phone
    is sent as spaces, hold the groups of a number together.
    """

    name: str
    pieces: tuple[str, ...]


def plain(text: str) -> str:
    """Return `text` with signs of typography replaced by those every phone can send in the small alphabet."""
    return text.translate(_PLAIN)


def fits(text: str, room: tuple[int, int] = AMONG_OTHERS) -> bool:
    """Say whether `text` fits a message with so much room, in septets or else in UTF-16 units."""
    septets = length(text)
    return septets <= room[0] if is_small(text) else septets <= room[1]


def is_small(text: str) -> bool:
    """Say whether every sign of `text` is in the alphabet of seven bits."""
    return all(sign in ONE_SEPTET or sign in TWO_SEPTETS for sign in text)


def length(text: str) -> int:
    """Return the length of `text` as a message: septets, or UTF-16 units if a sign needs them."""
    if is_small(text):
        return sum(2 if sign in TWO_SEPTETS else 1 for sign in text)
    return len(text.encode("utf-16-le")) // 2


def parts_of(entries: Sequence[MessageEntry]) -> list[str]:
    """Return the messages that tell all `entries`: one alone, or several numbered `1/3`, `2/3`."""
    whole = plain("\n".join(_line(entry.name, entry.pieces) for entry in entries))
    if fits(whole, ALONE):
        return [whole]
    digits = 1
    while True:
        mark = "0" * digits + "/" + "0" * digits + " "
        packed = list(_packed(entries, mark))
        if len(str(len(packed))) <= digits:
            count = len(packed)
            return [plain(f"{number}/{count} {text}") for number, text in enumerate(packed, 1)]
        digits += 1


def _line(name: str, pieces: Sequence[str]) -> str:
    return ": ".join(part for part in (name, " ".join(pieces)) if part)


def _packed(entries: Sequence[MessageEntry], mark: str) -> Iterator[str]:
    """Yield the texts of messages, each of which fits with `mark` before it."""
    text = ""
    for entry in entries:
        whole = _line(entry.name, entry.pieces)
        longer = f"{text}\n{whole}" if text else whole
        if _has_room(mark, longer):
            text = longer
            continue
        if text:
            yield text
        *full, text = _cut(entry, mark)
        yield from full
    if text:
        yield text


def _cut(entry: MessageEntry, mark: str) -> list[str]:
    """Return one entry as texts that each fit, all but the last full, each with the name before it."""
    signs = (sign for piece in entry.pieces for sign in plain(piece))
    # One sign of another alphabet halves the room, and a number would be cut between its digits.
    foreign = next((sign for sign in signs if not is_small(sign)), "")
    name = next(_clipped(entry.name, lambda text: _has_room(mark, foreign + text * 2)))
    texts: list[str] = []
    held: list[str] = []
    for piece in _small_pieces(entry.pieces, lambda text: _has_room(mark, _line(name, [text]))):
        if held and not _has_room(mark, _line(name, [*held, piece])):
            texts.append(_line(name, held))
            held = []
        held.append(piece)
    return [*texts, _line(name, held)]


def _small_pieces(pieces: Sequence[str], has_room: Callable[[str], bool]) -> Iterator[str]:
    """Yield `pieces`; one that has no room is cut into as many as it needs."""
    for piece in pieces:
        yield from _clipped(piece, has_room)


def _clipped(text: str, has_room: Callable[[str], bool]) -> Iterator[str]:
    """Yield `text` cut so that each bit has room: between words, or between letters where words are longer."""
    held = ""
    for word in text.split(" "):
        longer = f"{held} {word}" if held else word
        if has_room(longer):
            held = longer
            continue
        if held:
            yield held
        held = ""
        for letter in _letters(word):
            if held and not has_room(held + letter):
                yield held
                held = ""
            held += letter
    yield held


def _letters(word: str) -> Iterator[str]:
    """Yield the signs of a word, marks with the letter they belong to."""
    held = ""
    for sign in word:
        if held and unicodedata.category(sign).startswith("M"):
            held += sign
            continue
        if held:
            yield held
        held = sign
    yield held


def _has_room(mark: str, text: str) -> bool:
    return fits(plain(mark + text))
