"""Why a telephone number must not be published: what `undialable-number` and `foreign-number` ask."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneMetadata, PhoneNumberFormat, PhoneNumberType

from generator.model.country import Country
from generator.model.phone_numbers import NumberKind, PhoneNumber, read_phone_number

LONGEST_NUMBER = 15
"""Most digits of a number anywhere (ITU-T E.164)."""

PUBLISHED = frozenset(
    {
        NumberKind.SHORT,
        NumberKind.ACCESS,
        NumberKind.FIXED,
        NumberKind.MOBILE,
        NumberKind.FIXED_OR_MOBILE,
        NumberKind.TOLL_FREE,
        NumberKind.NATIONWIDE,
    }
)
"""Kinds of lines that may be published; premium and shared cost lines may not (SA-X5)."""


class NumberFault(StrEnum):
    """Why a number cannot be published."""

    OTHER_DIGITS = "other_digits"
    NOT_ONLY_DIGITS = "not_only_digits"
    NO_AREA_CODE = "no_area_code"
    UNDIALABLE = "undialable"
    COSTLY = "costly"


def fault_of(written: str, country: Country) -> NumberFault | None:
    """Return why nobody in `country` should be given the number as `written`, `None` if it is sound."""
    if any(letter > "\x7f" and letter.isdigit() for letter in written):
        return NumberFault.OTHER_DIGITS
    number = read_phone_number(written, country)
    if number is None:
        return (
            NumberFault.NOT_ONLY_DIGITS
            if re.search("[^0-9 +()./-]", written)
            else NumberFault.UNDIALABLE
        )
    if number.kind is NumberKind.ACCESS:
        return _fault_of_access_number(number, country)
    if not number.is_valid:
        return NumberFault.UNDIALABLE
    if number.kind not in PUBLISHED:
        return NumberFault.COSTLY
    is_reached = number.kind is NumberKind.SHORT or _is_dialled_so(number.dialled, country)
    return None if is_reached else NumberFault.NO_AREA_CODE


def _fault_of_access_number(number: PhoneNumber, country: Country) -> NumberFault | None:
    """Judge a number with a nationwide prefix: where the library knows such numbers, it must know this one."""
    region = country.phone_region
    kind = _kind(number.dialled, region)
    if kind in (PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST):
        return NumberFault.COSTLY
    prefixes = [
        prefix for prefix in country.number_prefixes if number.dialled.startswith(prefix)
    ]
    is_too_long = len(number.dialled) > LONGEST_NUMBER
    is_doubtful = kind == PhoneNumberType.UNKNOWN and any(
        _is_known(p, region) for p in prefixes
    )
    return (
        NumberFault.UNDIALABLE
        if is_too_long or is_doubtful or number.dialled in prefixes
        else None
    )


@cache
def _is_known(prefix: str, region: str) -> bool:
    """Say whether the library knows numbers that start with a prefix."""
    return any(
        _kind(prefix + digit * more, region) != PhoneNumberType.UNKNOWN
        for digit in "0159"
        for more in range(1, LONGEST_NUMBER - len(prefix))
    )


def _kind(digits: str, region: str) -> int:
    try:
        return phonenumbers.number_type(phonenumbers.parse(digits, region))
    except NumberParseException:
        return PhoneNumberType.UNKNOWN


def _is_dialled_so(dialled: str, country: Country) -> bool:
    """Say whether somebody in the country who presses exactly these keys reaches the number.

    The library also takes numbers without the digit that comes before an area code; a telephone does not.
    """
    metadata = PhoneMetadata.metadata_for_region(country.phone_region)
    prefix = (metadata.national_prefix if metadata else None) or ""
    if dialled.startswith(("+", prefix or "+")):
        return True
    number = phonenumbers.parse(dialled, country.phone_region)
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    return dialled == re.sub("[^0-9]", "", national)
