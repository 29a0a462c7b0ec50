"""What people need, in their own words: a taxonomy of two levels, and situations that lead into it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import Field, model_validator

from generator.model.codes import AgeGroup, Gender, Stage, YesNo
from generator.model.fact_change import FactChange
from generator.model.record import Code, ContactRef, NeedCode, Record, ShortText
from generator.model.text import LocalizedText


class AskFirst(Record):
    """Whom to ask first: a contact, or every office of a kind; exactly one of them."""

    contact: ContactRef | None = None
    """One contact, `organization/contact`."""
    office_kind: Code | None = None
    """A kind of office, a code of `office_kinds.yaml`: the nearest such office, else what the rule says."""

    @model_validator(mode="after")
    def _has_one_of_both(self) -> AskFirst:
        if (self.contact is None) == (self.office_kind is None):
            raise ValueError("ask-first-without:contact")
        return self


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
    ask_first: tuple[AskFirst, ...] = ()
    """Whom to ask first, the best first; the order of lists follows it (`views/answers`)."""


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


class Fork(Record):
    """One of at most three doors of a situation, where one sentence means different helpers."""

    number: int = Field(ge=1, le=9)
    """Fixed number: the address of its page is made of it."""
    name: LocalizedText
    """Where the reader is, or what differs, in at most four words."""
    needs: tuple[NeedCode, ...] = Field(min_length=1)
    """Where it leads."""
    ask_first: tuple[AskFirst, ...] = ()
    """Whom to ask first, the best first."""
    who: tuple[Gender, ...] | None = None
    """Whom it is about, if not everybody."""
    abroad: YesNo = YesNo.NO
    """`yes` where the reader is in another country: only what can be reached from there leads."""


class Situation(Record):
    """Something that happened, told as people tell it: another door to the needs."""

    name: LocalizedText
    """One sentence in the first person."""
    needs: tuple[NeedCode, ...] = Field(min_length=1)
    """Where it leads."""
    number: int = Field(ge=1, le=999)
    """Fixed number: the address of its page is made of it, so that no address tells what happened (SA-P3)."""
    say: LocalizedText | None = None
    """One sentence to say when somebody answers."""
    who: tuple[Gender, ...] | None = None
    """Whom it is about, if not everybody: `[men]` leads to nothing that is for women only."""
    ages: tuple[AgeGroup, ...] | None = None
    """Which ages it is about, if not all: `[children]`."""
    abroad: YesNo = YesNo.NO
    """`yes` where the reader is in another country: only what can be reached from there leads."""
    ask_first: tuple[AskFirst, ...] = ()
    """Whom to ask first, the best first."""
    forks: dict[Code, Fork] = Field(default_factory=dict, max_length=3)
    """Doors to choose from above the answer; the first one stands where nothing is chosen."""
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
    changes: tuple[FactChange, ...] = ()
    """Every `ask_first` that changed, with two proofs; the newest last."""

    @property
    def codes(self) -> list[str]:
        """The codes of all needs, then of all kinds of help under them, such as `health/doctor`."""
        kinds = (
            f"{code}/{kind}" for code, need in self.needs.items() for kind in need.services
        )
        return [*self.needs, *kinds]


AskedFirst = tuple[AskFirst, ...]
Path = Sequence[str | int]


def asked_first(taxonomy: Taxonomy) -> Iterator[tuple[Path, AskedFirst]]:
    """Yield every `ask_first` of `needs.yaml` with the keys of what it belongs to."""
    for key, need in taxonomy.needs.items():
        for code, kind in need.services.items():
            yield ("needs", key, "services", code), kind.ask_first
    for key, situation in taxonomy.situations.items():
        yield ("situations", key), situation.ask_first
        for code, fork in situation.forks.items():
            yield ("situations", key, "forks", code), fork.ask_first
