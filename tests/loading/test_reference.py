"""The reference of fields names every key of every model, with what may stand there."""

from __future__ import annotations

import pytest

from generator.loading.reference import reference

pytestmark = pytest.mark.quick


def row(key: str, section: str) -> str:
    text = reference().split(f"# {section}\n", 1)[1].split("\n#", 1)[0]
    return next(line for line in text.split("\n") if line.startswith(f"| `{key}` |"))


def test_a_field_is_told_in_plain_words() -> None:
    assert row("police_contact", "Service") == (
        "| `police_contact` | must | one of: `never`, `only_if_you_ask`, `must_report`, `is_police`, "
        "**or `unknown`** | Whether the police will know. |"
    )
    assert row("minimum_age", "Eligibility") == (
        "| `minimum_age` |  | whole number, from 0, up to 120 | Youngest age in years, if there is one. |"
    )
    assert row("schedules", "Service") == (
        "| `schedules` | must | `always`, `office_hours`, `by_appointment`, or a list of "
        "[Schedule](#schedule), **or `unknown`** | Opening hours. |"
    )
    assert row("locations", "Organization") == (
        "| `locations` |  | for each id: [PublicLocation](#publiclocation) or "
        "[IntakeLocation](#intakelocation) or [WithheldLocation](#withheldlocation) | Places, by id. |"
    )
    assert row("status", "Organization").startswith(
        "| `status` |  | one of: `active`, `inactive`, `defunct`, `temporarily_closed`; "
        "`active` if left out |"
    )


def test_each_kind_of_record_is_told_once() -> None:
    headings = [line for line in reference().split("\n") if line.startswith("#")]
    assert len(headings) == len(set(headings))
    assert "### Point" in headings
