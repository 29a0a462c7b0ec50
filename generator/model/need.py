"""What people need, in their own words: a taxonomy of two levels, and situations that lead into it."""

from __future__ import annotations

from pydantic import Field

from generator.model.codes import Stage
from generator.model.record import Code, NeedCode, Record, ShortText
from generator.model.text import LocalizedText


class NeedService(Record):
    """One kind of help under a need (HSDS `taxonomy_term`)."""

    name: LocalizedText
    """Plain name."""
    covers: LocalizedText | None = None
    """What it covers, in a few words."""
    stages: tuple[Stage, ...] = Field(min_length=1)
    """When it usually helps."""
    synonyms: dict[str, tuple[ShortText, ...]] = Field(default_factory=dict)
    """Everyday words people may search, by locale."""


class Need(Record):
    """One need, as a person would say it."""

    name: LocalizedText
    """Plain name, shown to the reader."""
    title: LocalizedText
    """Neutral short name for tabs and history."""
    explanation: LocalizedText
    """One sentence on what belongs here."""
    icon: Code
    """Name of the pictogram."""
    synonyms: dict[str, tuple[ShortText, ...]] = Field(default_factory=dict)
    """Everyday words people may search, by locale."""
    services: dict[Code, NeedService] = Field(min_length=1)
    """Kinds of help, by code."""


class Situation(Record):
    """Something that happened, told as people tell it: another door to the needs."""

    name: LocalizedText
    """One sentence in the first person."""
    needs: tuple[NeedCode, ...] = Field(min_length=1)
    """Where it leads."""
    icon: Code | None = None
    """Name of the pictogram."""
    synonyms: dict[str, tuple[ShortText, ...]] = Field(default_factory=dict)
    """Everyday words people may search, by locale."""


class Taxonomy(Record):
    """The file `needs.yaml`."""

    needs: dict[Code, Need] = Field(min_length=1)
    """Needs, by code, in the order they are shown."""
    situations: dict[Code, Situation] = Field(default_factory=dict)
    """Situations, by code, in the order they are shown."""
