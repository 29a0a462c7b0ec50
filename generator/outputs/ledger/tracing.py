"""Which contact stands for a value: what traces, what is no value at all, and what nobody stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, shortnumberinfo

from generator.outputs.ledger.origins import KnownValues, Origin, comparable, origins_of
from generator.outputs.ledger.shapes import FEWEST_DIGITS, is_harmless, is_vocabulary
from generator.outputs.ledger.values import (
    Action,
    Piece,
    Written,
    digits_of,
    pieces,
)

SHORTEST = 3
"""Digits of the shortest number that is dialled anywhere (ITU-T E.164, emergency numbers)."""


class Traced(NamedTuple):
    """A value as it is acted on, and where it comes from; nobody stands for it where there is no origin."""

    kind: Action
    value: str
    origins: tuple[Origin, ...]


def trace(written: Written, known: KnownValues) -> tuple[Traced, ...]:
    """Return the values in what is `written`, with where each comes from; nothing where it is none."""
    match written.kind:
        case Action.NUMBER:
            found = _dialled(written, known) if written.is_link else _shown(written, known)
            return tuple(found)
        case Action.MAIL:
            return (Traced(written.kind, written.text, origins_of(known.mails, written.text)),)
        case _:
            return tuple(_web(written, known))


def _web(written: Written, known: KnownValues) -> Iterator[Traced]:
    address = comparable(written.text)
    if is_vocabulary(written.text):
        return
    for own in known.own:
        if written.text.startswith(own):
            yield Traced(written.kind, own, origins_of(known.webs, comparable(own)))
            return
    origins = origins_of(known.webs, address)
    if not origins and not written.is_link:
        # Paper breaks an address that is typed out: its beginning is enough.
        longer = (
            origins_of(known.webs, web) for web in sorted(known.webs) if web.startswith(address)
        )
        origins = next(longer, ())
    yield Traced(written.kind, written.text, origins)


def _dialled(written: Written, known: KnownValues) -> Iterator[Traced]:
    """Yield what a press on a link dials: the number, and after a comma what is pressed afterwards."""
    number, *afterwards = written.text.replace(";ext=", ",").split(";")[0].split(",")
    value = ",".join(filter(None, (digits_of(number), digits_of("".join(afterwards)))))
    yield Traced(Action.NUMBER, value or written.text, origins_of(known.numbers, value))


def _shown(written: Written, known: KnownValues) -> Iterator[Traced]:
    """Yield the numbers in a run of digits: those that are known, and what is left if it could be dialled."""
    groups = pieces(written.text)
    traced, left = _taken_apart(written, groups, known)
    if left and not is_harmless(written.text, written.before, written.after):
        everything = "".join(group.digits for group in groups)
        if len(everything) >= FEWEST_DIGITS and is_dialable(
            everything, known.country.phone_region
        ):
            yield Traced(Action.NUMBER, everything, ())
            return
        for part in left:
            yield from _left_over(part, known)
    yield from traced


class _Left(NamedTuple):
    groups: tuple[Piece, ...]
    alone: bool


def _taken_apart(
    written: Written, groups: list[Piece], known: KnownValues
) -> tuple[list[Traced], list[_Left]]:
    """Return the known numbers in a run, the longest first, and the groups of digits between them."""
    traced: list[Traced] = []
    left: list[_Left] = []
    rest: list[Piece] = []
    start = 0
    while start < len(groups):
        length = _known_length(written, groups[start:], known)
        if length:
            digits = "".join(group.digits for group in groups[start : start + length])
            value = known.glued.get(digits, digits)
            origins = origins_of(known.numbers, value)
            traced += [Traced(Action.NUMBER, value, origins)] if origins else []
            left += [_Left(tuple(rest), len(groups) == len(rest))] if rest else []
            rest = []
        else:
            rest.append(groups[start])
        start += length or 1
    left += [_Left(tuple(rest), len(groups) == len(rest))] if rest else []
    return traced, left


def _known_length(written: Written, groups: list[Piece], known: KnownValues) -> int:
    """Return how many groups from the first on are a known number, or a shape that is none; else 0."""
    for length in range(len(groups), 0, -1):
        part = groups[:length]
        value = "".join(group.digits for group in part)
        before = written.text[: part[0].start] or written.before
        after = written.text[part[-1].end :] + written.after
        if value in known.numbers or value in known.glued:
            return length
        raw = written.text[part[0].start : part[-1].end]
        if len(value) > SHORTEST and is_harmless(raw, before, after):
            return length
        if length == 1 and value in known.places:
            return length
        if known.code and re.search(rf"{re.escape(known.code)}(?:-\w{{0,6}})?$", before + raw):
            return length
    return 0


def _left_over(left: _Left, known: KnownValues) -> Iterator[Traced]:
    digits = "".join(group.digits for group in left.groups)
    if len(digits) >= FEWEST_DIGITS:
        yield Traced(Action.NUMBER, digits, ())
        return
    for group in left.groups:
        is_short = len(group.digits) >= SHORTEST and _is_short_number(
            group.digits, known.country.phone_region
        )
        if is_short and group.digits in known.written_short_numbers:
            yield Traced(Action.NUMBER, group.digits, ())


@lru_cache(maxsize=4096)
def is_dialable(digits: str, region: str) -> bool:
    """Say whether digits are a number that can exist, at home or with the code of a country."""
    for form in (digits, f"+{digits}"):
        try:
            number = phonenumbers.parse(form, region)
        except NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return True
    return False


@lru_cache(maxsize=4096)
def _is_short_number(digits: str, region: str) -> bool:
    code = phonenumbers.country_code_for_region(region)
    number = PhoneNumber(country_code=code, national_number=int(digits))
    return not digits.startswith("0") and bool(
        shortnumberinfo.is_valid_short_number_for_region(number, region)
    )
