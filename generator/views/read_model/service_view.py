"""One service, ready to be placed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.codes import AddressVisibility, Channel, Level, RunBy, Status
from generator.model.keys import ChoiceKey, FactKey
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.contact_view import ContactView, HoursView
from generator.views.read_model.rule_view import RuleView
from generator.views.read_model.text_view import Link, Text


@dataclass(frozen=True, slots=True)
class Fact:
    """One answered question, in the order of SA-T1.

    `answers` are whole short sentences or list items; `is_steps` asks for a numbered list.
    """

    key: FactKey
    question: str
    answers: tuple[Text, ...]
    is_steps: bool = False
    icon: str = ""


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place. For a place that is not public, `lines` only say whom to contact first.

    `district` is the name of the district. `point` is
    (latitude, longitude) of a public entrance in WGS 84 degrees, where that is known.
    """

    visibility: AddressVisibility
    name: Text | None
    lines: tuple[Text, ...]
    district: Text
    directions: Text | None
    contact_first: tuple[Link, ...]
    point: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class AssuranceView:
    """How sure we are: `state` says how far the check holds; sentences for page and print.

    `date` is ISO; `date_words` the date in the locale; `confirmed` says that somebody phoned, visited or
    had a letter. `sources` are pairs of the host of a source and, as far as known, its date in words.
    """

    state: CheckState
    date: str
    date_words: str
    confirmed: bool
    sentences: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ServiceView:
    """Everything a page, a sheet or a card may show of one service."""

    id: str
    """`organization/service`."""
    code: str
    """The six letters of its page."""
    path: str
    """Its page, relative to the locale's root."""
    title: str
    """Neutral words for tabs, file names, pictures and address books."""
    name: Text
    """Its name, for headings."""
    organization: Text
    """The name of who offers it; may be the same as `name`."""
    run_by: str
    """Who stands behind it, in words."""
    reach: Level
    """District, province or national: the widest of its areas."""
    summary: Text
    """What it does, in a sentence or two."""
    needs: tuple[Link, ...]
    """Links to the needs and kinds of help it is there for."""
    need_codes: tuple[str, ...]
    """The same as codes, such as `health` or `health/doctor`; what it is there for comes first."""
    stages: tuple[str, ...]
    """When after coming home it helps (`model.codes.Stage`)."""
    contacts: tuple[ContactView, ...]
    """Ways to reach it, in the order in which to try them (`views.publishing.first_contact`)."""
    hours: HoursView
    """When it is open."""
    facts: tuple[Fact, ...]
    """The answered questions, in their order."""
    unknown: tuple[str, ...]
    """Questions nobody has answered yet, as short labels."""
    places: tuple[PlaceView, ...]
    """Where it is, as far as that may be known."""
    assurance: AssuranceView
    """How sure we are of it."""
    badges: frozenset[ChoiceKey]
    """The choices that the facts support; an unknown fact supports none."""
    badge_labels: tuple[str, ...]
    """The words of those badges that are worth showing beside the name."""
    notices: tuple[Text, ...]
    """What must stand beside any contact, in whole sentences: that it is closed for some time, or has moved."""
    status: Status
    """Whether it is open; a closed one stands in no list and shows no contact."""
    areas: tuple[str, ...]
    """Ids of the provinces and districts it serves, or `national`."""
    report_href: str
    """Where a mistake is reported: an absolute address, or a path relative to the locale's root."""
    alternatives: tuple[Link, ...] = ()
    """For a closed one: services of the same areas for the same needs."""
    is_residential: bool = False
    """Whether all its help is a place to move into."""
    languages: tuple[str, ...] = ()
    """BCP 47 tags of those it is known to speak."""
    run_by_code: RunBy = RunBy.NGO
    """Who stands behind it."""
    by_rule: tuple[RuleView, ...] = ()
    """What the rules say of every office of its kind where it has said nothing: never a fact about it."""
    office: Link | None = None
    """The page of its kind, with the rules and where they stand."""

    @property
    def first_contact(self) -> ContactView | None:
        """Return the contact that stands for all where one has room."""
        return self.contacts[0] if self.contacts else None

    @property
    def can_be_asked(self) -> bool:
        """Say whether there is a number or an address to call or to write to."""
        return any(
            contact.is_phone or contact.channel is Channel.EMAIL for contact in self.contacts
        )

    @property
    def can_be_called(self) -> bool:
        """Say whether there is a number to call or to write to."""
        return self.first_contact is not None and self.first_contact.is_phone
