"""Telephone numbers: what an editor wrote, as a telephone dials it.

The rules of each country come from libphonenumber and from its country pack; nothing is completed or guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

from generator.model.country import Country

_WRITTEN = re.compile(r"\+?[0-9 ()./-]+")


class NumberKind(StrEnum):
    """What kind of line a number leads to."""

    SHORT = "short"
    ACCESS = "access"
    FIXED = "fixed"
    MOBILE = "mobile"
    FIXED_OR_MOBILE = "fixed_or_mobile"
    TOLL_FREE = "toll_free"
    SHARED_COST = "shared_cost"
    PREMIUM = "premium"
    NATIONWIDE = "nationwide"
    OTHER = "other"


_KINDS = {
    PhoneNumberType.FIXED_LINE: NumberKind.FIXED,
    PhoneNumberType.MOBILE: NumberKind.MOBILE,
    PhoneNumberType.FIXED_LINE_OR_MOBILE: NumberKind.FIXED_OR_MOBILE,
    PhoneNumberType.TOLL_FREE: NumberKind.TOLL_FREE,
    PhoneNumberType.SHARED_COST: NumberKind.SHARED_COST,
    PhoneNumberType.PREMIUM_RATE: NumberKind.PREMIUM,
    PhoneNumberType.UAN: NumberKind.NATIONWIDE,
}

_NORMAL = {NumberKind.FIXED, NumberKind.MOBILE, NumberKind.FIXED_OR_MOBILE}


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number as it is dialled.

    `dialled` holds the digits as written, with a leading + where one was written. `e164` is the form that can
    be dialled from any country, empty for short and access numbers, which have none. `region` is the ISO
    3166-1 code of the country the number belongs to, empty where libphonenumber knows none. `is_valid` says
    that a number of this form can exist.
    """

    dialled: str
    e164: str
    kind: NumberKind
    region: str
    is_valid: bool

    @property
    def dial(self) -> str:
        """Return what a telephone in the country dials: E.164 for normal lines, else the digits as written.

        Free and nationwide numbers often do not answer when dialled with the country code.
        """
        return self.e164 if self.is_valid and self.kind in _NORMAL else self.dialled


def read_phone_number(written: str, country: Country) -> PhoneNumber | None:
    """Return the number that `written` means in `country`, or `None` where it is no number at all.

    Digits of other scripts are refused, because libphonenumber would take them silently. Short numbers and
    access numbers are those of the country pack.
    """
    if not _WRITTEN.fullmatch(written):
        return None
    dialled = re.sub(r"[^0-9+]", "", written)
    if dialled in country.short_numbers:
        return PhoneNumber(dialled, "", NumberKind.SHORT, country.phone_region, is_valid=True)
    if any(dialled.startswith(prefix) for prefix in country.number_prefixes):
        return PhoneNumber(dialled, "", NumberKind.ACCESS, country.phone_region, is_valid=True)
    return _read(dialled, country.phone_region)


def is_same_line(one: str, other: str, country: Country) -> bool:
    """Say whether two numbers, however they are written, reach the same line; no number equals none."""
    return _line(one, country) == _line(other, country)


def _line(written: str, country: Country) -> str:
    number = read_phone_number(written, country) if written else None
    return (number.e164 or number.dialled) if number else written


@cache
def _read(dialled: str, region: str) -> PhoneNumber | None:
    """Ask libphonenumber, once per number: it is slow, and every locale needs the answer."""
    try:
        number = phonenumbers.parse(dialled, region)
    except NumberParseException:
        return None
    kind = phonenumbers.number_type(number)
    return PhoneNumber(
        dialled=dialled,
        e164=phonenumbers.format_number(number, PhoneNumberFormat.E164),
        kind=_KINDS.get(kind, NumberKind.OTHER),
        region=phonenumbers.region_code_for_number(number) or "",
        is_valid=kind != PhoneNumberType.UNKNOWN,
    )
