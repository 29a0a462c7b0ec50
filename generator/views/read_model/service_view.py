"""One service, ready to be placed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.codes import ChoiceKey, FactKey
from generator.views.read_model.contact_view import ContactView, HoursView
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

    `visibility` is `public`, `intake_only` or `withheld`; `district` the name of the district. `point` is
    (latitude, longitude) of a public entrance in WGS 84 degrees, where that is known.
    """

    visibility: str
    name: Text | None
    lines: tuple[Text, ...]
    district: Text
    directions: Text | None
    contact_first: tuple[Link, ...]
    point: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class AssuranceView:
    """How sure we are: `state` is `fresh`, `ask_first` or `not_shown`; sentences for page and print.

    `date` is ISO; `date_words` the date in the locale; `confirmed` says that somebody phoned, visited or
    had a letter. `sources` are pairs of the host of a source and, as far as known, its date in words.
    """

    state: str
    date: str
    date_words: str
    confirmed: bool
    sentences: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ServiceView:
    """Everything a page, a sheet or a card may show of one service.

    `id` is `organization/service`; `code` six letters; `path` relative to the locale's root. `title` is
    neutral, for tabs and file names; `name` the heading. `badges` are the choices that the facts
    support; an unknown fact supports none. `badge_labels` are the words of those worth showing beside the name.
    `unknown` are the questions nobody has answered yet, as short labels. `reach` is `district`, `province`
    or `national`. `run_by` is told in words and `run_by_code` by its code, `status` by its code;
    `status_words` is a sentence unless the service is active. A closed service (`inactive`, `defunct`)
    stands in no list and shows no contact; `alternatives` lead to services of the same areas for the same
    needs. `is_residential` says that all its help is a place to move into. `languages` are the BCP 47 tags
    of those it is known to speak.
    """

    id: str
    code: str
    path: str
    title: str
    name: Text
    organization: Text
    run_by: str
    reach: str
    summary: Text
    needs: tuple[Link, ...]
    need_codes: tuple[str, ...]
    stages: tuple[str, ...]
    contacts: tuple[ContactView, ...]
    hours: HoursView
    facts: tuple[Fact, ...]
    unknown: tuple[str, ...]
    places: tuple[PlaceView, ...]
    assurance: AssuranceView
    badges: frozenset[ChoiceKey]
    badge_labels: tuple[str, ...]
    alert: Text | None
    status: str
    areas: tuple[str, ...]
    report_href: str
    status_words: str = ""
    alternatives: tuple[Link, ...] = ()
    is_residential: bool = False
    languages: tuple[str, ...] = ()

    @property
    def lead_contact(self) -> ContactView | None:
        """Return the contact that stands for all where one has room: if possible a number without doubts."""
        return min(
            self.contacts,
            key=lambda contact: (not contact.is_phone, contact.in_doubt),
            default=None,
        )

    @property
    def can_be_called(self) -> bool:
        """Say whether there is a number to call or to write to."""
        return self.lead_contact is not None and self.lead_contact.is_phone

    run_by_code: str = ""
