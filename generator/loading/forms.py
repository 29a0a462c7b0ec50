"""The forms that texts must have: for each pattern of the models a sentence, an example, and a repair."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple, get_args
from zoneinfo import available_timezones

from generator.loading.near_match import nearest
from generator.model.assurance import PartialDate
from generator.model.record import Code, ContactRef, FactPath, LocaleTag, NeedCode, Slug, Url
from generator.model.schedule import TimeOfDay
from generator.model.shapes import ValueKind
from generator.problems import Message, message


class Form(NamedTuple):
    """What a text must be, in words with `{value}`; an example; and texts the value may have meant."""

    words: Message
    example: str
    repairs: Callable[[str], Iterator[str]]
    pattern: str


def _plain(value: str) -> Iterator[str]:
    yield value.strip()
    yield value.strip().lower()


def _time_zone(value: str) -> Iterator[str]:
    near = nearest(value, available_timezones())
    if near is not None:
        yield near


def _id(value: str) -> Iterator[str]:
    yield re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")


def _code(value: str) -> Iterator[str]:
    yield re.sub(r"[^a-z0-9/]+", "_", value.lower()).strip("_")


def _locale(value: str) -> Iterator[str]:
    language, *rest = re.split(r"[-_]", value.strip())
    yield "-".join([language.lower(), *(part.upper() for part in rest)])


def _url(value: str) -> Iterator[str]:
    address = re.sub(r"\s", "", value)
    if re.match(r"[\w-]+(\.[\w-]+)+(/|$)", address):
        yield f"https://{address}"


def _time(value: str) -> Iterator[str]:
    if match := re.match(r"(\d{1,2})[.:](\d{2})", value.strip()):
        yield f"{int(match[1]):02}:{match[2]}"


def _day(value: str) -> Iterator[str]:
    """Yield ISO dates that a date in another order may mean: day first, or without leading zeros."""
    if match := re.fullmatch(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})", value.strip()):
        yield f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    if match := re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", value.strip()):
        yield f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    if match := re.fullmatch(r"(\d{1,2})[-/. ](\d{4})", value.strip()):
        yield f"{match[2]}-{int(match[1]):02}"


def _capitals(value: str) -> Iterator[str]:
    yield value.strip().upper()


def _digits(value: str) -> Iterator[str]:
    yield value.translate(_DIGITS_MEANT)


def _point(value: str) -> Iterator[str]:
    yield value.strip().replace(",", ".")


_DIGITS_MEANT = str.maketrans("OoIl|", "00111")
"""Letters that are typed for digits."""

_TWO_CAPITALS = r"^[A-Z]{2}$"
_THREE_CAPITALS = r"^[A-Z]{3}$"
_DAY = r"^\d{4}-\d{2}-\d{2}$"


def _pattern(text_type: object) -> str:
    return str(get_args(text_type)[1].pattern)


_FORMS = (
    Form(
        message("`{value}` must be an id: small letters, digits and hyphens, 60 at most"),
        "help-office",
        _id,
        _pattern(Slug),
    ),
    Form(
        message(
            "`{value}` must say where the fact stands in this file, its keys with `/` between"
        ),
        "contacts/office/number",
        _plain,
        _pattern(FactPath),
    ),
    Form(
        message("`{value}` must be a code: small letters, digits and `_`, 40 at most"),
        "editor",
        _code,
        _pattern(Code),
    ),
    Form(
        message("`{value}` must be the code of a need"),
        "health/doctor",
        _code,
        _pattern(NeedCode),
    ),
    Form(
        message("`{value}` must be the code of a language"), "en", _locale, _pattern(LocaleTag)
    ),
    Form(
        message("`{value}` must be a web address"),
        "https://example.org/help",
        _url,
        _pattern(Url),
    ),
    Form(
        message("`{value}` must be a time of day from 00:00 to 23:59"),
        "08:30",
        _time,
        _pattern(TimeOfDay),
    ),
    Form(
        message("`{value}` must be a year, a month or a day"),
        "2026-11",
        _day,
        _pattern(PartialDate),
    ),
    Form(
        message("`{value}` must be an organization and one of its contacts"),
        "help-office/phone",
        _plain,
        _pattern(ContactRef),
    ),
    Form(message("`{value}` must be a date: year, month, day"), "2026-11-23", _day, _DAY),
    Form(message("`{value}` must be two capital letters"), "ID", _capitals, _TWO_CAPITALS),
    Form(message("`{value}` must be three capital letters"), "IDR", _capitals, _THREE_CAPITALS),
    Form(message("`{value}` must be two small letters"), "id", _plain, r"^[a-z]{2}$"),
    Form(message("`{value}` must be a postal code"), "16111", _capitals, r"^[A-Z0-9 -]{3,10}$"),
    Form(message("`{value}` must be 1 to 6 digits"), "102", _digits, r"^[0-9]{1,6}$"),
    Form(
        message("`{value}` must be 2 to 12 capital letters, digits and hyphens"),
        "D-2026",
        _capitals,
        r"^[A-Z0-9-]{2,12}$",
    ),
    Form(
        message("`{value}` must be a time zone"),
        "Asia/Jakarta",
        _time_zone,
        r"^[A-Za-z_]+/[A-Za-z_/]+$",
    ),
)

FORMS = {form.pattern: form for form in _FORMS}
"""Every pattern that a model has; a test proves that none is missing."""

FORM_OF_KIND = {
    ValueKind.DATE: FORMS[_DAY],
    ValueKind.WHOLE_NUMBER: Form(
        message("`{value}` must be a whole number in digits"), "18", _digits, "^[0-9]{1,9}$"
    ),
    ValueKind.NUMBER: Form(
        message("`{value}` must be a number with a point, such as `-6.59`"),
        "106.79",
        _point,
        r"^-?[0-9]{1,3}(\.[0-9]+)?$",
    ),
    ValueKind.TRUTH: Form(
        message("`{value}` must be `true` or `false`"), "true", _plain, "^(true|false)$"
    ),
}
"""The forms of values that are no texts, by kind of value."""


def sentence_for(form: Form, value: str) -> Message:
    """Return what is wrong with a `value` that does not have a form."""
    return replace(form.words, values=(("value", value),))


def hint_for(form: Form, value: str) -> Message:
    """Return a hint: what `value` probably meant, if a repair of it has the right form, else an example."""
    for repaired in form.repairs(value):
        if repaired != value and re.match(form.pattern, repaired):
            return message("did you mean `{near}`?", near=repaired)
    return message("write it like this: `{example}`", example=form.example)
