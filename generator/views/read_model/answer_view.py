"""An answer, ready to be placed: whom to ask first, whom else, what the rules say, and the rest."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.rule_view import RuleView
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Link, Text


@dataclass(frozen=True, slots=True)
class AdviceView:
    """A contact that somebody is given to try, with what they want to know before they call."""

    service: ServiceView
    """The service behind the contact."""
    contact: ContactView
    """The number or address to try."""
    quiet: ContactView | None
    """A silent way of the same service, for who cannot speak aloud."""
    about: tuple[str, ...]
    """Whole sentences: what the call costs, when somebody answers, why the number may be believed."""
    name: Text
    """Whether one has to say a name."""
    police: Text
    """Whether the police will know."""
    is_state: bool
    """True for an office of the State, which some readers fear."""


@dataclass(frozen=True, slots=True)
class OfficeView:
    """A kind of office that no record names in a place, as far as the rules speak of it."""

    code: str
    """Code of the kind, such as `disdukcapil`."""
    path: str
    """Its page, with the rules and where they stand."""
    title: str
    """Neutral title for tabs and history."""
    name: Text
    """What it is called."""
    exists: str
    """One sentence: every district has one, or the law asks for one and not all have it."""
    how_found: Text | None
    """Where to ask for it."""
    bring: Text | None
    """What helps to have along."""
    say: Text | None
    """One sentence to say there."""
    rules: tuple[RuleView, ...]
    """What the rules say, in the order of the questions."""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What somebody is told who asks for something, perhaps in one place."""

    path: str
    """Address of its page below the root of the locale; for a kind of help that of its section."""
    heading: Text
    """The situation or the kind of help, in the reader's words."""
    anchor: str
    """Id of its section on a page of several answers; empty where it has a page of its own."""
    say: Text | None
    """One sentence to say when somebody answers."""
    first: AdviceView | None
    """Whom to ask first."""
    second: AdviceView | None
    """Whom else, run by somebody else."""
    offices: tuple[OfficeView, ...]
    """Kinds of offices by rule."""
    others: tuple[ServiceView, ...]
    """The other services that can be reached, in order."""
    without_way: tuple[ServiceView, ...]
    """Services nobody knows how to call or write to."""
    next_step: str
    """What to do if nobody answers."""
    forks: tuple[tuple[Link, bool], ...] = ()
    """Doors to choose from above the answer, and which one this is."""
    is_abroad: bool = False
    """True where the reader is in another country."""

    @property
    def services(self) -> tuple[ServiceView, ...]:
        """All services of the answer, the first one first."""
        chosen = (one.service for one in (self.first, self.second) if one is not None)
        return (*chosen, *self.others, *self.without_way)
