"""Places people live in: provinces and their districts."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from generator.model.codes import YesNo
from generator.model.location import Point
from generator.model.record import Code, Record, ShortText, Slug
from generator.model.text import LocalizedText


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError) as error:
        raise PydanticCustomError("string_pattern_mismatch", "no time zone") from error
    return name


TimeZone = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z_]+/[A-Za-z_/]+$"),
    AfterValidator(_known_zone),
]
"""An IANA name of a time zone that exists, such as Asia/Jakarta."""


class District(Record):
    """A district: the unit people look for (HSDS `service_area`)."""

    code: str = Field(max_length=20)
    """Official code, in the code system of the province."""
    name: LocalizedText
    """Name with its kind, such as "Bogor Regency"."""
    level: Code
    """Kind of district, a code of the country pack such as `regency`."""
    seat: ShortText | None = None
    """Main town."""
    point: Point | None = None
    """A point inside, for finding what is near; not an office."""
    covered: YesNo = YesNo.NO
    """`yes` when this edition covers it."""


class Province(Record):
    """A province with its districts; the file name is its id."""

    code: str = Field(max_length=20)
    """Official code."""
    code_system: Code
    """Who gave the code, such as `kemendagri`."""
    name: LocalizedText
    """Name."""
    seat: ShortText | None = None
    """Main town."""
    time_zone: TimeZone
    """Time zone, IANA name such as Asia/Jakarta."""
    covered: YesNo = YesNo.NO
    """`yes` when this edition covers it."""
    districts: dict[Slug, District] = Field(default_factory=dict)
    """Districts, by id; ids are unique in the whole directory."""
