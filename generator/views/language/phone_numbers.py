"""Telephone numbers as people read them, and as links that dial them."""

from __future__ import annotations

import re
from functools import cache

import phonenumbers
from phonenumbers import PhoneNumberFormat

from generator.model.codes import Channel
from generator.model.phone_numbers import PhoneNumber
from generator.views.language.formats import NO_BREAK_SPACE

LONGEST_GROUP = 5
"""How many digits in a row people can hold in mind and copy."""


@cache
def grouped(written: str, region: str) -> str:
    """Return a number in groups of digits that never break over a line; the digits are those written.

    Groups that the editor made are kept, since offices choose them to be remembered; a number written in one
    run gets the groups of its country (ISO 3166-1 `region`), and what is still too long is halved.
    """
    digits = re.sub(r"[^0-9+]", "", written)
    groups = re.findall(r"\+?[0-9]+", written)
    if len(groups) == 1:
        groups = _groups_of_country(digits, region) or groups
    halves = [half for group in groups for half in _halved(group)]
    return NO_BREAK_SPACE.join(halves)


def _groups_of_country(digits: str, region: str) -> list[str]:
    """Return the groups of libphonenumber where it keeps the digits as they are, else nothing."""
    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return []
    is_international = digits.startswith("+")
    form = PhoneNumberFormat.INTERNATIONAL if is_international else PhoneNumberFormat.NATIONAL
    groups = re.findall(r"\+?[0-9]+", phonenumbers.format_number(number, form))
    return groups if "".join(groups) == digits else []


def _halved(group: str) -> list[str]:
    if len(group) <= LONGEST_GROUP:
        return [group]
    middle = len(group) // 2
    return [*_halved(group[:middle]), *_halved(group[middle:])]


def phone_href(number: PhoneNumber, channel: Channel, extension: str = "") -> str:
    """Return the link that calls a number, or writes to it.

    An extension follows a comma, at which telephones pause; few of them know the `;ext=` of RFC 3966.
    """
    if channel is Channel.WHATSAPP:
        return f"https://wa.me/{number.e164.lstrip('+')}"
    if channel is Channel.SMS:
        return f"sms:{number.dial}"
    return f"tel:{number.dial},{extension}" if extension else f"tel:{number.dial}"
