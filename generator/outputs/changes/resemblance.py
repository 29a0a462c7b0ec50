"""New organizations that resemble known ones: a second entry of one office, or a copy with another number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.model.directory import Directory
from generator.model.organization import Organization
from generator.outputs.changes.changed_facts import Change
from generator.outputs.changes.kinds import ChangeKind
from generator.problems import message

_LIKENESS = 0.85


def resemblances(known: Directory, key: str, new: Organization, file: str) -> Iterator[Change]:
    """Yield, for each known organization that a new one resembles, a change that names both."""
    for other, organization in known.organizations.items():
        is_copy = organization.services == new.services
        if other != key and (is_copy or _is_near(_names(organization), _names(new))):
            sign = (
                message("all services are those of `{other}`, word by word", other=other)
                if is_copy
                else message("the name is nearly that of `{other}`", other=other)
            )
            words = "; ".join(sorted(_names(organization))), "; ".join(sorted(_names(new)))
            yield Change(
                file,
                ("name",),
                ChangeKind.RESEMBLANCE,
                *words,
                signs=(sign,),
                is_of_new_record=True,
            )


def _names(organization: Organization) -> set[str]:
    names = {name for _, name in organization.name.items()}
    return names | ({organization.alternate_name} if organization.alternate_name else set())


def _is_near(ones: set[str], others: set[str]) -> bool:
    pairs = ((_plain(one), _plain(other)) for one in ones for other in others)
    return any(_likeness(one, other) for one, other in pairs)


def _likeness(one: str, other: str) -> bool:
    """Return whether two names are one but for a few letters; figures tell offices apart."""
    if one == other:
        return True
    if re.sub(r"\D", "", one) != re.sub(r"\D", "", other):
        return False
    match = SequenceMatcher(None, one, other, autojunk=False)
    return match.quick_ratio() >= _LIKENESS and match.ratio() >= _LIKENESS


def _plain(name: str) -> str:
    return re.sub(r"\W+", " ", name.casefold()).strip()
