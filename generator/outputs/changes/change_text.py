"""Changes in words: the same labelled lines for a terminal, a page and a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.components.spoken_digits import spoken_digits
from generator.model.codes import AssuranceMethod
from generator.outputs.changes.change_words import GROUPS, KINDS, RISKS, what_to_do
from generator.outputs.changes.changed_facts import Change, Changes
from generator.outputs.changes.field_differences import figures
from generator.outputs.changes.kinds import ChangeKind, Risk
from generator.problem_formats import in_language, visible
from generator.problems import Message, message

TITLE = message("What changes for readers")
NOTHING = message("Nothing that readers see or act on changed.")
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

_METHODS = {
    AssuranceMethod.WEBSITE: message("read on a web page"),
    AssuranceMethod.PHONE: message("by phone"),
    AssuranceMethod.VISIT: message("by a visit"),
    AssuranceMethod.LETTER: message("by letter"),
}

_WHOLE = frozenset({ChangeKind.NUMBER, ChangeKind.EXTENSION})
_WITHOUT_NUMBERS = frozenset(
    {
        ChangeKind.EVIDENCE,
        ChangeKind.EDITION,
        ChangeKind.FILE,
        ChangeKind.HOURS,
        ChangeKind.LINE_HOURS,
    }
)
"""Kinds whose figures are days, times and addresses of pages: said aloud they would hide what matters."""

_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")

_PROVEN = {
    True: message("written down in `changes`"),
    False: message("not written down in `changes`: the old state stays until they are"),
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
        risk, kind = self.words(RISKS[change.risk]), self.words(KINDS[change.kind])
        return ChangeEntry(change.risk, f"{number}. {risk}: {kind}", tuple(self._lines(change)))

    def group(self, risk: Risk) -> str:
        """Return the heading above all changes of one risk."""
        return self.words(GROUPS[risk])

    def spoken(self, change: Change, written: str) -> str:
        """Return numbers digit by digit in words; of a text each figure of three digits or more."""
        if change.kind in _WHOLE:
            return spoken_digits(written, self.language)
        if change.kind in _WITHOUT_NUMBERS:
            return ""
        found = figures(_DATE.sub("", written))
        return "; ".join(spoken_digits(run, self.language) for run in found)

    def what_to_do(self, change: Change) -> str:
        """Return who is to be asked, and how."""
        told = what_to_do(change.kind, change.call, is_of_new_record=change.is_of_new_record)
        third = message(
            "Several signs: a third person checks, and the old state stays meanwhile."
        )
        more = f" {self.words(third)}" if len(change.signs) > 1 else ""
        return self.words(told) + more

    def _lines(self, change: Change) -> Iterator[Line]:
        yield self._line(message("where"), f"{change.file}: {'/'.join(change.path)}")
        if change.is_hidden:
            hidden = message("not shown: a place that is not public could be given away")
            yield self._line(message("old and new"), self.words(hidden))
        if not change.is_hidden or change.old or change.new:
            yield from self._values(change)
        yield from self._checked(change)
        if change.elsewhere:
            yield self._line(message("also at"), ", ".join(change.elsewhere))
        if change.is_proven is not None:
            yield self._line(message("two checks"), self.words(_PROVEN[change.is_proven]))
        for proof in change.proofs:
            yield self._line(message("proof"), proof)
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
