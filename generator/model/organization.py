"""Organizations: one organization is one file."""

from __future__ import annotations

from pydantic import Field

from generator.model.assurance import Assurance, RecordSource
from generator.model.codes import Level, RunBy, Status, YesNo
from generator.model.contact import Contact
from generator.model.fact_change import FactChange
from generator.model.location import Location, PublicLocation
from generator.model.record import Code, Known, Record, ShortText, Slug, Url
from generator.model.service import Service
from generator.model.text import LocalizedText


class Organization(Record):
    """An organization with its contacts, locations and services (HSDS `organization`)."""

    name: LocalizedText
    """Official name."""
    neutral_name: LocalizedText | None = None
    """Name that tells nothing to others; needed when the name tells too much."""
    alternate_name: ShortText | None = None
    """Short form or older name."""
    run_by: RunBy
    """government, police, ngo, community, faith, international."""
    office_kind: Code | None = None
    """Kind of office, a code of `office_kinds.yaml`: what law says of every such office."""
    level: Level
    """national, province, district, local."""
    status: Status = Status.ACTIVE
    """active, inactive, defunct, temporarily_closed."""
    demo: YesNo = YesNo.NO
    """`yes` marks invented sample data, which a final edition refuses."""
    website: Url | None = None
    """Own website."""
    sources: tuple[RecordSource, ...] = Field(min_length=1)
    """Where the facts were read."""
    assurance: Assurance
    """How and when the record was checked."""
    listing_consent: Known[YesNo]
    """Whether the organization agreed to be listed."""
    editor_note: ShortText | None = None
    """Caveats for editors; never printed."""
    contacts: dict[Slug, Contact] = Field(default_factory=dict)
    """Ways to reach it, by id."""
    changes: tuple[FactChange, ...] = ()
    """Every fact that changed and needs two proofs, the newest last; lines are added, never taken out."""
    locations: dict[Slug, Location] = Field(default_factory=dict)
    """Places, by id."""
    services: dict[Slug, Service] = Field(min_length=1)
    """What it offers, by id."""

    @property
    def has_hidden_place(self) -> bool:
        """Say whether it has a place whose address nobody may know."""
        return any(not isinstance(one, PublicLocation) for one in self.locations.values())

    @property
    def shown_numbers(self) -> dict[str, str]:
        """The numbers readers are given, by contact; none where the organization is gone."""
        if self.status.is_closed:
            return {}
        return {key: one.number for key, one in self.contacts.items() if one.number}
