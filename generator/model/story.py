"""What an example story shows, told in the front matter of its page, so that the mixture can be counted."""

from __future__ import annotations

from enum import StrEnum

from generator.model.codes import YesNo
from generator.model.record import Code, Record, ShortText


class StoryPerson(StrEnum):
    """Whom it happened to."""

    WOMAN = "woman"
    MAN = "man"
    GIRL = "girl"
    BOY = "boy"


class StoryPlace(StrEnum):
    """Where it happened: in the country of the directory, or in another."""

    HOME = "home"
    ABROAD = "abroad"


class StoryTeller(StrEnum):
    """Whose eyes the story is told through."""

    SELF = "self"
    RELATIVE = "relative"
    WITNESS = "witness"


class Story(Record):
    """One made-up story of a page (REQ-C07)."""

    heading: ShortText
    """Id of its heading on the page."""
    person: StoryPerson
    """woman, man, girl, boy."""
    form: Code
    """What kind of work or use it was, in a word of the editors' choice."""
    agreed: YesNo
    """Whether the person knew and agreed at the start."""
    place: StoryPlace
    """home, abroad."""
    teller: StoryTeller = StoryTeller.SELF
    """self, relative, witness."""
    from_abroad: YesNo = YesNo.NO
    """Whether the person comes from another country."""
