"""What the rules say of every office of a kind, ready to be placed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.keys import FactKey
from generator.views.read_model.text_view import Text


@dataclass(frozen=True, slots=True)
class RuleView:
    """One thing the rules say of every office of a kind; never a fact about one office."""

    key: FactKey
    """The question it answers."""
    question: str
    """The same in words."""
    statement: Text
    """The rule in plain words."""
    article: str
    """Law and article, or who announced it."""
    source_href: str
    """Where it was read."""
    needs_lawyer: bool
    """True where a lawyer has to confirm the reading."""
