"""Services: what a person gets, for whom, at what price, and what happens first."""

from __future__ import annotations

from pydantic import Field

from generator.model.codes import (
    AgeGroup,
    AsksAboutPast,
    Confidentiality,
    ContactStep,
    CostKind,
    Delivery,
    Document,
    DocumentNeed,
    Duration,
    FormalStatus,
    Gender,
    HouseRule,
    Interpreter,
    Nationality,
    PoliceContact,
    Relative,
    ReportingDuty,
    Stage,
    Status,
    Testimony,
    WhoAnswers,
    WithoutDocuments,
    YesNo,
)
from generator.model.record import Code, Known, LocaleTag, NeedCode, Record, Slug
from generator.model.schedule import Schedules
from generator.model.text import LocalizedText


class Eligibility(Record):
    """Who may come (HSDS `eligibility`); gender and ages are never inferred."""

    gender: Known[tuple[Gender, ...]]
    """Women, men, all; a list."""
    ages: Known[tuple[AgeGroup, ...]]
    """Children, adults, older; a list."""
    minimum_age: int | None = Field(default=None, ge=0, le=120)
    """Youngest age in years, if there is one."""
    maximum_age: int | None = Field(default=None, ge=0, le=120)
    """Oldest age in years, if there is one."""
    nationality: Known[tuple[Nationality, ...]] = None
    """Citizens, foreigners, people without papers; a list."""
    children_with_you: Known[YesNo] = None
    """Whether children may come along."""
    relatives: Known[tuple[Relative, ...]] = None
    """Family members who get help too."""
    residents_only: Known[YesNo] = None
    """Whether only people who live in its area may come."""
    situations: tuple[Code, ...] = ()
    """Situations the service is made for, codes of `needs.yaml`."""
    eligibility_description: LocalizedText | None = None
    """A further condition, in one short sentence."""


class CostOption(Record):
    """One price (HSDS `cost_option`)."""

    option: LocalizedText
    """What the price is for."""
    amount: int | None = Field(default=None, ge=0)
    """Amount in the smallest usual unit of the currency; left out when not known."""
    currency: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    """ISO 4217 code; that of the country if left out."""


class Cost(Record):
    """What it costs, hidden costs included (BAR-16)."""

    kind: Known[CostKind]
    """`free` only if everything is free."""
    cost_options: tuple[CostOption, ...] = ()
    """Single prices."""
    free_for: LocalizedText | None = None
    """For whom it is free, if not for all."""


class RequiredDocument(Record):
    """One paper (HSDS `required_document`)."""

    document: Document
    """Which paper."""
    need: DocumentNeed
    """`must` or `helps`."""


class FirstContact(Record):
    """What happens when a person calls or comes (BAR-25, SA-T1)."""

    steps: Known[tuple[ContactStep, ...]]
    """Steps in order."""
    who_answers: Known[WhoAnswers]
    """Who answers: woman, man, either, you_choose."""
    anonymous: Known[YesNo]
    """Whether one may stay without a name."""
    reply_within_days: int | None = Field(default=None, ge=0, le=365)
    """Longest time until an answer, in days, if the source tells."""


class HouseRules(Record):
    """Rules of a place to stay; required for residential services (BAR-09)."""

    phone: Known[HouseRule]
    """Whether people keep their phone."""
    going_out: Known[HouseRule]
    """Whether people may go out."""
    visitors: Known[HouseRule]
    """Whether visitors may come."""
    separate_rooms_by_gender: Known[YesNo] = None
    """Whether women and men live apart."""
    leave_when_you_want: Known[YesNo] = None
    """Whether one may leave at any time."""


class Service(Record):
    """One service of an organization (HSDS `service`)."""

    name: LocalizedText
    """Name people know it by."""
    neutral_name: LocalizedText | None = None
    """What one can safely call it before others; needed when the name tells too much."""
    offers: tuple[NeedCode, ...] = Field(min_length=1)
    """What it does itself: codes of `needs.yaml`, such as `rights/wages`."""
    refers: tuple[NeedCode, ...] = ()
    """What it only passes on to others, or goes with people for: codes of `needs.yaml`."""
    stages: tuple[Stage, ...] = Field(min_length=1)
    """When it helps: now, next, later, anytime."""
    summary: LocalizedText
    """What one gets, at most 25 words."""
    status: Status = Status.ACTIVE
    """active, inactive, defunct, temporarily_closed."""
    service_area: tuple[Slug, ...] = Field(min_length=1)
    """Ids of regions served, or `national`."""
    contacts: tuple[Slug, ...] = ()
    """Ids of the organization's contacts for this service, the best one first."""
    locations: tuple[Slug, ...] = ()
    """Ids of the organization's locations of this service."""
    delivery: Known[tuple[Delivery, ...]]
    """How help comes: phone, message, visit, at_your_home, day_only, stay."""
    eligibility: Eligibility
    """Who may come."""
    cost: Cost
    """What it costs."""
    required_documents: Known[tuple[RequiredDocument, ...]]
    """Papers they ask for; an empty list means none."""
    without_documents: Known[WithoutDocuments]
    """Whether one may come without papers."""
    police_contact: Known[PoliceContact]
    """Whether the police will know."""
    testimony_required: Known[Testimony]
    """Whether help depends on a statement."""
    formal_status_needed: Known[FormalStatus]
    """Whether an official status is needed."""
    confidentiality: Known[Confidentiality]
    """Who will know."""
    confidentiality_exceptions: tuple[ReportingDuty, ...] = ()
    """When they must tell others all the same."""
    asks_about_past: Known[AsksAboutPast] = None
    """Whether they ask what happened."""
    first_contact: FirstContact
    """What happens when one calls or comes."""
    languages: Known[tuple[LocaleTag, ...]]
    """Languages spoken there, BCP 47."""
    interpreter: Known[Interpreter] = None
    """Whether somebody can translate."""
    schedules: Known[Schedules]
    """Opening hours."""
    house_rules: HouseRules | None = None
    """Rules of the place, if people stay there."""
    duration: Duration | None = None
    """How long help lasts."""
    can_return: Known[YesNo] = None
    """Whether one may come again after saying no."""
    alert: LocalizedText | None = None
    """Short notice, such as a closing week."""
    family_explainer: LocalizedText | None = None
    """What relatives can be told about it."""
