"""Where a record comes from, and how and when it was checked."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import StringConstraints

from generator.model.codes import AssuranceMethod, Certainty, YesNo
from generator.model.record import Code, Known, Record, ShortText, Url

PartialDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""A year, a month or a day, as far as the source tells: `2023`, `2023-09`, `2023-09-21`."""


class RecordSource(Record):
    """Where a fact was read."""

    url: Url
    """Address of the page or paper."""
    published: Known[PartialDate]
    """Date the page itself bears, as far as it tells."""
    by_office: YesNo = YesNo.NO
    """`yes` for a page of the office itself, or its own announcement."""
    note: ShortText | None = None
    """What was read there; for editors, never printed."""


class Assurance(Record):
    """How, when and in which role a record was checked (HSDS `assured_date`)."""

    method: AssuranceMethod
    """How it was checked: website, phone, visit, letter."""
    assured_date: date
    """Day of the check, ISO date."""
    assured_by: Code
    """Role of who checked, such as `editor`; never a person's name."""
    certainty: Certainty
    """How sure the sources make us: high, medium, low."""
