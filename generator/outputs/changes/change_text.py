"""Changes in words: the same labelled lines for a terminal, a page and a comment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.components.spoken_digits import spoken_digits
from generator.model.codes import AssuranceMethod
from generator.outputs.changes.changed_facts import Change, Changes
from generator.outputs.changes.sensitive_fields import ChangeKind, Risk
from generator.problem_formats import in_language, visible
from generator.problems import Message, message

TITLE = message("What changes for readers")
NOTHING = message("No contact, address, visibility, status or opening hours changed.")
RULE = message("Call the OLD number. Never confirm a new number by calling the new number.")
SCRIPT_TITLE = message("What to say")
SCRIPT = (
    message(
        "We keep a public list of services, and would like to check what it says about you."
    ),
    message("Is this still the number of your office? Which numbers may the public use?"),
    message("Let them say the number. Do not read it to them. Compare it digit by digit."),
    message("Ask in the same way about the address, the hours, and whether they are open."),
    message("A second person does the same on another day, or by another way."),
    message("Write down the day, the way and your role, and no names."),
)
UNREAD = message("This file cannot be read in one of the two states, so it was not compared:")

_RISKS = {
    Risk.HIGH: message("HIGH"),
    Risk.MEDIUM: message("MEDIUM"),
    Risk.LOW: message("LOW"),
}
_KINDS = {
    ChangeKind.NUMBER: message("telephone number"),
    ChangeKind.MAIL: message("e-mail address"),
    ChangeKind.WEB: message("web address"),
    ChangeKind.HELP_LINE: message("line of every page"),
    ChangeKind.WAY: message("way to reach them"),
    ChangeKind.VISIBILITY: message("who may know the place"),
    ChangeKind.ADDRESS: message("address"),
    ChangeKind.HOURS: message("opening hours"),
    ChangeKind.STATUS: message("status"),
}
_METHODS = {
    AssuranceMethod.WEBSITE: message("read on a web page"),
    AssuranceMethod.PHONE: message("by phone"),
    AssuranceMethod.VISIT: message("by a visit"),
    AssuranceMethod.LETTER: message("by letter"),
}

_PROVEN = {
    True: message("written down in `number_changes`"),
    False: message("not written down in `number_changes`: the old state stays until they are"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One labelled line."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One change in words: its heading, risk included, and its lines."""

    risk: Risk
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class ChangeFormatter:
    """Formats changes in one language, as of one day."""

    language: str
    today: date

    def words(self, text: Message) -> str:
        """Return a message in the language of the report, nothing in it unseen."""
        return visible(in_language(text, self.language))

    def count(self, changes: Changes) -> str:
        """Return how many changes there are, by risk."""
        return self.words(
            message(
                "changes: {all}; high risk: {high}, medium: {medium}, low: {low}",
                all=len(changes.items),
                high=changes.count(Risk.HIGH),
                medium=changes.count(Risk.MEDIUM),
                low=changes.count(Risk.LOW),
            )
        )

    def entry(self, number: int, change: Change) -> ChangeEntry:
        """Return one change in words; `number` counts from 1."""
        risk, kind = self.words(_RISKS[change.risk]), self.words(_KINDS[change.kind])
        return ChangeEntry(change.risk, f"{number}. {risk}: {kind}", tuple(self._lines(change)))

    def spoken(self, change: Change, written: str) -> str:
        """Return a number digit by digit in words; nothing for what is no number."""
        is_number = change.kind is ChangeKind.NUMBER
        return spoken_digits(written, self.language) if is_number else ""

    def what_to_do(self, change: Change) -> str:
        """Return who is to be asked, and how."""
        if change.is_hidden and change.checked is not None:
            told = message(
                "Call the number that the record had before. No value is shown here."
            )
        elif change.call:
            told = message(
                "Call {number} and ask. It was in the record before.", number=change.call
            )
        elif change.is_of_new_record:
            told = message(
                "There is no old number. Find this office yourself, not through the proposal, and ask there."
            )
        else:
            told = message("Ask the office itself or the publisher, not who proposed this.")
        third = message(
            "Several signs: a third person checks, and the old state stays meanwhile."
        )
        more = f" {self.words(third)}" if len(change.signs) > 1 else ""
        return self.words(told) + more

    def _lines(self, change: Change) -> Iterator[Line]:
        yield self._line(message("where"), f"{change.file}: {'/'.join(change.path)}")
        if change.is_hidden:
            hidden = message("not shown: this record has a place that is not public")
            yield self._line(message("old and new"), self.words(hidden))
        else:
            yield from self._values(change)
        yield from self._checked(change)
        if change.elsewhere:
            yield self._line(message("also at"), ", ".join(change.elsewhere))
        if change.is_proven is not None:
            yield self._line(message("two checks"), self.words(_PROVEN[change.is_proven]))
        for sign in change.signs:
            yield self._line(message("sign"), self.words(sign))
        yield self._line(message("to do"), self.what_to_do(change))

    def _values(self, change: Change) -> Iterator[Line]:
        for label, written in ((message("old"), change.old), (message("new"), change.new)):
            yield self._line(label, written or self.words(message("(nothing)")))
            if spoken := self.spoken(change, written):
                yield self._line(message("in words"), spoken)

    def _checked(self, change: Change) -> Iterator[Line]:
        if change.stands_since is not None:
            yield self._line(message("old since"), self._ago(change.stands_since))
        if change.checked is not None:
            method = self.words(_METHODS[change.checked.method])
            told = f"{self._ago(change.checked.assured_date)}, {method}"
            yield self._line(message("last checked"), told)

    def _ago(self, day: date) -> str:
        days = (self.today - day).days
        ago = self.words(message("{days} days ago", days=days))
        return f"{day.isoformat()} ({ago})"

    def _line(self, label: Message, words: str) -> Line:
        return Line(self.words(label), visible(words))
