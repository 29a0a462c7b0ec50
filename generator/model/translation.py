"""Who translated, and who checked it: roles, never names."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from generator.model.record import Known, Record, ShortText


class TranslationMethod(StrEnum):
    """How a translation was made."""

    PERSON = "person"
    MACHINE = "machine"


class Translation(Record):
    """How a translation came about (SA-L8). A machine's needs a person who checked it (SA-L9)."""

    translator: ShortText | None = None
    """Role of who translated, such as `volunteer` or `translation office`; never a name."""
    method: Known[TranslationMethod] = None
    """person, machine."""
    checker: ShortText | None = None
    """Role of the reader who grew up with the language and checked it; left out until there is one."""
    checked: date | None = None
    """Day of this check, ISO date."""

    @property
    def is_checked(self) -> bool:
        """Say whether somebody who grew up with the language has read it."""
        return self.checker is not None and self.checked is not None
