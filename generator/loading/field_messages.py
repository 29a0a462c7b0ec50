"""The notes in a new record as messages for translators: what each field of an organization means."""

from __future__ import annotations

from generator.loading.reference import records_below
from generator.model.organization import Organization
from generator.model.shapes import fields
from generator.translations.extraction import ExtractedMessage


def field_messages() -> list[ExtractedMessage]:
    """Return the description of every field that a file of an organization may hold, sorted by place."""
    return sorted(
        ExtractedMessage(
            f"{record.__module__.replace('.', '/')}.py", 0, field.description, "", ""
        )
        for record in [Organization, *records_below(Organization)]
        for field in fields(record).values()
    )
