"""What is asked, and where: a kind of help or a situation, and who asks from which place."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.codes import AgeGroup, Gender, YesNo
from generator.model.need import AskFirst, Fork, Need, NeedService, Situation


@dataclass(frozen=True)
class Ask:
    """One thing that is asked."""

    kinds: tuple[str, ...]
    """Codes of kinds of help, such as `rights/wages`; the first is where most people find help."""
    ask_first: tuple[AskFirst, ...] = ()
    """Whom editors put first."""
    who: tuple[Gender, ...] | None = None
    """Whom it is about, if not everybody."""
    ages: tuple[AgeGroup, ...] | None = None
    """Which ages it is about, if not all."""
    is_abroad: bool = False
    """True where the reader is in another country."""

    @property
    def needs(self) -> frozenset[str]:
        """Codes of the needs of the first level that the kinds belong to."""
        return frozenset(code.partition("/")[0] for code in self.kinds)


def ask_of_kind(code: str, kind: NeedService) -> Ask:
    """Return what is asked by a kind of help with its code, such as `health/doctor`."""
    return Ask((code,), kind.ask_first)


def ask_of_need(code: str, need: Need) -> Ask:
    """Return what is asked by a need as a whole: all its kinds of help, the most urgent first."""
    kinds = tuple(f"{code}/{key}" for key in need.services)
    asked = (one for kind in need.services.values() for one in kind.ask_first)
    return Ask(kinds, tuple(dict.fromkeys(asked)))


def ask_of_situation(situation: Situation, fork: Fork | None = None) -> Ask:
    """Return what is asked by a situation, or by one of its forks."""
    if fork is None:
        fork = next(iter(situation.forks.values()), None)
    if fork is None:
        return Ask(
            situation.needs,
            situation.ask_first,
            situation.who,
            situation.ages,
            is_abroad=situation.abroad is YesNo.YES,
        )
    return Ask(
        fork.needs,
        fork.ask_first or situation.ask_first,
        fork.who or situation.who,
        situation.ages,
        is_abroad=fork.abroad is YesNo.YES,
    )
